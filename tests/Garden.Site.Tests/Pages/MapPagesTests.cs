using System.Text.Json;
using AngleSharp.Dom;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using static Garden.Site.Tests.PageDraft;

namespace Garden.Site.Tests.Pages;

public sealed class MapPagesTests
{
    private static readonly BuiltSite Sample = BuiltSite.Of(SampleGarden.Build());

    [Theory]
    [InlineData("", "topics/shared-norms/", "areas/forecasting/")]
    [InlineData("map/", "../topics/shared-norms/", "../areas/forecasting/")]
    public void The_territory_links_every_region_and_area(string address, string region, string area)
    {
        string[] links = [.. Sample[address].QuerySelectorAll(".map a").Select(link => link.GetAttribute("href")!)];

        Assert.Equal(6, links.Length);
        Assert.Contains(region, links);
        Assert.Contains(area, links);
        Assert.Equal("Territory: 2 areas, 4 regions", Sample.Only(address, ".map > svg").GetAttribute("aria-label"));
    }

    [Fact]
    public void The_home_page_tells_words_map_moves_and_areas_in_that_order()
    {
        IElement[] parts = [.. Sample[""].QuerySelectorAll("main .embed, main .map, main .change, main .gazetteer")];

        Assert.Equal(["embed", "map", "change", "gazetteer"], parts.Select(part => part.ClassList.First(name => name is "embed" or "map" or "change" or "gazetteer")).Distinct());
    }

    [Fact]
    public void The_list_beside_the_map_has_its_areas_and_regions_in_its_order()
    {
        string[] drawn = [.. Sample["map/"].QuerySelectorAll(".map a").Select(link => link.GetAttribute("href")!)];
        string[] listed = [.. Sample["map/"].QuerySelectorAll(".district a").Select(link => link.GetAttribute("href")!)];

        Assert.Equal(drawn, listed.Where(drawn.Contains));
        Assert.Equal(["../areas/elsewhere/"], listed.Except(drawn));
        Assert.Equal(["Changing one’s mind", "Forecasting", "Elsewhere"], Sample["map/"].QuerySelectorAll(".district h3").Select(BuiltSite.Words));
        Assert.Equal("Shared norms stub1", BuiltSite.Words(Sample["map/"].QuerySelectorAll(".district li").Single(line => line.TextContent.Contains("Shared norms", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("map/")]
    public void The_key_explains_what_occurs_and_its_hatching_is_that_of_the_map(string address)
    {
        string[] keys = [.. Sample[address].QuerySelectorAll(".keys > span").Select(BuiltSite.Words)];

        Assert.Equal(["a belief or two", "more beliefs, or weightier ones", "most relations"], keys.Take(3));
        Assert.Contains("not yet written", keys);
        Assert.DoesNotContain("a region without room for a mark", keys);
        string pattern = Sample.Only(address, ".keys g").GetAttribute("fill")![5..^1];
        Assert.Equal("pattern", Sample[address].GetElementById(pattern)!.LocalName);
    }

    [Fact]
    public void The_key_of_a_plate_has_the_statuses_that_are_drawn_there()
    {
        string[] Statuses(BuiltSite site, string address) =>
            [.. site[address].QuerySelectorAll(".keys > span").Select(BuiltSite.Words).Where(key => key is "seedling" or "developing" or "mature")];
        string Page(string area, string status) => $"---\ntitle: In {area}\narea: {area}\nstatus: {status}\n---\n\n## Current beliefs\n\n- It is so. ~70%\n";
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(
            ("garden.yml", "title: Two banks\nstatus: [seedling, developing, mature]\n"),
            ("topics/a.md", Page("North", "mature")),
            ("topics/b.md", Page("South", "developing")),
            ("topics/c.md", "---\ntitle: Yet to come\narea: South\nstatus: seedling\nstub: true\n---\n")));

        Assert.Equal(["mature"], Statuses(site, "areas/north/"));
        Assert.Equal(["developing"], Statuses(site, "areas/south/"));
        Assert.Equal(["developing", "mature"], Statuses(site, "map/"));
        Assert.All(site["areas/north/"].QuerySelectorAll(".keys circle"), circle => Assert.Equal("f", circle.ClassName));
        Assert.Empty(site["areas/south/"].QuerySelectorAll(".keys .f"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("map/")]
    [InlineData("areas/forecasting/")]
    public void A_map_can_be_passed_by(string address)
    {
        string target = Sample.Only(address, ".pass a").GetAttribute("href")!;

        Assert.NotNull(Sample[address].GetElementById(target[1..]));
    }

    [Fact]
    public void An_area_shows_its_plate_and_regions_outside_every_area_show_none()
    {
        IElement plate = Sample.Only("areas/changing-ones-mind/", ".map > svg");

        Assert.Equal("Changing one’s mind: 2 regions", plate.GetAttribute("aria-label"));
        Assert.Contains("../../topics/shared-norms/", plate.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("../../map/", Sample.Only("areas/changing-ones-mind/", ".atlas .legend a").GetAttribute("href"));
        Assert.Empty(Sample["areas/elsewhere/"].QuerySelectorAll(".map"));
    }

    [Fact]
    public void An_area_of_two_spellings_has_one_plate()
    {
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("a", "A") with { Area = "Trial & error" });
        garden.Add(_ => Topic("b", "B") with { Area = "Trial  error" });
        BuiltSite site = BuiltSite.Of(garden.Build());

        Assert.Equal("Territory: 1 area, 2 regions", site.Only("map/", ".map > svg").GetAttribute("aria-label"));
        Assert.Equal("Trial  error: 2 regions", site.Only("areas/trial-error/", ".map > svg").GetAttribute("aria-label"));
    }

    [Fact]
    public void A_long_area_shows_its_plate_on_its_first_page()
    {
        BuiltSite site = BuiltSite.Of(Many(600, areas: 1));

        Assert.Single(site["areas/area-0/"].QuerySelectorAll(".map"));
        Assert.Empty(site["areas/area-0/2/"].QuerySelectorAll(".map"));
    }

    [Theory]
    [InlineData(300, 2, 150)]
    [InlineData(800, 2, 300)]
    [InlineData(700, 350, 2)]
    public void The_list_beside_the_map_leaves_out_what_is_too_much(int regions, int areas, int listed)
    {
        IElement first = BuiltSite.Of(Many(regions, areas))["map/"].QuerySelector(".district")!;

        int left = (regions / areas) - listed;
        Assert.Equal(listed, first.QuerySelectorAll("li .amount").Length);
        Assert.Equal(left > 0 ? [$"and {left} regions more"] : [], first.QuerySelectorAll("li:not(:has(.amount))").Select(BuiltSite.Words));
    }

    [Fact]
    public void A_garden_without_regions_shows_an_empty_sea()
    {
        BuiltSite site = BuiltSite.Of(new CorpusBuilder().Build());

        Assert.Equal("No regions yet", site.Only("", ".map text").TextContent);
        Assert.Empty(site[""].QuerySelectorAll(".map a, .legend a"));
        Assert.False(site.Files.ContainsKey("map/index.html"));
    }

    [Fact]
    public void What_is_unlisted_is_on_no_map()
    {
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("seen", "Seen") with { Area = "One" });
        garden.Add(draft => Topic("quiet", "Quiet") with { Area = "One", Unlisted = true, BlockIds = [draft.To("topics/seen", ReferenceKind.Related).ToString(System.Globalization.CultureInfo.InvariantCulture)] });
        BuiltSite site = BuiltSite.Of(garden.Build());

        Assert.All(["index.html", "map/index.html", "areas/one/index.html", "graph.json"], file => Assert.DoesNotContain("uiet", site.Files[file], StringComparison.Ordinal));
    }

    [Fact]
    public void The_graph_is_published_as_data()
    {
        using JsonDocument graph = JsonDocument.Parse(Sample.Files["graph.json"]);
        JsonElement norms = graph.RootElement.GetProperty("regions").EnumerateArray().Single(region => region.GetProperty("id").GetString() == "shared-norms");

        Assert.Equal("topics/shared-norms/", norms.GetProperty("url").GetString());
        Assert.Equal("Changing one’s mind", norms.GetProperty("area").GetString());
        Assert.Equal(2, graph.RootElement.GetProperty("relations").GetArrayLength());
    }

    private static GardenAsOf Many(int regions, int areas)
    {
        CorpusBuilder garden = new();
        for (int i = 0; i < regions; i++)
        {
            string name = FormattableString.Invariant($"r{i}");
            string area = FormattableString.Invariant($"Area {i % areas}");
            garden.Add(_ => Topic(name, name) with { Area = area });
        }

        return garden.Build();
    }
}
