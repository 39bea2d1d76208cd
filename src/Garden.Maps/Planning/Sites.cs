using System.Numerics;
using Garden.Maps.Geometry;

namespace Garden.Maps.Planning;

/// <summary>
/// Where each area begins: the land is halved again and again in the writer's order, then areas that have much to do with one another
/// change places toward each other. Relations count by their bit length only, so that one topic more or less seldom moves a district.
/// </summary>
internal static class Sites
{
    /// <summary>A swap must shorten the whole by this part.</summary>
    private const double LeastGain = .01;

    /// <summary>Looks at so many relations at most: no limit below some hundred areas, a few swaps for thousands.</summary>
    private const long MostWork = 50_000_000;

    /// <summary>Symmetric starts are unstable: each site moves aside by up to so many units.</summary>
    private const double Unrest = 120;

    public static Point[] Of(RegionGraph graph, Polygon land)
    {
        var sites = new Point[graph.Areas.Count];
        Halve(land, 0, sites.Length, sites);
        Swap(sites, Affinities(graph));
        for (var i = 0; i < sites.Length; i++)
        {
            var hash = StableHash.Of(graph.Areas[i], 21);
            sites[i] = new Point(sites[i].X + (Unrest * StableHash.Signed(hash)), sites[i].Y + (Unrest * StableHash.Signed(StableHash.Mix(hash + 1))));
        }

        return sites;
    }

    private static void Halve(Polygon land, int from, int to, Point[] sites)
    {
        var count = to - from;
        if (count <= 1)
        {
            sites.AsSpan(from, count).Fill(land.Centroid);
            return;
        }

        var half = (count + 1) / 2;
        var (left, right) = land.Extent(1, 0);
        var (top, bottom) = land.Extent(0, 1);
        var isWide = right - left >= bottom - top;
        var (first, second) = land.Split(isWide ? 1 : 0, isWide ? 0 : 1, half / (double)count);
        Halve(first.IsEmpty ? land : first, from, from + half, sites);
        Halve(second.IsEmpty ? land : second, from + half, to, sites);
    }

    /// <summary>For each area, the areas it has relations with and the bit length of their weight.</summary>
    private static (int Area, int Pull)[][] Affinities(RegionGraph graph)
    {
        var sums = graph.Areas.Select(_ => new SortedDictionary<int, int>()).ToArray();
        foreach (var (a, b, kind, _) in graph.Pairs)
        {
            var (from, to) = (graph.AreaOf[a], graph.AreaOf[b]);
            if (from != to)
            {
                sums[from][to] = sums[to][from] = sums[from].GetValueOrDefault(to) + kind.Weight();
            }
        }

        return Array.ConvertAll(sums, row => row.Select(sum => (sum.Key, BitOperations.Log2((uint)sum.Value + 1))).ToArray());
    }

    /// <summary>The best swap of two sites, again and again while it gains enough.</summary>
    private static void Swap(Point[] sites, (int Area, int Pull)[][] affinities)
    {
        // Areas change places, the distances between the places stay.
        var distances = Array.ConvertAll(sites, a => Array.ConvertAll(sites, a.DistanceTo));
        var places = Enumerable.Range(0, sites.Length).ToArray();
        double whole = 0;
        for (var area = 0; area < sites.Length; area++)
        {
            whole += affinities[area].Sum(other => other.Pull * distances[area][other.Area]) / 2;
        }

        var work = Math.Max(1L, sites.Length * affinities.Sum(row => (long)row.Length));
        var rounds = Math.Min(2 * sites.Length, MostWork / work);
        for (var round = 0; round < rounds; round++)
        {
            var (least, first, second) = (-LeastGain * whole, -1, -1);
            for (var i = 0; i < sites.Length; i++)
            {
                for (var j = i + 1; j < sites.Length; j++)
                {
                    var change = Change(i, j) + Change(j, i);
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

        Point[] before = [.. sites];
        for (var area = 0; area < sites.Length; area++)
        {
            sites[area] = before[places[area]];
        }

        // What the relations of one area gain in length when it moves to the other's place.
        double Change(int area, int other)
        {
            double change = 0;
            foreach (var (third, pull) in affinities[area])
            {
                change += third == other ? 0 : pull * (distances[places[other]][places[third]] - distances[places[area]][places[third]]);
            }

            return change;
        }
    }
}
