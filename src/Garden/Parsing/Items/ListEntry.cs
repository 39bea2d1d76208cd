using Garden.Parsing.Inlines;
using Garden.Parsing.Markdown;
using Markdig.Syntax;
using SourceSpan = Garden.Text.SourceSpan;

namespace Garden.Parsing.Items;

/// <summary>An entry of a typed section's list, taken apart: its own line, the nested keys, the writer's notes.</summary>
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
}

/// <summary>Takes list entries apart.</summary>
internal sealed class ListEntryReader(InlineReader inlines, BlockWriter blocks)
{
    private readonly KeyedReader _keyed = new(inlines.Page);

    /// <summary>Reads one entry; null for an entry that begins with something else than text: a list, code, a table.</summary>
    public ListEntry? Read(ListItemBlock item)
    {
        if (!HasText(item))
        {
            return null;
        }

        List<Keyed> keys = [];
        List<Block> rest = [];
        InlineText? text = null;
        foreach (Block block in item)
        {
            switch (block)
            {
                case ParagraphBlock paragraph when text is null:
                    text = inlines.Read(paragraph);
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

        return text is null ? null : new ListEntry { Text = text, Keys = keys, Rest = rest, Span = inlines.SpanOf(item) };
    }

    private static bool HasText(ListItemBlock item) =>
        item.Any(block => block is ParagraphBlock)
        || item.FirstOrDefault(block => block is not CommentBlock) is HeadingBlock or QuoteBlock and [ParagraphBlock, ..];

    private void ReadNested(ListBlock list, List<Keyed> keys, List<Block> rest)
    {
        List<Block> notes = [];
        foreach (Block child in list)
        {
            Keyed? keyed = child is ListItemBlock { Count: > 0 } item && item[0] is ParagraphBlock paragraph && _keyed.IsKeyed(paragraph)
                ? _keyed.Read(inlines.Read(paragraph)) with { Below = [.. item.Skip(1)], End = inlines.SpanOf(item).End }
                : null;
            if (keyed is null)
            {
                notes.Add(child);
            }
            else
            {
                keys.Add(keyed);
            }
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
