using System.Globalization;
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

    private TerritoryMap(TerritoryPlan plan) => _plan = plan;

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
    public MapDrawing Draw(MapLinks links)
    {
        int areas = Areas.Count();
        string parts = areas == 0 ? "" : Count(areas, "area") + ", ";
        return Draw(Plate.Territory(_plan), links, $"Territory: {parts}{Count(_plan.Graph.Regions.Count, "region")}");
    }

    /// <summary>One area, larger, with its neighbours around it; null for an unknown area.</summary>
    public MapDrawing? DrawArea(string area, MapLinks links) => Find(area) is { } district
        ? Draw(Plate.Of(_plan, district), links, $"{area}: {Count(district.Regions.Length, "region")}")
        : null;

    private District? Find(string area) => _plan.Districts.FirstOrDefault(district => district.Name == area);

    private MapDrawing Draw(Plate plate, MapLinks links, string label)
    {
        Contents contents = Contents.Of(plate);
        return new MapDrawing { Svg = new PlateSvg(contents, links).Write(label), Caption = Caption(contents) };
    }

    private string Caption(Contents contents)
    {
        RegionGraph graph = _plan.Graph;
        HashSet<int> own = contents.Plate.Own.Select(district => district.Index).ToHashSet();
        int relations = graph.Pairs.Count(pair => own.Contains(graph.AreaOf[pair.A]) && own.Contains(graph.AreaOf[pair.B]));
        string regions = contents.HasMore
            ? $"{Number(contents.Shown.Count)} of {Number(contents.All)} regions are marks, the weightiest of each area; the others are dots. "
            : "";
        string roads = contents.Roads.Count < relations
            ? $"{Number(contents.Roads.Count)} of {Number(relations)} relations are drawn, those that leave the map readable; each region’s page has all of its own."
            : "";
        return (regions + roads).TrimEnd();
    }

    private static string Count(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
