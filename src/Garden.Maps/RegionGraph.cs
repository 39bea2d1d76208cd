namespace Garden.Maps;

/// <summary>
/// Regions and their relations in one canonical order, so that equal gardens give equal drawings whatever order they were read in:
/// areas as the writer lists them and then by name, regions by slug, relations by pair.
/// Each pair has one relation, of its strongest kind; relations to itself or to an unknown region are left out.
/// </summary>
public sealed class RegionGraph
{
    private readonly Dictionary<string, int> _index;
    private readonly Tie[][] _ties;

    private RegionGraph(string[] areas, MapRegion[] regions, Dictionary<string, int> index, Pair[] pairs)
    {
        Areas = areas;
        Regions = regions;
        _index = index;
        Pairs = pairs;
        _ties = TiesOf(regions.Length, pairs);

        Dictionary<string, int> place = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int area = 0; area < areas.Length; area++)
        {
            place[areas[area]] = area;
        }

        AreaOf = Array.ConvertAll(regions, region => place[region.Area]);
        Rank = RankOf(regions, _ties);
    }

    /// <summary>The areas that have a region; the empty name, for regions outside every area, stands last.</summary>
    public IReadOnlyList<string> Areas { get; }

    /// <summary>Every region, by slug.</summary>
    public IReadOnlyList<MapRegion> Regions { get; }

    /// <summary>Related pairs, by first and then second region.</summary>
    internal Pair[] Pairs { get; }

    /// <summary>For each region, the place of its area in <see cref="Areas"/>.</summary>
    internal int[] AreaOf { get; }

    /// <summary>For each region, its place when all are ordered by weight: relations (a stub counts one less), importance, slug.</summary>
    internal int[] Rank { get; }

    /// <summary>Puts regions and relations in order. Areas that regions name and <paramref name="areas"/>, the writer's order, omits follow by name.</summary>
    public static RegionGraph Create(IEnumerable<string> areas, IEnumerable<MapRegion> regions, IEnumerable<MapRelation> relations)
    {
        MapRegion[] sorted = [.. regions.OrderBy(region => region.Slug, StringComparer.Ordinal)];
        Dictionary<string, int> index = new Dictionary<string, int>(sorted.Length, StringComparer.Ordinal);
        for (int i = 0; i < sorted.Length; i++)
        {
            index.Add(sorted[i].Slug, i);
        }

        return new RegionGraph(AreasInOrder(areas, sorted), sorted, index, PairsOf(relations, index));
    }

    /// <summary>How many other regions this one is related to; 0 for an unknown slug.</summary>
    public int Degree(string slug) => _index.TryGetValue(slug, out int region) ? _ties[region].Length : 0;

    internal bool TryFind(string slug, out int region) => _index.TryGetValue(slug, out region);

    /// <summary>The relations of a region, by the other's slug.</summary>
    internal ReadOnlySpan<Tie> Ties(int region) => _ties[region];

    private static string[] AreasInOrder(IEnumerable<string> areas, MapRegion[] regions)
    {
        HashSet<string> present = new HashSet<string>(regions.Select(region => region.Area), StringComparer.Ordinal);
        bool unnamed = present.Remove("");
        string[] listed = areas.Distinct(StringComparer.Ordinal).Where(present.Remove).ToArray();
        return [.. listed, .. present.Order(StringComparer.Ordinal), .. unnamed ? [""] : Array.Empty<string>()];
    }

    private static Pair[] PairsOf(IEnumerable<MapRelation> relations, Dictionary<string, int> index)
    {
        Dictionary<(int, int), Pair> strongest = new Dictionary<(int, int), Pair>();
        foreach ((string? from, string? to, MapRelationKind kind, string? how) in relations)
        {
            if (!index.TryGetValue(from, out int a) || !index.TryGetValue(to, out int b) || a == b)
            {
                continue;
            }

            Pair pair = new Pair(Math.Min(a, b), Math.Max(a, b), kind, how);
            if (!strongest.TryGetValue((pair.A, pair.B), out Pair known) || pair.IsBefore(known))
            {
                strongest[(pair.A, pair.B)] = pair;
            }
        }

        return [.. strongest.Values.OrderBy(pair => pair.A).ThenBy(pair => pair.B)];
    }

    private static Tie[][] TiesOf(int regions, Pair[] pairs)
    {
        List<Tie>[] ties = new List<Tie>[regions];
        for (int i = 0; i < regions; i++)
        {
            ties[i] = [];
        }

        // Pairs come sorted, so each list is sorted too: first those that come before the region, then those after it.
        foreach (Pair pair in pairs)
        {
            ties[pair.B].Add(new Tie(pair.A, pair.Kind, pair.Kind.Weight()));
        }

        foreach (Pair pair in pairs)
        {
            ties[pair.A].Add(new Tie(pair.B, pair.Kind, pair.Kind.Weight()));
        }

        return Array.ConvertAll(ties, list => list.ToArray());
    }

    private static int[] RankOf(MapRegion[] regions, Tie[][] ties)
    {
        IOrderedEnumerable<int> order = Enumerable.Range(0, regions.Length)
            .OrderByDescending(i => ties[i].Length - (regions[i].Stub ? 1 : 0))
            .ThenByDescending(i => regions[i].Importance)
            .ThenBy(i => i);
        int[] rank = new int[regions.Length];
        int place = 0;
        foreach (int region in order)
        {
            rank[region] = place++;
        }

        return rank;
    }

    /// <summary>A related pair of regions, A before B.</summary>
    internal readonly record struct Pair(int A, int B, MapRelationKind Kind, string? How)
    {
        /// <summary>Which of two relations of a pair counts: the stronger kind, then the one with a word, then the earlier word.</summary>
        public bool IsBefore(Pair other) =>
            (Kind, How is null).CompareTo((other.Kind, other.How is null)) is var order && (order < 0 || (order == 0 && string.CompareOrdinal(How, other.How) < 0));
    }

    /// <summary>A relation seen from one of its regions.</summary>
    internal readonly record struct Tie(int Other, MapRelationKind Kind, int Weight);
}
