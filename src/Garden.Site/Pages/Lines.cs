using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>Lines of names beneath an entry of a list.</summary>
internal static class Lines
{
    /// <summary>The most names in one line: a list of thousands of entries stays a list.</summary>
    private const int Most = 5;

    /// <summary>The lines, one below the other; null when there are none.</summary>
    /// <param name="lines">Those that are null are left out.</param>
    public static HtmlText? Join(params IEnumerable<HtmlText?> lines) => HtmlText.Join("<br>", lines);

    /// <summary>A line that names things as a sentence does, the last of very many only by their number; null when there are none.</summary>
    /// <typeparam name="T">What is named.</typeparam>
    public static HtmlText? Naming<T>(Words words, Sentence sentence, IReadOnlyCollection<T> things, Func<T, HtmlText> nameOf)
    {
        if (things.Count == 0)
        {
            return null;
        }

        List<HtmlText> names = [.. things.Take(Most).Select(nameOf)];
        if (things.Count > Most)
        {
            names.Add(words.Html(Sentences.MoreOf, things.Count - Most));
        }

        return words.Html(sentence, words.List(names));
    }
}
