using System.Globalization;
using AngleSharp.Dom;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using static Garden.Site.Tests.PageDraft;

namespace Garden.Site.Tests.Pages;

public sealed class CalibrationPageTests
{
    private const string Page = "calibration/";

    [Fact]
    public void Too_few_for_a_curve_are_listed_with_their_score()
    {
        BuiltSite site = BuiltSite.Of(SampleGarden.Build());

        Assert.Equal("So far 1 scored", BuiltSite.Words(site.Only(Page, "h2[id='g.verdict']")));
        Assert.Empty(site[Page].QuerySelectorAll(".plot, .figures"));
        Assert.Equal("Too few have come out to score: 1 of 1 came true, where the numbers promised 0.9. Nine more outcomes until there are scores.", site.Only(Page, ".headline").TextContent.Trim());
        Assert.Equal("../topics/keeping-score/#forty-resolved", site.Only(Page, ".settled .d-claim a").GetAttribute("href"));
        Assert.EndsWith("Keeping score Came true 0.01 29 Jan 2026", BuiltSite.Words(site.Only(Page, ".settled tbody tr")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_garden_in_which_nothing_came_out_has_no_such_page()
    {
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("a", "A", Beliefs(Came("b", 0.5, Outcome.Yes, "2026-05-03"))));
        BuiltSite site = BuiltSite.Of(garden.Build());

        Assert.False(site.Files.ContainsKey("calibration/index.html"));
        Assert.DoesNotContain("Calibration", site[""].QuerySelectorAll(".site-nav a").Select(link => link.TextContent));
    }

    [Fact]
    public void Every_group_of_the_curve_says_how_many_of_how_many()
    {
        // 10 % : 3 of 4 came true; 50 % : 6 of 12; 90 % : 4 of 4.
        BuiltSite site = BuiltSite.Of(Forecasts((0.1, 3, 4), (0.5, 6, 12), (0.9, 4, 4)));

        Assert.Equal(["3 of 4", "6 of 12", "4 of 4"], site[Page].QuerySelectorAll(".plot .kn").Select(BuiltSite.Words));
        Assert.Equal([true, false, true], site[Page].QuerySelectorAll(".plot .seen").Select(dot => dot.ClassList.Contains("few")));
        Assert.Equal(
            ["0–33% 10% 3 of 4 75% 36–94%", "33–67% 50% 6 of 12 50% 29–71%", "67–100% 90% 4 of 4 100% 60–100%"],
            site[Page].QuerySelectorAll(".figures tbody tr").Select(row => string.Join(' ', row.Children.Select(BuiltSite.Words))));
        Assert.Equal(["few", "", "few"], site[Page].QuerySelectorAll(".figures tbody tr").Select(row => row.ClassName ?? ""));
    }

    [Fact]
    public void A_point_stands_where_its_figures_say()
    {
        BuiltSite site = BuiltSite.Of(Forecasts((0.1, 3, 4), (0.5, 6, 12), (0.9, 4, 4)));
        IElement[] dots = [.. site[Page].QuerySelectorAll(".plot .seen")];

        // the plot runs from 46 to 446 across and from 414 up to 14
        Assert.Equal(["86", "246", "406"], dots.Select(dot => dot.GetAttribute("cx")));
        Assert.Equal(["114", "214", "14"], dots.Select(dot => dot.GetAttribute("cy")));
        Assert.True(Size(dots[1]) > Size(dots[0]));
        Assert.Empty(site[Page].QuerySelectorAll("[style]"));
    }

    [Fact]
    public void A_group_without_beliefs_is_a_gap_in_the_curve_and_a_dash_in_the_table()
    {
        BuiltSite site = BuiltSite.Of(Forecasts((0.1, 1, 10), (0.9, 9, 10)));

        Assert.Equal(2, site[Page].QuerySelectorAll(".plot .seen").Length);
        Assert.Equal(["10% 1 of 10 10% 2–35%", "— 0 of 0 — —", "90% 9 of 10 90% 65–98%"], site[Page].QuerySelectorAll(".figures tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("td").Select(BuiltSite.Words))));
    }

    [Theory]
    [InlineData(0.7, 21, 30, "Roughly, as far as the count can tell. 21 of 30 came true, where the numbers promised 21.0. No group of numbers differs from what happened by more than its interval.")]
    [InlineData(0.9, 12, 30, "I expected too much to come true. 12 of 30 came true, where the numbers promised 27.0. What I put at 67–100% (12 of 30) lies outside its interval, as luck alone would have one group in ten do.")]
    [InlineData(0.2, 20, 30, "I expected too little to come true. 20 of 30 came true, where the numbers promised 6.0. What I put at 0–33% (20 of 30) lies outside its interval, as luck alone would have one group in ten do.")]
    [InlineData(1, 25, 25, "Every number was 0% or 100%. 25 of 25 came true, where the numbers promised 25.0. No group of numbers differs from what happened by more than its interval.")]
    public void The_verdict_says_what_the_figures_bear(double number, int yes, int all, string verdict) =>
        Assert.StartsWith(verdict, BuiltSite.Of(Forecasts((number, yes, all))).Only(Page, ".headline").TextContent.Trim(), StringComparison.Ordinal);

    [Theory]
    [InlineData(0.95, 38, 40, "is better than the 0.25 of always saying 50%, by more than luck explains.")]
    [InlineData(0.95, 4, 40, "is worse than the 0.25 of always saying 50%, by more than luck explains.")]
    [InlineData(0.5, 20, 40, "cannot be told apart from the 0.25 of always saying 50%.")]
    public void Skill_is_claimed_only_beyond_two_standard_errors(double number, int yes, int all, string verdict) =>
        Assert.EndsWith(verdict, BuiltSite.Of(Forecasts((number, yes, all))).Only(Page, ".headline").TextContent.Trim(), StringComparison.Ordinal);

    [Fact]
    public void Every_score_stands_with_its_scale()
    {
        // squared errors: 18 of 0.01 and 2 of 0.81, so a mean of 1.8 / 20 and a variance of 1.152 / 19; 0.9 ln and 0.1 ln for the log score
        BuiltSite site = BuiltSite.Of(Forecasts((0.9, 18, 20)));
        string[] scores = [.. site[Page].QuerySelectorAll(".tally")[0].QuerySelectorAll("div").Select(BuiltSite.Words)];

        Assert.StartsWith("Brier score0.090 ± 0.110mean squared miss of the last numbers before things came out: 0 is perfect, 0.25 is always saying 50%, 1 is always wrong", scores[0], StringComparison.Ordinal);
        Assert.StartsWith("Of first numbers0.090", scores[1], StringComparison.Ordinal);
        Assert.StartsWith("Over time0.090", scores[2], StringComparison.Ordinal);
        Assert.StartsWith("Log score0.325mean surprise: 0 is perfect, 0.693 is always saying 50%", scores[3], StringComparison.Ordinal);
        Assert.StartsWith("Came true18where the numbers promised 18.0; z = 0.00", scores[4], StringComparison.Ordinal);
        Assert.StartsWith("Discrimination0.00mean number of what came true less that of what did not", scores[5], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9, 0, "One more outcome until there are scores.")]
    [InlineData(10, 5, "Ten more outcomes until there is a curve.")]
    [InlineData(19, 5, "One more outcome until there is a curve.")]
    public void Below_ten_outcomes_there_is_no_score_and_below_twenty_no_curve(int outcomes, int scores, string until)
    {
        BuiltSite site = BuiltSite.Of(Forecasts((0.9, outcomes, outcomes)));

        Assert.EndsWith(until, site.Only(Page, ".headline").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(scores, site[Page].QuerySelectorAll("[aria-labelledby='g.scores'] .tally > div").Length);
        Assert.Empty(site[Page].QuerySelectorAll(".plot"));
    }

    [Fact]
    public void What_is_not_scored_is_counted_with_its_reason()
    {
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("a", "A", Beliefs(
            Came("early", 0.5, Outcome.Yes, "2026-01-01") with { By = new DateOnly(2027, 1, 1) },
            Came("hazy", 0.5, Outcome.Ambiguous, "2026-01-01"),
            Came("off", 0.5, Outcome.Annulled, "2026-01-01"),
            Came("back", 0.5, Outcome.Withdrawn, "2026-01-01"),
            Belief("bare", RichText.Of("Bare."), null) with { Resolution = Resolved(Outcome.No, "2026-01-01") },
            Belief("open", "Open.", 0.5))));
        BuiltSite site = BuiltSite.Of(garden.Build());

        Assert.Equal("Nothing has come out yet that can be scored.", site.Only(Page, ".headline").TextContent.Trim());
        Assert.Equal(["Waiting", "Ambiguous", "Annulled", "Withdrawn", "Without a number", "Open"], site[Page].QuerySelectorAll(".tally dt").Select(BuiltSite.Words));
        Assert.All(site[Page].QuerySelectorAll(".tally .num"), figure => Assert.Equal("1", figure.TextContent));
        Assert.Empty(site[Page].QuerySelectorAll(".settled"));
    }

    [Fact]
    public void An_unlisted_belief_is_scored_and_not_named()
    {
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("seen", "Seen", Beliefs(Came("b", 0.5, Outcome.No, "2026-01-01"))));
        garden.Add(_ => Topic("quiet", "Quiet", Beliefs(Came("b", 0.5, Outcome.Yes, "2026-01-02"))) with { Unlisted = true });
        BuiltSite site = BuiltSite.Of(garden.Build());

        Assert.Equal("So far 2 scored", BuiltSite.Words(site.Only(Page, "h2[id='g.verdict']")));
        Assert.Equal("../topics/seen/#b", site.Only(Page, ".settled .d-claim a").GetAttribute("href"));
    }

    [Fact]
    public void Many_are_listed_by_the_latest()
    {
        BuiltSite site = BuiltSite.Of(Forecasts((0.5, 15, 30)));

        Assert.Equal(20, site[Page].QuerySelectorAll(".settled tbody tr").Length);
        Assert.Equal("Lately resolved 20 of 30", BuiltSite.Words(site.Only(Page, "h2[id='g.resolved']")));
    }

    private static double Size(IElement dot) => double.Parse(dot.GetAttribute("r")!, CultureInfo.InvariantCulture);

    /// <summary>A garden of groups: a number, how many of it came true, how many came out.</summary>
    private static GardenAsOf Forecasts(params (double Number, int Yes, int All)[] groups)
    {
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("a", "A", Beliefs([.. groups.SelectMany((group, place) => Enumerable.Range(0, group.All).Select(i =>
            Came($"b{place}-{i}", group.Number, i < group.Yes ? Outcome.Yes : Outcome.No, "2026-01-01")))])));
        return garden.Build();
    }

    private static Section Beliefs(params Item[] beliefs) => Section(SectionKind.Beliefs, "Beliefs", Items(beliefs));

    [Fact]
    public void Each_forecast_is_a_stroke_at_its_first_number()
    {
        string plot = Site.Marks.CalibrationPlot.Draw(BuiltSite.Speaking(), [], [], [(0.5, true), (0.5, true), (0.25, false)]).Text;

        Assert.Contains("<path class=\"rug yes\" d=\"M244.3 5v8M247.8 5v8\"/>", plot, StringComparison.Ordinal);
        Assert.Contains("<path class=\"rug no\" d=\"M146 415v8\"/>", plot, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(25, false)]
    [InlineData(50, true)]
    public void From_fifty_outcomes_on_there_is_a_line_without_groups_and_it_is_explained(int count, bool hasLine)
    {
        BuiltSite site = BuiltSite.Of(Forecasts((0.3, count / 5, count / 2), (0.8, count / 3, count - (count / 2))));

        Assert.Equal(hasLine ? 1 : 0, site[Page].QuerySelectorAll(".plot .within").Length);
        Assert.Equal(hasLine ? 1 : 0, site[Page].QuerySelectorAll(".plot .course").Length);
        Assert.Equal(hasLine, site.Only(Page, ".legend").TextContent.Contains("The line is what happened without groups", StringComparison.Ordinal));
    }

    private static Belief Came(string id, double number, Outcome outcome, string day) => Belief(id, id + ".", number) with { Resolution = Resolved(outcome, day) };

    private static Resolution Resolved(Outcome outcome, string day) => new() { Outcome = outcome, Date = DateOnly.Parse(day, CultureInfo.InvariantCulture), Span = default };
}
