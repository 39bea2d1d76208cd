namespace Garden.Site.Views;

/// <summary>What the head of a page tells programs about it.</summary>
public sealed record HeadView
{
    internal static readonly HeadView Empty = new() { Kind = "website", Alternates = [], Data = new HtmlText("{}") };

    /// <summary>What previews elsewhere take the page for: <c>article</c>, <c>website</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether a full-text search of the site should find the page: somebody wrote it, and it is listed.</summary>
    public bool Searched { get; init; }

    /// <summary>The published address of a picture of the page, 1200 × 630 pixels, for other sites to show beside a link; null where there is none.</summary>
    public string? Image { get; init; }

    /// <summary>The page in other forms, and the feeds of the site.</summary>
    public required IReadOnlyList<AlternateView> Alternates { get; init; }

    /// <summary>The page, its claims and its questions as JSON-LD.</summary>
    public required HtmlText Data { get; init; }
}

/// <summary>Another form of a page, or a feed.</summary>
public sealed record AlternateView
{
    /// <summary>The media type.</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    public required string Href { get; init; }
}
