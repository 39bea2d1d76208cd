namespace Garden.Maps.Lettering;

/// <summary>How crowded a plate is; the more regions it shows, the smaller its names.</summary>
internal enum Density
{
    /// <summary>Up to 24 regions: classes <c>d1</c>.</summary>
    Few,

    /// <summary>Up to 90: <c>d2</c>.</summary>
    Some,

    /// <summary>More: <c>d3</c>.</summary>
    Many,
}

/// <summary>Which set of type sizes a level uses.</summary>
internal enum LevelKind
{
    Narrow,
    Middle,
    Wide,
}
