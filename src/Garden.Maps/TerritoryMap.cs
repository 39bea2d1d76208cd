using Garden.Maps.Drawing;
using Garden.Maps.Naming;
using Garden.Maps.Planning;

namespace Garden.Maps;

/// <summary>
/// The map of a garden: areas as districts, regions as places in them, relations as roads. It is laid out once; the territory and the
/// plates of its areas are views of that one layout, and may be drawn at the same time.
/// </summary>
public sealed class TerritoryMap
{
    private readonly TerritoryPlan _plan;

    /// <summary>What the whole garden's plate holds: several pages show it.</summary>
    private readonly Lazy<Contents> _territory;

    private TerritoryMap(TerritoryPlan plan)
    {
        _plan = plan;
        _territory = new(() => Contents.Of(Plate.Territory(plan)));
    }

    /// <summary>The areas that have a plate, in order; regions outside every area have none.</summary>
    public IEnumerable<string> Areas => _plan.Graph.Areas.Where(area => area.Length > 0);

    /// <summary>What the list beside the map says: the districts in order, the unnamed one last, and all their regions, the heaviest first.</summary>
    public IEnumerable<AreaGroup> Groups => _plan.Districts.Select(district => new AreaGroup
    {
        Area = district.Name,
        Tint = district.Tint,
        Regions = [.. district.Regions.Select(region => _plan.Graph.Regions[region])],
    });

    /// <summary>Lays out a garden. Equal gardens give equal maps, to the byte, on every machine.</summary>
    public static TerritoryMap Of(RegionGraph graph) => new(TerritoryPlan.Of(graph));

    /// <summary>Which of the theme's six tints, 0 to 5, the district of an area has; 0 for an unknown area.</summary>
    public int Tint(string area) => Find(area)?.Tint ?? 0;

    /// <summary>The whole garden. Beyond 300 regions the heaviest of each area are marks and the rest are dots.</summary>
    public MapDrawing Draw(MapLinks links) =>
        Draw(_territory.Value, links, links.Words.Territory(Areas.Count(), _plan.Graph.Regions.Count));

    /// <summary>One area, larger, with its neighbours around it; null for an unknown area.</summary>
    public MapDrawing? DrawArea(string area, MapLinks links) => Find(area) is { } district
        ? Draw(Contents.Of(Plate.Of(_plan, district)), links, links.Words.Area(area, district.Regions.Length))
        : null;

    private District? Find(string area) => _plan.Districts.FirstOrDefault(district => district.Name == area);

    private MapDrawing Draw(Contents contents, MapLinks links, string label) => new()
    {
        Svg = new PlateSvg(contents, links).Write(label),
        Caption = Caption(contents, links.Words),
        Signs = contents.Signs,
        Marks = [.. contents.Regions.Select(name => _plan.Graph.Regions[name.Region])],
        Hatching = links.IdPrefix + GroundSvg.Hatching,
    };

    private string Caption(Contents contents, MapWords words)
    {
        RegionGraph graph = _plan.Graph;
        HashSet<int> own = contents.Plate.Own.Select(district => district.Index).ToHashSet();
        int relations = graph.Pairs.Count(pair => own.Contains(graph.AreaOf[pair.A]) && own.Contains(graph.AreaOf[pair.B]));
        string[] sentences =
        [
            .. contents.HasMore ? [words.Marks(contents.Shown.Count, contents.All)] : Array.Empty<string>(),
            .. contents.Roads.Count < relations ? [words.Roads(contents.Roads.Count, relations)] : Array.Empty<string>(),
        ];
        return string.Join(' ', sentences);
    }
}
