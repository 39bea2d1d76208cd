namespace Garden.Maps;

/// <summary>Where the links of a drawing lead, relative to the page that it stands on, the names that it claims on that page, and what it says.</summary>
public sealed record MapLinks
{
    /// <summary>The address of a region's page.</summary>
    public required Func<MapRegion, string> Region { get; init; }

    /// <summary>The address of an area's page, by the area's name. A neighbourhood has no use for it.</summary>
    public Func<string, string> Area { get; init; } = _ => "#";

    /// <summary>What the drawing says.</summary>
    public required MapWords Words { get; init; }

    /// <summary>The address of the list that says the same in words.</summary>
    public string List { get; init; } = "#related";

    /// <summary>Begins every id of the drawing; two drawings on a page need two.</summary>
    public string IdPrefix { get; init; } = "map";
}
