using Garden.Parsing.Inlines;
using Garden.Parsing.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Garden.Text.SourceSpan;

namespace Garden.Parsing.Items;

/// <summary>An entry of a typed section's list, taken apart: its own line, the nested keys, the writer's notes.</summary>
internal sealed record ListEntry
{
    /// <summary>The entry's first paragraph.</summary>
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
    /// <summary>Reads one entry; null for an entry without any text of its own.</summary>
    public ListEntry? Read(ListItemBlock item)
    {
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

    private void ReadNested(ListBlock list, List<Keyed> keys, List<Block> rest)
    {
        List<Block> notes = [];
        foreach (Block child in list)
        {
            Keyed? keyed = child is ListItemBlock { Count: 1 } item && item[0] is ParagraphBlock paragraph && MayBeKeyed(paragraph)
                ? KeyedReader.Read(inlines.Read(paragraph))
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
            rest.Add(Without(list, notes));
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

    private static ListBlock Without(ListBlock list, List<Block> notes)
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
