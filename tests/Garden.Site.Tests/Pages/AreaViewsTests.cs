using System.Globalization;
using AngleSharp.Dom;

namespace Garden.Site.Tests.Pages;

/// <summary>What a reader sees of areas and of their regions before opening one.</summary>
public sealed class AreaViewsTests
{
    private const string Pump = """
        ---
        title: Pump 2
        area: Water
        tags: [wells]
        ---

        ## Beliefs

        - The pump lasts. ~60%
          - importance: low
        - The seal leaks first. ~90%
          - importance: high
        """;

    private static BuiltSite Few() => BuiltSite.Of(WrittenGarden.Of(
        ("topics/pump.md", Pump),
        ("topics/well.md", "---\ntitle: Pump 10\narea: Water\ntags: [wells]\n---\n\n## Beliefs\n\n- The well is dry. ~20%\n")));

    private static BuiltSite Many(int areas, int regions) => BuiltSite.Of(WrittenGarden.Of(
    [
        .. from area in Enumerable.Range(1, areas)
           from region in Enumerable.Range(1, regions)
           select ($"topics/t-{area}-{region}.md", string.Create(CultureInfo.InvariantCulture, $"---\ntitle: Region {region}\narea: Area {area}\n---\n\n## Beliefs\n\n- It holds in {region} of {area}. ~{30 + region}%\n  - importance: {(region == regions ? "high" : "low")}\n")),
    ]));

    [Theory]
    [InlineData("areas/water/")]
    [InlineData("tags/wells/")]
    public void A_region_in_a_list_says_what_is_believed_there(string address)
    {
        IElement[] rows = [.. Few()[address].QuerySelectorAll(".region-row")];

        Assert.Equal(["Pump 2", "Pump 10"], rows.Select(row => row.QuerySelector(".claim")!.TextContent.Trim()));
        Assert.Equal("90% The seal leaks first.", BuiltSite.Words(rows[0].QuerySelector(".why")!));
        Assert.Equal("../../topics/pump/#the-seal-leaks-first", rows[0].QuerySelector(".why a")!.GetAttribute("href"));
        Assert.Equal("M60 8h0M90 8h0", rows[0].QuerySelector(".mark .g-dots")!.GetAttribute("d"));
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public void Beyond_sixty_regions_the_lists_on_home_and_beside_the_map_are_folded_under_their_counts(int regions, bool areFolded)
    {
        BuiltSite site = Many(3, regions);
        string[] folds = areFolded ? [.. Enumerable.Repeat($"{regions} regions", 3)] : [];
        foreach (string address in (string[])["", "map/"])
        {
            Assert.Equal(folds, site[address].QuerySelectorAll(".area > details:not([open]) > summary").Select(BuiltSite.Words));
            Assert.Equal(3 * regions, site[address].QuerySelectorAll(areFolded ? ".area details li" : ".area > ul > li").Length);
        }
    }

    [Fact]
    public void The_index_of_many_areas_is_a_row_an_area()
    {
        IElement[] rows = [.. Many(11, 4)["areas/"].QuerySelectorAll(".row")];

        Assert.Equal(Enumerable.Range(1, 11).Select(area => $"Area {area}"), rows.Select(row => row.QuerySelector(".claim")!.TextContent.Trim()));
        Assert.Equal("34% It holds in 4 of 1.", BuiltSite.Words(rows[0].QuerySelector(".why")!));
        Assert.Equal("4 regions", BuiltSite.Words(rows[0].QuerySelector(".note")!));
        Assert.NotNull(rows[0].QuerySelector(".mark .g-heap"));
        Assert.Equal("area-1/", rows[0].QuerySelector(".claim a")!.GetAttribute("href"));
    }

    [Fact]
    public void Home_names_the_weightiest_regions_of_many_areas()
    {
        IElement[] areas = [.. Many(13, 7)[""].QuerySelectorAll(".area")];

        Assert.Equal(13, areas.Length);
        Assert.All(areas, area => Assert.Equal(["Region 7", "Region 1", "Region 2", "Region 3", "Region 4", "and 2 regions more"], area.QuerySelectorAll("li > a").Select(link => link.TextContent)));
    }
}
