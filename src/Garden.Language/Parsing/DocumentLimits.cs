using Garden.Language.Parsing.Markdown;
using Garden.Language.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Garden.Language.Text.SourceSpan;

namespace Garden.Language.Parsing;

/// <summary>Counts what a parsed body has of the things that cost more than their length to show, to link and to check (GRD704).</summary>
internal static class DocumentLimits
{
    /// <summary>The first thing that is too many, with its place in the body; null when nothing is.</summary>
    public static (SourceSpan Span, Cap Cap)? Exceeded(MarkdownDocument document)
    {
        Dictionary<Cap, int> counts = new(ReferenceEqualityComparer.Instance);
        foreach (MarkdownObject node in document.Descendants())
        {
            if (CapOf(node) is Cap cap && (counts[cap] = counts.GetValueOrDefault(cap) + 1) > cap.Most)
            {
                return (new SourceSpan(node.Span.Start, Math.Max(node.Span.Start, node.Span.End + 1)), cap);
            }
        }

        return null;
    }

    private static Cap? CapOf(MarkdownObject node) => node switch
    {
        HeadingBlock => Caps.Headings,
        ListItemBlock => Caps.Entries,
        InlineNoteInline => Caps.Notes,
        LinkInline or AutolinkInline or WikiLinkInline => Caps.Links,
        _ => null,
    };
}
