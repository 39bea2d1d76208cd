using Garden.Maps.Drawing;
using Garden.Maps.Geometry;
using Garden.Maps.Lettering;
using Garden.Maps.Planning;

namespace Garden.Maps.Naming;

/// <summary>Everything that stands on a plate's ground: which regions are marks, which relations are roads, where the names are.</summary>
internal sealed record Contents
{
    /// <summary>The least share of a road that names must leave, where some regions are dots, and where many are marks.</summary>
    private const double OfCrowd = .55, OfMany = .4;

    /// <summary>So far beside the name of a district a main road had better pass, in pixels.</summary>
    private const double Room = 6;

    private readonly Lazy<Dictionary<int, int>> _hiddenBelow;

    private Contents() => _hiddenBelow = new(() => Regions!.ToDictionary(name => name.Region, name => name.HiddenBelow));

    public required Plate Plate { get; init; }

    /// <summary>What the names were measured for.</summary>
    public required Density Density { get; init; }

    /// <summary>The regions that are marks, the heaviest first, with their names.</summary>
    public required IReadOnlyList<RegionName> Regions { get; init; }

    /// <summary>The same regions.</summary>
    public required IReadOnlySet<int> Shown { get; init; }

    public required IReadOnlyList<DistrictName> Districts { get; init; }

    public required IReadOnlyList<Road> Roads { get; init; }

    /// <summary>On the territory of a crowd the roads between districts, the busiest first; else none.</summary>
    public required IReadOnlyList<MainRoad> MainRoads { get; init; }

    /// <summary>How much of a road is seen between names.</summary>
    public required RoadSight Sight { get; init; }

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
                | When(MainRoads.Count > 0, MapSigns.MainRoads)
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
        IReadOnlyList<MainRoad> main = hasMore && plate.Only is null ? MainRoadsOf(plate, levels, districts, shown) : [];
        Curve[] mainCourses = [.. main.Select(road => road.Course)];
        roads = [.. roads.Where(road => !Array.Exists(mainCourses, plate.CurveOf(road).Crosses))];
        RegionName[] names = new RegionNames(plate, levels, new NameCosts(plate, roads, mainCourses, shown.Length), marks).Place();

        // Where some regions are dots anyway, a lesser one that no width can name becomes a dot too: so almost every link has its name.
        RegionName[] regions = hasMore ? Array.FindAll(names, name => name.From <= Level.LastOfCrowd || name.Rank < 2) : names;
        HashSet<int> kept = regions.Select(name => name.Region).ToHashSet();
        RoadSight sight = new RoadSight(levels, districts, regions);
        return new Contents
        {
            Plate = plate,
            Density = TypeSizes.DensityOf(shown.Length),
            Regions = regions,
            Shown = kept,
            Districts = districts,
            MainRoads = main,
            Levels = levels,
            Sight = sight,
            Roads = [.. roads.Where(road => kept.Contains(road.A) && kept.Contains(road.B))],
        };
    }

    /// <summary>The level below which a road is not drawn: a mark at its end is hidden there, or, in a crowd, names leave little of it.</summary>
    public int HiddenBelow(Road road) => Math.Max(
        Math.Max(_hiddenBelow.Value.GetValueOrDefault(road.A), _hiddenBelow.Value.GetValueOrDefault(road.B)),
        Density == Density.Many ? Sight.From(Plate.CurveOf(road), HasMore ? OfCrowd : OfMany) : 0);

    /// <summary>The level below which names leave too little of a main road.</summary>
    public int HiddenBelow(MainRoad road) => Sight.From(road.Course, OfCrowd);

    private static IReadOnlyList<MainRoad> MainRoadsOf(Plate plate, Level[] levels, List<DistrictName> names, int[] shown)
    {
        // twice on wide plates: there the names of districts matter most to a road
        int[] measured = [Level.FirstMiddle, Level.FirstWide, Level.FirstWide];
        Box[] boxes =
        [
            .. from name in names
               from level in measured.Select(index => levels[index])
               where name.From <= level.Index
               let box = name.Box(level)
               select new Box(box.Left - Room, box.Top - Room, box.Right + Room, box.Bottom + Room).Scaled(1 / level.ScaleX, 1 / level.ScaleY),
        ];
        return Drawing.MainRoads.Of(plate, new MainCourses(plate, boxes, shown.ToHashSet()));
    }

    private static MapSigns When(bool occurs, MapSigns sign) => occurs ? sign : MapSigns.None;

    private static int CountShown(Plate plate, District district) => plate.Only is null
        ? Planning.Shown.OnTerritory(district.Regions.Length, district.Share, plate.Plan.Graph.Regions.Count, plate.Plan.Districts.Count)
        : Planning.Shown.OnPlateOf(district.Regions.Length);
}
