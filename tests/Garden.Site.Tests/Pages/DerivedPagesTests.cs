using AngleSharp.Dom;
using Garden.Language.Model;
using static Garden.Site.Tests.PageDraft;

namespace Garden.Site.Tests.Pages;

public sealed class DerivedPagesTests
{
    private static readonly BuiltSite Sample = BuiltSite.Of(SampleGarden.Build());

    [Fact]
    public void The_home_page_shows_words_moves_areas_and_essays()
    {
        Assert.Equal("Uncertain Ground", Sample.Only("", "h1").TextContent);
        Assert.Equal("topics/keeping-score/#write-it-down", Sample.Only("", ".embed a").GetAttribute("href"));
        Assert.Equal("75 → 85%", Sample[""].QuerySelector(".change .num")!.TextContent);
        Assert.Equal(["Changing one’s mind", "Forecasting", "Elsewhere"], Sample[""].QuerySelectorAll(".area h3").Select(BuiltSite.Words));
        Assert.Equal("4 of 6 beliefs, in 1 of 2 regions", Sample[""].QuerySelector(".area .filled")!.TextContent);
        Assert.Equal("essays/first-fifty/", Sample[""].QuerySelector(".reading .claim a")!.GetAttribute("href"));
        Assert.Equal("page", Sample.Only("", ".site a").GetAttribute("aria-current"));
    }

    [Fact]
    public void Beliefs_are_banded_by_word_from_sure_to_unsure()
    {
        Assert.Equal(
            ["Almost certain 95–99%", "Very likely 80–95%", "Likely 55–80%", "Unlikely 20–45%", "Without a number"],
            Sample["beliefs/"].QuerySelectorAll(".band").Select(BuiltSite.Words));
        Assert.Equal(["0.95", "0.85", "0.82", "0.675", "0.65", "0.35"], Sample["beliefs/"].QuerySelectorAll(".dense:not(.settled) tbody .num").Select(number => number.GetAttribute("value")));
        Assert.Equal(["0.9"], Sample["beliefs/"].QuerySelectorAll(".settled tbody .num").Select(number => number.GetAttribute("value")));
    }

    [Fact]
    public void Beliefs_have_other_orders()
    {
        Assert.Equal(["by-confidence", "by-sureness", "by-importance", "by-last-move"], Sample["beliefs/"].QuerySelectorAll("template.order").Select(order => order.Id));
        Assert.Equal(["Matters much", "Matters some", "Not said how much it matters"], BandsOf("by-importance"));
        Assert.Equal(["2026", "2025", "Never moved"], BandsOf("by-last-move"));
        Assert.Empty(BandsOf("by-confidence"));
        Assert.Equal("All beliefs by importance", Sample.Only("beliefs/", "#by-importance").GetAttribute("data-caption"));
        Assert.EndsWith("those first that matter most.", Sample.Only("beliefs/", "#by-importance").GetAttribute("data-description"), StringComparison.Ordinal);
    }

    [Fact]
    public void Sureness_is_the_distance_from_even_either_way()
    {
        Assert.Equal(["0.95", "0.85", "0.82", "0.675", "0.35", "0.65"], NumbersBy(0));
        Assert.Equal(
            ["Almost certain or almost no chance 95–99% or 1–5%", "Very likely or very unlikely 80–95% or 5–20%", "Likely or unlikely 55–80% or 20–45%", "Without a number"],
            BandsOf("by-sureness"));
    }

    [Fact]
    public void A_row_says_its_place_in_each_order_and_a_band_where_it_begins()
    {
        int[][] places = [.. Sample["beliefs/"].QuerySelectorAll("tr[data-places]").Select(row => row.GetAttribute("data-places")!.Split(' ').Select(int.Parse).ToArray())];
        Assert.All(Enumerable.Range(0, 3), order => Assert.Equal(Enumerable.Range(0, places.Length), places.Select(row => row[order]).Order()));
        Assert.Equal(Sample["beliefs/"].QuerySelectorAll(".dense:not(.settled) tbody tr:not(.band)").Length, places.Length);

        Belief matters = Belief("much", "Matters.", 0.6) with { Importance = Importance.High };
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("a", "A", Section(SectionKind.Beliefs, "Beliefs", Items(Belief("x", "X.", 0.9), Belief("y", "Y.", 0.8), matters))));
        BuiltSite site = BuiltSite.Of(garden.Build());
        Assert.Equal(["0 1 0", "1 2 1", "2 0 2"], site["beliefs/"].QuerySelectorAll("tr[data-places]").Select(row => row.GetAttribute("data-places")));
    }

    [Fact]
    public void A_list_of_several_pages_or_of_two_rows_has_one_order()
    {
        foreach ((int beliefs, int orders) in new[] { (2, 0), (3, 4), (500, 4), (501, 0) })
        {
            CorpusBuilder garden = new();
            garden.Add(_ => Topic("a", "A", Section(SectionKind.Beliefs, "Beliefs", Items([.. Enumerable.Range(0, beliefs).Select(i => Belief($"b-{i}", $"Claim {i}.", 0.5))]))));
            BuiltSite site = BuiltSite.Of(garden.Build());

            Assert.Equal(orders, site["beliefs/"].QuerySelectorAll("template.order").Length);
            Assert.Equal(orders > 0, site["beliefs/"].QuerySelector("[data-places], .list-orders") is not null);
            Assert.Equal(beliefs > 2, site["beliefs/"].QuerySelector(".sieve-made") is not null);
            Assert.Equal(beliefs > 500, site["beliefs/"].QuerySelector("[data-pages]") is not null);
            Assert.Equal(orders > 0 ? "0; url=../#by-last-move" : "0; url=../", site.Only("beliefs/by-last-move/", "meta[http-equiv=refresh]").GetAttribute("content"));
            Assert.Empty(PublishedLinks.Dead(site.Files, new Uri("https://disk.invalid/")));
        }
    }

    private static IEnumerable<string> BandsOf(string order) =>
        ((AngleSharp.Html.Dom.IHtmlTemplateElement)Sample.Only("beliefs/", $"#{order}")).Content.QuerySelectorAll(".band").Select(BuiltSite.Words);

    /// <summary>The numbers of the beliefs in one of the other orders.</summary>
    private static IEnumerable<string> NumbersBy(int order) => Sample["beliefs/"].QuerySelectorAll("tr[data-places]")
        .OrderBy(row => int.Parse(row.GetAttribute("data-places")!.Split(' ')[order], System.Globalization.CultureInfo.InvariantCulture))
        .Select(row => row.QuerySelector(".num")?.GetAttribute("value"))
        .OfType<string>();

    [Fact]
    public void Evidence_comes_by_what_it_moved_with_what_it_bears_on()
    {
        Assert.Equal("10 points", BuiltSite.Words(Sample.Only("evidence/", ".mark")));
        Assert.Equal("../reading/second-log/", Sample.Only("evidence/", ".claim a").GetAttribute("href"));
        Assert.Equal(
            "Writing a probability down before the outcome improves my later judgement more than reading about bias does.",
            BuiltSite.Words(Sample.Only("evidence/", ".why")));
        Assert.StartsWith("75 → 85% 28 Feb 2026", BuiltSite.Words(Sample.Only("evidence/", ".note")), StringComparison.Ordinal);
        Assert.Equal("Moved a number 1", BuiltSite.Words(Sample.Only("evidence/", "h2")));
    }

    [Fact]
    public void Evidence_from_elsewhere_links_there_and_many_beliefs_are_counted()
    {
        CorpusBuilder garden = new();
        Evidence survey = new(RichText.Of("A survey"), null, "https://example.org/survey");
        Belief[] beliefs = [.. Enumerable.Range(0, 10).Select(i => Belief($"b-{i}", $"Claim {i}.", 0.5) with { Against = [survey] })];
        garden.Add(_ => Topic("a", "A", Section(SectionKind.Beliefs, "Beliefs", Items(beliefs))));
        BuiltSite site = BuiltSite.Of(garden.Build());

        Assert.Equal("https://example.org/survey", site.Only("evidence/", ".claim a").GetAttribute("href"));
        Assert.Equal("10 beliefs", BuiltSite.Words(site.Only("evidence/", ".mark")));
        Assert.EndsWith("Against Claim 3.Against Claim 4.and 5 more", BuiltSite.Words(site.Only("evidence/", ".why")), StringComparison.Ordinal);
        Assert.Equal("example.org", BuiltSite.Words(site.Only("evidence/", ".moved")));
    }

    [Fact]
    public void A_source_tells_a_belief_that_it_moved_once()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(
            ("reading/log.md", "---\ntitle: The log\n---\n\nRead.\n"),
            ("topics/sky.md", "## Beliefs\n\n- It rains. ~70%\n  - 2026-01-01: 50%\n  - 2026-02-01: 50% → 70% — [[log]]\n  - for: [[log]]\n- It snows. ~10%\n  - against: [[log]]\n")));

        Assert.Equal("It rains.Against It snows.", BuiltSite.Words(site.Only("evidence/", ".why")));
        Assert.Equal("50 → 70% 1 Feb 2026", BuiltSite.Words(site.Only("evidence/", ".note")));
    }

    [Theory]
    [InlineData("> Source: https://example.org/log\n>\n> Published: 2014-05 in Nature", "A. Writer")]
    [InlineData("> Source: https://example.org/log", "A. Writer 2014")]
    [InlineData("Words of the note.", "A. Writer 2014 example.org")]
    public void A_reading_note_says_once_where_its_source_stands(string body, string head)
    {
        string facts = body.Contains("Published", StringComparison.Ordinal) ? "" : "url: https://example.org/log\npublished: 2014\n";
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(("reading/log.md", $"---\ntitle: The log\nauthor: A. Writer\n{facts}---\n\n{body}\n\nRead.\n")));

        Assert.Equal(head, BuiltSite.Words(site["reading/log/"].QuerySelector(".about")!));
    }

    [Fact]
    public void What_was_read_on_one_day_comes_in_the_natural_order_of_its_regions()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of([.. new[] { 10, 2, 1 }.Select(i => ($"topics/t{i}.md", $"---\ntitle: Topic {i}\n---\n\n## Recent reading\n\n- 2026-01-01: Log {i}\n"))]));

        Assert.Equal(["Log 1", "Log 2", "Log 10"], site["reading/"].QuerySelectorAll(".claim").Select(BuiltSite.Words));
    }

    [Fact]
    public void What_is_overdue_comes_by_how_much_it_matters_and_how_long_it_is_past_and_much_of_it_is_folded()
    {
        string claims = string.Concat(Enumerable.Range(1, 22).Select(i => $"- Claim {i}. ~50%\n  - by: 2026-04-{i:00}\n"));
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(("topics/a.md", $"## Beliefs\n\n{claims}- It matters. ~50%\n  - by: 2026-05-01\n  - importance: high\n- It comes. ~50%\n  - by: 2026-07-01\n")));

        string[] due = [.. site["agenda/"].QuerySelectorAll(".due .claim").Select(claim => claim.TextContent.Trim())];
        Assert.Equal(["It matters.", "Claim 1.", "Claim 2."], due.Take(3));
        Assert.Equal("It comes.", due[^1]);
        Assert.Equal(["Claim 20.", "Claim 21.", "Claim 22."], site["agenda/"].QuerySelectorAll("details .due .claim").Select(claim => claim.TextContent.Trim()));
        Assert.Equal("and 3 more", site.Only("agenda/", "main details > summary").TextContent);
    }

    [Fact]
    public void Of_reviews_that_are_overdue_the_weightiest_come_first_and_the_rest_is_folded()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(
            [.. Enumerable.Range(10, 22).Select(i => ($"topics/t{i}.md", $"---\ntitle: Topic {i}\nreviewed: 2025-10-01\n---\n\n## Beliefs\n\n- It rains. ~50%\n  - importance: {(i == 31 ? "high" : "low")}\n"))]));

        IElement[] months = [.. site["agenda/"].QuerySelectorAll("details.month")];
        Assert.Equal(["Overdue 22", "and 2 more"], months.Select(month => BuiltSite.Words(month.QuerySelector("summary")!)));
        Assert.Equal([20, 2], months.Select(month => month.QuerySelectorAll("li").Length));
        Assert.Equal("Topic 31", months[0].QuerySelector("li a")!.TextContent);
    }

    [Fact]
    public void An_amount_has_no_empty_scale_in_the_agenda()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(("topics/a.md", "## Beliefs\n\n- The fleet grows. ~40 boats (25–60)\n  - by: 2026-07-01\n")));

        Assert.Equal("40 boats", BuiltSite.Words(site.Only("agenda/", ".due .why")));
        Assert.NotNull(site["agenda/"].QuerySelector(".due .g-band"));
        Assert.Null(site["agenda/"].QuerySelector(".unset"));
    }

    [Fact]
    public void Open_questions_stand_by_how_much_they_matter()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(("topics/a.md", "## Uncertainties\n\n- Is it small?\n- Is it large?\n  - importance: high\n- Is it so?\n  - importance: high\n")));

        Assert.Equal(["Matters much 2", "Not said how much it matters 1"], site["uncertainties/"].QuerySelectorAll("h2").Select(BuiltSite.Words));
        Assert.Empty(site["uncertainties/"].QuerySelectorAll(".mark"));
    }

    [Fact]
    public void What_is_worth_finding_out_comes_by_what_it_would_move()
    {
        Assert.Equal(["40 points", "23 points"], Sample["cruxes/"].QuerySelectorAll(".swing .mark").Select(BuiltSite.Words));
        Assert.Equal(["../topics/keeping-score/#chosen-by-others", "../topics/keeping-score/#timid-in-public"], Sample["cruxes/"].QuerySelectorAll(".claim a").Select(link => link.GetAttribute("href")));
        Assert.Equal(
            ["Writing a probability down before the outcome… 85 → 45%", "A score that strangers can see makes a… 35 → 40% if so, 12% if not"],
            Sample["cruxes/"].QuerySelectorAll(".why").Select(BuiltSite.Words));
        Assert.Equal(["Keeping score what would update me", "Keeping score"], Sample["cruxes/"].QuerySelectorAll(".moved").Select(BuiltSite.Words));
    }

    [Fact]
    public void What_is_worth_finding_out_says_what_follows_and_is_ranked_by_the_expected_change()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(("topics/school.md", """
            ---
            title: School
            ---

            ## Current beliefs

            - It stays open. ~60% — children ^school
              - if [[#^roads]]: → 70%
              - if not [[#^roads]]: → 50%
            - The road is built. ~50% — the money is there ^roads
              - by: 2030-01-01
            - The inn is sold. ~60% — no heirs ^inn
              - if not [[#^roads]]: → 30%

            ## What would update me

            - A broken roof. ^roof
              - moves: [[#^school]] → 20%
            - New houses. ^houses
              - moves: [[#^school]] → 90%
              - likelihood: 30% by 2029-06
            - A new teacher. ^teacher
              - moves: [[#^school]] → 61%
              - likelihood: 40%
            """)));

        Assert.Equal(["40 points expected in two beliefs", "18 points expected", "0.8 points expected", "40 points"], site["cruxes/"].QuerySelectorAll(".swing .mark").Select(BuiltSite.Words));
        Assert.Equal(
            ["It stays open. 60 → 70% if so, 50% if notThe inn is sold. 60 → 30% if not, hence 90% if so", "It stays open. 60 → 90% if so, hence 47% if not", "It stays open. 60 → 61% if so, hence 59% if not", "It stays open. 60 → 20%"],
            site["cruxes/"].QuerySelectorAll(".why").Select(BuiltSite.Words));
        Assert.Equal(["School 50% likely", "School 30% likely by 30 Jun 2029 what would update me", "School 40% likely what would update me", "School what would update me"], site["cruxes/"].QuerySelectorAll(".moved").Select(BuiltSite.Words));
        Assert.Equal([2, 2, 2, 1], site["cruxes/"].QuerySelectorAll(".swing .mark > .gauge").Select(gauge => gauge.QuerySelectorAll(".g-head").Length));
        Assert.Equal(["5 points and more expected 2", "Under 1 point expected 1", "Not said how likely 1"], site["cruxes/"].QuerySelectorAll("h2").Select(BuiltSite.Words));
        Assert.Contains("moves others: 40 points expected in two beliefs", BuiltSite.Words(site.Only("agenda/", ".due .moved")), StringComparison.Ordinal);
    }

    [Fact]
    public void Questions_with_two_sides_stand_with_what_is_worth_finding_out()
    {
        const string Crux = "## Crux 1: Does it rain?\n\n| It rains ~70% | It does not ~30% |\n|---|---|\n| Clouds | Wind |\n";
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(("topics/sky.md", "---\ntitle: Sky\n---\n\n" + Crux), ("topics/dark.md", "---\ntitle: Dark\nunlisted: true\n---\n\n" + Crux)));

        Assert.Equal("Sky Does it rain?", BuiltSite.Words(site.Only("cruxes/", "h2.asked")));
        Assert.Equal("../topics/sky/#crux-1-does-it-rain", site.Only("cruxes/", "h2.asked a").GetAttribute("href"));
        Assert.Equal(["Clouds", "Wind"], site["cruxes/"].QuerySelectorAll(".facing td").Select(BuiltSite.Words));
        Assert.Empty(site["cruxes/"].QuerySelectorAll(".empty"));
        Assert.Empty(PublishedLinks.Dead(site.Files, new Uri("https://disk.invalid/")));
    }

    [Fact]
    public void What_comes_due_leads_with_what_is_overdue()
    {
        CorpusBuilder garden = new() { Today = new DateOnly(2026, 6, 1) };
        garden.Add(_ => Topic("a", "A", Section(SectionKind.Beliefs, "Beliefs", Items(
            Belief("late", "Late.", 0.7) with { By = new DateOnly(2026, 5, 1), Importance = Importance.High },
            Belief("soon", "Soon.", 0.6) with { By = new DateOnly(2026, 7, 1) },
            Belief("this-year", "This year.", 0.6) with { By = new DateOnly(2026, 7, 2) },
            Belief("far", "Far.", 0.6) with { By = new DateOnly(2030, 1, 1) }))) with
        {
            Reviewed = new DateOnly(2026, 5, 30),
            ReviewEvery = 2,
        });
        BuiltSite site = BuiltSite.Of(garden.Build());

        Assert.Equal(["Will be known 4", "To be looked at again 1"], site["agenda/"].QuerySelectorAll("h2").Select(BuiltSite.Words));
        Assert.Equal(["Late.", "Soon.", "This year.", "Far."], site["agenda/"].QuerySelectorAll(".claim").Select(BuiltSite.Words));
        Assert.Equal(["31 days past", "30 days", "31 days", "4 years"], site["agenda/"].QuerySelectorAll(".due .mark").Select(BuiltSite.Words));
        Assert.Equal("70%", BuiltSite.Words(site["agenda/"].QuerySelector(".why")!));
        Assert.Equal("1 May 2026 A matters much", BuiltSite.Words(site["agenda/"].QuerySelector(".note")!));
        Assert.Equal("Jun 2026 1", BuiltSite.Words(site.Only("agenda/", "details[open] summary")));
        Assert.Equal("1 Jun 2026 A last on 30 May 2026", BuiltSite.Words(site.Only("agenda/", ".reviews li")));
        Assert.Equal(["1 May 2026: Late.", "1 Jun 2026: A", "1 Jul 2026: Soon.", "2 Jul 2026: This year.", "1 Jan 2030: Far."], site["agenda/"].QuerySelectorAll(".timeline title").Select(title => title.TextContent));
        Assert.Equal(["today", "2027", "2028", "2029"], site["agenda/"].QuerySelectorAll(".timeline text").Select(year => year.TextContent));
    }

    [Theory]
    [InlineData(0, "0 days")]
    [InlineData(1, "1 day")]
    [InlineData(60, "60 days")]
    [InlineData(61, "2 months")]
    [InlineData(1110, "36 months")]
    [InlineData(1111, "3 years")]
    [InlineData(-1, "1 day past")]
    [InlineData(-400, "13 months past")]
    [InlineData(-4000, "11 years past")]
    public void A_deadline_counts_down_in_days_months_and_years(int days, string words)
    {
        DateOnly today = new(2026, 6, 1);
        CorpusBuilder garden = new() { Today = today };
        garden.Add(_ => Topic("a", "A", Section(SectionKind.Beliefs, "Beliefs", Items(Belief("b", "B.", 0.7) with { By = DateOnly.FromDayNumber(today.DayNumber + days) }))));

        Assert.Equal(words, BuiltSite.Words(BuiltSite.Of(garden.Build()).Only("agenda/", ".due .mark")));
    }

    [Fact]
    public void A_deadline_beyond_the_time_line_stands_in_the_list_alone()
    {
        CorpusBuilder garden = new() { Today = new DateOnly(2026, 6, 1) };
        garden.Add(_ => Topic("a", "A", Section(SectionKind.Beliefs, "Beliefs", Items(Belief("b", "B.", 0.7) with { By = new DateOnly(9999, 12, 31) }))));
        BuiltSite site = BuiltSite.Of(garden.Build());

        Assert.Empty(site["agenda/"].QuerySelectorAll(".timeline"));
        Assert.Equal("7,973 years", BuiltSite.Words(site.Only("agenda/", ".due .mark")));
    }

    [Fact]
    public void Readings_that_moved_nothing_have_a_list_of_their_own()
    {
        Assert.Equal(["Verification of forecasts (1950)"], Sample["reading/moved-nothing/"].QuerySelectorAll(".claim").Select(BuiltSite.Words));
        Assert.Equal(["../../changes/", "../../evidence/", "../", "./"], Sample["reading/moved-nothing/"].QuerySelectorAll(".orders a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void A_list_without_rows_has_no_page_and_no_link()
    {
        CorpusBuilder garden = new();
        garden.Add(_ => Topic(
            "a",
            "A",
            Section(SectionKind.Beliefs, "Beliefs", Items(Belief("b", "B.", 0.5))),
            Section(SectionKind.Uncertainties, "Uncertainties", Items(Question("q", "") with { Question = Prompt("question") })),
            Section(SectionKind.Updates, "Updates", Items(Trigger("t", "") with { Text = Prompt("trigger") })),
            Section(SectionKind.Reading, "Reading", Items(ReadingLine("r", "2026-01-01", Prompt("title"), null)))));
        BuiltSite site = BuiltSite.Of(garden.Build());

        Assert.Equal(
            ["404.html", "areas/elsewhere/index.html", "areas/index.html", "beliefs/index.html", "changes/index.html", "index.html", "map/index.html", "topics/a/index.html"],
            site.Pages.Order(StringComparer.Ordinal));
        Assert.Empty(PublishedLinks.Dead(site.Files, new Uri("https://disk.invalid/")));
    }

    [Fact]
    public void What_the_site_makes_itself_is_an_address_that_no_page_may_have() =>
        Assert.All(
            Sample.Pages.Where(path => !path.StartsWith("topics/", StringComparison.Ordinal) && path is not ("index.html" or "about/index.html" or "essays/first-fifty/index.html" or "reading/second-log/index.html")),
            path => Assert.True(Garden.Analysis.Linking.Addresses.IsDerived(path.Replace("index.html", "", StringComparison.Ordinal)), path));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_page_is_made_where_the_navigation_leads_to_it_and_only_there(bool isEmpty)
    {
        SiteContext site = BuiltSite.ScopeAt(isEmpty ? new CorpusBuilder().Build() : SampleGarden.Build(), "").Site;
        Assert.All(DerivedPages.All, page => Assert.Equal((page.Address, page.IsWanted(site)), (page.Address, page.Of(site).Any(made => made.Address == page.Address))));
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

        Assert.Equal("60 → 70%", BuiltSite.Of(garden.Build()).Only("changes/", ".change .num").TextContent);
    }

    [Fact]
    public void Open_questions_come_by_weight_and_answered_ones_last() =>
        Assert.Equal(
            ["unresolvable", "ranges", "correction", "settled-one"],
            Sample["uncertainties/"].QuerySelectorAll(".question .claim a").Select(link => link.GetAttribute("href")!.Split('#')[1]));

    [Fact]
    public void Triggers_are_open_then_fired() =>
        Assert.Equal(["Open 2", "Fired 1"], Sample["updates/"].QuerySelectorAll("h2").Select(BuiltSite.Words));

    [Fact]
    public void A_reading_note_that_a_log_names_is_told_once()
    {
        Assert.Equal(["My second year’s log", "Verification of forecasts (1950)"], Sample["reading/"].QuerySelectorAll(".claim").Select(BuiltSite.Words));
        Assert.Equal("second-log/", Sample["reading/"].QuerySelector(".claim a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_reading_note_shows_its_source()
    {
        Assert.Equal("Ida Holm Feb 2026 example.org", BuiltSite.Words(Sample["reading/second-log/"].QuerySelector(".about")!));
        Assert.Equal("What stayed Seventies came true 17 times in 23.", BuiltSite.Words(Sample.Only("reading/second-log/", ".takeaway")));
    }

    [Fact]
    public void Stubs_say_how_much_is_missing() =>
        Assert.Equal("9 blanks", BuiltSite.Words(Sample.Only("stubs/", ".mark")));

    [Fact]
    public void Areas_and_tags_have_pages()
    {
        Assert.Equal(["Public commitment", "Shared norms"], Sample["areas/changing-ones-mind/"].QuerySelectorAll(".claim").Select(BuiltSite.Words));
        Assert.Equal(["Regions 1", "Essays 1", "Reading notes 1"], Sample["tags/records/"].QuerySelectorAll("h2").Select(BuiltSite.Words));
    }

    [Fact]
    public void What_is_unlisted_has_a_page_and_stands_in_no_list()
    {
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("seen", "Seen", Section(SectionKind.Beliefs, "Beliefs", Items(Belief("b", "Seen.", 0.5)))));
        garden.Add(draft => Topic("quiet", "Quiet place", Section(SectionKind.Beliefs, "Beliefs", Items(Belief("b", "Quiet claim.", 0.5) with { Reason = draft.Link("topics/seen", "see") }))) with { Unlisted = true, Area = "Secret", Tags = ["secret"] });
        BuiltSite site = BuiltSite.Of(garden.Build());

        Assert.Equal("noindex", site.Only("topics/quiet/", "meta[name=robots]").GetAttribute("content"));
        foreach (string path in site.Pages.Where(path => path != "topics/quiet/index.html"))
        {
            Assert.DoesNotContain("uiet", site[path].Body!.InnerHtml, StringComparison.Ordinal);
            Assert.DoesNotContain("uiet", site[path].Title, StringComparison.Ordinal);
            Assert.DoesNotContain("ecret", path, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_list_of_tags_says_how_many_pages_each_has_and_names_the_first()
    {
        string Page(int i) => $"---\ntitle: Page {i}\ntags: [sea{(i == 0 ? ", ice" : "")}]\n---\n\nText.\n";
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of([("garden.yml", "title: Water\n"), .. Enumerable.Range(0, 6).Select(i => ($"topics/p{i}.md", Page(i)))]));

        Assert.Equal(["1 page ice Page 0", "6 pages sea Page 0 · Page 1 · Page 2 · Page 3 · and 2 more"], site["tags/"].QuerySelectorAll(".row").Select(BuiltSite.Words));
    }

    [Fact]
    public void A_long_list_is_cut_into_pages()
    {
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("a", "A", Section(SectionKind.Beliefs, "Beliefs", Items([.. Enumerable.Range(0, 1001).Select(i => Belief($"b-{i}", $"Claim {i}.", 0.5))]))));
        BuiltSite site = BuiltSite.Of(garden.Build());

        Assert.Equal([500, 500, 1], new[] { "beliefs/", "beliefs/2/", "beliefs/3/" }.Select(address => site[address].QuerySelectorAll("tbody tr:not(.band)").Length));
        Assert.False(site.Files.ContainsKey("beliefs/4/index.html"));
        Assert.Equal("Previous Page 2 of 3 Next", BuiltSite.Words(site.Only("beliefs/2/", ".pager")));
        Assert.Equal(["../", "../3/"], site["beliefs/2/"].QuerySelectorAll(".pager a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["# 2/ 3/", "../ # ../3/", "../ ../2/ #"], new[] { "beliefs/", "beliefs/2/", "beliefs/3/" }.Select(address => site.Only(address, ".sieve-made").GetAttribute("data-pages")));
    }

    [Fact]
    public void Words_that_differ_only_in_spelling_are_one_area()
    {
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("a", "A") with { Area = "Trial & error" });
        garden.Add(_ => Topic("b", "B") with { Area = "Trial  error" });
        BuiltSite site = BuiltSite.Of(garden.Build());

        Assert.Equal(2, site["areas/trial-error/"].QuerySelectorAll(".region-row").Length);
    }

    [Fact]
    public void The_page_for_lost_readers_works_at_any_address()
    {
        BuiltSite site = BuiltSite.Of(SampleGarden.Build(), new RenderOptions { BaseUrl = "https://example.org/garden/" });

        Assert.All(site["404.html"].QuerySelectorAll("a:not(.skip), link[rel=stylesheet]"), link => Assert.StartsWith("/garden/", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_writers_own_navigation_takes_the_place_of_the_themes()
    {
        BuiltSite site = BuiltSite.Of(SampleGarden.Build(GardenSettings.Default with
        {
            Navigation = [new NavigationLink("Start", "keeping-score"), new NavigationLink("All", "beliefs/"), new NavigationLink("Elsewhere", "https://example.org/")],
        }));

        Assert.Equal(["../topics/keeping-score/", "./", "https://example.org/"], site["beliefs/"].QuerySelectorAll(".site-nav a").Select(link => link.GetAttribute("href")));
        Assert.Equal("All", site.Only("beliefs/", ".site-nav [aria-current=page]").TextContent);
    }

    [Fact]
    public void Navigation_does_not_name_a_page_that_is_kept_back()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(("garden.yml", "navigation:\n  - Secret: secret\n  - Map: map\n"), ("secret.md", "---\ndraft: true\n---\nWords.\n")));

        Assert.Equal(["Map"], site[""].QuerySelectorAll(".site-nav a").Select(link => link.TextContent));
    }

    [Fact]
    public void An_empty_garden_still_has_a_home_and_a_page_for_lost_readers()
    {
        BuiltSite site = BuiltSite.Of(new CorpusBuilder().Build());

        Assert.Equal(["404.html", "index.html"], site.Pages.Order(StringComparer.Ordinal));
    }
}
