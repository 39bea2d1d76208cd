using Garden.Maps.Drawing;
using Garden.Maps.Geometry;
using Garden.Maps.Lettering;

namespace Garden.Maps.Naming;

/// <summary>What is wrong with a place for a region's name, in points: the side, roads behind it, leaving its district.</summary>
internal sealed class NameCosts
{
    private const double PerRoad = .5;
    private const double PerOwnRoad = 2.5;
    private const double OverSea = .35;
    private const double OverNeighbour = 1.7;

    private readonly Plate _plate;
    private readonly LineGrid _roads = new();
    private readonly LineGrid _main = new();

    /// <summary>Where there is room to go round them, the roads of each region: a name that cuts its own leaves it to begin in the void.</summary>
    private readonly ILookup<int, Curve>? _own;

    /// <summary>The costs of a plate that shows so many regions.</summary>
    public NameCosts(Plate plate, IReadOnlyList<Road> roads, IReadOnlyList<Curve> main, int shown)
    {
        foreach (Segment piece in main.SelectMany(road => road.Pieces()))
        {
            _main.Add(piece, 0);
        }

        _plate = plate;
        _own = shown > TypeSizes.FewRegions ? null : roads
            .SelectMany(road => new[] { (Region: road.A, Road: road), (Region: road.B, Road: road) })
            .ToLookup(end => end.Region, end => plate.CurveOf(end.Road));
        for (int road = 0; road < roads.Count; road++)
        {
            foreach (Segment piece in plate.CurveOf(roads[road]).Pieces())
            {
                _roads.Add(piece, road);
            }
        }
    }

    /// <summary>How good it is to accept at a level: names wait for wider plates rather than stand badly on narrow ones.</summary>
    public static double Limit(Level level, int rank) => level.Kind switch
    {
        LevelKind.Narrow => rank switch { 0 => 12, 1 => 9, _ => 7 },
        LevelKind.Middle => rank switch { 0 => 12, 1 => 9, _ => 6 },
        _ => double.MaxValue,
    };

    /// <summary>True when the name would break a main road.</summary>
    public bool IsOnMainRoad(RegionName name, Level level) =>
        _main.CountBehind(name.Box(level).Scaled(1 / level.ScaleX, 1 / level.ScaleY), most: 1) > 0;

    public double Of(RegionName name, Level level)
    {
        Box box = name.Box(level).Scaled(1 / level.ScaleX, 1 / level.ScaleY);
        double cost = SideCost(name.Side) + (PerRoad * _roads.CountBehind(box))
            + (PerOwnRoad * OwnRoadsCut(name, level));
        int own = _plate.Plan.Graph.AreaOf[name.Region];
        for (int third = 0; third < 3; third++)
        {
            Point p = new Point(box.Left + (box.Width * third / 2), (box.Top + box.Bottom) / 2);
            if (_plate.Outlines[own] is { } outline && !outline.RoughlyContains(p))
            {
                cost += Array.Exists(_plate.Outlines, other => other?.RoughlyContains(p) == true) ? OverNeighbour : OverSea;
            }
        }

        return cost;
    }

    private int OwnRoadsCut(RegionName name, Level level)
    {
        if (_own is null)
        {
            return 0;
        }

        Box cut = name.Cut(level).Scaled(1 / level.ScaleX, 1 / level.ScaleY);
        return _own[name.Region].Count(road => road.Pieces().Any(piece => piece.Meets(cut)));
    }

    private static double SideCost(Side side) => side switch
    {
        Side.East => 0,
        Side.NorthEast => .5,
        Side.SouthEast => .6,
        Side.West => .9,
        Side.South => 1,
        Side.North => 1.1,
        Side.NorthWest => 1.2,
        _ => 1.3,
    };
}
