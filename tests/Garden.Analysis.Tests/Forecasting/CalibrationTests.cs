using System.Collections.Immutable;
using Garden.Analysis.Forecasting;

namespace Garden.Analysis.Tests.Forecasting;

public sealed class CalibrationTests
{
    /// <summary>
    /// The examples of R. G. Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven methods",
    /// Statistics in Medicine 17, 1998, table I, method 3, at 95 %.
    /// </summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void IntervalsAreThePublishedOnes(int successes, int trials, double low, double high)
    {
        Interval interval = Calibration.Wilson(successes, trials, 1.959963984540054);
        Assert.Equal(low, interval.Low, 5e-5);
        Assert.Equal(high, interval.High, 5e-5);
    }

    [Fact]
    public void TheEndsOfAnIntervalAreWhereTheScoreTestTurns()
    {
        for (int trials = 1; trials <= 40; trials++)
        {
            for (int successes = 0; successes <= trials; successes++)
            {
                Interval interval = Calibration.Wilson(successes, trials);
                foreach (double end in new[] { interval.Low, interval.High }.Where(end => end is > 0 and < 1))
                {
                    double score = Math.Abs(successes - (trials * end)) / Math.Sqrt(trials * end * (1 - end));
                    Assert.Equal(Calibration.Deviate, score, 1e-9);
                }

                Assert.Equal(successes == 0, interval.Low == 0);
                Assert.Equal(successes == trials, interval.High == 1);
            }
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(19, 0)]
    [InlineData(20, 3)]
    [InlineData(49, 3)]
    [InlineData(50, 5)]
    [InlineData(99, 5)]
    [InlineData(100, 10)]
    public void BinsGrowWithTheEvidence(int scored, int bins)
    {
        ImmutableArray<CalibrationBin> made = Calibration.Bins([.. Enumerable.Repeat((0.5, true), scored)]);
        Assert.Equal(bins, made.Length);
        Assert.Equal(bins == 0 ? 0 : scored, made.Sum(bin => bin.Count));
        Assert.All(made, bin => Assert.Equal(1.0 / bins, bin.To - bin.From, 1e-12));
    }

    [Fact]
    public void ANumberOnAnEdgeBelongsAboveIt()
    {
        // every tenth ten times, 1.0 another ten: each bin starts at its own edge and the last takes both 0.9 and 1
        (double, bool)[] points = [.. Enumerable.Range(0, 110).Select(index => (index % 11 / 10.0, false))];
        ImmutableArray<CalibrationBin> bins = Calibration.Bins(points);
        Assert.Equal([10, 10, 10, 10, 10, 10, 10, 10, 10, 20], bins.Select(bin => bin.Count));
    }

    [Fact]
    public void AnEmptyBinSaysNothing()
    {
        ImmutableArray<CalibrationBin> bins = Calibration.Bins([.. Enumerable.Repeat((0.9, true), 20)]);
        Assert.Equal((0, null, null, null), (bins[0].Count, bins[0].Mean, bins[0].Low, bins[0].High));
        Assert.Equal((20, 20), (bins[2].Count, bins[2].Yes));
        Assert.Equal(0.9, bins[2].Mean!.Value, 1e-12);
    }
}
