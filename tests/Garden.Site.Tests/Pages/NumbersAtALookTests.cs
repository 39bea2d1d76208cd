using AngleSharp.Dom;

namespace Garden.Site.Tests.Pages;

public sealed class NumbersAtALookTests
{
    private const string Beliefs = """
        ## Current beliefs

        - The weir holds. ~70% ^weir
          - 2026-05-02: 50% → 70% — the survey
          - importance: low
        - The mill reopens. ~20% ^mill
          - importance: high
        - The ferry stops. ~90% ^ferry
          - resolved: yes 2026-04-02
        - The tolls are fair. ~unquantified ^tolls
        - The bridge is old. ~XX% ^bridge

        """;

    [Fact]
    public void The_numbers_of_a_region_stand_before_its_headline_view()
    {
        BuiltSite site = Built("## Where I currently stand\n\nAt the river.\n\n" + Beliefs);

        Assert.Equal(["20% The mill reopens.", "70% The weir holds.", "90% ✓Came true The ferry stops."], site["topics/river/"].QuerySelectorAll(".headline > .ledger .l-row").Select(BuiltSite.Words));
        Assert.Equal("#mill", site["topics/river/"].QuerySelector(".l-row a")!.GetAttribute("href"));
        Assert.Equal("NAV", site.Only("topics/river/", "section.headline").FirstElementChild!.TagName);
    }

    [Fact]
    public void Where_the_beliefs_come_first_there_is_no_ledger() =>
        Assert.Empty(Built(Beliefs)["topics/river/"].QuerySelectorAll(".ledger"));

    [Fact]
    public void A_region_without_a_number_has_no_ledger() =>
        Assert.Empty(Built("## Where I currently stand\n\nAt the river.\n\n## Current beliefs\n\n- The bridge is old. ~XX% ^bridge\n")["topics/river/"].QuerySelectorAll(".ledger"));

    [Fact]
    public void The_home_page_begins_with_the_weightiest_open_belief_of_a_region()
    {
        BuiltSite site = Built("## Where I currently stand\n\nAt the river.\n\n" + Beliefs);

        Assert.Equal(["20% The mill reopens."], site[""].QuerySelectorAll(".foremost .l-row").Select(BuiltSite.Words));
        Assert.Equal("topics/river/#mill", site.Only("", ".foremost .l-row a").GetAttribute("href"));
    }

    [Fact]
    public void A_long_ledger_leads_on_to_the_rest()
    {
        BuiltSite site = Built("## Where I currently stand\n\nAt the river.\n\n## Current beliefs\n\n" + string.Concat(Enumerable.Range(1, 9).Select(i => $"- Claim {i}. ~{10 * i}% ^c{i}\n")));

        Assert.Equal(7, site["topics/river/"].QuerySelectorAll(".l-row").Length);
        IElement more = site.Only("topics/river/", ".l-more a");
        Assert.Equal(("and 2 more", "#c8"), (BuiltSite.Words(more), more.GetAttribute("href")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("beliefs/")]
    [InlineData("areas/banks/")]
    public void Every_belief_with_a_number_is_a_dot(string address)
    {
        BuiltSite site = Built("## Where I currently stand\n\nAt the river.\n\n" + Beliefs);
        IElement plate = site.Only(address, ".rule-plate");

        Assert.Equal(
            ["20%, The mill reopens. (River)", "70%, The weir holds. (River), was 50%", "90%, The ferry stops. (River): Came true"],
            plate.QuerySelectorAll("a > title").Select(title => title.TextContent));
        Assert.EndsWith("topics/river/#mill", plate.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(
            ["Every belief on one scale, by how sure I am. Two have no number.", "2 open", "1 moved since 3 Mar 2026", "1 settled: came true, did not"],
            plate.QuerySelectorAll("figcaption > span").Select(BuiltSite.Words));
    }

    [Fact]
    public void A_move_of_long_ago_has_no_tail()
    {
        BuiltSite site = Built(Beliefs.Replace("2026-05-02", "2026-02-02", StringComparison.Ordinal));

        Assert.Empty(site["beliefs/"].QuerySelectorAll(".r-tail"));
    }

    [Fact]
    public void A_garden_without_a_number_has_no_rule() =>
        Assert.Empty(Built("## Current beliefs\n\n- The bridge is old. ~XX% ^bridge\n")[""].QuerySelectorAll(".rule-plate"));

    [Fact]
    public void A_line_of_the_list_says_number_course_and_day()
    {
        BuiltSite site = Built(Beliefs);

        Assert.Equal(
            ["70% The weir holds. River +20 2 May 2026", "20% The mill reopens. River", "— The tolls are fair. River", "— The bridge is old. River"],
            site["beliefs/"].QuerySelectorAll(".dense:not(.settled) tbody tr:not(.band)").Select(BuiltSite.Words));
        Assert.Equal(["Banks"], site["beliefs/"].QuerySelectorAll(".dense tr[data-area]").Select(row => row.GetAttribute("data-area")).Distinct(StringComparer.Ordinal));
        Assert.Single(site["beliefs/"].QuerySelectorAll(".spark"));
    }

    [Fact]
    public void What_came_out_stands_apart_with_its_outcome()
    {
        BuiltSite site = Built(Beliefs);

        Assert.Equal(["90% The ferry stops. River Came true 0.01 2 Apr 2026"], site["beliefs/"].QuerySelectorAll(".settled tbody tr").Select(BuiltSite.Words));
        Assert.Equal("Settled 1", BuiltSite.Words(site["beliefs/"].QuerySelector("#g\\.settled")!));
    }

    [Fact]
    public void A_list_of_settled_beliefs_alone_has_no_orders()
    {
        BuiltSite site = Built("## Current beliefs\n\n" + string.Concat(Enumerable.Range(1, 4).Select(i => $"- Claim {i}. ~{10 * i}% ^c{i}\n  - resolved: yes 2026-04-0{i}\n")));

        Assert.Empty(site["beliefs/"].QuerySelectorAll(".list-orders, .dense:not(.settled)"));
        Assert.Equal(["Claim 4.", "Claim 3.", "Claim 2.", "Claim 1."], site["beliefs/"].QuerySelectorAll(".d-claim a").Select(BuiltSite.Words));
    }

    [Fact]
    public void Courses_stand_on_one_axis_from_the_first_number_to_the_day_of_the_build()
    {
        BuiltSite site = Built("## Current beliefs\n\n- Early. ~70% ^e\n  - 2024-06-01: 50% → 70% — seen\n- Late. ~40% ^l\n  - 2026-05-02: 30%\n  - 2026-05-10: 30% → 40% — seen\n");
        string[] paths = [.. site["beliefs/"].QuerySelectorAll(".spark path").Select(path => path.GetAttribute("d")!)];

        Assert.StartsWith("M0 10H0V7H80", paths[0], StringComparison.Ordinal);
        Assert.Matches("^M7[0-9.]+ 13H7[0-9.]+V11.5H80$", paths[1]);
        Assert.Equal(["’25", "’26"], site["beliefs/"].QuerySelectorAll("th.d-course text").Select(year => year.TextContent));
    }

    private static BuiltSite Built(string body) => BuiltSite.Of(WrittenGarden.Of(("topics/river.md", "---\ntitle: River\narea: Banks\n---\n" + body)));
}
