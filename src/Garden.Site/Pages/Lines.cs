using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>Lines beneath an entry of a list.</summary>
internal static class Lines
{
    /// <summary>The most lines of one kind: a list of thousands of entries stays a list.</summary>
    private const int Most = 5;

    /// <summary>The lines, one below the other; null when there are none.</summary>
    /// <param name="lines">Those that are null are left out.</param>
    public static HtmlText? Join(params IEnumerable<HtmlText?> lines) => HtmlText.Join("<br>", lines);

    /// <summary>A line for each thing, and one for how many there are besides.</summary>
    /// <typeparam name="T">What a line is of.</typeparam>
    public static IEnumerable<HtmlText> Some<T>(Words words, IReadOnlyCollection<T> things, Func<T, HtmlText> lineOf)
    {
        IEnumerable<HtmlText> lines = things.Take(Most).Select(lineOf);
        return things.Count > Most ? lines.Append(words.Html(Sentences.AndMore, things.Count - Most)) : lines;
    }
}
