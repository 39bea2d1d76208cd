using Garden.Maps.Drawing;
using Garden.Maps.Geometry;
using Garden.Maps.Lettering;

namespace Garden.Maps.Naming;

/// <summary>What is wrong with a place for a region's name, in points: the side, roads behind it, leaving its district.</summary>
internal sealed class NameCosts
{
    private const double PerRoad = 1.3;
    private const double OverSea = .35;
    private const double OverNeighbour = 1.7;

    /// <summary>Roads are kept in squares of so many units.</summary>
    private const int Square = 200;

    private const int Columns = (int)(Point.PlateWidth / Square) + 1;
    private const int Rows = (int)(Point.PlateHeight / Square) + 1;

    private readonly Plate _plate;
    private readonly Segment[] _roads;
    private readonly List<int>[] _squares;

    /// <summary>For each road, the question that last counted it.</summary>
    private readonly int[] _counted;

    private int _question;

    public NameCosts(Plate plate, IReadOnlyList<Road> roads)
    {
        _plate = plate;
        _roads = [.. roads.Select(road => new Segment(plate.Marks[road.A], plate.Marks[road.B]))];
        _counted = new int[_roads.Length];
        _squares = [.. Enumerable.Range(0, Columns * Rows).Select(_ => new List<int>())];
        for (int road = 0; road < _roads.Length; road++)
        {
            foreach (List<int> square in Squares(_roads[road].Bounds))
            {
                square.Add(road);
            }
        }
    }

    /// <summary>How good it is to accept at a level: names wait for wider plates rather than stand badly on narrow ones.</summary>
    public static double Limit(Level level, int rank) => level.Kind switch
    {
        LevelKind.Narrow => rank switch { 0 => 6, 1 => 4.5, _ => 3.2 },
        LevelKind.Middle => rank switch { 0 => 9, 1 => 7, _ => 5 },
        _ => double.MaxValue,
    };

    public double Of(RegionName name, Level level)
    {
        Box box = name.Box(level).Scaled(1 / level.ScaleX, 1 / level.ScaleY);
        double cost = SideCost(name.Side) + (PerRoad * RoadsBehind(box));
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

    private int RoadsBehind(Box box)
    {
        _question++;
        int count = 0;
        foreach (List<int> square in Squares(box))
        {
            foreach (int road in square)
            {
                if (_counted[road] != _question)
                {
                    _counted[road] = _question;
                    count += _roads[road].Meets(box) ? 1 : 0;
                }
            }
        }

        return count;
    }

    private IEnumerable<List<int>> Squares(Box box)
    {
        int left = Clamp(box.Left, Columns), right = Clamp(box.Right, Columns), bottom = Clamp(box.Bottom, Rows);
        for (int row = Clamp(box.Top, Rows); row <= bottom; row++)
        {
            for (int column = left; column <= right; column++)
            {
                yield return _squares[(row * Columns) + column];
            }
        }
    }

    private static int Clamp(double units, int count) => Math.Clamp((int)(units / Square), 0, count - 1);
}
