using System.Text;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Exporting;

/// <summary>Writes a garden as one Markdown file: each page under its title, with what its front matter says in a line.</summary>
public static class MarkdownExport
{
    /// <summary>The file: the home page, then topics, essays, reading notes and other pages, each kind in the garden's order.</summary>
    /// <param name="bodyOf">A page's Markdown without front matter and comments.</param>
    public static string Of(GardenAsOf corpus, Func<Page, string> bodyOf)
    {
        StringBuilder file = new();
        IEnumerable<Page> pages = [.. corpus.Home is PlainPage home ? [home] : Enumerable.Empty<Page>(), .. corpus.Topics, .. corpus.Essays, .. corpus.Readings, .. corpus.PlainPages];
        foreach (Page page in pages.DistinctBy(page => page.Name, StringComparer.Ordinal))
        {
            file.Append(file.Length == 0 ? "" : "\n").Append(Of(page, bodyOf(page)));
        }

        return file.ToString();
    }

    /// <summary>One page: its title, what its front matter says in a line, its description, its body.</summary>
    /// <param name="body">Its Markdown without front matter and comments; nothing for an empty one.</param>
    public static string Of(Page page, string body)
    {
        StringBuilder text = new();
        text.Append("# ").Append(page.Title).Append("\n\n").Append('*').AppendJoin(" · ", Facts(page)).Append("*\n");
        foreach (string part in new[] { page.Description ?? "", body }.Where(part => part.Length > 0))
        {
            text.Append('\n').Append(part.ReplaceLineEndings("\n")).Append('\n');
        }

        return text.ToString();
    }

    private static string Written(DateOnly day) => PartialDates.Iso(day, DatePrecision.Day);

    private static IEnumerable<string> Facts(Page page)
    {
        yield return page.Name;
        string?[] said = page switch
        {
            Topic topic => [topic.Area, topic.Status, topic.Reviewed is DateOnly day ? "last reviewed " + Written(day) : null],
            Essay essay => [essay.Date is DateOnly day ? Written(day) : null],
            ReadingNote note => [note.Author, note.Url, note.Takeaway],
            _ => [],
        };
        foreach (string fact in said.OfType<string>())
        {
            yield return fact;
        }

        foreach (string tag in page.Tags)
        {
            yield return "#" + tag;
        }
    }
}
