using Garden.Analysis.Forecasting;

namespace Garden.Analysis.Tests.Forecasting;

public sealed class ScorePartsTests
{
    [Fact]
    public void The_parts_of_a_small_record_are_those_reckoned_by_hand()
    {
        // 0.2 and 0.4 come out the wrong way round and are pooled to a half; 0.9 came true.
        ScoreParts parts = ScoreParts.Of([(0.2, true), (0.4, false), (0.9, true)])!;

        const double score = (0.64 + 0.16 + 0.01) / 3;
        Assert.Equal(2.0 / 9, parts.Uncertainty, 1e-12);
        Assert.Equal((2.0 / 9) - (0.5 / 3), parts.Discrimination, 1e-12);
        Assert.Equal(score - (0.5 / 3), parts.Miscalibration, 1e-12);
        Assert.Equal(1 - (score / (2.0 / 9)), parts.Skill!.Value, 1e-12);
    }

    [Fact]
    public void Nothing_scored_has_no_parts_and_equal_outcomes_no_skill()
    {
        Assert.Null(ScoreParts.Of([]));
        Assert.Null(ScoreParts.Of([(0.7, true), (0.9, true)])!.Skill);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_steps_are_those_of_the_min_max_formula_and_the_parts_add_up(int seed)
    {
        Random dice = new(seed);
        for (int garden = 0; garden < 200; garden++)
        {
            (double Probability, bool IsYes)[] numbers = [.. Enumerable.Range(0, dice.Next(1, 40)).Select(_ => (dice.Next(0, 21) / 20.0, dice.Next(2) == 0))];
            (double Probability, bool IsYes)[] sorted = [.. numbers.OrderBy(number => number.Probability)];
            CalibratedBlock[] blocks = [.. IsotonicRegression.Blocks(numbers)];

            double calibrated = 0;
            foreach ((double probability, bool isYes) in sorted)
            {
                double fitted = MinMax(sorted, probability);
                Assert.Equal(fitted, Assert.Single(blocks, block => block.From <= probability && probability <= block.To).Share, 1e-12);
                calibrated += (fitted - (isYes ? 1 : 0)) * (fitted - (isYes ? 1 : 0)) / sorted.Length;
            }

            ScoreParts parts = ScoreParts.Of(numbers)!;
            double score = numbers.Average(number => Math.Pow(number.Probability - (number.IsYes ? 1 : 0), 2));
            Assert.Equal(score - calibrated, parts.Miscalibration, 1e-9);
            Assert.Equal(score, parts.Miscalibration - parts.Discrimination + parts.Uncertainty, 1e-9);
        }
    }

    /// <summary>Isotonic regression as a formula: the highest over lower ends of the lowest over upper ends of the mean between them.</summary>
    private static double MinMax((double Probability, bool IsYes)[] sorted, double at)
    {
        double[] ends = [.. sorted.Select(number => number.Probability).Distinct()];
        return ends.Where(low => low <= at).Max(low => ends.Where(high => high >= at).Min(high =>
            sorted.Where(number => number.Probability >= low && number.Probability <= high).Average(number => number.IsYes ? 1.0 : 0.0)));
    }
}
