using Garden.Maps.Geometry;

namespace Garden.Maps.Drawing;

/// <summary>
/// Chooses which relations among the regions of a plate are drawn: the strong and the short first, each only if it leaves the others
/// readable. Everything is judged in the plan, where roads are straight.
/// </summary>
internal sealed class Roads
{
    private readonly Plate _plate;
    private readonly Point[] _marks;
    private readonly RoadGrid _grid;
    private readonly List<Road> _roads = [];
    private readonly List<int> _crossings = [];
    private readonly Dictionary<int, List<Point>> _ends = [];

    private Roads(Plate plate, IReadOnlyList<int> shown, double spacing)
    {
        _plate = plate;
        _marks = plate.Plan.Marks;
        _grid = new RoadGrid(Math.Clamp(spacing, 80, 600));
        foreach (int region in shown)
        {
            _grid.AddMark(region, _marks[region]);
            _ends[region] = [];
        }
    }

    /// <summary>The relations to draw.</summary>
    public static IReadOnlyList<Road> Of(Plate plate, IReadOnlyList<int> shown)
    {
        double ground = plate.Own.Sum(district => district.Ground.Area);
        double spacing = Math.Sqrt(ground / Math.Max(4, shown.Count));
        Roads roads = new Roads(plate, shown, spacing);
        List<Road> candidates = roads.Candidates(RoadRules.Usual(shown.Count, spacing));
        foreach (Road road in candidates)
        {
            roads.Try(road, RoadRules.Usual(shown.Count, spacing));
        }

        foreach (Road road in candidates.Where(road => roads._ends[road.A].Count == 0 || roads._ends[road.B].Count == 0))
        {
            roads.Try(road, RoadRules.Usual(shown.Count, spacing).Late(shown.Count));
        }

        return roads._roads;
    }

    private List<Road> Candidates(RoadRules rules)
    {
        RegionGraph graph = _plate.Plan.Graph;
        List<(double Cost, int Index, Road Road)> candidates = new List<(double Cost, int Index, Road Road)>();
        for (int i = 0; i < graph.Pairs.Length; i++)
        {
            (int a, int b, MapRelationKind kind, _) = graph.Pairs[i];
            if (!_ends.ContainsKey(a) || !_ends.ContainsKey(b))
            {
                continue;
            }

            double length = _marks[a].DistanceTo(_marks[b]);
            bool isAcross = graph.AreaOf[a] != graph.AreaOf[b];
            if (length >= 1 && length <= (isAcross ? rules.LongestAcross : rules.LongestWithin))
            {
                candidates.Add((length * (5 - kind.Weight()), i, new Road(a, b, kind, isAcross)));
            }
        }

        candidates.Sort((x, y) => (x.Cost, x.Index).CompareTo((y.Cost, y.Index)));
        return candidates.ConvertAll(candidate => candidate.Road);
    }

    private void Try(Road road, RoadRules rules)
    {
        Segment line = new Segment(_marks[road.A], _marks[road.B]);
        double length = line.A.DistanceTo(line.B);
        Point direction = new Point((line.B.X - line.A.X) / length, (line.B.Y - line.A.Y) / length);
        Point back = new Point(-direction.X, -direction.Y);
        if (!HasRoom(road.A, direction, rules) || !HasRoom(road.B, back, rules) || Crossed(road, line, rules) is not { } crossed)
        {
            return;
        }

        foreach (int other in crossed)
        {
            _crossings[other]++;
        }

        _grid.AddRoad(_roads.Count, line);
        _roads.Add(road);
        _crossings.Add(crossed.Count);
        _ends[road.A].Add(direction);
        _ends[road.B].Add(back);
    }

    private bool HasRoom(int region, Point direction, RoadRules rules)
    {
        List<Point> others = _ends[region];
        return others.Count < rules.RoadsAtMark
            && others.TrueForAll(other => (other.X * direction.X) + (other.Y * direction.Y) <= rules.GreatestCosine);
    }

    /// <summary>The roads that it would cross; null when it would cross too many, or come too near to a mark.</summary>
    private HashSet<int>? Crossed(Road road, Segment line, RoadRules rules)
    {
        HashSet<int> crossed = new HashSet<int>();
        foreach ((List<int>? marks, List<int>? others) in _grid.Along(line))
        {
            foreach (int mark in marks)
            {
                if (mark != road.A && mark != road.B && line.SquaredDistanceTo(_marks[mark]) < rules.Clearance * rules.Clearance)
                {
                    return null;
                }
            }

            foreach (int other in others)
            {
                (int a, int b, MapRelationKind _, bool _) = _roads[other];
                if (a == road.A || a == road.B || b == road.A || b == road.B || crossed.Contains(other)
                    || !line.Crosses(new Segment(_marks[a], _marks[b])))
                {
                    continue;
                }

                if (_crossings[other] >= rules.Crossings || crossed.Count >= rules.Crossings)
                {
                    return null;
                }

                crossed.Add(other);
            }
        }

        return crossed;
    }
}
