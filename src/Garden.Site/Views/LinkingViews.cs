namespace Garden.Site.Views;

/// <summary>The regions near a region, as a map and as a list.</summary>
public sealed record RelatedView
{
    /// <summary>The map; null when there is none.</summary>
    public HtmlText? Map { get; init; }

    /// <summary>The same relations as a list, grouped by how they are related.</summary>
    public required IReadOnlyList<NeighboursView> Groups { get; init; }
}

/// <summary>Regions that are related in one way.</summary>
public sealed record NeighboursView
{
    /// <summary>The line and the mark of this kind on the map; null for what stands only in the list.</summary>
    public HtmlText? Mark { get; init; }

    /// <summary>How: <c>Named here</c>.</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<NeighbourView> Regions { get; init; }

    /// <summary>How many are left out: <c>and 12 more</c>; null when none is.</summary>
    public string? More { get; init; }
}

/// <summary>A related region.</summary>
public sealed record NeighbourView
{
    public required string Title { get; init; }

    /// <summary>Where it is; null when it is not yet written.</summary>
    public required string? Href { get; init; }

    /// <summary>The writer's word for the relation; null when none was given.</summary>
    public string? How { get; init; }
}

/// <summary>A page that links here.</summary>
public sealed record BacklinkView
{
    public required string Title { get; init; }

    public required string Href { get; init; }

    /// <summary>The sentences that link here, in quotation marks; none where a page only names this one among its subjects.</summary>
    public required IReadOnlyList<string> Sentences { get; init; }
}

/// <summary>A footnote.</summary>
public sealed record FootnoteView
{
    public required string Number { get; init; }

    public required HtmlText Text { get; init; }

    /// <summary>The anchors of the places that call it.</summary>
    public required IReadOnlyList<string> Calls { get; init; }
}
