using System.Buffers;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Items;
using Garden.Language.Parsing.Markdown;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Garden.Language.Text.SourceSpan;
using Table = Markdig.Extensions.Tables.Table;

namespace Garden.Language.Parsing.Sections.Shapes;

/// <summary>Uncertainties as headings, as paragraphs that ask or are led by words in bold, and as rows of a table.</summary>
internal sealed class UncertaintyShapes(InlineReader inlines, ListEntryReader entries, TableRows rows) : EntryShapes
{
    /// <summary>Question marks: Latin, full-width, Arabic, Greek, Armenian, Ethiopic.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("?？؟\u037E\u055E\u1367");

    /// <inheritdoc/>
    public override bool Speaks(InlineText text) => text.Grammar.Text.AsSpan().ContainsAny(Marks);

    /// <inheritdoc/>
    public override bool IsEntry(HeadingBlock heading, IReadOnlyList<Block> below) =>
        Speaks(inlines.ReadAhead(heading))
            ? !HoldsEntries(below)
            : below.Any(block => block is ParagraphBlock) && below.All(block => block is ParagraphBlock or CommentBlock || (block is ListBlock && !HoldsEntries([block])));

    /// <inheritdoc/>
    public override bool IsEntry(ParagraphBlock paragraph) =>
        Speaks(inlines.ReadAhead(paragraph)) || paragraph.Inline?.FirstChild is EmphasisInline { DelimiterCount: 2 };

    /// <inheritdoc/>
    public override HeadingEntry Of(HeadingBlock heading, IReadOnlyList<Block> below)
    {
        InlineText text = inlines.Read(heading);
        SourceSpan span = inlines.SpanOf(heading);
        span = span with { End = below.Select(inlines.SpanOf).Select(block => block.End).Append(span.End).Max() };
        int question = below.ToList().FindIndex(block => block is not CommentBlock);
        if (!Speaks(text) && question >= 0 && below[question] is ParagraphBlock first && Speaks(inlines.ReadAhead(first)))
        {
            text = EntryTexts.Joined(text, ": ", inlines.Read(first));
            below = [.. below.Where((_, at) => at != question)];
        }

        return new HeadingEntry(entries.Of(text, below, span), KeepsHeading: false);
    }

    /// <inheritdoc/>
    public override ListEntry Of(ParagraphBlock paragraph, IReadOnlyList<Block> below)
    {
        SourceSpan span = inlines.SpanOf(paragraph);
        return entries.Of(inlines.Read(paragraph), below, span with { End = below.Select(inlines.SpanOf).Select(block => block.End).Append(span.End).Max() });
    }

    /// <inheritdoc/>
    public override ListEntry? EntryOf(TableRow row, TableColumns columns) => rows.Read(row, columns);

    /// <inheritdoc/>
    public override TableColumns? ColumnsOf(Table table) => rows.ColumnsOf(table, "question", "stakes");

    /// <summary>Whether lists below a heading hold questions of their own, so that the heading only groups them.</summary>
    private bool HoldsEntries(IReadOnlyList<Block> below) =>
        below.OfType<ListBlock>().SelectMany(list => list.OfType<ListItemBlock>()).Any(item => item is [ParagraphBlock line, ..] && Speaks(inlines.ReadAhead(line)));
}
