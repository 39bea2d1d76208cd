using Garden.Maps.Geometry;
using Garden.Maps.Lettering;
using Garden.Maps.Planning;

namespace Garden.Maps.Naming;

/// <summary>The name of a district as it is set.</summary>
internal sealed record DistrictName
{
    /// <summary>How much higher a name is with its count, in pixels.</summary>
    private const double CountHeight = 16;

    public required District District { get; init; }

    /// <summary>0 to 3, the largest type first: the classes <c>a1</c> to <c>a4</c>.</summary>
    public required int Type { get; init; }

    public required string[] Lines { get; init; }

    /// <summary>The middle of its lines on the plate.</summary>
    public required Point At { get; init; }

    /// <summary>True for scripts that have neither capitals nor tracking.</summary>
    public required bool IsPlain { get; init; }

    /// <summary>True when a line below it counts the regions that are not shown.</summary>
    public required bool HasCount { get; init; }

    /// <summary>The narrowest level that it stands at.</summary>
    public int From { get; init; } = Level.Never;

    /// <summary>How wide and high it is, in em of its type, where it is set widest; with its count below.</summary>
    public (double Width, double Height) Em
    {
        get
        {
            double tracking = TypeSizes.District(Type, LevelKind.Wide).Tracking;
            double width = Lines.Max(line => Letters(line, tracking));
            return (width, (Lines.Length * TypeSizes.DistrictLeading) + (HasCount ? CountHeight / TypeSizes.District(Type, LevelKind.Middle).Size : 0));
        }
    }

    /// <summary>What it covers at a level.</summary>
    public Box Box(Level level) => BoxAroundOrigin(level).MovedBy(level.OnPlate(At));

    /// <summary>What it would cover if its middle were at the corner of the plate.</summary>
    public Box BoxAroundOrigin(Level level)
    {
        (double size, double tracking) = TypeSizes.District(Type, level.Kind);
        bool count = HasCount && level.Kind != LevelKind.Narrow;
        double width = count ? 66.0 : 0;
        foreach (string line in Lines)
        {
            width = Math.Max(width, Letters(line, tracking) * size);
        }

        double half = Lines.Length * size * TypeSizes.DistrictLeading / 2;
        return new Box((-width / 2) - 3, -half, (width / 2) + 3, half + (count ? CountHeight : 0));
    }

    /// <summary>How wide a line is, in em; its tracking is in em too.</summary>
    private double Letters(string line, double tracking) => IsPlain ? NameWidth.Of(line) / 100.0 : (NameWidth.OfCapitals(line) / 100.0) + (line.Length * tracking);
}
