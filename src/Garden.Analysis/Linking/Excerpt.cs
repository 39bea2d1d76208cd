using System.Collections.Immutable;
using Garden.Language.Model;

namespace Garden.Analysis.Linking;

/// <summary>A stretch of an excerpt: words, or items of a typed section.</summary>
/// <param name="Text">The words; empty where there are items.</param>
/// <param name="Items">The items; empty where there are words.</param>
public sealed record ExcerptPart(RichText Text, ImmutableArray<Item> Items);

/// <summary>What a page that embeds another shows of it: all of it, what stands under a heading, or a block.</summary>
public static class Excerpt
{
    /// <summary>The parts of an excerpt, in order; none where the anchor is no heading and no block.</summary>
    /// <param name="anchor">The id of the heading or block; null for the whole page.</param>
    public static ImmutableArray<ExcerptPart> Of(Page page, string? anchor)
    {
        if (anchor is null)
        {
            return [.. page.Sections.SelectMany(PartsOf)];
        }

        for (int i = 0; i < page.Sections.Length; i++)
        {
            if (page.Sections[i].Heading is Heading heading && heading.Anchor == anchor)
            {
                IEnumerable<Section> below = page.Sections.Skip(i + 1).TakeWhile(section => section.Heading is Heading next && next.Level > heading.Level);
                return [.. below.Prepend(page.Sections[i]).SelectMany(PartsOf)];
            }

            foreach (RichText prose in page.Sections[i].Parts.OfType<SectionPart.Prose>().Select(part => part.Html))
            {
                if (In(prose, anchor) is { IsEmpty: false } found)
                {
                    return [new(found, [])];
                }
            }
        }

        return [];
    }

    /// <summary>The references of a page that an excerpt of it shows as blocks, in order.</summary>
    public static IEnumerable<int> EmbedsIn(ImmutableArray<ExcerptPart> parts)
    {
        foreach (ExcerptPart part in parts)
        {
            foreach (TextEvent one in part.Text.Events)
            {
                if (one.Kind == TextEventKind.EmbedBlock)
                {
                    yield return one.Reference;
                }
            }
        }
    }

    private static IEnumerable<ExcerptPart> PartsOf(Section section)
    {
        if (section.Heading is Heading heading)
        {
            yield return new(Text([new(TextEventKind.Start, heading.Anchor, TextElement.Heading, number: heading.Level), .. section.Title.Events, new(TextEventKind.End, "", TextElement.Heading, number: heading.Level)]), []);
        }

        foreach (SectionPart part in section.Parts)
        {
            yield return part switch
            {
                SectionPart.Prose prose => new(prose.Html, []),
                SectionPart.Items items => new(RichText.Empty, items.Entries),
                SectionPart.Fit fit => new(RichText.Empty, fit.Entries.CastArray<Item>()),
                SectionPart.Grid grid => new(Rows(grid.Table.Rows.Prepend(grid.Table.Header)), []),
                SectionPart.Dispute { Crux: var crux } => new(Rows([[crux.Left.Position, crux.Right.Position], .. crux.Rows.Select(row => (ImmutableArray<RichText>)[row.Left ?? RichText.Empty, row.Right ?? RichText.Empty])]), []),
                _ => new(RichText.Empty, []),
            };
        }
    }

    /// <summary>A table whose first row is its head.</summary>
    private static RichText Rows(IEnumerable<ImmutableArray<RichText>> rows)
    {
        List<TextEvent> events = [Start(TextElement.Table)];
        foreach ((int index, ImmutableArray<RichText> row) in rows.Index())
        {
            TextElement part = index == 0 ? TextElement.TableHead : TextElement.TableBody;
            events.AddRange([Start(part), Start(TextElement.Row)]);
            foreach (RichText cell in row)
            {
                TextElement element = index == 0 ? TextElement.HeadCell : TextElement.Cell;
                events.AddRange([Start(element), .. cell.Events, End(element)]);
            }

            events.AddRange([End(TextElement.Row), End(part)]);
        }

        events.Add(End(TextElement.Table));
        return Text([.. events]);
    }

    /// <summary>What an anchor of a text names: a heading with what stands under it, an entry of a list, or a block; empty for nothing.</summary>
    private static RichText In(RichText text, string anchor)
    {
        TextEvent[] events = [.. text.Events];
        int at = Array.FindIndex(events, one => HasAnchor(one, anchor));
        if (at < 0)
        {
            return RichText.Empty;
        }

        if (events[at].Kind == TextEventKind.EmbedBlock)
        {
            return Text([events[at]]);
        }

        int entry = at > 0 && events[at - 1].Kind == TextEventKind.Task ? at - 2 : at - 1;
        if (entry >= 0 && events[entry] is { Kind: TextEventKind.Start, Element: TextElement.Entry })
        {
            return Text([Start(TextElement.List), .. events[entry..(EndOf(events, entry) + 1)], End(TextElement.List)]);
        }

        return Text(events[at..(events[at].Element == TextElement.Heading ? EndOfSection(events, at) : EndOf(events, at) + 1)]);
    }

    private static bool HasAnchor(TextEvent one, string anchor) => one switch
    {
        { Kind: TextEventKind.EmbedBlock } => one.Detail == anchor,
        { Kind: TextEventKind.Start, Element: TextElement.Heading or TextElement.Paragraph or TextElement.Anchored or TextElement.AnchoredBlock or TextElement.Figure } => one.Text == anchor,
        _ => false,
    };

    /// <summary>Where the element that starts at a place ends.</summary>
    private static int EndOf(TextEvent[] events, int start)
    {
        int depth = 0;
        for (int i = start; i < events.Length; i++)
        {
            depth += events[i].Kind switch { TextEventKind.Start => 1, TextEventKind.End => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return events.Length - 1;
    }

    /// <summary>Where what stands under a heading ends: at the next of its level or higher, or with the block that holds it.</summary>
    private static int EndOfSection(TextEvent[] events, int heading)
    {
        int depth = 0;
        for (int i = heading; i < events.Length; i++)
        {
            bool isNext = i > heading && depth == 0 && events[i] is { Kind: TextEventKind.Start, Element: TextElement.Heading } next && next.Number <= events[heading].Number;
            depth += events[i].Kind switch { TextEventKind.Start => 1, TextEventKind.End => -1, _ => 0 };
            if (isNext || depth < 0)
            {
                return i;
            }
        }

        return events.Length;
    }

    private static RichText Text(TextEvent[] events) => RichText.Of(events);

    private static TextEvent Start(TextElement element) => new(TextEventKind.Start, element: element);

    private static TextEvent End(TextElement element) => new(TextEventKind.End, element: element);
}
