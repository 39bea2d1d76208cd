namespace Garden.Language.Model;

/// <summary>Where a reference leads.</summary>
public abstract record LinkTarget
{
    private LinkTarget()
    {
    }

    /// <summary>A page, or a place on it.</summary>
    /// <param name="Anchor">The id on the page, without <c>#</c>; null for the page itself.</param>
    /// <param name="Item">The item there; null for a heading or the page itself.</param>
    public sealed record Place(Page Page, string? Anchor, Item? Item) : LinkTarget;

    /// <summary>An image or attachment that is copied into the site.</summary>
    /// <param name="Path">Path inside the content folder: <c>topics/curve.svg</c>.</param>
    public sealed record Attachment(string Path) : LinkTarget;

    /// <summary>Nothing: the reference is broken, ambiguous or leads to a draft. It is shown as plain words.</summary>
    public sealed record Nowhere : LinkTarget
    {
        public static readonly Nowhere Value = new();
    }

    /// <summary>A page or file that the site makes itself, or that its theme brings.</summary>
    /// <param name="Address">From the site's root: <c>map/</c>, <c>feed.xml</c>.</param>
    /// <param name="Anchor">The id there, without <c>#</c>; null for the whole.</param>
    public sealed record Made(string Address, string? Anchor) : LinkTarget;
}
