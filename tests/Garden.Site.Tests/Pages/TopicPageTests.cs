using AngleSharp.Dom;
using Garden.Language.Model;

namespace Garden.Site.Tests.Pages;

public sealed class TopicPageTests
{
    private const string Score = "topics/keeping-score/";
    private const string Stub = "topics/shared-norms/";

    private static readonly BuiltSite Sample = BuiltSite.Of(SampleGarden.Build(), new RenderOptions { BaseUrl = "https://example.org/garden/" });

    [Fact]
    public void The_head_says_area_status_and_review()
    {
        Assert.Equal("Forecasting Developing last reviewed 2 May 2026", BuiltSite.Words(Sample.Only(Score, ".head .meta")));
        Assert.Equal("../../areas/forecasting/", Sample.Only(Score, ".head .meta a").GetAttribute("href"));
        Assert.Equal("https://example.org/garden/topics/keeping-score/", Sample.Only(Score, "link[rel=canonical]").GetAttribute("href"));
    }

    [Fact]
    public void Sections_keep_the_writers_order_and_what_is_added_comes_last() =>
        Assert.Equal(
            ["Where I currently stand", "Current beliefs 5", "Uncertainties 3", "What would update me 2", "Recent reading", "Crux Should a personal record be public?", "Quick assessment", "Related writing", "Related regions 1", "What links here 4", "Notes"],
            Sample[Score].QuerySelectorAll("main > section > h2").Select(BuiltSite.Words));

    [Fact]
    public void A_belief_shows_everything_said_about_it()
    {
        IElement belief = Sample.Only(Score, "#write-it-down");

        Assert.Equal("0.85", belief.QuerySelector("data.num")!.GetAttribute("value"));
        Assert.Equal("very likely", belief.QuerySelector(".mark .word")!.TextContent);
        Assert.Equal("#write-it-down", belief.QuerySelector(".permalink")!.GetAttribute("href"));
        Assert.StartsWith("Reading leaves me agreeing", belief.QuerySelector(".why")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["For", "Against"], belief.QuerySelectorAll(".grounds dt").Select(term => term.TextContent));
        Assert.Single(belief.QuerySelectorAll(".steps .st-cause"));
        Assert.Equal(2, Assert.Single(belief.QuerySelectorAll(".steps .st-dot")).GetAttribute("d")!.Split("h0").Length - 1);
        Assert.Equal("60 → 75 → 85%", belief.QuerySelector(".moved > span")!.TextContent);
        Assert.Equal(["75 → 85%", "60 → 75%", "60%"], belief.QuerySelectorAll(".history .num").Select(BuiltSite.Words));
        Assert.Equal("All three entries", belief.QuerySelector("summary")!.TextContent);
        Assert.Contains(belief.QuerySelectorAll(".moved > span"), fact => fact.TextContent == "matters much");
    }

    [Fact]
    public void Conditions_show_where_the_number_would_go()
    {
        IElement belief = Sample.Only(Score, "#timid-in-public");

        Assert.Equal(["40%", "12%"], belief.QuerySelectorAll(".ifs .num").Select(number => number.TextContent));
        Assert.StartsWith("if not Saying a belief aloud", BuiltSite.Words(belief.QuerySelectorAll(".ifs dd p")[2]), StringComparison.Ordinal);
        Assert.Equal("20–50", belief.QuerySelector(".num small")!.TextContent.Trim('(', ')'));
        Assert.Equal("Implies", belief.QuerySelector(".ties dt")!.TextContent);
    }

    [Fact]
    public void A_set_names_its_other_members()
    {
        IElement ties = Sample.Only(Score, "#first-fifty .ties");

        Assert.Equal("Exactly one of two holds", ties.QuerySelector("dt")!.TextContent);
        Assert.Equal("#less-sure-first", ties.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_set_is_shown_by_its_numbers_side_by_side()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(("topics/late.md", "## Beliefs\n\n- Parts came late. ~45% ^parts\n  - one-of: why-late\n- The crew fell ill. ~30% ^crew\n  - one-of: why-late\n- The plan was wrong. ~25% ^plan\n  - one-of: why-late\n")));
        IElement ties = site.Only("topics/late/", "#parts .ties");

        Assert.Equal("Exactly one of three holds", ties.QuerySelector("dt")!.TextContent);
        Assert.Equal(["45%", "30%", "25%"], ties.QuerySelectorAll("dd:not(.whole)").Select(BuiltSite.Words));
        Assert.Equal("45%", ties.QuerySelector("b")!.TextContent);
        Assert.Equal(["#crew The crew fell ill.", "#plan The plan was wrong."], ties.QuerySelectorAll("a").Select(link => $"{link.GetAttribute("href")} {link.GetAttribute("title")}"));
        Assert.Equal("0% 45%", $"{ties.QuerySelector(".g-fill")!.GetAttribute("x")} {ties.QuerySelector(".g-fill")!.GetAttribute("width")}");
    }

    [Fact]
    public void That_a_trigger_is_open_is_said_where_another_is_not()
    {
        const string Page = "## What would update me\n\n- A flood would lower it. ^flood\n";
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(("topics/a.md", Page), ("topics/b.md", Page + "- A dry year would raise it. ^dry\n  - state: fired 2026-02-01\n")));

        Assert.Null(site["topics/a/"].QuerySelector("#flood .note"));
        Assert.Equal("Open", BuiltSite.Words(site.Only("topics/b/", "#flood .note")));
    }

    [Theory]
    [InlineData("Crux 2: Do inside positions help?", "Crux 2 Do inside positions help?")]
    [InlineData("Crux: Do inside positions help?", "Crux Do inside positions help?")]
    [InlineData("CRUX #3 : Who: them or us?", "CRUX #3 Who: them or us?")]
    [InlineData("Crux", "Crux")]
    [InlineData("Crux — Do inside positions help?", "Crux Do inside positions help?")]
    [InlineData("Crux 2： Do inside positions help?", "Crux 2 Do inside positions help?")]
    [InlineData("Crux 2 Do inside positions help?", "Crux 2 Do inside positions help?")]
    public void A_crux_keeps_the_number_that_its_writer_gave_it(string heading, string words)
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(("topics/a.md", $"## {heading}\n\n| Yes ~60% | No |\n|---|---|\n| One | Two |\n")));
        Assert.Equal(words, BuiltSite.Words(site.Only("topics/a/", "section.crux h2")));
    }

    [Fact]
    public void The_writers_own_notes_are_shown() =>
        Assert.Equal("count: fifty was the number I had when I asked", BuiltSite.Words(Sample.Only(Score, "#first-fifty .notes")));

    [Fact]
    public void An_outcome_is_told_in_words_and_drawn()
    {
        IElement belief = Sample.Only(Score, "#forty-resolved");

        Assert.StartsWith("Came true I said ", BuiltSite.Words(belief.QuerySelector(".mark")!), StringComparison.Ordinal);
        Assert.StartsWith("29 Jan 2026: the fortieth resolved with two days to spare. Brier score 0.01", BuiltSite.Words(belief.QuerySelector(".outcome")!), StringComparison.Ordinal);
        Assert.Equal(2, belief.QuerySelectorAll(".g-outcome").Length);
    }

    [Fact]
    public void A_belief_can_be_argued_with()
    {
        string link = Sample.Only(Score, "#write-it-down a[href^='https://github.com/']").GetAttribute("href")!;

        Assert.StartsWith("https://github.com/example/ground/issues/new?title=Writing%20a%20probability", link, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString("85%, https://example.org/garden/topics/keeping-score/#write-it-down"), link, StringComparison.Ordinal);
    }

    [Fact]
    public void Questions_say_how_much_they_matter_and_what_they_touch()
    {
        IElement question = Sample.Only(Score, "#unresolvable");

        Assert.Equal("matters much", question.QuerySelector(".weight")!.TextContent);
        Assert.StartsWith("Why it matters Nearly everything", BuiltSite.Words(question.QuerySelectorAll(".body p")[1]), StringComparison.Ordinal);
        Assert.Equal("Touches Writing a probability down before the outcome… and Public commitment", BuiltSite.Words(question.QuerySelector(".note")!));
        Assert.Equal("Answered 1 Feb 2026: I did.", BuiltSite.Words(Sample.Only(Score, "#settled-one .outcome")));
    }

    [Fact]
    public void A_trigger_has_a_direction_a_size_and_a_state()
    {
        Assert.Equal("↓ 40 points", BuiltSite.Words(Sample.Only(Score, "#chosen-by-others .mark")));
        Assert.Equal("Open Writing a probability down before the outcome… 85 → 45%", BuiltSite.Words(Sample.Only(Score, "#chosen-by-others .note")));
    }

    [Fact]
    public void A_fired_trigger_is_measured_from_where_the_belief_stood() =>
        Assert.Equal("↑ 10 points", BuiltSite.Words(Sample.Only(Score, "#smaller-misses .mark")));

    [Fact]
    public void A_reading_says_what_it_moved()
    {
        Assert.Equal("My second year’s log — what I called seventy or eighty came true 17 times in 23", BuiltSite.Words(Sample.Only(Score, "#r1 .body p")));
        Assert.Equal("Moved Writing a probability down before the outcome… 75 → 85%", BuiltSite.Words(Sample.Only(Score, "#r1 .note")));
        Assert.Equal("Moved nothing", BuiltSite.Words(Sample.Only(Score, "#r2 .note")));
    }

    [Fact]
    public void A_crux_faces_its_two_sides()
    {
        Assert.Equal(["Publish it 60%", "Keep it private 40%"], Sample[Score].QuerySelectorAll(".facing th").Select(BuiltSite.Words));
        Assert.Equal("", Sample[Score].QuerySelectorAll(".facing tbody td")[^1].TextContent);
    }

    [Fact]
    public void Relations_are_a_map_and_a_list()
    {
        Assert.Equal("Keeping score and its 1 relation", Sample.Only(Score, "svg.nb").GetAttribute("aria-label"));
        Assert.Equal("Public commitment depends on", BuiltSite.Words(Sample.Only(Score, ".near-list li")));
    }

    [Fact]
    public void What_links_here_is_quoted()
    {
        string[] links = [.. Sample[Score].QuerySelectorAll(".backlinks li").Select(BuiltSite.Words)];

        Assert.Contains("“the point and the danger” Public commitment", links);
        Assert.Contains("“keeping score” The first fifty", links);
    }

    [Fact]
    public void Footnotes_lead_back_to_every_place_that_calls_them()
    {
        Assert.Equal(["#ref-1", "#ref-1-2"], Sample["essays/first-fifty/"].QuerySelectorAll("#note-1 .calls a").Select(link => link.GetAttribute("href")));
        Assert.Equal("A mood, in other words.", BuiltSite.Words(Sample.Only("essays/first-fifty/", "#note-1 .prose")));
    }

    [Fact]
    public void A_stub_says_what_is_left_and_shows_its_blanks()
    {
        string notice = BuiltSite.Words(Sample.Only(Stub, ".stub-notice"));

        Assert.Contains("Nine blanks are left, the headline view first among them.", notice, StringComparison.Ordinal);
        Assert.Equal("mailto:ida@example.org", Sample.Only(Stub, ".stub-notice a").GetAttribute("href"));
        Assert.Equal("none of 2 written", Sample.Only(Stub, "#current-beliefs .count").TextContent);
        Assert.Equal("one-line why", Sample.Only(Stub, "#belief-1 .why .blankline").TextContent);
        Assert.Equal("No essays tagged with this topic yet.", Sample.Only(Stub, ".empty").TextContent);
        Assert.Empty(Sample[Score].QuerySelectorAll(".stub-notice"));
    }

    [Fact]
    public void Hidden_prompts_leave_no_empty_rows()
    {
        BuiltSite site = BuiltSite.Of(SampleGarden.Build(GardenSettings.Default with { ShowPlaceholders = false }));

        Assert.Empty(site[Stub].QuerySelectorAll(".prompt, .blankline, .belief, .reading"));
        Assert.Single(site[Stub].QuerySelectorAll(".question"));
        Assert.Empty(site[Stub].QuerySelectorAll("#where-i-currently-stand"));
    }

    [Fact]
    public void A_writers_own_notice_takes_the_place_of_the_tools()
    {
        CorpusBuilder garden = new();
        garden.Add(_ => PageDraft.Topic("a", "A") with { DeclaredStub = true, StubNotice = RichText.Of("This page is a stub, and I know it.") });

        Assert.Equal("This page is a stub, and I know it.", BuiltSite.Words(BuiltSite.Of(garden.Build()).Only("topics/a/", ".said")));
    }

    [Fact]
    public void An_approach_shows_what_it_includes_levers_and_fit()
    {
        const string Approach = "topics/paid-tournaments/";

        Assert.Equal(["Prizes for the best record", "Weekly feedback"], Sample[Approach].QuerySelectorAll(".includes li").Select(BuiltSite.Words));
        Assert.Equal("Prize money", Sample.Only(Approach, ".levers tbody th").TextContent);
        Assert.Equal(["Good fit if you believe", "Less relevant if you believe"], Sample[Approach].QuerySelectorAll(".fit .lead").Select(BuiltSite.Words));
        Assert.Equal("a page that is not there", Sample.Only(Approach, ".unlinked").TextContent);
    }

    [Theory]
    [InlineData(12, 12, 12)]
    [InlineData(13, 13, 1)]
    [InlineData(300, 201, 1)]
    public void A_large_set_is_listed_with_its_first_belief_only(int members, int listedWithTheFirst, int listedWithAnother)
    {
        string beliefs = string.Concat(Enumerable.Range(0, members).Select(i => $"- Rain falls in place {i}. ~1% — why ^r{i}\n  - exclusive: places\n- Day {i} is dry. ~50% — why\n"));
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(("topics/rain.md", "## Beliefs\n\n" + beliefs)), new RenderOptions());

        Assert.Equal(listedWithTheFirst, site["topics/rain/"].QuerySelectorAll("#r0 .ties dd:not(.whole)").Length);
        Assert.Equal(listedWithAnother, site["topics/rain/"].QuerySelectorAll("#r1 .ties dd:not(.whole)").Length);
        string last = site["topics/rain/"].QuerySelectorAll("#r1 .ties dd:not(.whole)")[^1].TextContent;
        Assert.Equal(listedWithAnother == 1 ? $"{members - 1} others, listed with Rain falls in place 0." : "1%", last);
    }

    [Fact]
    public void Of_neighbours_in_a_set_the_first_lists_it_and_the_others_lead_there()
    {
        const string Set = "~30% — why\n  - one-of: places\n";
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(("topics/rain.md", $"## Where I currently stand\n\nIt rains.\n\n## Beliefs\n\n- Rain falls here. {Set}- Rain falls there. {Set}- Days are dry. ~50% — why\n- Rain falls nowhere. {Set}")), new RenderOptions());

        Assert.Equal([3, 1, 3], site["topics/rain/"].QuerySelectorAll(".ties").Select(ties => ties.QuerySelectorAll("dd:not(.whole)").Length));
        Assert.Equal([1, 0, 1], site["topics/rain/"].QuerySelectorAll(".ties").Select(ties => ties.QuerySelectorAll(".whole").Length));
        Assert.Equal(["Rain falls here.", "Rain falls there.", "Rain falls nowhere.", "Days are dry."], site["topics/rain/"].QuerySelectorAll(".l-claim").Select(BuiltSite.Words));
    }
}
