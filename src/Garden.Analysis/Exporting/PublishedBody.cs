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

            yield return (reference.Span, Words(reference, file.Text[reference.Span.Start..reference.Span.End]));
            if (reference.TargetSpan is SourceSpan elsewhere && !reference.Span.Contains(elsewhere))
            {
                int end = file.Text.IndexOf('\n', elsewhere.End);
                yield return (elsewhere with { End = end < 0 ? file.Text.Length : end }, "#"); // the definition of the link, to the end of its line
            }
        }
    }

    /// <summary>What a reader sees of a link: its own words, else what it names.</summary>
    /// <param name="written">The link with its brackets.</param>
    private static string Words(Reference reference, string written)
    {
        if (reference.Kind == ReferenceKind.Embed)
        {
            return reference.Target;
        }

        int open = written.IndexOf('[', StringComparison.Ordinal) + 1;
        if (written.StartsWith("[[", StringComparison.Ordinal))
        {
            int bar = written.IndexOf('|', StringComparison.Ordinal);
            return bar < 0 ? reference.Target : written[(bar + 1)..].TrimEnd(']');
        }

        int close = written.LastIndexOf("](", StringComparison.Ordinal) is >= 0 and int inline ? inline : written.IndexOf(']', open);
        return close < open ? reference.Target : written[open..close];
    }
}
