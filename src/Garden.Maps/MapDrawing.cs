namespace Garden.Maps;

/// <summary>A territory or an area plate, ready for a page.</summary>
public sealed record MapDrawing
{
    /// <summary>Inline SVG; expects to stand in <c>figure.map</c>.</summary>
    public required string Svg { get; init; }

    /// <summary>One or two sentences of plain text on what the drawing leaves out; empty when it leaves out nothing.</summary>
    public required string Caption { get; init; }

    /// <summary>What its key has to explain.</summary>
    public required MapSigns Signs { get; init; }

    /// <summary>The regions that have marks of their own, the heaviest first.</summary>
    public required IReadOnlyList<MapRegion> Marks { get; init; }

    /// <summary>The id of the pattern that hatches unwritten ground; there is one when <see cref="Signs"/> has <see cref="MapSigns.Unwritten"/>.</summary>
    public required string Hatching { get; init; }
}
