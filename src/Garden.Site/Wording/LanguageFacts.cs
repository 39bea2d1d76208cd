using System.Collections.Immutable;

namespace Garden.Site.Wording;

/// <summary>How a language writes.</summary>
internal sealed record LanguageFacts
{
    /// <summary>What a file that says nothing gets: English without number words.</summary>
    public static readonly LanguageFacts Default = new();

    /// <summary>The direction of its writing: <c>ltr</c>, <c>rtl</c>.</summary>
    public string Direction { get; init; } = "ltr";

    public PluralRules Plurals { get; init; } = PluralRules.None;

    /// <summary>The first numbers in words, from nought on.</summary>
    public ImmutableArray<string> Numbers { get; init; } = [];

    /// <summary>What parts a whole number from its fraction.</summary>
    public string Decimal { get; init; } = ".";

    /// <summary>What parts thousands.</summary>
    public string Thousands { get; init; } = ",";

    /// <summary>A figure in percent.</summary>
    public string Percent { get; init; } = "{number}%";

    /// <summary>From a figure to another.</summary>
    public string Range { get; init; } = "{low}–{high}";

    /// <summary>The months, twelve.</summary>
    public ImmutableArray<string> Months { get; init; } = [.. Enumerable.Range(1, 12).Select(Counting.Plain)];

    /// <summary>A day.</summary>
    public string Day { get; init; } = "{year}-{month}-{day}";

    /// <summary>A month of a year.</summary>
    public string Month { get; init; } = "{year}-{month}";

    /// <summary>Words that are another's.</summary>
    public string Quotation { get; init; } = "“{words}”";

    /// <summary>A phrase and those behind it.</summary>
    public SaidText List { get; init; } = SaidText.Read("{first}, {rest}");

    /// <summary>The last phrase but one and the last.</summary>
    public SaidText ListLast { get; init; } = SaidText.Read("{first}, {rest}");
}
