namespace Garden.Maps.Tests;

/// <summary>Made-up gardens, the same for the same seed.</summary>
internal static class Gardens
{
    private static readonly string[] Nouns =
    [
        "harbours", "rumours", "ledgers", "orchards", "tides", "proofs", "bridges", "winters", "maps", "clocks", "wages", "letters",
        "forecasts", "gardens", "juries", "seeds", "engines", "borders", "archives", "markets",
    ];

    private static readonly string[] Adjectives = ["Slow", "Quiet", "Shared", "Late", "Honest", "Cheap", "Broken", "Public", "Small", "Distant"];

    private static readonly string[] AreaNames =
    [
        "Water", "Machine intelligence", "Cities", "A good life", "Institutions", "Energy", "Language", "Measurement", "Public health",
        "Trade", "Memory", "Craft", "Law", "Education", "Migration", "Oceans", "Money", "Attention", "Deterrence", "Agriculture",
    ];

    public static string Title(ref Dice dice)
    {
        string first = Nouns[dice.Below(Nouns.Length)];
        string second = Nouns[dice.Below(Nouns.Length)];
        return dice.Below(6) switch
        {
            0 => char.ToUpperInvariant(first[0]) + first[1..],
            1 => $"{Adjectives[dice.Below(Adjectives.Length)]} {first}",
            2 => $"The price of {first}",
            3 => $"What {first} owe to {second}",
            4 => $"{Adjectives[dice.Below(Adjectives.Length)]} {first} and {Adjectives[dice.Below(Adjectives.Length)].ToLowerInvariant()} {second}",
            _ => $"{char.ToUpperInvariant(first[0])}{first[1..]} after {second}",
        };
    }

    public static string Area(int index) => index < AreaNames.Length ? AreaNames[index] : $"{AreaNames[index % AreaNames.Length]} {index / AreaNames.Length + 1}";

    /// <summary>Regions spread unevenly over areas; most relations stay within an area, most of the others join it to one other area.</summary>
    public static Parts Sample(int regions, int areas, int seed = 1)
    {
        Dice dice = new Dice(seed);
        List<MapRegion> list = new List<MapRegion>(regions);
        for (int i = 0; i < regions; i++)
        {
            // the smaller of two throws: the first areas are the larger ones
            string area = areas == 0 ? "" : Area(Math.Min(dice.Below(areas), dice.Below(areas)));
            list.Add(new MapRegion { Slug = $"region-{i:D5}", Title = Title(ref dice), Area = area, Stub = dice.Below(4) == 0, Importance = dice.Below(5) });
        }

        string[] names = [.. Enumerable.Range(0, areas).Select(Area)];
        Dictionary<string, MapRegion[]> byArea = list.GroupBy(region => region.Area).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        List<MapRelation> relations = new List<MapRelation>();
        for (int i = 0; regions > 1 && i < regions * 5 / 2; i++)
        {
            MapRegion from = list[dice.Below(regions)];
            string friend = areas == 0 ? "" : names[((Array.IndexOf(names, from.Area) * 3) + 1) % areas];
            MapRegion[] others = dice.Below(16) switch
            {
                < 12 => byArea[from.Area],
                < 15 when byArea.TryGetValue(friend, out MapRegion[]? friends) => friends,
                _ => [.. list],
            };
            MapRegion to = others[Math.Min(dice.Below(others.Length), dice.Below(others.Length))];
            relations.Add(new MapRelation(from.Slug, to.Slug, (MapRelationKind)dice.Below(4)));
        }

        return new Parts(names, list, relations);
    }

    /// <summary>What a graph is made of, before it is put in order.</summary>
    internal sealed record Parts(IReadOnlyList<string> Areas, IReadOnlyList<MapRegion> Regions, IReadOnlyList<MapRelation> Relations)
    {
        public RegionGraph Graph() => RegionGraph.Create(Areas, Regions, Relations);

        /// <summary>The same garden, read in another order and with relations told from the other side.</summary>
        public RegionGraph Shuffled(int seed)
        {
            Dice dice = new Dice(seed);
            return RegionGraph.Create(Areas, dice.Shuffle(Regions), dice.Shuffle(Relations).Select(relation => new MapRelation(relation.To, relation.From, relation.Kind)));
        }
    }
}
