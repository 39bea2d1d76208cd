using Garden.Maps.Geometry;
using Garden.Maps.Lettering;

namespace Garden.Maps.Planning;

/// <summary>
/// Where everything lies before it is drawn: convex districts and cells, straight relations. Here it is easy to see that each mark is in
/// its district and that roads do not cross; the warp then keeps both true. The plan is made once and serves every plate.
/// </summary>
internal sealed class TerritoryPlan
{
    /// <summary>The cell of a region that is not shown, in square pixels of lettering.</summary>
    private const double CellOfDot = 800;

    /// <summary>How a region's name is set when its cell is measured: width in hundredths of an em, and lines.</summary>
    private const int NameWidthInCell = 1050;

    private const int NameLinesInCell = 2;
    private const int DistrictNameWidth = 1150;
    private const int DistrictNameLines = 3;

    /// <summary>Part of a mean share that a district keeps however few regions it has, so that its name finds room.</summary>
    private const double EqualShare = .35;

    private static readonly double[] CellOfRank = [3.6, 2.2, 1.3, .8];

    private TerritoryPlan(RegionGraph graph, Warp warp, District[] districts, Point[] marks)
    {
        Graph = graph;
        Warp = warp;
        Districts = districts;
        Marks = marks;
    }

    public RegionGraph Graph { get; }

    public Warp Warp { get; }

    /// <summary>In the order of the graph's areas.</summary>
    public IReadOnlyList<District> Districts { get; }

    /// <summary>For each region, where its mark is in the plan.</summary>
    public Point[] Marks { get; }

    public static TerritoryPlan Of(RegionGraph graph)
    {
        Warp warp = new Warp(StableHash.Of(string.Join('|', graph.Areas)) & 0xFFFF);
        int[][] members = Members(graph);
        double[] shares = Array.ConvertAll(members, list =>
            (EqualShare / members.Length) + ((1 - EqualShare) * list.Length / graph.Regions.Count));
        Polygon[] cells = PowerDiagram.Of(Land.Outline, SeedPoints.Of(graph, Land.Outline), shares);
        int[] tints = Tints.Of(cells);
        (double[]? needs, double[]? nameWidths) = Needs(graph, members, shares);

        Point[] centres = Array.ConvertAll(cells, cell => cell.IsEmpty ? new Point(Point.PlateWidth / 2, Point.PlateHeight / 2) : cell.Centroid);
        Polygon[] treemapCells = new Polygon[graph.Regions.Count];
        TreemapCells divider = new TreemapCells(ForceLayout.Of(graph, members, centres), needs, treemapCells);
        District[] districts = new District[cells.Length];
        for (int i = 0; i < districts.Length; i++)
        {
            string name = graph.Areas[i];
            int lines = name.Length == 0 ? 0 : NameLines.Of(name, DistrictNameWidth, DistrictNameLines, capitals: true).Length;
            districts[i] = new District
            {
                Index = i,
                Name = name,
                Ground = cells[i],
                Share = shares[i],
                Regions = members[i],
                NameAt = divider.Divide(cells[i], members[i], lines, StableHash.Of(name, 31)),
                Tint = tints[i],
            };
        }

        Point[] spots = new Point[treemapCells.Length];
        for (int region = 0; region < spots.Length; region++)
        {
            spots[region] = treemapCells[region].IsEmpty ? centres[graph.AreaOf[region]] : treemapCells[region].Centroid;
        }

        LocalSearch exchanges = new LocalSearch(graph, needs, treemapCells, spots);
        Array.ForEach(members, exchanges.Improve);
        return new TerritoryPlan(graph, warp, districts, MarkPlacement.Of(graph, treemapCells, spots, nameWidths));
    }

    /// <summary>The regions of each area, the heaviest first.</summary>
    private static int[][] Members(RegionGraph graph)
    {
        List<int>[] members = graph.Areas.Select(_ => new List<int>()).ToArray();
        foreach (int region in Enumerable.Range(0, graph.Regions.Count).OrderBy(region => graph.Rank[region]))
        {
            members[graph.AreaOf[region]].Add(region);
        }

        return Array.ConvertAll(members, list => list.ToArray());
    }

    /// <summary>For each region, how much room its mark and name need, in square pixels, and how wide its name is, in pixels.</summary>
    private static (double[] Needs, double[] NameWidths) Needs(RegionGraph graph, int[][] members, double[] shares)
    {
        int count = graph.Regions.Count;
        int shown = Shown.OnTerritory(count);
        Density density = TypeSizes.DensityOf(shown);
        double[] needs = new double[count];
        double[] widths = new double[count];
        Array.Fill(needs, CellOfDot);
        for (int area = 0; area < members.Length; area++)
        {
            // An area's own plate names more regions than the territory: they need no more room, but their marks stand to one side too.
            int named = Shown.OnTerritory(members[area].Length, shares[area], count, members.Length);
            for (int place = 0; place < Math.Max(named, Shown.OnPlateOf(members[area].Length)); place++)
            {
                int region = members[area][place];
                int rank = TypeSizes.Rank(graph.Rank[region], shown);
                double size = TypeSizes.Region(density, LevelKind.Middle, rank);
                string[] lines = NameLines.Of(graph.Regions[region].Title, NameWidthInCell, NameLinesInCell);
                widths[region] = lines.Max(line => NameWidth.Of(line)) * size / 100;
                needs[region] = place < named ? (widths[region] + 26) * ((lines.Length * size * TypeSizes.Leading) + 12) * CellOfRank[rank] : CellOfDot;
            }
        }

        return (needs, widths);
    }
}
