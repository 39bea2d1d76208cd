using System.Collections.Immutable;

namespace Garden.Site.Wording;

/// <summary>Something that a site says to its readers. The words stand in the theme, one file a language; this is what the program knows of them.</summary>
/// <param name="Key">How the files call it: <c>page-of</c>.</param>
/// <param name="Names">The values that it may hold, in the order in which they are given.</param>
internal sealed record Sentence(string Key, params ImmutableArray<string> Names)
{
    /// <summary>The value that decides which plural form is right.</summary>
    public const string Count = "count";
}

/// <summary>A value in a sentence: words, finished HTML, or a number.</summary>
/// <param name="Words">Plain words; null for the other kinds.</param>
/// <param name="Html">Finished HTML; null for the other kinds.</param>
/// <param name="Number">A number of things; null for the other kinds.</param>
internal readonly record struct SaidValue(string? Words, HtmlText? Html, int? Number)
{
    public static implicit operator SaidValue(string? words) => new(words, null, null);

    public static implicit operator SaidValue(HtmlText? html) => new(null, html, null);

    public static implicit operator SaidValue(int number) => new(null, null, number);
}
