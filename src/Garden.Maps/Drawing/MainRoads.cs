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

    /// <summary>The roads, the busiest first.</summary>
    public static IReadOnlyList<MainRoad> Of(Plate plate, MainCourses courses)
    {
        MainRoads roads = new MainRoads(plate);
        District[] districts = [.. plate.Plan.Districts];
        SortedDictionary<(int A, int B), int> loads = roads.Loads();
        int most = loads.Values.DefaultIfEmpty(1).Max();
        List<MainRoad> main = new List<MainRoad>();
        foreach (((int a, int b), int load) in loads.Where(load => load.Value * 25 > most).OrderByDescending(load => load.Value).ThenBy(load => load.Key))
        {
            if (courses.Between(districts[a], districts[b], plate.At(roads._passes[a][b])) is { } course)
            {
                main.Add(new MainRoad(course, load * 2 > most ? 2 : load * 5 > most ? 1 : 0));
            }
        }

        return main;
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
}
