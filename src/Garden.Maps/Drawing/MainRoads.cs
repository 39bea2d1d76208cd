using Garden.Maps.Geometry;

namespace Garden.Maps.Drawing;

/// <summary>
/// Relations between districts, summed and led from town to town over shared borders: what a crowded territory draws in place of roads
/// that would cross. The town of a district is its heaviest region.
/// </summary>
internal sealed class MainRoads
{
    /// <summary>Two districts are joined where they share at least so many units of border.</summary>
    private const double LeastBorder = 120;

    private readonly Plate _plate;

    /// <summary>For each district, the districts joined to it, by number, and where the border is passed.</summary>
    private readonly SortedDictionary<int, Point>[] _passes;

    private MainRoads(Plate plate)
    {
        _plate = plate;
        _passes = [.. plate.Plan.Districts.Select(_ => new SortedDictionary<int, Point>())];
        foreach (var district in plate.Plan.Districts)
        {
            for (var i = 0; i < district.Ground.Beyond.Length; i++)
            {
                var (a, b) = district.Ground.Edge(i);
                var other = district.Ground.Beyond[i];
                if (other > district.Index && a.DistanceTo(b) >= LeastBorder)
                {
                    _passes[district.Index][other] = _passes[other][district.Index] = a.Toward(b, .5);
                }
            }
        }
    }

    /// <summary>Path data for each of three widths, the thinnest first; empty where there is none.</summary>
    public static string[] Of(Plate plate)
    {
        var roads = new MainRoads(plate);
        var loads = roads.Loads();
        var most = loads.Values.DefaultIfEmpty(1).Max();
        PathWriter[] paths = [new(), new(), new()];
        foreach (var ((a, b), load) in loads.Where(load => load.Value * 25 > most))
        {
            roads.Draw(paths[load * 2 > most ? 2 : load * 5 > most ? 1 : 0], a, b);
        }

        return Array.ConvertAll(paths, path => path.ToString());
    }

    private Point Town(int district) => _plate.Plan.Marks[_plate.Plan.Districts[district].Regions[0]];

    /// <summary>How many relations pass between two neighbours on the shortest ways from town to town.</summary>
    private SortedDictionary<(int A, int B), int> Loads()
    {
        var graph = _plate.Plan.Graph;
        var loads = new SortedDictionary<(int, int), int>();
        var relations = graph.Pairs.Select(pair => (A: graph.AreaOf[pair.A], B: graph.AreaOf[pair.B])).Where(pair => pair.A != pair.B);
        foreach (var from in relations.GroupBy(pair => Math.Min(pair.A, pair.B)))
        {
            var before = WaysFrom(from.Key);
            foreach (var to in from.GroupBy(pair => Math.Max(pair.A, pair.B)))
            {
                for (var at = to.Key; before[at] >= 0; at = before[at])
                {
                    var pair = (Math.Min(at, before[at]), Math.Max(at, before[at]));
                    loads[pair] = loads.GetValueOrDefault(pair) + to.Count();
                }
            }
        }

        return loads;
    }

    /// <summary>For each district, the one before it on the shortest way from the first; −1 at the first and where no way leads. Dijkstra's algorithm.</summary>
    private int[] WaysFrom(int first)
    {
        var before = new int[_passes.Length];
        var distances = new double[_passes.Length];
        Array.Fill(before, -1);
        Array.Fill(distances, double.PositiveInfinity);
        distances[first] = 0;
        var next = new PriorityQueue<int, (double Distance, int District)>([(first, (0, first))]);
        while (next.TryDequeue(out var at, out var reached))
        {
            if (reached.Distance > distances[at])
            {
                continue;
            }

            foreach (var (other, pass) in _passes[at])
            {
                var distance = distances[at] + Town(at).DistanceTo(pass) + pass.DistanceTo(Town(other));
                if (distance < distances[other])
                {
                    (distances[other], before[other]) = (distance, at);
                    next.Enqueue(other, (distance, other));
                }
            }
        }

        return before;
    }

    private void Draw(PathWriter path, int a, int b)
    {
        var (start, bend, end) = (_plate.At(Town(a)).Rounded(), _plate.At(_passes[a][b]).Rounded(), _plate.At(Town(b)).Rounded());
        path.Move((long)start.X, (long)start.Y);
        path.Curve((long)bend.X, (long)bend.Y, (long)end.X, (long)end.Y);
    }
}
