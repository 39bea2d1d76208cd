namespace Garden.Maps;

/// <summary>An area of the territory and its regions, in the order of map and list.</summary>
public sealed record AreaGroup
{
    /// <summary>Its name; empty for the regions outside every area.</summary>
    public required string Area { get; init; }

    /// <summary>Which of the theme's six tints its district has, 0 to 5.</summary>
    public required int Tint { get; init; }

    /// <summary>At least one region, the heaviest first.</summary>
    public required IReadOnlyList<MapRegion> Regions { get; init; }
}
