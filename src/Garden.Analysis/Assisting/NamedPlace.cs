using Garden.Language.Model;

namespace Garden.Analysis.Assisting;

/// <summary>Something that links can name: a page, or a place on it.</summary>
/// <param name="Page">The page.</param>
/// <param name="Anchor">The id of the place on the page; null for the page itself.</param>
public sealed record NamedPlace(Page Page, string? Anchor)
{
    /// <summary>The item there; null for anything else.</summary>
    public Item? Item => Anchor is null ? null : Page.Items.FirstOrDefault(item => item.Id == Anchor);

    /// <summary>The heading there; null for anything else.</summary>
    public Heading? Heading => Anchor is null ? null : Page.Headings.FirstOrDefault(heading => heading.Anchor == Anchor);

    /// <summary>Whether a link leads there. Whoever asks for a page means every place on it.</summary>
    public bool Holds(LinkTarget target) => target is LinkTarget.Place place && ReferenceEquals(place.Page, Page) && (Anchor is null || place.Anchor == Anchor);
}
