using System.Collections.Immutable;
using System.Globalization;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>The kinds of value that keys take. Each reads an entry that has a value, reports what is wrong with it, and then gives nothing.</summary>
internal static class FieldReaders
{
    private const string DateHelp = "write the year, the month and the day: `2026-01-31`";

    private static readonly ImmutableArray<string> Web = ["http", "https"];

    /// <summary>Words.</summary>
    public static WrittenText? Text(FieldValues values, FieldEntry entry) => values.TextOf(entry.Value, entry.Written);

    /// <summary>A list of words; one alone is a list of one.</summary>
    public static ImmutableArray<WrittenText> Words(FieldValues values, FieldEntry entry) => entry.IsNothing
        ? []
        : [.. FieldValues.ItemsOf(entry.Value).Select(item => values.TextOf(item, entry.Written)).OfType<WrittenText>()];

    /// <summary>A word, or the first of a list; brackets that make it a link elsewhere are left out.</summary>
    public static string? First(FieldValues values, FieldEntry entry)
    {
        FieldNode? first = Flat(entry.Value).FirstOrDefault();
        string? word = first is null ? null : values.TextOf(first, entry.Written)?.Text;
        bool isList = KeyName.Normal(entry.Written) == "categories";
        return word is null ? null : LinkName.Of(isList ? word.Split(',')[0].Trim() : word);
    }

    /// <summary>Names as one text: <c>J. Doe, A. Roe</c>.</summary>
    public static string? Names(FieldValues values, FieldEntry entry)
    {
        IEnumerable<string> names = Flat(entry.Value)
            .Select(item => values.TextOf(item is FieldMap map && map.Given("name") is { } name ? name.Value : item, entry.Written))
            .OfType<WrittenText>()
            .Select(text => LinkName.Of(text.Text));
        return string.Join(", ", names) is { Length: > 0 } all ? all : null;
    }

    /// <summary>What lists hold, and lists in them: <c>[[Health]]</c> is a link to whoever wrote it, and Hexo puts a path of categories in a list of its own.</summary>
    private static IEnumerable<FieldNode> Flat(FieldNode value) =>
        value is FieldList ? FieldValues.ItemsOf(value).SelectMany(Flat) : [value];

    /// <summary>Yes or no, as a word of YAML, TOML or JSON or as text.</summary>
    public static bool? Switch(FieldValues values, FieldEntry entry)
    {
        if (entry.Value is FieldText text && PrivacyKeys.YesOrNo(text.Text) is { } isOn)
        {
            return isOn;
        }

        values.Invalid(entry.Value, $"`{entry.Written}` takes true or false", $"write `{entry.Written}: true`");
        return null;
    }

    /// <summary>A day of the calendar; a time and a zone behind it are left aside.</summary>
    public static DateOnly? Day(FieldValues values, FieldEntry entry)
    {
        string text = (entry.Value as FieldText)?.Text ?? "";
        if (CalendarText.Day(text) is { } date)
        {
            return date;
        }

        values.Invalid(entry.Value, CalendarText.IsDateShaped(text) ? $"`{entry.Written}` takes a day of the calendar" : $"`{entry.Written}` takes a date", DateHelp);
        return null;
    }

    /// <summary>A day of the calendar, and where it is written.</summary>
    public static WrittenDay? DayWithPlace(FieldValues values, FieldEntry entry) =>
        Day(values, entry) is { } day ? new WrittenDay(day, entry.Value.Span) : null;

    /// <summary>A year, a month or a day, as exactly as it is known.</summary>
    public static string? DayOrPart(FieldValues values, FieldEntry entry)
    {
        if (entry.Value is FieldText text && CalendarText.DayOrPart(text.Text) is { } date)
        {
            return date;
        }

        values.Invalid(entry.Value, $"`{entry.Written}` takes a date, a month or a year", "write `2026-01-31`, `2026-01` or `2026`");
        return null;
    }

    /// <summary>When a work appeared; a yes or a no there is about this page and no date.</summary>
    public static string? Appeared(FieldValues values, FieldEntry entry) =>
        entry.Value is FieldText text && PrivacyKeys.YesOrNo(text.Text) is not null ? null : DayOrPart(values, entry);

    /// <summary>A number of days.</summary>
    public static int? Interval(FieldValues values, FieldEntry entry)
    {
        if (entry.Value is FieldText text && CalendarText.Interval(text.Text) is { } days)
        {
            return days;
        }

        values.Invalid(entry.Value, $"`{entry.Written}` takes a number of days", "write `180`, `180d`, `26w`, `6m` or `1y`, up to a century");
        return null;
    }

    /// <summary>A number that says which page comes first.</summary>
    public static double? Number(FieldValues values, FieldEntry entry)
    {
        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (entry.Value is FieldText { Text.Length: <= 20 } text && double.TryParse(text.Text.Trim(), styles, CultureInfo.InvariantCulture, out double number))
        {
            return number;
        }

        values.Invalid(entry.Value, $"`{entry.Written}` takes a number", "write `3`; pages with smaller numbers come first", Severity.Warning);
        return null;
    }

    /// <summary>A stage of the garden in the spelling of its settings; another word is reported and taken as it is.</summary>
    public static string? Status(FieldValues values, FieldEntry entry)
    {
        if (values.TextOf(entry.Value, entry.Written) is not { } text)
        {
            return null;
        }

        ImmutableArray<string> stages = values.Settings.Status;
        if (FieldValues.SameIn(stages, text.Text) is { } stage)
        {
            return stage;
        }

        if (!HiddenWords.Are(text.Text)) // which is said elsewhere
        {
            values.Findings.Report(
                RuleDescriptor.InvalidValue, Severity.Warning, text.Span, $"{Findings.Quote(text.Text)} is no stage of this garden, and is shown as it is", FieldValues.ChoiceHelp(text.Text, stages));
        }

        return text.Text;
    }

    /// <summary>A complete address on the web.</summary>
    public static string? Url(FieldValues values, FieldEntry entry) =>
        Text(values, entry) is { } text && values.IsSafe(text, entry.Written, Web) && IsComplete(values, text, entry) ? text.Text : null;

    /// <summary>A complete address on the web, or words that are no address.</summary>
    public static string? UrlOrWords(FieldValues values, FieldEntry entry) =>
        Text(values, entry) is { } text && values.IsSafe(text, entry.Written, Web) && (WebUrl.Read(text.Text).Kind == WebUrlKind.Path || IsComplete(values, text, entry)) ? text.Text : null;

    /// <summary>The language of a page as a tag: <c>de</c>, <c>pt-BR</c>.</summary>
    public static string? Language(FieldValues values, FieldEntry entry)
    {
        string text = (entry.Value as FieldText)?.Text.Trim().Replace('_', '-') ?? "";
        if (LanguageTag.Is(text))
        {
            return text;
        }

        values.Invalid(entry.Value, $"`{entry.Written}` takes a language tag", "write `en`, `pt-BR`", Severity.Warning);
        return null;
    }

    /// <summary>The direction of a page's writing.</summary>
    public static string? Direction(FieldValues values, FieldEntry entry)
    {
        string text = (entry.Value as FieldText)?.Text.Trim().ToLowerInvariant() ?? "";
        if (text is "ltr" or "rtl" or "auto")
        {
            return text;
        }

        values.Invalid(entry.Value, $"`{entry.Written}` takes the direction of the writing", "write `ltr`, `rtl` or `auto`", Severity.Warning);
        return null;
    }

    /// <summary>Regions that a topic is related to.</summary>
    public static ImmutableArray<Reference> Related(FieldValues values, FieldEntry entry) => ReferenceReader.Read(values, entry, ReferenceKind.Related);

    /// <summary>Regions that a page belongs to.</summary>
    public static ImmutableArray<Reference> Topics(FieldValues values, FieldEntry entry) => ReferenceReader.Read(values, entry, ReferenceKind.Topic);

    /// <summary>A name for the page's address.</summary>
    public static WrittenText? Slug(FieldValues values, FieldEntry entry) => SlugReader.Read(values, entry);

    private static bool IsComplete(FieldValues values, WrittenText text, FieldEntry entry)
    {
        if (WebUrl.IsComplete(text.Text))
        {
            return true;
        }

        values.Findings.Error(RuleDescriptor.InvalidValue, text.Span, $"`{entry.Written}` takes a complete address, not {Findings.Quote(text.Text)}", "start it with `https://`");
        return false;
    }
}
