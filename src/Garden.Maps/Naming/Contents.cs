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

    /// <summary>On the territory of a crowd the roads between districts, of three widths, the thinnest first; else none.</summary>
    public required IReadOnlyList<IReadOnlyList<Curve>> MainRoads { get; init; }

    /// <summary>What the plate was lettered for, the narrowest first.</summary>
    public required Level[] Levels { get; init; }

    /// <summary>How many regions the plate is about: those that are marks and those that are dots.</summary>
    public int All => Plate.Own.Sum(district => district.Regions.Length);

    public bool HasMore => Shown.Count < All;

    /// <summary>What occurs on the plate.</summary>
    public MapSigns Signs
    {
        get
        {
            RegionGraph graph = Plate.Plan.Graph;
            return When(Regions.Any(name => !graph.Regions[name.Region].Stub), MapSigns.Written)
                | When(Regions.Any(name => graph.Regions[name.Region].Stub), MapSigns.Unwritten)
                | When(Roads.Any(road => road.Kind == MapRelationKind.Named), MapSigns.NamedRoads)
                | When(Roads.Any(road => road.Kind != MapRelationKind.Named), MapSigns.OtherRoads)
                | When(Roads.Any(road => road.IsAcross), MapSigns.RoadsAcross)
                | When(MainRoads.Any(roads => roads.Count > 0), MapSigns.MainRoads)
                | When(Plate.Borders.Length > 0, MapSigns.Borders)
                | When(HasMore, MapSigns.Dots);
        }
    }

    public static Contents Of(Plate plate) => Of(plate, Level.All());

    /// <summary>The same, leaving what each level holds in <paramref name="levels"/>.</summary>
    public static Contents Of(Plate plate, Level[] levels)
    {
        int[] shown = [.. plate.Own.SelectMany(district => district.Regions.Take(CountShown(plate, district)))];
        bool hasMore = shown.Length < plate.Own.Sum(district => district.Regions.Length);
        IReadOnlyList<Road> roads = Drawing.Roads.Of(plate, shown);
        MarkField marks = MarkField.Of(plate, shown, levels);
        List<DistrictName> districts = new DistrictNames(plate, levels, marks).Place(hasMore);
        RegionName[] names = new RegionNames(plate, levels, new NameCosts(plate, roads, shown.Length), marks).Place();

        // Where some regions are dots anyway, a lesser one that no width can name becomes a dot too: so almost every link has its name.
        RegionName[] regions = hasMore ? Array.FindAll(names, name => name.From <= Level.LastOfCrowd || name.Rank < 2) : names;
        HashSet<int> kept = regions.Select(name => name.Region).ToHashSet();
        return new Contents
        {
            Plate = plate,
            Density = TypeSizes.DensityOf(shown.Length),
            Regions = regions,
            Shown = kept,
            Districts = districts,
            MainRoads = hasMore && plate.Only is null ? Drawing.MainRoads.Of(plate) : [],
            Levels = levels,
            Roads = [.. roads.Where(road => kept.Contains(road.A) && kept.Contains(road.B))],
        };
    }

    private static MapSigns When(bool occurs, MapSigns sign) => occurs ? sign : MapSigns.None;

    private static int CountShown(Plate plate, District district) => plate.Only is null
        ? Planning.Shown.OnTerritory(district.Regions.Length, district.Share, plate.Plan.Graph.Regions.Count, plate.Plan.Districts.Count)
        : Planning.Shown.OnPlateOf(district.Regions.Length);
}
