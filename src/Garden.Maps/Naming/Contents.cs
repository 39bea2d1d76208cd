using Garden.Maps.Drawing;
using Garden.Maps.Lettering;
using Garden.Maps.Planning;

namespace Garden.Maps.Naming;

/// <summary>Everything that stands on a plate's ground: which regions are marks, which relations are roads, where the names are.</summary>
internal sealed record Contents
{
    public required Plate Plate { get; init; }

    /// <summary>What the names were measured for.</summary>
    public required Density Density { get; init; }

    /// <summary>The regions that are marks, the heaviest first, with their names.</summary>
    public required IReadOnlyList<RegionName> Regions { get; init; }

    /// <summary>The same regions.</summary>
    public required IReadOnlySet<int> Shown { get; init; }

    public required IReadOnlyList<DistrictName> Districts { get; init; }

    public required IReadOnlyList<Road> Roads { get; init; }

    /// <summary>How many regions the plate is about: those that are marks and those that are dots.</summary>
    public int All => Plate.Own.Sum(district => district.Regions.Length);

    public bool HasMore => Shown.Count < All;

    public static Contents Of(Plate plate) => Of(plate, Level.All());

    /// <summary>The same, leaving what each level holds in <paramref name="levels"/>.</summary>
    public static Contents Of(Plate plate, Level[] levels)
    {
        int[] shown = [.. plate.Own.SelectMany(district => district.Regions.Take(CountShown(plate, district)))];
        bool hasMore = shown.Length < plate.Own.Sum(district => district.Regions.Length);
        IReadOnlyList<Road> roads = Drawing.Roads.Of(plate, shown);
        RegionName[] unplaced = RegionNames.Unplaced(plate, shown, levels);
        List<DistrictName> districts = new DistrictNames(plate, levels).Place(hasMore);
        RegionName[] names = new RegionNames(plate, levels, new NameCosts(plate, roads), shown.Length).Place(unplaced);

        // Where some regions are dots anyway, a lesser one that no width can name becomes a dot too: so almost every link has its name.
        RegionName[] regions = hasMore ? Array.FindAll(names, name => name.From < Level.Never || name.Rank < 2) : names;
        HashSet<int> kept = regions.Select(name => name.Region).ToHashSet();
        return new Contents
        {
            Plate = plate,
            Density = TypeSizes.DensityOf(shown.Length),
            Regions = regions,
            Shown = kept,
            Districts = districts,
            Roads = [.. roads.Where(road => kept.Contains(road.A) && kept.Contains(road.B))],
        };
    }

    private static int CountShown(Plate plate, District district) => plate.Only is null
        ? Planning.Shown.OnTerritory(district.Regions.Length, district.Share, plate.Plan.Graph.Regions.Count, plate.Plan.Districts.Count)
        : Planning.Shown.OnPlateOf(district.Regions.Length);
}
