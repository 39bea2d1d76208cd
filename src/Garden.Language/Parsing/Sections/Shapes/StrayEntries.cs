using Garden.Language.Parsing.Items;
using Markdig.Syntax;

namespace Garden.Language.Parsing.Sections.Shapes;

/// <summary>
/// Puts nested keys back under their entry where one blank too few made CommonMark start a new list, or an entry of its own:
/// <c>1. claim</c> and below it, indented by two, <c>- 2026-01-01: 60%</c>.
/// </summary>
internal sealed class StrayEntries(ListEntryReader entries)
{
    /// <summary>Mends the lists of a section's content.</summary>
    public void PutBack(List<Block> content)
    {
        for (int i = 0; i < content.Count; i++)
        {
            if (content[i] is not ListBlock list)
            {
                continue;
            }

            PutBackWithin(list);
            if (i > 0 && content[i - 1] is ListBlock { Count: > 0 } above && BelongsTo(above, list))
            {
                PutUnder((ListItemBlock)above[^1], list);
                content.RemoveAt(i--);
            }
        }
    }

    /// <summary>Entries of one list that stand further in than the first and begin with a key.</summary>
    private void PutBackWithin(ListBlock list)
    {
        ListItemBlock? above = null;
        ListBlock? nested = null;
        foreach (ListItemBlock item in list.OfType<ListItemBlock>().ToList())
        {
            if (above is null || item.Column <= above.Column || entries.KeyOf(item) is null)
            {
                (above, nested) = (above is null || item.Column <= above.Column ? item : above, null);
                continue;
            }

            list.Remove(item);
            if (nested is null)
            {
                nested = new ListBlock(list.Parser!) { BulletType = list.BulletType, Span = item.Span, Column = item.Column, Line = item.Line };
                above.Add(nested);
            }

            nested.Add(item);
            nested.Span.End = above.Span.End = Math.Max(above.Span.End, item.Span.End);
        }
    }

    /// <summary>Whether a list that follows another is its last entry's: one of its entries is a key, and all are where it stands no further out.</summary>
    private bool BelongsTo(ListBlock above, ListBlock list)
    {
        bool isFurtherIn = list.Column > above.Column;
        return list.Count > 0 && (isFurtherIn ? list.Any(IsKey) : list.All(IsKey));
    }

    private bool IsKey(Block item) => entries.KeyOf(item) is not null;

    private static void PutUnder(ListItemBlock item, ListBlock list)
    {
        list.Parent?.Remove(list);
        item.Add(list);
        item.Span.End = Math.Max(item.Span.End, list.Span.End);
        if (item.Parent is ListBlock parent)
        {
            parent.Span.End = Math.Max(parent.Span.End, item.Span.End);
        }
    }
}
