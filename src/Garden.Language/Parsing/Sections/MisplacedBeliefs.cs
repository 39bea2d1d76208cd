using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Markdown;
using Markdig.Syntax;

namespace Garden.Language.Parsing.Sections;

/// <summary>Reports a list of beliefs on a page that is no topic (GRD107): there it is words, and its numbers are data to nobody.</summary>
internal static class MisplacedBeliefs
{
    /// <summary>Looks for a heading that names a section of beliefs, with numbers in a list below it; the first one is reported.</summary>
    public static void Report(PageBuilder page, InlineReader inlines, string body, IReadOnlyList<Block> content)
    {
        bool isUnder = false;
        HeadingBlock? heading = null;
        foreach (Block block in content)
        {
            if (block is HeadingBlock next)
            {
                heading = next;
                isUnder = page.SectionNames.KindOf(MarkdownSyntax.Words(next)) == SectionKind.Beliefs;
            }
            else if (isUnder && block is ListBlock && body.AsSpan(block.Span.Start, Math.Max(0, Math.Min(block.Span.End + 1, body.Length) - block.Span.Start)).Contains('%'))
            {
                page.Report(
                    RuleDescriptor.UnreadBelief,
                    page.FirstLineOf(inlines.SpanOf(heading!)),
                    $"nothing under “{MarkdownSyntax.Words(heading!)}” is read: beliefs are read on pages in `topics/`",
                    "move the page there, or the beliefs to a page there");
                return;
            }
        }
    }
}
