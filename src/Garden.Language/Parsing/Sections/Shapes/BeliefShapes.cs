using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.Estimates;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Items;
using Garden.Language.Parsing.Markdown;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using SourceSpan = Garden.Language.Text.SourceSpan;
using Table = Markdig.Extensions.Tables.Table;

namespace Garden.Language.Parsing.Sections.Shapes;

/// <summary>Beliefs as headings with an estimate or labelled lines, as paragraphs, and as rows of a table.</summary>
internal sealed class BeliefShapes(PageBuilder page, InlineReader inlines, ListEntryReader entries, TableRows rows, LabelledLines labels) : EntryShapes
{
    private LikelihoodScale Scale => page.Settings.Likelihood;

    /// <inheritdoc/>
    public override bool Speaks(InlineText text) => EstimateReader.HasEstimate(text, page);

    /// <inheritdoc/>
    public override bool IsEntry(HeadingBlock heading, IReadOnlyList<Block> below) =>
        Speaks(inlines.ReadAhead(heading)) || ((NamesIn(below).Any(IsOfBelief) || StartsWithEstimate(below)) && (SaysEstimate(below) || !HoldsBeliefs(below)));

    /// <summary>Whether a line below names the estimate of the heading itself.</summary>
    private bool SaysEstimate(IReadOnlyList<Block> below) =>
        below.TakeWhile(block => block is not HeadingBlock).OfType<ParagraphBlock>().Any(paragraph => labels.NamesIn(paragraph).Contains("estimate", StringComparer.Ordinal));

    /// <summary>Whether entries below a heading have claims and numbers of their own: the heading then only groups them.</summary>
    private bool HoldsBeliefs(IReadOnlyList<Block> below) =>
        below.TakeWhile(block => block is not HeadingBlock).OfType<ListBlock>().SelectMany(list => list).Any(entry =>
            entries.KeyOf(entry) is null && entry is ListItemBlock and [ParagraphBlock first, ..] && !labels.NamesIn(first).Any() && Speaks(inlines.ReadAhead(first)));

    /// <inheritdoc/>
    public override bool IsEntry(ParagraphBlock paragraph) =>
        labels.NamesIn(paragraph).Contains("estimate", StringComparer.Ordinal) || EstimateReader.HasDelimitedMark(inlines.ReadAhead(paragraph), page);

    /// <inheritdoc/>
    public override HeadingEntry Of(HeadingBlock heading, IReadOnlyList<Block> below)
    {
        InlineText title = inlines.ReadAhead(heading);
        SourceSpan span = inlines.SpanOf(heading);
        span = span with { End = below.Select(inlines.SpanOf).Select(block => block.End).Append(span.End).Max() };
        BeliefPieces pieces = new(inlines, entries, labels, Scale);
        pieces.Read(below);
        ReportRival(pieces.Value, pieces.Rival ?? (Speaks(title) ? title : null));
        if (pieces.Claim is InlineText claim)
        {
            InlineText named = EntryTexts.WithIdOf(claim, title);
            if (named != claim)
            {
                inlines.Restore(heading, new InlineText(title.Tokens, null, default, title.Span)); // the id is the belief's, and no longer the heading's
            }

            return new HeadingEntry(pieces.Entry(named, span, Speaks(title) ? title : null), KeepsHeading: true);
        }

        inlines.Read(heading);
        return new HeadingEntry(WithWords(entries.WithReasoning(pieces.Entry(title, span, null))), KeepsHeading: false);
    }

    /// <summary>Says where the heading or a second labelled line names another number than the labelled line that is read.</summary>
    private void ReportRival(InlineText? value, InlineText? other)
    {
        NumberForm? read = value is null ? null : FormIn(value);
        NumberForm? rival = other is null ? null : FormIn(other);
        if (read is not null && rival is not null && read.Probability != rival.Probability)
        {
            SourceSpan place = other!.SpanOf(rival.Start, rival.End);
            SourceSpan taken = value!.SpanOf(read.Start, read.End);
            (string first, string second) = (page.File.Text[taken.Start..taken.End], page.File.Text[place.Start..place.End]);
            page.Report(RuleDescriptor.AmbiguousEstimate, place, $"`{first}` and `{second}` could both be the probability; `{first}` was read", "keep the one that you mean");
        }
    }

    /// <summary>The estimate of a labelled line, which may be a word, else the first number in it; null when there is none.</summary>
    private NumberForm? FormIn(InlineText text) =>
        CellParser.Read(text, Scale, page.Words.Estimates) ?? EstimateReader.First(text.Grammar, 0, text.Grammar.Length, Scale);

    /// <summary>The entry of a heading with the paragraph that follows it as its reason, where no other is given.</summary>
    private ListEntry WithWords(ListEntry entry) =>
        entry.Reason is null && entry.Reasoning is null && entry.Rest is [ParagraphBlock first, ..] && !labels.NamesIn(first).Any()
            ? entry with { Reason = inlines.Read(first), Rest = [.. entry.Rest.Skip(1)] }
            : entry;

    /// <inheritdoc/>
    public override ListEntry Of(ParagraphBlock paragraph, IReadOnlyList<Block> below) =>
        Of(paragraph, below, labels.NamesIn(paragraph).Contains("estimate", StringComparer.Ordinal));

    private ListEntry Of(ParagraphBlock paragraph, IReadOnlyList<Block> below, bool isLabelled)
    {
        SourceSpan span = inlines.SpanOf(paragraph);
        span = span with { End = below.Select(inlines.SpanOf).Select(block => block.End).Append(span.End).Max() };
        if (!isLabelled)
        {
            return entries.Of(inlines.Read(paragraph), below, span);
        }

        (ParagraphBlock? before, List<LabelledLine> lines) = labels.Split(paragraph);
        BeliefPieces pieces = new(inlines, entries, labels, Scale);
        pieces.Read(lines);
        pieces.Read(below);
        InlineText? own = before is null ? null : EntryTexts.WithIdAtEnd(inlines.Read(before));
        ReportRival(pieces.Value, pieces.Rival ?? (own is not null && Speaks(own) ? own : null));
        return pieces.Entry(pieces.Claim ?? own ?? lines[0].Text, span, null);
    }

    /// <inheritdoc/>
    public override ListEntry? Labelled(ListItemBlock item)
    {
        if (item is not [ParagraphBlock paragraph, ..])
        {
            return null;
        }

        string?[] lines = [.. labels.LineNamesIn(paragraph)];
        bool isLabelled = lines.Length > 1 && lines[0] is null or "claim" && lines.Skip(1).Any(name => name == "estimate");
        isLabelled |= lines is ["claim", ..] && NamesIn([.. item.Skip(1)]).Contains("estimate", StringComparer.Ordinal);
        return isLabelled ? Of(paragraph, [.. item.Skip(1)], isLabelled: true) with { IsOfList = true, Span = inlines.SpanOf(item) } : null;
    }

    /// <inheritdoc/>
    public override ListEntry? EntryOf(TableRow row, TableColumns columns) => rows.Read(row, columns);

    /// <inheritdoc/>
    public override TableColumns? ColumnsOf(Table table) => rows.ColumnsOf(table, "claim", "estimate");

    /// <inheritdoc/>
    public override ListEntry Completed(ListEntry entry) => entries.WithReasoning(entry);

    /// <summary>Whether a label below a heading makes a belief of it.</summary>
    private static bool IsOfBelief(string name) => name is "claim" or "estimate" or "for" or "against" or "reviewed";

    private IEnumerable<string> NamesIn(IReadOnlyList<Block> below) => below.TakeWhile(block => block is not HeadingBlock).SelectMany(block => block switch
    {
        ParagraphBlock paragraph => labels.NamesIn(paragraph),
        ListBlock list => list.OfType<ListItemBlock>().SelectMany(item => item is [ParagraphBlock line, ..] ? labels.NamesIn(line).Take(1) : []),
        _ => [],
    });

    private bool StartsWithEstimate(IReadOnlyList<Block> below) =>
        below.FirstOrDefault(block => block is not CommentBlock) is ParagraphBlock first
        && inlines.ReadAhead(first) is InlineText text
        && text.Grammar.Text.TrimStart() is ['~' or '≈', ..]
        && EstimateReader.HasDelimitedMark(text, page);
}
