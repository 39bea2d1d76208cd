using System.Collections.Immutable;
using System.Globalization;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>
/// The values of a mapping as the types that the format gives them. A key that is not there and a key without a value are
/// the same: null. A value of the wrong kind is reported where it stands and taken as not given.
/// </summary>
/// <param name="settings">What the garden says, for the values that depend on it.</param>
internal sealed class FieldValues(Findings findings, FieldMap map, GardenSettings settings)
{
    /// <summary>The values of a mapping of which none depends on the garden's settings.</summary>
    public FieldValues(Findings findings, FieldMap map)
        : this(findings, map, GardenSettings.Default)
    {
    }

    /// <summary>Where mistakes are reported.</summary>
    public Findings Findings => findings;

    /// <summary>What the garden says.</summary>
    public GardenSettings Settings => settings;

    /// <summary>Reports every key that is none of <paramref name="known"/>.</summary>
    /// <param name="where">What does not know it, with its article: <c>the settings file</c>.</param>
    /// <param name="severity">How much a key weighs that is not one letter off a known one.</param>
    public void RefuseOthers(ImmutableArray<string> known, string where, Severity severity)
    {
        foreach (FieldEntry entry in map.Entries)
        {
            if (!known.Contains(entry.Key, StringComparer.Ordinal))
            {
                string? near = NearestName.Of(entry.Key, known);
                bool isFree = near is not null && map.Find(near) is null;
                findings.Add(UnknownKeys.Finding(findings, entry, where, severity, near, isFree, $"its keys are {string.Join(", ", known)}"));
            }
        }
    }

    /// <summary>The entry of a key that has a value.</summary>
    public FieldEntry? Given(string key) => map.Given(key);

    /// <summary>The value of a key of front matter; the default of its type when it is not given.</summary>
    /// <typeparam name="T">What the value comes to.</typeparam>
    public T? Read<T>(FrontMatterKey<T> key) => Given(key.Name) is { } entry ? key.Read(this, entry) : default;

    /// <summary>The values of a key of front matter; none when it is not given.</summary>
    /// <typeparam name="T">What each value comes to.</typeparam>
    public ImmutableArray<T> ReadAll<T>(FrontMatterKey<ImmutableArray<T>> key) => map.Find(key.Name) is { } entry ? key.Read(this, entry) : [];

    /// <summary>The words of a key.</summary>
    public WrittenText? Text(string key) => Given(key) is { } entry ? FieldReaders.Text(this, entry) : null;

    /// <summary>The words of a list of words; one word alone is a list of one.</summary>
    public ImmutableArray<WrittenText> Texts(string key) => Given(key) is { } entry ? FieldReaders.Words(this, entry) : [];

    /// <summary>A number of days.</summary>
    public int? Days(string key) => Given(key) is { } entry ? FieldReaders.Interval(this, entry) : null;

    /// <summary>The keys and values below a key.</summary>
    /// <param name="content">What belongs there, for the complaint.</param>
    public FieldMap? Map(string key, string content)
    {
        if (Given(key) is not { } entry || entry.Value is FieldMap)
        {
            return Given(key)?.Value as FieldMap;
        }

        Invalid(entry.Value, $"`{entry.Written}` takes {content}", null);
        return null;
    }

    /// <summary>A whole number from 1 to <paramref name="most"/>.</summary>
    public int? Whole(string key, int most)
    {
        if (Given(key) is not { } entry)
        {
            return null;
        }

        if (entry.Value is FieldText scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= most)
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
        if (SameIn(choices, text.Text) is { } choice)
        {
            return choice;
        }

        findings.Error(RuleDescriptor.InvalidValue, text.Span, $"`{key}` cannot be {Findings.Quote(text.Text)}", ChoiceHelp(text.Text, choices));
        return null;
    }

    /// <summary>The word of some that equals a text but for case; null when none does.</summary>
    public static string? SameIn(ImmutableArray<string> choices, string text) =>
        choices.FirstOrDefault(choice => choice.Equals(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>What to write instead of a word that is none of some.</summary>
    public static string ChoiceHelp(string text, ImmutableArray<string> choices) =>
        NearestName.Of(text, choices) is { } near ? $"did you mean `{near}`?" : $"write one of: {string.Join(", ", choices)}";

    /// <summary>Words that, if they are an address, have one of the schemes.</summary>
    public WrittenText? SafeAddress(string key, ImmutableArray<string> schemes) =>
        Text(key) is { } text && IsSafe(text, key, schemes) ? text : null;

    /// <summary>Whether words have one of the schemes, or none and lead to no other host; reported when not.</summary>
    public bool IsSafe(WrittenText text, string key, ImmutableArray<string> schemes)
    {
        WebUrl url = WebUrl.Read(text.Text);
        string problem = url.Kind == WebUrlKind.OtherHost ? "lead to another host without a scheme" : $"have the scheme {Findings.Quote(url.Scheme + ":")}";
        bool isHostless = url.IsWeb && schemes.Contains(url.Scheme!, StringComparer.Ordinal) && !WebUrl.IsComplete(text.Text);
        if (isHostless)
        {
            findings.Error(RuleDescriptor.InvalidValue, text.Span, $"`{key}` takes a complete address, not {Findings.Quote(text.Text)}", "start it with `https://` and a host");
            return false;
        }

        if (url.Kind == WebUrlKind.Path || (url.Scheme is string scheme && schemes.Contains(scheme, StringComparer.Ordinal)))
        {
            return true;
        }

        findings.Error(RuleDescriptor.UnsafeLink, text.Span, $"`{key}` cannot {problem}", $"the address must start with {string.Join(" or ", schemes.Select(one => $"`{one}:`"))}");
        return false;
    }

    /// <summary>The entries of a list that say something; anything else is a list of itself.</summary>
    public static IEnumerable<FieldNode> ItemsOf(FieldNode value) =>
        value is FieldList list ? list.Items.Where(item => item is not FieldText { IsNothing: true }) : [value];

    /// <summary>The words of a value; null, and reported, when it holds more than words.</summary>
    public WrittenText? TextOf(FieldNode value, string key)
    {
        if (value is FieldText scalar)
        {
            return WrittenText.Of(findings.File, scalar);
        }

        char bracket = findings.File.Text[value.Span.Start];
        Invalid(
            value, $"`{key}` takes text, not {FieldGuard.Kind(value)}", bracket is '[' or '{' ? $"put quotes around text that starts with `{bracket}`" : null);
        return null;
    }

    /// <summary>Reports a value that its key cannot take.</summary>
    public void Invalid(FieldNode value, string message, string? help, Severity severity = Severity.Error) =>
        findings.Report(RuleDescriptor.InvalidValue, severity, value.Span, value is FieldText scalar ? $"{message}, not {Findings.Quote(scalar.Text)}" : message, help);
}
