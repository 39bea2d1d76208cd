using Garden.Model;
using Garden.Rendering;
using static Garden.Tests.Rendering.PageDraft;

namespace Garden.Tests.Rendering;

public sealed class DerivedPagesTests
{
    private static readonly Site Sample = Site.Of(SampleGarden.Build());

    [Fact]
    public void The_home_page_shows_words_moves_areas_and_essays()
    {
        Assert.Equal("Uncertain Ground", Sample.Only("", "h1").TextContent);
        Assert.Equal("topics/keeping-score/#write-it-down", Sample.Only("", ".embed a").GetAttribute("href"));
        Assert.Equal("75 → 85%", Sample[""].QuerySelector(".change .num")!.TextContent);
        Assert.Equal(["Changing one’s mind", "Forecasting", "Elsewhere"], Sample[""].QuerySelectorAll(".area h3").Select(Site.Words));
        Assert.Equal("4 of 6 beliefs, in 1 of 2 regions", Sample[""].QuerySelector(".area .filled")!.TextContent);
        Assert.Equal("essays/first-fifty/", Sample[""].QuerySelector(".reading .claim a")!.GetAttribute("href"));
        Assert.Equal("page", Sample.Only("", ".site a").GetAttribute("aria-current"));
    }

    [Fact]
    public void Beliefs_are_banded_by_word_from_sure_to_unsure()
    {
        Assert.Equal(
            ["Almost certain 95–99%", "Very likely 80–95%", "Likely 55–80%", "Unlikely 20–45%", "Without a number"],
            Sample["beliefs/"].QuerySelectorAll(".band").Select(Site.Words));
        string[] numbers = [.. Sample["beliefs/"].QuerySelectorAll("tbody .num").Select(number => number.GetAttribute("value")!)];
        Assert.Equal(["0.95", "0.9", "0.85", "0.82", "0.675", "0.65", "0.35"], numbers);
    }

    [Fact]
    public void Beliefs_have_other_orders()
    {
        Assert.Equal(["Matters much", "Matters some", "Not said how much it matters"], Sample["beliefs/by-importance/"].QuerySelectorAll(".band").Select(Site.Words));
        Assert.Equal(["2026", "2025", "Never moved"], Sample["beliefs/by-last-move/"].QuerySelectorAll(".band").Select(Site.Words));
        Assert.Equal(["../", "./", "../by-last-move/"], Sample["beliefs/by-importance/"].QuerySelectorAll(".orders a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Changes_are_moves_newest_first() =>
        Assert.Equal(
            ["75 → 85%", "50 → 35%", "80 → 90%", "60 → 75%", "70 → 80%"],
            Sample["changes/"].QuerySelectorAll(".change .num").Select(number => number.TextContent));

    [Fact]
    public void A_first_guess_or_a_reconsidered_number_is_no_change()
    {
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("a", "A", Section(SectionKind.Beliefs, "Beliefs", Items(
            Belief("b", "B.", 0.6) with { History = [Move("2026-01-01", null, 0.6), Move("2026-02-01", null, 0.6), Move("2026-03-01", null, 0.7)] }))));

        Assert.Equal("60 → 70%", Site.Of(garden.Build()).Only("changes/", ".change .num").TextContent);
    }

    [Fact]
    public void Open_questions_come_by_weight_and_answered_ones_last() =>
        Assert.Equal(
            ["unresolvable", "ranges", "correction", "settled-one"],
            Sample["uncertainties/"].QuerySelectorAll(".question .claim a").Select(link => link.GetAttribute("href")!.Split('#')[1]));

    [Fact]
    public void Triggers_are_open_then_fired() =>
        Assert.Equal(["Open 2", "Fired 1"], Sample["updates/"].QuerySelectorAll("h2").Select(Site.Words));

    [Fact]
    public void A_reading_note_that_a_log_names_is_told_once()
    {
        Assert.Equal(["My second year’s log", "Verification of forecasts (1950)"], Sample["reading/"].QuerySelectorAll(".claim").Select(Site.Words));
        Assert.Equal("second-log/", Sample["reading/"].QuerySelector(".claim a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_reading_note_shows_its_source()
    {
        Assert.Equal("Ida Holm Feb 2026 example.org", Site.Words(Sample["reading/second-log/"].QuerySelector(".about")!));
        Assert.Equal("What stayed Seventies came true 17 times in 23.", Site.Words(Sample.Only("reading/second-log/", ".takeaway")));
    }

    [Fact]
    public void Stubs_say_how_much_is_missing() =>
        Assert.Equal("9 blanks", Site.Words(Sample.Only("stubs/", ".mark")));

    [Fact]
    public void Areas_and_tags_have_pages()
    {
        Assert.Equal(["Public commitment", "Shared norms"], Sample["areas/changing-ones-mind/"].QuerySelectorAll(".claim").Select(Site.Words));
        Assert.Equal(["Regions 1", "Essays 1", "Reading notes 1"], Sample["tags/records/"].QuerySelectorAll("h2").Select(Site.Words));
    }

    [Fact]
    public void What_is_unlisted_has_a_page_and_stands_in_no_list()
    {
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("seen", "Seen", Section(SectionKind.Beliefs, "Beliefs", Items(Belief("b", "Seen.", 0.5)))));
        garden.Add(draft => Topic("quiet", "Quiet place", Section(SectionKind.Beliefs, "Beliefs", Items(Belief("b", "Quiet claim.", 0.5) with { Reason = draft.Link("topics/seen", "see") }))) with { Unlisted = true, Area = "Secret", Tags = ["secret"] });
        Site site = Site.Of(garden.Build());

        Assert.Equal("noindex", site.Only("topics/quiet/", "meta[name=robots]").GetAttribute("content"));
        foreach (string path in site.Pages.Where(path => path != "topics/quiet/index.html"))
        {
            Assert.DoesNotContain("uiet", site.Files[path], StringComparison.Ordinal);
            Assert.DoesNotContain("ecret", path, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_long_list_is_cut_into_pages()
    {
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("a", "A", Section(SectionKind.Beliefs, "Beliefs", Items([.. Enumerable.Range(0, 1001).Select(i => Belief($"b-{i}", $"Claim {i}.", 0.5))]))));
        Site site = Site.Of(garden.Build());

        Assert.Equal([500, 500, 1], new[] { "beliefs/", "beliefs/2/", "beliefs/3/" }.Select(address => site[address].QuerySelectorAll("tbody tr:not(.band)").Length));
        Assert.False(site.Files.ContainsKey("beliefs/4/index.html"));
        Assert.Equal("Previous Page 2 of 3 Next", Site.Words(site.Only("beliefs/2/", ".pager")));
        Assert.Equal(["../", "../3/"], site["beliefs/2/"].QuerySelectorAll(".pager a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Words_that_differ_only_in_spelling_are_one_area()
    {
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("a", "A") with { Area = "Trial & error" });
        garden.Add(_ => Topic("b", "B") with { Area = "Trial  error" });
        Site site = Site.Of(garden.Build());

        Assert.Equal(2, site["areas/trial-error/"].QuerySelectorAll(".region-row").Length);
    }

    [Fact]
    public void The_page_for_lost_readers_works_at_any_address()
    {
        Site site = Site.Of(SampleGarden.Build(), new RenderOptions { BaseUrl = "https://example.org/garden/" });

        Assert.All(site["404.html"].QuerySelectorAll("a:not(.skip), link[rel=stylesheet]"), link => Assert.StartsWith("/garden/", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_writers_own_navigation_takes_the_place_of_the_themes()
    {
        Site site = Site.Of(SampleGarden.Build(GardenSettings.Default with
        {
            Navigation = [new NavigationLink("Start", "keeping-score"), new NavigationLink("All", "beliefs/"), new NavigationLink("Elsewhere", "https://example.org/")],
        }));

        Assert.Equal(["../topics/keeping-score/", "./", "https://example.org/"], site["beliefs/"].QuerySelectorAll(".site-nav a").Select(link => link.GetAttribute("href")));
        Assert.Equal("All", site.Only("beliefs/", ".site-nav [aria-current=page]").TextContent);
    }

    [Fact]
    public void An_empty_garden_still_has_a_home_and_a_page_for_lost_readers()
    {
        Site site = Site.Of(new CorpusBuilder().Build());

        Assert.Equal(["404.html", "index.html"], site.Pages.Order(StringComparer.Ordinal));
    }
}
