using Garden.Maps.Geometry;

namespace Garden.Maps.Planning;

/// <summary>The ground of one area in the plan.</summary>
internal sealed record District
{
    /// <summary>The place of the area in <see cref="RegionGraph.Areas"/>.</summary>
    public required int Index { get; init; }

    /// <summary>The name of the area; empty for regions outside every area.</summary>
    public required string Name { get; init; }

    /// <summary>Each edge knows the district beyond it.</summary>
    public required Polygon Ground { get; init; }

    /// <summary>Its part of the land, as wanted: the parts of all districts sum to 1.</summary>
    public required double Share { get; init; }

    /// <summary>Its regions, the heaviest first; at least one.</summary>
    public required int[] Regions { get; init; }

    /// <summary>The middle of the band that is kept for the name.</summary>
    public required Point NameAt { get; init; }

    /// <summary>Which of six tints its washes have; neighbours differ.</summary>
    public required int Tint { get; init; }
}
