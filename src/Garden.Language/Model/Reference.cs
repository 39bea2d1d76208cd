using Garden.Language.Text;

namespace Garden.Language.Model;

/// <summary>How a reference was written, which decides how it is resolved and what it means.</summary>
public enum ReferenceKind
{
    /// <summary><c>[[id]]</c>, <c>[[id#heading]]</c>, <c>[[#^item]]</c> in the text.</summary>
    Wiki,

    /// <summary><c>![[id#^item]]</c>: the item itself is shown.</summary>
    Embed,

    /// <summary>A relative Markdown link or image: a page, an attachment.</summary>
    Relative,

    /// <summary><c>related:</c> or an entry of a related section: a relation between two topics.</summary>
    Related,

    /// <summary><c>topics:</c> of an essay or a reading note.</summary>
    Topic,
}

/// <summary>A mention of another place in the garden, as written; the linker finds its target.</summary>
public sealed record Reference
{
    /// <summary>How it was written.</summary>
    public required ReferenceKind Kind { get; init; }

    /// <summary>The page or file as written, without anchor; empty for a place on the same page.</summary>
    public required string Target { get; init; }

    /// <summary>The heading after <c>#</c>; null when there is none.</summary>
    public string? Heading { get; init; }

    /// <summary>The item id after <c>#^</c>; null when there is none.</summary>
    public string? Item { get; init; }

    /// <summary>What the mention names, as written: the page, else the item or the heading of its own page.</summary>
    public string Written => Target.Length > 0 ? Target : Item ?? Heading ?? "";

    /// <summary>Where the mention stands, brackets included: where complaints about it stand.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Where the target alone is written, for rewriting it; null when it cannot be told.</summary>
    public SourceSpan? TargetSpan { get; init; }

    /// <summary>Where the heading or the id of the item is written, without <c>#</c> and <c>^</c>; null when it cannot be told.</summary>
    public SourceSpan? PlaceSpan { get; init; }

    /// <summary>The sentence around the mention without its markup; empty for mentions outside the text.</summary>
    public RichText Sentence { get; init; } = RichText.Empty;

    /// <summary>The writer's word for a relation (<c>depends on</c>); null when there is none.</summary>
    public string? How { get; init; }

    /// <summary>Whether the mention shows an image rather than linking to it.</summary>
    public bool IsImage { get; init; }

    /// <summary>Whether the mention stands in words of the page, rather than in front matter or a machine-read key.</summary>
    public bool InText => Kind is ReferenceKind.Wiki or ReferenceKind.Embed or ReferenceKind.Relative;
}
