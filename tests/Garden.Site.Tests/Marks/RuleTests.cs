using Garden.Language.Model;
using Garden.Site.Marks;

namespace Garden.Site.Tests.Marks;

public sealed class RuleTests
{
    private const double Width = 660;
    private const double Pitch = 8.5;

    [Fact]
    public void Dots_at_one_number_stack_by_weight()
    {
        (RulePlace[] places, int lanes) = RuleLanes.Of([Dot(0.7, weight: 2), Dot(0.7, weight: 0), Dot(0.7, weight: 1)], Width, Pitch, beside: false);

        Assert.Equal([2, 0, 1], places.Select(place => place.Lane));
        Assert.Equal(3, lanes);
    }

    [Fact]
    public void Dots_that_do_not_touch_share_a_lane() =>
        Assert.Equal(1, RuleLanes.Of([Dot(0.5), Dot(0.52)], Width, Pitch, beside: false).Count);

    [Fact]
    public void A_dot_may_stand_beside_its_number_where_there_are_many()
    {
        (RulePlace[] places, int lanes) = RuleLanes.Of([Dot(0.5), Dot(0.5), Dot(0.5), Dot(0.5)], Width, Pitch, beside: true);

        Assert.Equal([-1, 0, 0, 1], places.Select(place => place.Column).Order());
        Assert.Equal(2, lanes);
    }

    [Fact]
    public void A_tail_keeps_its_lane_to_itself()
    {
        (RulePlace[] places, _) = RuleLanes.Of([Dot(0.8, was: 0.4), Dot(0.6)], Width, Pitch, beside: false);

        Assert.Equal([1, 0], places.Select(place => place.Lane));
    }

    [Fact]
    public void More_dots_than_lanes_share_the_last_one()
    {
        (RulePlace[] places, int lanes) = RuleLanes.Of([.. Enumerable.Range(0, RuleLanes.Most + 5).Select(_ => Dot(0.5))], Width, Pitch, beside: false);

        Assert.Equal(RuleLanes.Most, lanes);
        Assert.Equal(6, places.Count(place => place.Lane == RuleLanes.Most - 1));
    }

    [Fact]
    public void The_style_sheet_has_a_place_for_every_lane()
    {
        string styles = File.ReadAllText(Path.Combine(Repository.Root, "themes", "default", "assets", "rule.css"));
        foreach (string name in (string[])["y", "n", "d", "nd"])
        {
            Assert.All(Enumerable.Range(0, RuleLanes.Most + 1), lane => Assert.Contains($".{name}{lane}{{", styles, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(LikelihoodScale.Icd203, "0 5 20 45 55 80 95")]
    [InlineData(LikelihoodScale.None, "0 25 50 75")]
    [InlineData(LikelihoodScale.Ipcc, "0 1 5 10 33 66 90 95 99")]
    [InlineData(LikelihoodScale.Kent, "0 2 12 20 40 60 63 87")]
    public void The_scale_is_divided_where_one_word_gives_way_to_the_next(LikelihoodScale vocabulary, string lows)
    {
        IReadOnlyList<RuleBand> bands = RuleScale.Of(BuiltSite.Speaking(), vocabulary);

        Assert.Equal(lows, string.Join(' ', bands.Select(band => band.Low)));
        Assert.Equal(100, bands[^1].High);
        Assert.All(bands.Zip(bands.Skip(1)), pair => Assert.Equal(pair.First.High, pair.Second.Low));
    }

    [Fact]
    public void Words_of_the_scale_go_where_they_fit()
    {
        string drawing = BeliefRule.Draw(BuiltSite.Speaking(), LikelihoodScale.Icd203, [Dot(0.5)], "All").Text;

        Assert.Contains("<text class=\"r-word\" x=\"32.5%\" y=\"11\" aria-hidden=\"true\">unlikely</text>", drawing, StringComparison.Ordinal);
        Assert.Contains("<text class=\"r-word r-wide\" x=\"12.5%\" y=\"11\" aria-hidden=\"true\">very unlikely</text>", drawing, StringComparison.Ordinal);
        Assert.Contains("<tspan x=\"0%\" y=\"-4\">almost</tspan><tspan x=\"0%\" y=\"11\">no chance</tspan>", drawing, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dot_is_a_link_with_its_words_and_its_tail()
    {
        string drawing = BeliefRule.Draw(BuiltSite.Speaking(), LikelihoodScale.Icd203, [Dot(0.8, was: 0.4, title: "80%, a <claim>")], "All \"of\" them").Text;

        Assert.Contains("aria-label=\"All &quot;of&quot; them\"", drawing, StringComparison.Ordinal);
        Assert.Contains("<title>80%, a &lt;claim&gt;</title><line class=\"r-tail\" x1=\"40%\" x2=\"80%\"/><circle cx=\"80%\" r=\"3.5\"/></a>", drawing, StringComparison.Ordinal);
    }

    [Fact]
    public void What_came_out_hangs_below_and_says_how()
    {
        string drawing = BeliefRule.Draw(BuiltSite.Speaking(), LikelihoodScale.Icd203, [Dot(0.8), Dot(0.8, cameTrue: true), Dot(0.8, cameTrue: false)], "All").Text;

        Assert.Contains(" y1 n1 d2 nd2\"", drawing, StringComparison.Ordinal);
        Assert.Contains(" settled yes\"", drawing, StringComparison.Ordinal);
        Assert.Contains(" settled\"", drawing, StringComparison.Ordinal);
    }

    [Fact]
    public void Very_many_beliefs_are_drawn_as_columns()
    {
        RuleDot[] dots = [.. Enumerable.Range(0, BeliefRule.MostDots + 1).Select(i => Dot(i % 2 == 0 ? 0.3 : 0.7, cameTrue: i == 1 ? true : null))];
        string drawing = BeliefRule.Draw(BuiltSite.Speaking(), LikelihoodScale.Icd203, dots, "All").Text;

        Assert.DoesNotContain("<a ", drawing, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"r-column\" x=\"29.7%\" width=\"0.6%\" y=\"-118.2\" height=\"115.2\"/>", drawing, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"r-column settled\" x=\"69.7%\"", drawing, StringComparison.Ordinal);
    }

    [Fact]
    public void The_legend_of_columns_says_what_columns_say()
    {
        string Beliefs(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"- Claim {i}. ~60%{(i == 0 ? "\n  - resolved: yes 2026-01-01" : "")}{(i == 1 ? "\n  - 2026-05-30: 50% → 60% — a count" : "")}\n"));
        string[] Legend(int count) => [.. BuiltSite.Of(WrittenGarden.Of(("garden.yml", "title: Counts\n"), ("topics/a.md", $"---\ntitle: A\n---\n\n## Current beliefs\n\n{Beliefs(count)}")))[""]
            .QuerySelectorAll(".rule-plate .legend > span:not(.rule-says)").Select(BuiltSite.Words)];

        Assert.Equal([$"{BeliefRule.MostDots - 1} open", "1 settled: came true, did not"], Legend(BeliefRule.MostDots).Where(words => !words.Contains("moved", StringComparison.Ordinal)));
        Assert.Equal([$"{BeliefRule.MostDots} open", "1 settled"], Legend(BeliefRule.MostDots + 1));
    }

    private static RuleDot Dot(double at, double? was = null, bool? cameTrue = null, int weight = 2, string title = "a claim") => new(at, was, cameTrue, weight, "#a", title);
}
