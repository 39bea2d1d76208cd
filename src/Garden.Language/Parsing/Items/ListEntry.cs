using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Markdown;
using Markdig.Syntax;
using SourceSpan = Garden.Language.Text.SourceSpan;

namespace Garden.Language.Parsing.Items;

/// <summary>
/// An entry of a typed section, taken apart: its own line, the nested keys, the writer's notes. Most are entries of a list; a row of a
/// table, a heading or a paragraph with what stands below it is one too.
/// </summary>
internal sealed record ListEntry
{
    /// <summary>The entry's first paragraph, or its first heading or quoted paragraph.</summary>
    public required InlineText Text { get; init; }

    /// <summary>Nested entries that begin with a key, or with what was meant as one.</summary>
    public required IReadOnlyList<Keyed> Keys { get; init; }

    /// <summary>Everything else that is nested.</summary>
    public required IReadOnlyList<Block> Rest { get; init; }

    /// <summary>The entry with everything nested in it.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Whether it is an entry of a list; false for a row, a heading, a paragraph.</summary>
    public bool IsOfList { get; init; }

    /// <summary>A value that is the estimate, where it stands apart from the words: a cell, a labelled line. Null where the words hold it.</summary>
    public InlineText? Value { get; init; }

    /// <summary>A further paragraph that holds the estimate among words that are the reason; null where the words hold it.</summary>
    public InlineText? Reasoning { get; init; }

    /// <summary>The reason, where it stands apart from the words: a cell, a labelled line. Null where it does not.</summary>
    public InlineText? Reason { get; init; }
}

/// <summary>Takes entries apart.</summary>
internal sealed class ListEntryReader(PageBuilder page, InlineReader inlines, BlockWriter blocks)
{
    private readonly KeyedReader _keyed = new(inlines.Page);
    private readonly NumberedDays _days = new(page, inlines);

    /// <summary>Reads one entry of a list; null for an entry that begins with something else than text: a list, code, a table.</summary>
    public ListEntry? Read(ListItemBlock item)
    {
        if (!HasText(item))
        {
            return NumberedDays.NumberedIn(item) is ListItemBlock numbered && _days.Led(numbered) is InlineText dated
                ? Of(dated, [.. numbered.Skip(1), .. item.Skip(1)], inlines.SpanOf(item)) with { IsOfList = true }
                : null;
        }

        List<Keyed> keys = [];
        List<Block> rest = [];
        InlineText? text = null;
        foreach (Block block in item)
        {
            switch (block)
            {
                case ParagraphBlock paragraph when text is null:
                    text = (item[0] == paragraph && NumberedDays.NumberedIn(item) is not null ? _days.Led(item) : null) ?? inlines.Read(paragraph);
                    break;
                case HeadingBlock heading when text is null && rest.Count == 0:
                    text = inlines.Read(heading);
                    break;
                case QuoteBlock { Count: > 0 } quote when text is null && rest.Count == 0 && quote[0] is ParagraphBlock quoted:
                    text = inlines.Read(quoted);
                    rest.AddRange(quote.Skip(1));
                    break;
                case ListBlock list when text is not null:
                    ReadNested(list, keys, rest);
                    break;
                case CommentBlock comment:
                    blocks.ReadComment(comment);
                    break;
                default:
                    rest.Add(block);
                    break;
            }
        }

        return text is null ? null : new ListEntry { Text = EntryTexts.WithoutBox(text), Keys = keys, Rest = rest, Span = inlines.SpanOf(item), IsOfList = true };
    }

    /// <summary>Makes an entry of a line and the blocks that stand below it; lists are read for keys.</summary>
    public ListEntry Of(InlineText text, IEnumerable<Block> below, SourceSpan span)
    {
        List<Keyed> keys = [];
        List<Block> rest = [];
        foreach (Block block in below)
        {
            switch (block)
            {
                case ListBlock list:
                    ReadNested(list, keys, rest);
                    break;
                case CommentBlock comment:
                    blocks.ReadComment(comment);
                    break;
                default:
                    rest.Add(block);
                    break;
            }
        }

        return new ListEntry { Text = EntryTexts.WithoutBox(text), Keys = keys, Rest = rest, Span = span };
    }

    /// <summary>A belief's entry with the estimate that a further paragraph holds, where its own words have none.</summary>
    public ListEntry WithReasoning(ListEntry entry)
    {
        // Few entries have a further paragraph: only then is their own line read once more.
        if (entry.Value is not null || !entry.Rest.Any(block => block is ParagraphBlock) || EstimateReader.HasEstimate(entry.Text, page))
        {
            return entry;
        }

        foreach (ParagraphBlock paragraph in entry.Rest.OfType<ParagraphBlock>())
        {
            InlineText text = inlines.ReadAhead(paragraph);
            if (EstimateReader.HasDelimitedMark(text, page))
            {
                return entry with { Text = EntryTexts.WithIdOf(entry.Text, text), Reasoning = inlines.Read(paragraph), Rest = [.. entry.Rest.Where(block => block != paragraph)] };
            }
        }

        return entry;
    }

    /// <summary>The key and the value of a nested entry, read ahead; null when it is a note.</summary>
    public Keyed? KeyOf(Block entry)
    {
        if (NumberedDays.NumberedIn(entry) is ListItemBlock numbered)
        {
            (string number, int start) = _days.NumberOf(numbered);
            ParagraphBlock words = (ParagraphBlock)numbered[0];
            if (_keyed.IsKeyed(words, number) && _keyed.Read(EntryTexts.Led(number, start, inlines.ReadAhead(words))) is { Head.Date: not null } dated)
            {
                return dated;
            }
        }

        return entry is ListItemBlock and [ParagraphBlock paragraph, ..] && _keyed.IsKeyed(paragraph) ? _keyed.Read(inlines.ReadAhead(paragraph)) : null;
    }

    private static bool HasText(ListItemBlock item) =>
        item.Any(block => block is ParagraphBlock)
        || item.FirstOrDefault(block => block is not CommentBlock) is HeadingBlock or QuoteBlock and [ParagraphBlock, ..];

    private void ReadNested(ListBlock list, List<Keyed> keys, List<Block> rest)
    {
        List<Block> notes = [];
        foreach (Block child in list)
        {
            if (KeyOf(child) is not Keyed keyed)
            {
                notes.Add(child);
                continue;
            }

            ListItemBlock item = (ListItemBlock)child;
            IEnumerable<Block> numbered = NumberedDays.NumberedIn(item) is ListItemBlock inner && inner != item ? inner.Skip(1) : [];
            keys.Add(keyed with { Below = [.. numbered, .. item.Skip(1)], End = inlines.SpanOf(item).End });
        }

        if (notes.Count == list.Count)
        {
            rest.Add(list);
        }
        else if (notes.Count > 0)
        {
            rest.Add(Taken(list, notes));
        }
    }

    /// <summary>Takes entries out of a list, into one of the same kind.</summary>
    public static ListBlock Taken(ListBlock list, List<Block> notes)
    {
        ListBlock copy = new(list.Parser!) { BulletType = list.BulletType, IsOrdered = list.IsOrdered, OrderedStart = list.OrderedStart, IsLoose = list.IsLoose, Span = list.Span };
        foreach (Block note in notes)
        {
            list.Remove(note);
            copy.Add(note);
        }

        return copy;
    }
}
