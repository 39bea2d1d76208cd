using System.Numerics;
using Garden.Maps.Geometry;

namespace Garden.Maps.Planning;

/// <summary>
/// Where each area begins: the land is halved again and again in the writer's order, then areas that have much to do with one another
/// change places toward each other. Relations count by their bit length only, so that one topic more or less seldom moves a district.
/// </summary>
internal static class SeedPoints
{
    /// <summary>An exchange must shorten the whole by this part.</summary>
    private const double LeastGain = .01;

    /// <summary>Looks at so many relations at most: no limit below some hundred areas, a few exchanges for thousands.</summary>
    private const long MostWork = 50_000_000;

    /// <summary>Symmetric starts are unstable: each seed point moves aside by up to so many units.</summary>
    private const double Unrest = 120;

    public static Point[] Of(RegionGraph graph, Polygon land)
    {
        Point[] seeds = new Point[graph.Areas.Count];
        Halve(land, 0, seeds.Length, seeds);
        Exchange(seeds, Affinities(graph));
        for (int i = 0; i < seeds.Length; i++)
        {
            uint hash = StableHash.Of(graph.Areas[i], 21);
            seeds[i] = new Point(seeds[i].X + (Unrest * StableHash.Signed(hash)), seeds[i].Y + (Unrest * StableHash.Signed(StableHash.Mix(hash + 1))));
        }

        return seeds;
    }

    private static void Halve(Polygon land, int from, int to, Point[] seeds)
    {
        int count = to - from;
        if (count <= 1)
        {
            seeds.AsSpan(from, count).Fill(land.Centroid);
            return;
        }

        int half = (count + 1) / 2;
        (double left, double right) = land.Extent(1, 0);
        (double top, double bottom) = land.Extent(0, 1);
        bool isWide = right - left >= bottom - top;
        (Polygon? first, Polygon? second) = land.Split(isWide ? 1 : 0, isWide ? 0 : 1, half / (double)count);
        Halve(first.IsEmpty ? land : first, from, from + half, seeds);
        Halve(second.IsEmpty ? land : second, from + half, to, seeds);
    }

    /// <summary>For each area, the areas it has relations with and the bit length of their weight.</summary>
    private static (int Area, int Pull)[][] Affinities(RegionGraph graph)
    {
        SortedDictionary<int, int>[] sums = graph.Areas.Select(_ => new SortedDictionary<int, int>()).ToArray();
        foreach ((int a, int b, MapRelationKind kind, _) in graph.Pairs)
        {
            (int from, int to) = (graph.AreaOf[a], graph.AreaOf[b]);
            if (from != to)
            {
                sums[from][to] = sums[to][from] = sums[from].GetValueOrDefault(to) + kind.Weight();
            }
        }

        return Array.ConvertAll(sums, row => row.Select(sum => (sum.Key, BitOperations.Log2((uint)sum.Value + 1))).ToArray());
    }

    /// <summary>The best exchange of two seed points, again and again while it gains enough.</summary>
    private static void Exchange(Point[] seeds, (int Area, int Pull)[][] affinities)
    {
        // Areas change places, the distances between the places stay.
        double[][] distances = Array.ConvertAll(seeds, a => Array.ConvertAll(seeds, a.DistanceTo));
        int[] places = Enumerable.Range(0, seeds.Length).ToArray();
        double whole = 0;
        for (int area = 0; area < seeds.Length; area++)
        {
            whole += affinities[area].Sum(other => other.Pull * distances[area][other.Area]) / 2;
        }

        long work = Math.Max(1L, seeds.Length * affinities.Sum(row => (long)row.Length));
        long rounds = Math.Min(2 * seeds.Length, MostWork / work);
        for (int round = 0; round < rounds; round++)
        {
            (double least, int first, int second) = (-LeastGain * whole, -1, -1);
            for (int i = 0; i < seeds.Length; i++)
            {
                for (int j = i + 1; j < seeds.Length; j++)
                {
                    double change = Change(i, j) + Change(j, i);
                    if (change < least)
                    {
                        (least, first, second) = (change, i, j);
                    }
                }
            }

            if (first < 0)
            {
                break;
            }

            (places[first], places[second]) = (places[second], places[first]);
        }

        Point[] before = [.. seeds];
        for (int area = 0; area < seeds.Length; area++)
        {
            seeds[area] = before[places[area]];
        }

        // What the relations of one area gain in length when it moves to the other's place.
        double Change(int area, int other)
        {
            double change = 0;
            foreach ((int third, int pull) in affinities[area])
            {
                change += third == other ? 0 : pull * (distances[places[other]][places[third]] - distances[places[area]][places[third]]);
            }

            return change;
        }
    }
}
