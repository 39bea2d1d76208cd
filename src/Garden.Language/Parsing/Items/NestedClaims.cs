using Garden.Language.Diagnostics;
using Markdig.Syntax;

namespace Garden.Language.Parsing.Items;

/// <summary>Reports entries below a belief that have a claim and an estimate of their own: they are notes there, and no beliefs (GRD107).</summary>
internal sealed class NestedClaims(ItemReader items)
{
    /// <summary>Fewer entries of one list with unmarked numbers than this are figures, not predictions.</summary>
    private const int FewestUnmarked = 2;

    /// <summary>Fewer words than this before an unmarked number are a label.</summary>
    private const int FewestWords = 3;

    /// <summary>Looks at what stands below an entry that was read as a belief.</summary>
    public void Report(ListEntry entry)
    {
        foreach (ListBlock list in entry.Rest.OfType<ListBlock>())
        {
            Report(list);
        }
    }

    private void Report(ListBlock list)
    {
        List<ParagraphBlock> lines = [.. list.OfType<ListItemBlock>().Where(item => item is [ParagraphBlock, ..]).Select(item => (ParagraphBlock)item[0])];
        ParagraphBlock[] unmarked = [.. lines.Where(line => Markdown.MarkdownSyntax.Words(line).Split(' ').Length > FewestWords && EstimateReader.HasEstimate(items.Inlines.ReadAhead(line), items.Page))];
        foreach (ParagraphBlock line in lines)
        {
            bool isOthers = Markdown.MarkdownSyntax.Words(line).Split(' ')[0].EndsWith(':'); // "Ann: 60%" is what Ann says
            bool isClaim = !isOthers && (EstimateReader.HasDelimitedMark(items.Inlines.ReadAhead(line), items.Page) || (unmarked.Length >= FewestUnmarked && unmarked.Contains(line)));
            if (isClaim)
            {
                items.Page.Report(
                    RuleDescriptor.UnreadBelief,
                    items.Page.FirstLineOf(items.Inlines.SpanOf(line)),
                    "the entry looks like a belief and is not read as one, for it stands below another belief",
                    "move it out to the level of that belief, or write its number without `~` among the words");
            }
        }
    }
}
