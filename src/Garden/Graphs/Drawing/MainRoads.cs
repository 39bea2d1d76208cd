using Garden.Graphs.Geometry;

namespace Garden.Graphs.Drawing;

/// <summary>
/// Relations between districts, summed and led from town to town over shared borders: what a crowded territory draws in place of roads
/// that would cross. The town of a district is its heaviest region.
/// </summary>
internal sealed class MainRoads
{
    /// <summary>Two districts are joined where they share at least so many units of border.</summary>
    private const double LeastBorder = 120;

    private readonly Plate _plate;
    private readonly int _count;
    private readonly Point?[][] _passes;
    private readonly double[][] _distances;
    private readonly int[][] _next;

    private MainRoads(Plate plate)
    {
        _plate = plate;
        _count = plate.Plan.Districts.Count;
        _passes = Table<Point?>(null);
        _distances = Table(double.PositiveInfinity);
        _next = Table(-1);
    }

    /// <summary>Path data for each of three widths, the thinnest first; empty where there is none.</summary>
    public static string[] Of(Plate plate)
    {
        var roads = new MainRoads(plate);
        roads.FindPasses();
        roads.FindWays();
        return roads.Draw(roads.Loads());
    }

    private Point Town(int district) => _plate.Plan.Marks[_plate.Plan.Districts[district].Regions[0]];

    private void FindPasses()
    {
        foreach (var district in _plate.Plan.Districts)
        {
            for (var i = 0; i < district.Ground.Beyond.Length; i++)
            {
                var edge = district.Ground.Edge(i);
                var other = district.Ground.Beyond[i];
                if (other <= district.Index || edge.A.DistanceTo(edge.B) < LeastBorder)
                {
                    continue;
                }

                var pass = edge.A.Toward(edge.B, .5);
                _passes[district.Index][other] = pass;
                _distances[district.Index][other] = _distances[other][district.Index] = Town(district.Index).DistanceTo(pass) + pass.DistanceTo(Town(other));
                _next[district.Index][other] = other;
                _next[other][district.Index] = district.Index;
            }
        }
    }

    /// <summary>All shortest ways, by Floyd and Warshall.</summary>
    private void FindWays()
    {
        for (var via = 0; via < _count; via++)
        {
            for (var from = 0; from < _count; from++)
            {
                for (var to = 0; to < _count; to++)
                {
                    var length = _distances[from][via] + _distances[via][to];
                    if (from != to && length < _distances[from][to] - 1e-9)
                    {
                        _distances[from][to] = length;
                        _next[from][to] = _next[from][via];
                    }
                }
            }
        }
    }

    /// <summary>How many relations pass between two neighbours, under the first of them.</summary>
    private int[][] Loads()
    {
        var graph = _plate.Plan.Graph;
        var loads = Table(0);
        foreach (var (a, b, _, _) in graph.Pairs)
        {
            var (at, to) = (Math.Min(graph.AreaOf[a], graph.AreaOf[b]), Math.Max(graph.AreaOf[a], graph.AreaOf[b]));
            while (at != to && _next[at][to] >= 0)
            {
                var next = _next[at][to];
                loads[Math.Min(at, next)][Math.Max(at, next)]++;
                at = next;
            }
        }

        return loads;
    }

    private string[] Draw(int[][] loads)
    {
        var most = Math.Max(1, loads.Max(row => row.Max()));
        PathWriter[] paths = [new(), new(), new()];
        for (var a = 0; a < _count; a++)
        {
            for (var b = a + 1; b < _count; b++)
            {
                if (_passes[a][b] is { } pass && loads[a][b] * 25 > most)
                {
                    var width = loads[a][b] * 2 > most ? 2 : loads[a][b] * 5 > most ? 1 : 0;
                    Draw(paths[width], Town(a), pass, Town(b));
                }
            }
        }

        return Array.ConvertAll(paths, path => path.ToString());
    }

    private void Draw(PathWriter path, Point from, Point pass, Point to)
    {
        var (start, bend, end) = (_plate.At(from).Rounded(), _plate.At(pass).Rounded(), _plate.At(to).Rounded());
        path.Move((long)start.X, (long)start.Y);
        path.Curve((long)bend.X, (long)bend.Y, (long)end.X, (long)end.Y);
    }

    private T[][] Table<T>(T value)
    {
        var table = new T[_count][];
        for (var i = 0; i < _count; i++)
        {
            table[i] = new T[_count];
            Array.Fill(table[i], value);
        }

        return table;
    }
}
