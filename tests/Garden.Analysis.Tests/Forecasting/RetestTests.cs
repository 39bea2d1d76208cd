using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;

namespace Garden.Analysis.Tests.Forecasting;

public sealed class RetestTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    [Theory]
    [InlineData("blind 55%", 0.55)]
    [InlineData("blind 55%, a colder look", 0.55)]
    [InlineData("Blind 7.5%", 0.075)]
    [InlineData("blind 100%", 1.0)]
    [InlineData("blind 101%", null)]
    [InlineData("blindly 55%", null)]
    [InlineData("not blind 55%", null)]
    [InlineData("blind faith, 55%", null)]
    [InlineData("blind 55", null)]
    public void An_answer_is_read_from_the_beginning_of_a_reason(string reason, double? answer) => Assert.Equal(answer, Retest.AnswerIn(reason));

    [Theory]
    [InlineData(0.55, "")]
    [InlineData(0.075, "why")]
    [InlineData(0.0, "")]
    [InlineData(1.0, "")]
    public void What_is_written_is_read_again(double answer, string why) => Assert.Equal(answer, Retest.AnswerIn(Retest.Reason(answer, why))!.Value, 1e-9);

    [Fact]
    public void The_spread_is_that_of_pairs_in_log_odds()
    {
        Retest retest = Retest.Of(Garden(), Day);
        Assert.Equal(2, retest.Pairs);

        // odds by odds: 70 % is 7:3, 50 % is 1:1, 20 % is 1:4, 80 % is 4:1
        double first = Math.Log(3.0 / 7);
        double second = Math.Log(16);
        Assert.Equal(Math.Sqrt(((first * first) + (second * second)) / 4), retest.Spread!.Value, 1e-12);
        Assert.Equal((100 / (1 + Math.Exp(-retest.Spread.Value))) - 50, retest.PointsAtEven!.Value, 1e-9);
    }

    [Fact]
    public void Entries_of_a_later_day_are_not_there_yet_and_a_first_number_is_no_pair()
    {
        Assert.Equal(1, Retest.Of(Garden(), new DateOnly(2026, 2, 1)).Pairs);
        Assert.Equal(new Retest(0, null), Retest.Of(Garden(), new DateOnly(2025, 12, 31)));
    }

    /// <summary>For normal noise, half the mean squared difference of two answers is the variance of one.</summary>
    [Fact]
    public void The_noise_of_many_answers_is_found_again()
    {
        Dice dice = new(5);
        double Noise() => 0.4 * (Enumerable.Range(0, 12).Sum(_ => dice.Below(1_000_000) / 1e6) - 6);
        IEnumerable<string> beliefs = Enumerable.Range(0, 600).Select(index =>
        {
            double centre = (dice.Below(4_000) / 1_000.0) - 2;
            string Said() => Math.Round(100 / (1 + Math.Exp(-centre - Noise())), 2).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
            return $"- Belief {index}. ~{Said()}% ^b{index}\n  - 2026-01-01: 50%\n  - 2026-02-01: {Said()}% → 50% — blind {Said()}%\n";
        });
        Assert.Equal(0.4, Retest.Of(WrittenGarden.Of(("topics/a.md", "## Beliefs\n\n" + string.Concat(beliefs))), Day).Spread!.Value, 0.03);
    }

    [Theory]
    [InlineData(0.5, 0.5, 0.5)]
    [InlineData(0.2, 0.8, 0.5)]
    [InlineData(0.9, 0.5, 0.75)] // √(9 · 1) = 3 : 1
    public void Pooled_odds_are_the_geometric_mean(double one, double other, double pooled) => Assert.Equal(pooled, LogOdds.Pooled(one, other), 1e-12);

    [Fact]
    public void Certainty_is_pooled_too() => Assert.InRange(LogOdds.Pooled(1, 0.5), 0.9, 0.98);

    private static GardenAsOf Garden() => WrittenGarden.Of(("topics/a.md", """
        ## Beliefs

        - One. ~60% ^one
          - 2026-01-01: 70% — blind 30%
          - 2026-02-01: 70% → 60% — blind 50%, colder
        - Two. ~80% ^two
          - 2026-01-01: 20%
          - 2026-03-01: 80% — blind 80%
        """));
}
