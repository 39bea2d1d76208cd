using Garden.Parsing.Inlines;
using Garden.Parsing.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Garden.Text.SourceSpan;

namespace Garden.Parsing.Items;

/// <summary>An entry of a typed section's list, taken apart: its own line, the nested keys, the writer's notes.</summary>
internal sealed record ListEntry
{
    /// <summary>The entry's first paragraph, or its first heading or quoted paragraph.</summary>
    public required InlineText Text { get; init; }

    /// <summary>Nested entries that the tool understands.</summary>
    public required IReadOnlyList<Keyed> Keys { get; init; }

    /// <summary>Everything else that is nested.</summary>
    public required IReadOnlyList<Block> Rest { get; init; }

    /// <summary>The entry with everything nested in it.</summary>
    public required SourceSpan Span { get; init; }
}

/// <summary>Takes list entries apart.</summary>
internal sealed class ListEntryReader(InlineReader inlines, BlockWriter blocks)
{
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
            Keyed? keyed = child is ListItemBlock { Count: > 0 } item && item[0] is ParagraphBlock paragraph && MayBeKeyed(paragraph)
                ? KeyedReader.Read(inlines.Read(paragraph)) is { } read ? read with { Below = [.. item.Skip(1)], End = inlines.SpanOf(item).End } : null
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

    /// <summary>Whether a paragraph can start with a key, told by its first characters, before anything is read from it.</summary>
    private static bool MayBeKeyed(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not LiteralInline first || first.Content.IsEmpty)
        {
            return false;
        }

        ReadOnlySpan<char> start = first.Content.AsSpan();
        return (char.IsAsciiDigit(start[0]) || char.IsAsciiLetter(start[0]))
            && KeyStart.IsPossible(string.Concat(paragraph.Inline.OfType<LiteralInline>().Select(literal => literal.Content.ToString())));
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
