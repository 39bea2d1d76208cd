namespace Garden.Site.Views;

/// <summary>A plate: the map of the garden or of one of its areas.</summary>
public sealed record PlateView
{
    /// <summary>The drawing; it belongs in an element of class <c>map</c>.</summary>
    public required HtmlText Drawing { get; init; }

    /// <summary>What each mark and line on the drawing means.</summary>
    public required IReadOnlyList<MapKeyView> Keys { get; init; }

    /// <summary>What the drawing leaves out, in words; null when it leaves out nothing.</summary>
    public string? LeftOut { get; init; }

    /// <summary>The link to the map of the whole garden; null where there is none, or on that page itself.</summary>
    public string? Whole { get; init; }
}

/// <summary>A mark or a line of a map, and what it means.</summary>
public sealed record MapKeyView
{
    /// <summary>The mark, as the map draws it.</summary>
    public required HtmlText Mark { get; init; }

    public required string Words { get; init; }
}

/// <summary>The map of the garden, and the same in words.</summary>
public sealed record MapView : PageView
{
    public required PlateView Plate { get; init; }

    /// <summary>The areas in the order of the map.</summary>
    public required IReadOnlyList<DistrictView> Districts { get; init; }
}

/// <summary>An area in the list beside the map.</summary>
public sealed record DistrictView
{
    /// <summary>The anchor of its heading.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Href { get; init; }

    /// <summary>The class that gives its tint on the map: <c>t0</c> to <c>t5</c>.</summary>
    public required string Tint { get; init; }

    /// <summary>How many regions it has: <c>4 regions</c>.</summary>
    public required string Count { get; init; }

    /// <summary>True in a large garden: the list is folded under its count.</summary>
    public required bool IsFolded { get; init; }

    /// <summary>Its regions, those with most relations first.</summary>
    public required IReadOnlyList<PlaceView> Regions { get; init; }

    /// <summary>How many are left out: <c>and 12 more</c>; null when none is.</summary>
    public string? More { get; init; }
}

/// <summary>A region in the list beside the map.</summary>
public sealed record PlaceView
{
    public required string Title { get; init; }

    public required string Href { get; init; }

    /// <summary>Whether its page is yet to be written.</summary>
    public required bool IsStub { get; init; }

    /// <summary>How many regions it is related to.</summary>
    public required string Relations { get; init; }
}
