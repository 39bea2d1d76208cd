using Garden.Maps.Geometry;
using Garden.Maps.Planning;

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
        foreach (District district in plate.Plan.Districts)
        {
            for (int i = 0; i < district.Ground.Beyond.Length; i++)
            {
                (Point a, Point b) = district.Ground.Edge(i);
                int other = district.Ground.Beyond[i];
                if (other > district.Index && a.DistanceTo(b) >= LeastBorder)
                {
                    _passes[district.Index][other] = _passes[other][district.Index] = a.Toward(b, .5);
                }
            }
        }
    }

    /// <summary>The roads of each of three widths, the thinnest first.</summary>
    public static IReadOnlyList<Curve>[] Of(Plate plate)
    {
        MainRoads roads = new MainRoads(plate);
        SortedDictionary<(int A, int B), int> loads = roads.Loads();
        int most = loads.Values.DefaultIfEmpty(1).Max();
        List<Curve>[] widths = [[], [], []];
        foreach (((int a, int b), int load) in loads.Where(load => load.Value * 25 > most))
        {
            widths[load * 2 > most ? 2 : load * 5 > most ? 1 : 0].Add(roads.CurveOf(a, b));
        }

        return widths;
    }

    private Point Town(int district) => _plate.Plan.Marks[_plate.Plan.Districts[district].Regions[0]];

    /// <summary>How many relations pass between two neighbours on the shortest ways from town to town.</summary>
    private SortedDictionary<(int A, int B), int> Loads()
    {
        RegionGraph graph = _plate.Plan.Graph;
        SortedDictionary<(int, int), int> loads = new SortedDictionary<(int, int), int>();
        IEnumerable<(int A, int B)> relations = graph.Pairs.Select(pair => (A: graph.AreaOf[pair.A], B: graph.AreaOf[pair.B])).Where(pair => pair.A != pair.B);
        foreach (IGrouping<int, (int A, int B)> from in relations.GroupBy(pair => Math.Min(pair.A, pair.B)))
        {
            int[] before = WaysFrom(from.Key);
            foreach (IGrouping<int, (int A, int B)> to in from.GroupBy(pair => Math.Max(pair.A, pair.B)))
            {
                for (int at = to.Key; before[at] >= 0; at = before[at])
                {
                    (int, int) pair = (Math.Min(at, before[at]), Math.Max(at, before[at]));
                    loads[pair] = loads.GetValueOrDefault(pair) + to.Count();
                }
            }
        }

        return loads;
    }

    /// <summary>For each district, the one before it on the shortest way from the first; −1 at the first and where no way leads. Dijkstra's algorithm.</summary>
    private int[] WaysFrom(int first)
    {
        int[] before = new int[_passes.Length];
        double[] distances = new double[_passes.Length];
        Array.Fill(before, -1);
        Array.Fill(distances, double.PositiveInfinity);
        distances[first] = 0;
        PriorityQueue<int, (double Distance, int District)> next = new PriorityQueue<int, (double Distance, int District)>([(first, (0, first))]);
        while (next.TryDequeue(out int at, out (double Distance, int District) reached))
        {
            if (reached.Distance > distances[at])
            {
                continue;
            }

            foreach ((int other, Point pass) in _passes[at])
            {
                double distance = distances[at] + Town(at).DistanceTo(pass) + pass.DistanceTo(Town(other));
                if (distance < distances[other])
                {
                    (distances[other], before[other]) = (distance, at);
                    next.Enqueue(other, (distance, other));
                }
            }
        }

        return before;
    }

    private Curve CurveOf(int a, int b) => new(_plate.At(Town(a)).Rounded(), _plate.At(_passes[a][b]).Rounded(), _plate.At(Town(b)).Rounded());
}
