using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Text;

namespace Garden.Analysis.Exporting;

/// <summary>The Markdown of a page as it may leave the garden.</summary>
public static class PublishedBody
{
    /// <summary>
    /// The body as written, without front matter and comments. A link that leads nowhere is its words, as on the site: it may name a page that is kept back.
    /// </summary>
    /// <param name="file">The page's text. Empty comes of one that cannot be read, or that changed since the page was read.</param>
    public static string Of(GardenAsOf corpus, Page page, SourceFile file) =>
        file.Damage is null && file.Text.Length == page.Lines.Length ? PublishedSource.Of(file.Text, page.BodyStart, Unled(corpus, page, file)) : "";

    private static IEnumerable<(SourceSpan Span, string Words)> Unled(GardenAsOf corpus, Page page, SourceFile file)
    {
        for (int index = 0; index < page.References.Length; index++)
        {
            Reference reference = page.References[index];
            if (reference.Kind == ReferenceKind.Topic || reference.Span.Start < page.BodyStart || corpus.TargetOf(page, index) is not LinkTarget.Nowhere)
            {
                continue;
            }

            string written = file.Text[reference.Span.Start..reference.Span.End];
            if (WordsIn(reference, written) is var (start, end))
            {
                // what stands around the words goes; a link or picture among them is looked at for itself
                yield return (reference.Span with { End = reference.Span.Start + start }, "");
                yield return (reference.Span with { Start = reference.Span.Start + end }, "");
            }
            else
            {
                yield return (reference.Span, reference.Target);
            }

            if (reference.TargetSpan is SourceSpan elsewhere && !reference.Span.Contains(elsewhere))
            {
                int line = file.Text.IndexOf('\n', elsewhere.End);
                yield return (elsewhere with { End = line < 0 ? file.Text.Length : line }, "#"); // the definition of the link, to the end of its line
            }
        }
    }

    /// <summary>Where the words of a link are that its reader sees; null where it shows what it names.</summary>
    /// <param name="written">The link with its brackets.</param>
    private static (int Start, int End)? WordsIn(Reference reference, string written)
    {
        if (reference.Kind == ReferenceKind.Embed)
        {
            return null;
        }

        if (written.StartsWith("[[", StringComparison.Ordinal))
        {
            int bar = written.IndexOf('|', StringComparison.Ordinal);
            return bar < 0 ? null : (bar + 1, written.TrimEnd(']').Length);
        }

        int start = written.IndexOf('[', StringComparison.Ordinal) + 1;
        int end = Math.Max(written.LastIndexOf("](", StringComparison.Ordinal), written.LastIndexOf("][", StringComparison.Ordinal));
        end = end < 0 ? written.LastIndexOf(']') : end;
        return end < start ? null : (start, end);
    }
}
