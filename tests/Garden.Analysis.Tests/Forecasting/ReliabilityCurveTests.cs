using System.Collections.Immutable;
using Garden.Analysis.Forecasting;

namespace Garden.Analysis.Tests.Forecasting;

public sealed class ReliabilityCurveTests
{
    [Fact]
    public void Of_few_beliefs_there_is_none() => Assert.Empty(ReliabilityCurve.Of(Record(_ => true, ReliabilityCurve.Fewest - 1)));

    [Fact]
    public void It_rises_as_isotonic_regression_does()
    {
        (double Probability, bool IsYes)[] numbers = Record(at => at % 3 == 0, 120);
        ImmutableArray<CalibratedBlock> blocks = IsotonicRegression.Blocks(numbers);

        Assert.All(ReliabilityCurve.Of(numbers), point => Assert.Equal(Assert.Single(blocks, block => block.From <= point.Said && point.Said <= block.To).Share, point.Happened));
    }

    [Fact]
    public void The_band_holds_nearly_the_whole_of_a_record_whose_numbers_are_right()
    {
        // of every ten at a tenth one came true, at two tenths two, and so on
        ImmutableArray<ReliabilityPoint> curve = ReliabilityCurve.Of(Record(at => at / 9 % 10 <= at % 9, 900));

        Assert.All(curve, point => Assert.InRange(point.Happened, point.Low, point.High));
        Assert.All(curve, point => Assert.InRange(point.Said, point.Low, point.High));
    }

    [Fact]
    public void A_record_that_says_too_much_leaves_the_band_at_both_ends()
    {
        ImmutableArray<ReliabilityPoint> curve = ReliabilityCurve.Of(Record(at => at / 10 % 2 == 0, 900));

        Assert.True(curve[0].Happened > curve[0].High);
        Assert.True(curve[^1].Happened < curve[^1].Low);
    }

    [Fact]
    public void More_beliefs_make_the_band_narrower_and_the_same_ones_make_the_same_band()
    {
        ImmutableArray<ReliabilityPoint> few = ReliabilityCurve.Of(Record(at => at % 2 == 0, 90));
        ImmutableArray<ReliabilityPoint> many = ReliabilityCurve.Of(Record(at => at % 2 == 0, 900));

        Assert.True(many.Sum(point => point.High - point.Low) < few.Sum(point => point.High - point.Low) / 2);
        Assert.Equal(many.AsEnumerable(), ReliabilityCurve.Of(Record(at => at % 2 == 0, 900)).AsEnumerable());
    }

    [Fact]
    public void The_band_of_one_number_is_that_of_a_binomial()
    {
        // of 100 at a half, 42 to 58 come true in 90 cases of 100: the quantiles of the binomial are 42 and 58
        ReliabilityPoint only = Assert.Single(ReliabilityCurve.Of([.. Enumerable.Range(0, 100).Select(at => (0.5, at % 2 == 0))]));

        Assert.InRange(only.Low, 0.41, 0.43);
        Assert.InRange(only.High, 0.57, 0.59);
    }

    /// <summary>Numbers from a tenth to nine tenths in turn.</summary>
    private static (double Probability, bool IsYes)[] Record(Func<int, bool> isYes, int count) =>
        [.. Enumerable.Range(0, count).Select(at => (((at % 9) + 1) / 10.0, isYes(at)))];
}
