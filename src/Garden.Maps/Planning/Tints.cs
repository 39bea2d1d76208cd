using Garden.Maps.Geometry;

namespace Garden.Maps.Planning;

/// <summary>One of six tints for each district so that neighbours differ: smallest-last colouring of the graph of districts.</summary>
internal static class Tints
{
    private const int Usual = 5;
    private const int All = 6;

    public static int[] Of(Polygon[] cells)
    {
        SortedSet<int>[] neighbours = Neighbours(cells);
        int[] tints = new int[cells.Length];
        Array.Fill(tints, -1);
        int[] uses = new int[All];
        foreach (int district in Enumerable.Reverse(SmallestLast(neighbours)))
        {
            int[] free = [.. Enumerable.Range(0, All).Where(tint => neighbours[district].All(other => tints[other] != tint))];
            // The sixth only when forced; with all six taken by neighbours, which a map in the plane does not need, the first.
            IEnumerable<int> usual = free.Where(tint => tint < Usual).DefaultIfEmpty(free.Length > 0 ? Usual : 0);
            tints[district] = usual.MinBy(tint => (uses[tint], tint));
            uses[tints[district]]++;
        }

        return tints;
    }

    private static SortedSet<int>[] Neighbours(Polygon[] cells)
    {
        SortedSet<int>[] neighbours = Array.ConvertAll(cells, _ => new SortedSet<int>());
        for (int district = 0; district < cells.Length; district++)
        {
            foreach (int other in cells[district].Beyond)
            {
                if (other >= 0)
                {
                    neighbours[district].Add(other);
                    neighbours[other].Add(district);
                }
            }
        }

        return neighbours;
    }

    /// <summary>Again and again the district with the fewest neighbours that are left.</summary>
    private static List<int> SmallestLast(SortedSet<int>[] neighbours)
    {
        int[] degrees = Array.ConvertAll(neighbours, set => set.Count);
        List<int> left = Enumerable.Range(0, neighbours.Length).ToList();
        List<int> order = new List<int>(left.Count);
        while (left.Count > 0)
        {
            int next = left.MinBy(district => (degrees[district], district));
            left.Remove(next);
            order.Add(next);
            foreach (int other in neighbours[next])
            {
                degrees[other]--;
            }
        }

        return order;
    }
}
