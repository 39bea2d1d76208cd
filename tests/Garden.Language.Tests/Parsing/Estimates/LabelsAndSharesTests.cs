namespace Garden.Language.Tests.Parsing.Estimates;

/// <summary>Labels, tags, shares and bounds beside a number.</summary>
public sealed class LabelsAndSharesTests
{
    [Theory]
    [InlineData("The mill runs. prob. 70%", "The mill runs. | 70%?")]
    [InlineData("The mill runs. Confidence level: 70%", "The mill runs. | 70%?")]
    [InlineData("The mill runs. Confidence - 70%", "The mill runs. | 70%?")]
    [InlineData("The mill runs. Likelihood: 70%", "The mill runs. | 70%?")]
    [InlineData("The mill runs. Certainty: 70% — wet", "The mill runs. | 70%? | wet")]
    [InlineData("The mill runs. Chances: 70%", "The mill runs. | 70%?")]
    [InlineData("The mill runs. Odds: 3:1", "The mill runs. | 75%")]
    [InlineData("The mill runs. likely (70%)", "The mill runs. | 70%?")]
    [InlineData("The mill runs. likely (~70%) — wet", "The mill runs. | 70% | wet")]
    [InlineData("The mill runs. likely → very likely", "The mill runs. | 87.5% (80%–95%) was 67.5%?")]
    [InlineData("It is only a guess. 70%", "It is only a guess. | 70%?")]
    [InlineData("The mill runs. ~70% #water", "The mill runs. #water | 70%")]
    [InlineData("The mill runs: 70% #water/mills #old — wet", "The mill runs #water/mills #old | 70%? | wet")]
    [InlineData("**The mill runs.** ~70% #water — wet", "The mill runs. #water | 70% | wet")]
    [InlineData("The mill runs. ~70% (60–80, 90% CI)", "The mill runs. | 70% (60%–80%)")]
    [InlineData("The mill runs. ~70% (60〜80)", "The mill runs. | 70% (60%–80%)")]
    [InlineData("The mill runs. 60~80% — wet", "The mill runs. | 70% (60%–80%)? | wet")]
    [InlineData("The mill runs. (~70%, 60–80) — wet", "The mill runs. | 70% (60%–80%) | wet")]
    [InlineData("The mill runs. ~70%, 60–80% — wet", "The mill runs. | 70% (60%–80%) | wet")]
    [InlineData("The mill runs. ~70%, 60–80 sacks — wet", "The mill runs. | 70% | 60–80 sacks — wet")]
    [InlineData("The mill runs. ~~50%~~ ~~60%~~ 85%", "The mill runs. | 85% was 60%")]
    public void A_number_is_read_with_what_belongs_to_it(string line, string expected) => Assert.Equal(expected, Without(LineSummary.Of(line)));

    [Theory]
    [InlineData("I'd say 60% of crews skip the list", "60%")]
    [InlineData("I'd say 60% more crews skip the list", "60%")]
    [InlineData("My guess is 60% of crews skip the list", "60%")]
    [InlineData("Probability: 60% of crews skip the list", "60%")]
    [InlineData("(60%) of crews skip the list", "60%")]
    [InlineData("The mill runs, p = .7", ".7")]
    [InlineData("The mill runs %70", "%70")]
    [InlineData("The mill runs, ½", "½")]
    [InlineData("The mill fails 1-in-20", "1-in-20")]
    public void A_share_and_a_number_of_another_form_are_left_and_named(string line, string left) => Assert.Equal($"{line} |  | left {left}", Without(LineSummary.Of(line)));

    [Fact]
    public void A_number_in_a_link_is_named() =>
        Assert.Equal("70%", Assert.Single(Parse.Belief("The mill runs [70%](https://example.org/mill)").LeftNumbers).Written);

    [Theory]
    [InlineData("70% or more: the mill runs", "the mill runs | malformed | GRD204")]
    [InlineData("Flour prices: 3% or lower", "Flour prices | malformed | GRD204")]
    [InlineData("The mill runs. 70% (at least) — wet", "The mill runs. | malformed | wet | GRD204")]
    [InlineData("The mill runs. likely (30%)", "The mill runs. | malformed | GRD204")]
    [InlineData("The mill runs. 70 pour cent", "The mill runs. | malformed | GRD204")]
    public void A_bound_and_a_contradiction_give_no_number(string line, string expected) => Assert.StartsWith(expected, LineSummary.Of(line), StringComparison.Ordinal);

    private static string Without(string summary) => summary.IndexOf(" | GRD", StringComparison.Ordinal) is >= 0 and int finding ? summary[..finding] : summary;
}
