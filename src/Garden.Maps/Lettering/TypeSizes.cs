namespace Garden.Maps.Lettering;

/// <summary>Sizes of type and marks. The style sheet says the same; both must change together.</summary>
internal static class TypeSizes
{
    /// <summary>Distance of two lines of a region's name, in em.</summary>
    public const double Leading = 1.16;

    /// <summary>Distance of two lines of a district's name, in em.</summary>
    public const double DistrictLeading = 1.2;

    /// <summary>How much wider the bold names of the first rank are.</summary>
    public const double Bold = 1.13;

    /// <summary>By density: the radius of a mark of no importance, how much the square of the rest grows with importance, and the greatest radius; pixels.</summary>
    private static readonly (double Least, double Growth, double Most)[] Marks = [(4, 1.2, 10), (3.2, .8, 8), (2.6, .55, 6.5)];

    /// <summary>By density, then by kind of level, then by rank; pixels.</summary>
    private static readonly double[][][] RegionSizes =
    [
        [[14, 13, 12, 12], [15.5, 14.5, 13.5, 13], [18, 16.5, 15, 14.5]],
        [[12.5, 12, 11.5, 11.5], [13.5, 12.5, 12, 11.5], [15.5, 14, 13, 12.5]],
        [[12, 11.5, 11, 11], [12.5, 12, 11.5, 11], [14, 13, 12, 11.5]],
    ];

    /// <summary>No mark has a greater radius, in pixels.</summary>
    public static double LargestMark => Marks[0].Most;

    /// <summary>By class, then by kind of level; pixels and em.</summary>
    private static readonly (double Size, double Tracking)[][] DistrictSizes =
    [
        [(13, .06), (18, .18), (27, .26)],
        [(12, .05), (15.5, .14), (21, .22)],
        [(11, .04), (13, .10), (16, .18)],
        [(10.5, .02), (11.5, .05), (13, .12)],
    ];

    /// <summary>Up to so many regions a plate has room for all names.</summary>
    public const int FewRegions = 24;

    public static Density DensityOf(int shown) => shown <= FewRegions ? Density.Few : shown <= 90 ? Density.Some : Density.Many;

    /// <summary>The rank, 0 to 3, of the region that so many others of those shown outweigh.</summary>
    public static int Rank(int outweighedBy, int shown) =>
        outweighedBy < Math.Max(1, shown * 6 / 100) ? 0
        : outweighedBy < Math.Max(3, shown * 20 / 100) ? 1
        : outweighedBy < Math.Max(7, shown * 50 / 100) ? 2
        : 3;

    /// <summary>Type size of a region's name, in pixels.</summary>
    public static double Region(Density density, LevelKind kind, int rank) => RegionSizes[(int)density][(int)kind][rank];

    /// <summary>Type size in pixels and tracking in em of a district's name; the classes 0 to 3 are <c>a1</c> to <c>a4</c>.</summary>
    public static (double Size, double Tracking) District(int type, LevelKind kind) => DistrictSizes[type][(int)kind];

    /// <summary>Radius of a region's mark, in pixels, on the wide plates, where nothing is near.</summary>
    public static double MarkRadius(Density density, int importance)
    {
        (double least, double growth, double most) = Marks[(int)density];
        return Math.Min(most, least + Math.Sqrt(growth * Math.Max(0, importance)));
    }

    /// <summary>How much smaller marks are on a plate.</summary>
    public static double MarkScale(LevelKind kind) => kind switch { LevelKind.Wide => 1, LevelKind.Middle => .75, _ => .6 };
}
