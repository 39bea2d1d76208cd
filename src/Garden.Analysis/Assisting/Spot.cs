using System.Collections.Immutable;
using Garden.Analysis.Editing;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Assisting;

/// <summary>What a writer points at.</summary>
/// <param name="Target">Where it leads, or what it is.</param>
/// <param name="Span">Its own words in the file.</param>
/// <param name="Reference">The index of the link that is pointed at; null for the thing itself.</param>
public sealed record Spot(LinkTarget Target, SourceSpan Span, int? Reference)
{
    /// <summary>The page or place that is meant; null for a file, and for a link that leads nowhere.</summary>
    public NamedPlace? Place => Target is LinkTarget.Place place ? new NamedPlace(place.Page, place.Anchor) : null;

    /// <summary>Whether the words pointed at name the target, so that another name could stand there.</summary>
    public bool IsName { get; init; }

    /// <summary>Whether those words are an id that its writer gave, and not the words of a heading.</summary>
    public bool IsId { get; init; }

    /// <summary>What stands at a place of a page: a link, an id, a heading, an item, the title; null when it is nothing of these.</summary>
    /// <param name="source">The page's text.</param>
    /// <param name="offset">A place in it; the end of a word still points at the word.</param>
    public static Spot? At(Corpus corpus, Page page, SourceFile source, int offset)
    {
        if (LinkAt(corpus, page, offset) is Spot link)
        {
            return link;
        }

        if (IdAt(page, source, offset) is Spot id)
        {
            return id;
        }

        foreach (NamedPlace place in page.Headings.Select(heading => new NamedPlace(page, heading.Anchor)).Where(place => OnLineOf(source, place.Heading!.Span, offset)))
        {
            return new Spot(new LinkTarget.Place(page, place.Anchor, place.Item), place.Heading!.Span, null) { IsName = true };
        }

        Item? item = page.Items.Where(item => item.TextSpan.Start <= offset && offset <= item.TextSpan.End).MinBy(item => item.TextSpan.Length);
        return item is not null ? new Spot(new LinkTarget.Place(page, item.Id, item), item.TextSpan, null)
            : page.TitleSpan.Length > 0 && OnLineOf(source, page.TitleSpan, offset) ? new Spot(new LinkTarget.Place(page, null, null), page.TitleSpan, null)
            : null;
    }

    /// <summary>The innermost link at a place; of its parts the one that is pointed at.</summary>
    private static Spot? LinkAt(Corpus corpus, Page page, int offset)
    {
        if (!corpus.Targets.TryGetValue(page, out ImmutableArray<LinkTarget> targets))
        {
            return null;
        }

        int found = -1;
        for (int index = 0; index < page.References.Length; index++)
        {
            SourceSpan span = page.References[index].Span;
            if (span.Start <= offset && offset <= span.End && (found < 0 || span.Length < page.References[found].Span.Length))
            {
                found = index;
            }
        }

        if (found < 0)
        {
            return null;
        }

        Reference reference = page.References[found];
        LinkTarget target = targets[found];
        bool isOnPlace = reference.PlaceSpan is SourceSpan place && place.Start <= offset && offset <= place.End;
        bool isOnTarget = reference.TargetSpan is SourceSpan name && name.Start <= offset && offset <= name.End;
        return (isOnPlace, isOnTarget) switch
        {
            (true, _) => new Spot(target, reference.PlaceSpan!.Value, found) { IsName = target is LinkTarget.Place { Anchor: not null }, IsId = SaysId(reference, target) },
            (_, true) => new Spot(target is LinkTarget.Place { Anchor: not null } inside ? new LinkTarget.Place(inside.Page, null, null) : target, reference.TargetSpan!.Value, found) { IsName = target is LinkTarget.Place },
            _ => new Spot(target, reference.Span, found),
        };
    }

    private static bool SaysId(Reference reference, LinkTarget target) =>
        target is LinkTarget.Place { Anchor: string anchor } place
        && (reference.Item is not null || anchor.Equals(reference.Heading, StringComparison.OrdinalIgnoreCase))
        && (place.Item is { HasExplicitId: true } || place.Page.BlockIds.Contains(anchor, StringComparer.Ordinal));

    /// <summary>The id that is written at a place, with the item or block that has it.</summary>
    private static Spot? IdAt(Page page, SourceFile source, int offset)
    {
        string text = source.Text;
        int start = offset < text.Length && text[offset] == '^' ? offset + 1 : offset;
        while (start > 0 && IdCharacters.Has(text[start - 1]))
        {
            start--;
        }

        int end = start;
        while (end < text.Length && IdCharacters.Has(text[end]))
        {
            end++;
        }

        if (end == start || start == 0 || text[start - 1] is not ('^' or '#'))
        {
            return null;
        }

        string id = text[start..end];
        SourceSpan span = new(start, end);
        Item? item = page.Items.FirstOrDefault(item => item.HasExplicitId && item.Id == id);
        return (item is not null || page.BlockIds.Contains(id, StringComparer.Ordinal)) && WrittenId.Find(page, text, id) == span ? new Spot(new LinkTarget.Place(page, id, item), span, null) { IsName = true, IsId = true } : null;
    }

    private static bool OnLineOf(SourceFile source, SourceSpan span, int offset) =>
        source.Lines.PositionOf(offset).Line is var line && line >= source.Lines.PositionOf(span.Start).Line && line <= source.Lines.PositionOf(span.End).Line;

    /// <summary>Every link to a place, in order of page, then of the link.</summary>
    public static IEnumerable<(Page From, int Reference)> LinksTo(Corpus corpus, NamedPlace place)
    {
        foreach (Page page in corpus.Pages)
        {
            ImmutableArray<LinkTarget> targets = corpus.Targets[page];
            for (int index = 0; index < targets.Length; index++)
            {
                if (place.Holds(targets[index]))
                {
                    yield return (page, index);
                }
            }
        }
    }

    /// <summary>Where a place stands in the file of its page: its words, or the top of the page.</summary>
    /// <param name="text">The page's text.</param>
    public static SourceSpan SpanOf(NamedPlace place, string text) =>
        place.Item?.TextSpan ?? place.Heading?.Span ?? (place.Anchor is string id ? WrittenId.Find(place.Page, text, id) : null) ?? place.Page.TitleSpan;
}
