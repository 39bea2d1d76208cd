using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Garden.Maps.Tests;

public sealed class TerritoryMapTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly MapLinks Links = new()
    {
        Region = region => $"topics/{region.Slug}/",
        Area = area => $"areas/{area.ToLowerInvariant().Replace(' ', '-')}/",
        IdPrefix = "map",
        Words = EnglishWords.Words,
    };

    [Theory]
    [InlineData(12, 3)]
    [InlineData(60, 6)]
    public void The_territory_is_drawn_as_approved(int regions, int areas) =>
        Repository.AssertKept($"tests/Garden.Maps.Tests/Expected/territory-{regions}.svg", TerritoryMap.Of(Gardens.Sample(regions, areas).Graph()).Draw(Links).Svg + "\n");

    [Fact]
    public void Two_thousand_regions_give_the_same_bytes_on_every_machine()
    {
        TerritoryMap map = TerritoryMap.Of(Gardens.Sample(2000, 20).Graph());

        Repository.AssertKept("tests/Garden.Maps.Tests/Expected/sha256-2000.txt", $"territory {Hash(map.Draw(Links))}\ncities {Hash(map.DrawArea("Cities", Links)!)}\n");

        static string Hash(MapDrawing drawing) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(drawing.Svg)));
    }

    [Theory]
    [InlineData(30, 4)]
    [InlineData(200, 12)]
    [InlineData(700, 9)]
    public void The_same_garden_in_another_order_gives_the_same_bytes(int regions, int areas)
    {
        Gardens.Parts parts = Gardens.Sample(regions, areas, 5);
        (TerritoryMap? map, TerritoryMap? shuffled) = (TerritoryMap.Of(parts.Graph()), TerritoryMap.Of(parts.Shuffled(11)));

        AssertSame(map.Draw(Links), shuffled.Draw(Links));
        AssertSame(map.DrawArea("Water", Links)!, shuffled.DrawArea("Water", Links)!);
    }

    private static void AssertSame(MapDrawing expected, MapDrawing drawing)
    {
        Assert.Equal(expected.Marks, drawing.Marks);
        Assert.Equal(expected with { Marks = [] }, drawing with { Marks = [] });
    }

    [Fact]
    public void Every_language_of_the_machine_gives_the_same_bytes()
    {
        TerritoryMap map = TerritoryMap.Of(Gardens.Sample(60, 6).Graph());
        MapDrawing drawing = map.Draw(Links);
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            // Swedish writes minus as U+2212 and parts thousands by spaces.
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
            AssertSame(drawing, map.Draw(Links));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Plates_stay_below_150_kilobytes()
    {
        TerritoryMap map = TerritoryMap.Of(Gardens.Sample(1800, 6).Graph());

        Assert.All([map.Draw(Links), .. map.Areas.Select(area => map.DrawArea(area, Links)!)], plate => Assert.InRange(Encoding.UTF8.GetByteCount(plate.Svg), 10_000, 150_000));
    }

    [Fact]
    public void An_empty_garden_is_an_empty_sea()
    {
        MapDrawing drawing = TerritoryMap.Of(RegionGraph.Create(["Water"], [], [])).Draw(Links);

        XElement svg = XElement.Parse(drawing.Svg);
        Assert.Equal("No regions yet", Assert.Single(svg.Elements(Svg + "text")).Value);
        Assert.Empty(svg.Descendants(Svg + "a"));
        Assert.Equal("", drawing.Caption);
    }

    [Fact]
    public void Regions_outside_every_area_lie_on_ground_without_a_name()
    {
        TerritoryMap map = TerritoryMap.Of(Gardens.Sample(20, 0).Graph());

        Assert.Empty(map.Areas);
        Assert.DoesNotContain("gm-a", map.Draw(Links).Svg, StringComparison.Ordinal);
        Assert.Equal(20, XElement.Parse(map.Draw(Links).Svg).Descendants(Svg + "a").Count());
        Assert.Null(map.DrawArea("Water", Links));
    }

    [Fact]
    public void Links_stand_in_the_order_of_the_list_and_each_begins_with_its_name()
    {
        TerritoryMap map = TerritoryMap.Of(Gardens.Sample(60, 6).Graph());
        XElement svg = XElement.Parse(map.Draw(Links).Svg);
        string[] listed = [.. map.Groups.SelectMany(group => group.Regions.Select(region => Links.Region(region)).Prepend(Links.Area(group.Area)))];

        Assert.Equal(60 + 6, listed.Length);
        Assert.Equal(listed, svg.Descendants(Svg + "a").Select(link => link.Attribute("href")!.Value));
        Assert.All(svg.Descendants(Svg + "a"), link => Assert.Equal(Svg + "title", Assert.IsType<XElement>(link.FirstNode).Name));
    }

    [Fact]
    public void Every_id_is_used_and_has_the_prefix_of_its_drawing()
    {
        XElement svg = XElement.Parse(TerritoryMap.Of(Gardens.Sample(60, 6).Graph()).Draw(Links with { IdPrefix = "m2-" }).Svg);
        HashSet<string> ids = svg.DescendantsAndSelf().Attributes("id").Select(id => id.Value).ToHashSet(StringComparer.Ordinal);
        HashSet<string> used = svg.DescendantsAndSelf().Attributes()
            .Where(attribute => attribute.Name.LocalName is "href" or "clip-path" or "mask" or "fill" or "aria-describedby")
            .Select(attribute => attribute.Value.Replace("url(#", "", StringComparison.Ordinal).TrimStart('#').TrimEnd(')'))
            .Where(value => value.StartsWith("m2-", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

        Assert.All(ids, id => Assert.StartsWith("m2-", id, StringComparison.Ordinal));
        Assert.Equal(ids.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Crowded_gardens_say_how_much_they_leave_out()
    {
        RegionGraph graph = Gardens.Sample(900, 9).Graph();
        MapDrawing drawing = TerritoryMap.Of(graph).Draw(Links);
        XElement svg = XElement.Parse(drawing.Svg);
        int marks = svg.Descendants(Svg + "a").Count(link => link.Attribute("class")!.Value.StartsWith("gm-n ", StringComparison.Ordinal));
        int counts = svg.Descendants(Svg + "tspan").Where(span => span.Attribute("class")?.Value == "gm-more").Sum(span => int.Parse(span.Value.Split(' ')[0][1..], provider: null));
        int dots = svg.Descendants(Svg + "path").Where(path => path.Attribute("class")?.Value == "gm-dots").Sum(path => path.Attribute("d")!.Value.Count(letter => letter == 'h'));

        Assert.Equal(900, marks + counts);
        Assert.Equal(900, marks + dots);
        Assert.StartsWith($"{marks} of 900 regions are marks", drawing.Caption, StringComparison.Ordinal);
        Assert.Matches(@"\d+ of [\d,]+ relations are drawn", drawing.Caption);
    }

    [Fact]
    public void A_mark_tells_how_far_its_page_is_and_how_much_is_written_there()
    {
        MapRegion[] regions =
        [
            new() { Slug = "a", Title = "A", Filled = 0, Importance = 2, Status = "begun" },
            new() { Slug = "b", Title = "B", Filled = .5, Importance = 8, Status = "going" },
            new() { Slug = "c", Title = "C", Filled = 1, Importance = 18, Status = "done" },
            new() { Slug = "d", Title = "D", Filled = 1, Stub = true },
        ];
        MapDrawing drawing = TerritoryMap.Of(RegionGraph.Create([], regions, [])).Draw(Links);
        XElement svg = XElement.Parse(drawing.Svg);
        XElement[][] marks = [.. svg.Descendants(Svg + "a").OrderBy(link => link.Attribute("href")!.Value).Select(link => link.Elements(Svg + "circle").ToArray())];
        double Radius(XElement circle) => double.Parse(circle.Attribute("r")!.Value, CultureInfo.InvariantCulture);

        Assert.Equal(["", " i", "f", ""], marks.Select(mark => string.Join(' ', mark.Select(circle => circle.Attribute("class")?.Value ?? ""))));
        Assert.Equal(marks[1].Select(Radius).First() / 2, Radius(marks[1][1]), .06);
        Assert.True(Radius(marks[3][0]) < Radius(marks[0][0]) && Radius(marks[0][0]) < Radius(marks[1][0]) && Radius(marks[1][0]) < Radius(marks[2][0]));
        XElement ground = Assert.Single(svg.Descendants(Svg + "circle"), circle => circle.Attribute("class")?.Value.StartsWith("gm-un", StringComparison.Ordinal) == true);
        Assert.Equal((marks[3][0].Attribute("cx")!.Value, marks[3][0].Attribute("cy")!.Value), (ground.Attribute("cx")!.Value, ground.Attribute("cy")!.Value));
        Assert.Equal(MapSigns.Written | MapSigns.Unwritten, drawing.Signs);
    }

    [Theory]
    [InlineData(12, 1, MapSigns.Written | MapSigns.Unwritten | MapSigns.NamedRoads | MapSigns.OtherRoads)]
    [InlineData(60, 6, MapSigns.Written | MapSigns.Unwritten | MapSigns.NamedRoads | MapSigns.OtherRoads | MapSigns.RoadsAcross | MapSigns.Borders)]
    [InlineData(900, 9, MapSigns.Written | MapSigns.Unwritten | MapSigns.NamedRoads | MapSigns.OtherRoads | MapSigns.RoadsAcross | MapSigns.Borders | MapSigns.MainRoads | MapSigns.Dots)]
    public void What_occurs_on_a_drawing_is_told_for_its_key(int regions, int areas, MapSigns signs)
    {
        MapDrawing drawing = TerritoryMap.Of(Gardens.Sample(regions, areas).Graph()).Draw(Links);
        XElement svg = XElement.Parse(drawing.Svg);
        bool Has(string kind) => svg.Descendants(Svg + "path").Any(path => path.Attribute("class")?.Value.StartsWith(kind, StringComparison.Ordinal) == true && path.Attribute("d")!.Value.Length > 0);

        Assert.Equal(signs, drawing.Signs);
        Assert.Equal(signs.HasFlag(MapSigns.Borders), Has("gm-bord"));
        Assert.Equal(signs.HasFlag(MapSigns.MainRoads), Has("gm-main"));
        Assert.Equal(signs.HasFlag(MapSigns.Dots), Has("gm-dots"));
        Assert.Equal(signs.HasFlag(MapSigns.NamedRoads), Has("gm-road k"));
        Assert.Contains($"<pattern id=\"{drawing.Hatching}\"", drawing.Svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_names_stay_text()
    {
        string[] hostile = ["</title></svg><script>alert(1)</script>", "a\" onload=\"alert(1)", "&lt; & ]]>", "\0\u0001\uD800", "\u202Etxt", new string('W', 400), " "];
        RegionGraph graph = RegionGraph.Create(hostile, hostile.Select((text, i) => new MapRegion { Slug = $"r{i}", Title = text, Area = text }), [new("r0", "r1", MapRelationKind.Named)]);
        TerritoryMap map = TerritoryMap.Of(graph);

        foreach (MapDrawing? drawing in new[] { map.Draw(Links), map.DrawArea(hostile[0], Links)! })
        {
            XElement svg = XElement.Parse(drawing.Svg);
            Assert.Empty(svg.Descendants(Svg + "script"));
            Assert.All(svg.DescendantsAndSelf().Attributes(), attribute => Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Neighbours_of_an_area_plate_are_links_to_their_plates()
    {
        XElement svg = XElement.Parse(TerritoryMap.Of(Gardens.Sample(400, 9).Graph()).DrawArea("Water", Links)!.Svg);
        XElement[] exits = svg.Descendants(Svg + "a").Where(link => link.Attribute("class")!.Value.Contains(" off", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(exits);
        Assert.All(exits, exit => Assert.StartsWith("areas/", exit.Attribute("href")!.Value, StringComparison.Ordinal));
        Assert.DoesNotContain(exits, exit => exit.Attribute("href")!.Value == "areas/water/");
    }

    [Fact]
    public void A_map_of_its_own_is_one_well_formed_file()
    {
        XElement svg = XElement.Parse(StandaloneMap.Of(TerritoryMap.Of(Gardens.Sample(12, 3).Graph()).Draw(Links), ".gm { fill: red } /* ]]> */"));

        Assert.Contains(".gm { fill: red }", svg.Element(Svg + "style")!.Value, StringComparison.Ordinal);
        Assert.Equal("gm d1", svg.Element(Svg + "svg")!.Attribute("class")!.Value);
    }
}
