using System.Collections.Immutable;
using System.Globalization;
using Garden.Diagnostics;
using Garden.Model;
using Garden.Text;

namespace Garden.Parsing.FrontMatter;

/// <summary>
/// The values of a mapping as the types that the format gives them. A key that is not there and a key without a value are
/// the same: null. A value of the wrong kind is reported where it stands and taken as not given.
/// </summary>
internal sealed class YamlFields(Findings findings, YamlMap map)
{
    private const string DateHelp = "write the year, the month and the day: `2026-01-31`";

    /// <summary>Where mistakes are reported.</summary>
    public Findings Findings => findings;

    /// <summary>Reports every key that is none of <paramref name="known"/>.</summary>
    /// <param name="where">What does not know it, with its article: <c>a topic</c>.</param>
    /// <param name="severity">How much a key weighs that is not one letter off a known one.</param>
    /// <param name="owners">Who else knows a key; null when nobody does.</param>
    public void RefuseOthers(ImmutableArray<string> known, string where, Severity severity, Func<string, string?> owners)
    {
        foreach (YamlEntry entry in map.Entries)
        {
            if (!known.Contains(entry.Key, StringComparer.Ordinal))
            {
                findings.Add(Unknown(entry, known, where, severity, owners(entry.Key)));
            }
        }
    }

    /// <summary>The entry of a key that has a value.</summary>
    public YamlEntry? Given(string key) => map.Given(key);

    /// <summary>The words of a key.</summary>
    public WrittenText? Text(string key) => Given(key) is { } entry ? TextOf(entry.Value, key) : null;

    /// <summary>The words of a list of words; one word alone is a list of one.</summary>
    public ImmutableArray<WrittenText> Texts(string key) =>
        Given(key) is { } entry ? [.. ItemsOf(entry.Value).Select(item => TextOf(item, key)).OfType<WrittenText>()] : [];

    /// <summary>The keys and values below a key.</summary>
    /// <param name="content">What belongs there, for the complaint.</param>
    public YamlMap? Map(string key, string content)
    {
        if (Given(key) is not { } entry || entry.Value is YamlMap)
        {
            return Given(key)?.Value as YamlMap;
        }

        Invalid(entry.Value, $"`{key}` takes {content}", null);
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>, in lower case and without quotes, and nothing else.</summary>
    public bool? Boolean(string key)
    {
        if (Given(key) is not { } entry)
        {
            return null;
        }

        if (entry.Value is YamlScalar { IsPlain: true, Text: "true" or "false" } scalar)
        {
            return scalar.Text == "true";
        }

        Invalid(entry.Value, $"`{key}` takes true or false", entry.Value is YamlScalar { IsPlain: false } ? "leave the quotes out" : $"write `{key}: true`");
        return null;
    }

    /// <summary>A day of the calendar.</summary>
    public DateOnly? Date(string key)
    {
        if (Given(key) is not { } entry)
        {
            return null;
        }

        string text = (entry.Value as YamlScalar)?.Text ?? "";
        if (CalendarText.Date(text) is { } date)
        {
            return date;
        }

        Invalid(entry.Value, CalendarText.IsDateShaped(text) ? $"`{key}` takes a day of the calendar" : $"`{key}` takes a date", DateHelp);
        return null;
    }

    /// <summary>A year, a month or a day, as written.</summary>
    public string? DateOrPart(string key)
    {
        if (Given(key) is not { } entry)
        {
            return null;
        }

        if (entry.Value is YamlScalar scalar && CalendarText.IsDateOrPart(scalar.Text))
        {
            return scalar.Text;
        }

        Invalid(entry.Value, $"`{key}` takes a date, a month or a year", "write `2026-01-31`, `2026-01` or `2026`");
        return null;
    }

    /// <summary>A number of days.</summary>
    public int? Days(string key)
    {
        if (Given(key) is not { } entry)
        {
            return null;
        }

        if (entry.Value is YamlScalar scalar && CalendarText.Interval(scalar.Text) is { } days)
        {
            return days;
        }

        Invalid(entry.Value, $"`{key}` takes a number of days", "write `180`, `180d`, `26w`, `6m` or `1y`, up to a century");
        return null;
    }

    /// <summary>A whole number from 1 to <paramref name="most"/>.</summary>
    public int? Whole(string key, int most)
    {
        if (Given(key) is not { } entry)
        {
            return null;
        }

        if (entry.Value is YamlScalar scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= most)
        {
            return number;
        }

        Invalid(entry.Value, $"`{key}` takes a whole number up to {most}", "it can make a limit narrower, not wider");
        return null;
    }

    /// <summary>One of some words, in the spelling of <paramref name="choices"/>; case does not matter.</summary>
    public string? Choice(string key, ImmutableArray<string> choices) =>
        Text(key) is not { } text ? null : Choice(text, key, choices);

    /// <inheritdoc cref="Choice(string, ImmutableArray{string})"/>
    public string? Choice(WrittenText text, string key, ImmutableArray<string> choices)
    {
        foreach (string choice in choices)
        {
            if (choice.Equals(text.Text, StringComparison.OrdinalIgnoreCase))
            {
                return choice;
            }
        }

        string help = NearestName.Of(text.Text, choices) is { } near ? $"did you mean `{near}`?" : $"write one of: {string.Join(", ", choices)}";
        findings.Error(RuleDescriptor.InvalidValue, text.Span, $"`{key}` cannot be {Findings.Quote(text.Text)}", help);
        return null;
    }

    /// <summary>A complete address on the web.</summary>
    public string? Url(string key) => SafeAddress(key, ["http", "https"]) is { } text && IsComplete(text, key) ? text.Text : null;

    /// <summary>A complete address on the web, or words that are no address.</summary>
    public string? UrlOrWords(string key) =>
        SafeAddress(key, ["http", "https"]) is { } text && (WebAddress.SchemeOf(text.Text) is null || IsComplete(text, key)) ? text.Text : null;

    /// <summary>Words that, if they are an address, have one of the schemes.</summary>
    public WrittenText? SafeAddress(string key, ImmutableArray<string> schemes) =>
        Text(key) is { } text && IsSafe(text, key, schemes) ? text : null;

    /// <summary>Whether words have one of the schemes, or none; reported when not.</summary>
    public bool IsSafe(WrittenText text, string key, ImmutableArray<string> schemes)
    {
        if (WebAddress.SchemeOf(text.Text) is not { } scheme || schemes.Contains(scheme, StringComparer.Ordinal))
        {
            return true;
        }

        findings.Error(
            RuleDescriptor.UnsafeLink, text.Span, $"`{key}` cannot have the scheme {Findings.Quote(scheme + ":")}", $"the address must start with {string.Join(" or ", schemes.Select(one => $"`{one}:`"))}");
        return false;
    }

    /// <summary>Names of regions: words, or mappings of <c>to</c> and <c>how</c>; one alone is a list of one.</summary>
    public ImmutableArray<Reference> References(string key, ReferenceKind kind) =>
        Given(key) is { } entry ? [.. ItemsOf(entry.Value).Select(item => ReferenceOf(item, key, kind)).OfType<Reference>()] : [];

    /// <summary>The entries of a list that say something; anything else is a list of itself.</summary>
    public static IEnumerable<YamlNode> ItemsOf(YamlNode value) =>
        value is YamlList list ? list.Items.Where(item => item is not YamlScalar { IsNothing: true }) : [value];

    /// <summary>The words of a value; null, and reported, when it holds more than words.</summary>
    public WrittenText? TextOf(YamlNode value, string key)
    {
        if (value is YamlScalar scalar)
        {
            return WrittenText.Of(findings.File, scalar);
        }

        char bracket = findings.File.Text[value.Span.Start];
        Invalid(
            value, $"`{key}` takes text, not {YamlReader.Kind(value)}", bracket is '[' or '{' ? $"put quotes around text that starts with `{bracket}`" : null);
        return null;
    }

    /// <summary>Reports a value that its key cannot take.</summary>
    public void Invalid(YamlNode value, string message, string? help) =>
        findings.Error(RuleDescriptor.InvalidValue, value.Span, value is YamlScalar scalar ? $"{message}, not {Findings.Quote(scalar.Text)}" : message, help);

    private bool IsComplete(WrittenText text, string key)
    {
        if (WebAddress.IsComplete(text.Text))
        {
            return true;
        }

        findings.Error(RuleDescriptor.InvalidValue, text.Span, $"`{key}` takes a complete address, not {Findings.Quote(text.Text)}", "start it with `https://`");
        return false;
    }

    private Reference? ReferenceOf(YamlNode item, string key, ReferenceKind kind)
    {
        YamlFields? fields = item is YamlMap entry ? new YamlFields(findings, entry) : null;
        YamlNode? named = fields is null ? item : fields.Given("to")?.Value;
        if (named is YamlScalar scalar && WrittenText.Of(findings.File, scalar) is var target && target.Text is not ['[', '[', .., ']', ']'])
        {
            fields?.RefuseOthers(["to", "how"], $"an entry of `{key}`", Severity.Warning, _ => null);
            return new Reference { Kind = kind, Target = target.Text, Span = target.Span, How = fields?.Text("how")?.Text };
        }

        string help = named is YamlMap or null ? "name the page: `id`, or `{to: id, how: \"depends on\"}`" : "write the id alone, without brackets";
        findings.Error(RuleDescriptor.InvalidValue, item.Span, $"`{key}` takes ids of topics", help);
        return null;
    }

    private Diagnostic Unknown(YamlEntry entry, ImmutableArray<string> known, string where, Severity severity, string? owners)
    {
        string? near = owners is null ? NearestName.Of(entry.Key, known) : null;
        bool isSlip = near is not null && NearestName.Distance(entry.Key, near) <= 1;
        return new Diagnostic
        {
            Rule = RuleDescriptor.UnknownKey,
            Severity = isSlip ? Severity.Error : severity,
            Location = findings.Locate(entry.KeySpan),
            Message = $"{where} has no key {Findings.Quote(entry.Key)}",
            Help = (owners, near) switch
            {
                (not null, _) => $"it is a key of {owners}",
                (_, not null) => $"did you mean `{near}`?",
                _ => $"its keys are {string.Join(", ", known)}",
            },
            Fix = isSlip && map.Find(near!) is null ? Fix.Replace(FixApplicability.Safe, entry.KeySpan, near!) : null,
        };
    }
}
