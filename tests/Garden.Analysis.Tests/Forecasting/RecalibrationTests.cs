using Garden.Analysis.Forecasting;

namespace Garden.Analysis.Tests.Forecasting;

public sealed class RecalibrationTests
{
    [Theory]
    [InlineData(8)]
    [InlineData(40)]
    [InlineData(49)]
    public void Few_outcomes_correct_nothing(int count) => Assert.Null(Recalibration.Of([.. Enumerable.Repeat((0.8, true), count)]));

    /// <summary>Against the same posterior added up over a fine grid, by a program that knows no derivatives.</summary>
    [Theory]
    [InlineData(50, 1)]
    [InlineData(80, 2)]
    [InlineData(400, 3)]
    public void Line_and_ranges_are_those_of_the_posterior(int count, int seed)
    {
        (double Probability, bool IsYes)[] numbers = Overconfident(count, seed);
        Recalibration recalibration = Recalibration.Of(numbers)!;
        Grid grid = new(numbers);

        Assert.Equal(count, recalibration.Count);
        Assert.Equal(grid.Best.A, recalibration.Intercept, 5.1e-3);
        Assert.Equal(grid.Best.B, recalibration.Slope, 5.1e-3);
        foreach (RecalibratedLevel level in recalibration.Levels)
        {
            // the normal approximation is near the true posterior, and nearer with more outcomes
            (double low, double high) = grid.Range(Math.Log(level.Said / (1 - level.Said)));
            Assert.Equal(low, level.Low, count < 100 ? 0.04 : 0.015);
            Assert.Equal(high, level.High, count < 100 ? 0.04 : 0.015);
            Assert.InRange(level.Expect, level.Low, level.High);
        }
    }

    [Fact]
    public void Numbers_that_lie_too_far_out_are_drawn_in()
    {
        Recalibration recalibration = Recalibration.Of(Overconfident(400, 7))!;
        Assert.InRange(recalibration.Slope, 0.3, 0.75);
        RecalibratedLevel high = recalibration.Levels.Single(level => Math.Abs(level.Said - 0.9) < 1e-9);
        RecalibratedLevel low = recalibration.Levels.Single(level => Math.Abs(level.Said - 0.1) < 1e-9);
        Assert.True(high.High < 0.9 && low.Low > 0.1);
    }

    [Fact]
    public void Numbers_that_hold_need_no_correction()
    {
        (double, bool)[] exact = [.. Enumerable.Range(1, 9).SelectMany(ten => Enumerable.Range(0, 40).Select(index => (ten / 10.0, index < 4 * ten)))];
        Recalibration recalibration = Recalibration.Of(exact)!;
        Assert.Equal(0, recalibration.Intercept, 1e-6);
        Assert.Equal(1, recalibration.Slope, 1e-6);
        Assert.All(recalibration.Levels, level => Assert.Equal(level.Said, level.Expect, 1e-6));
    }

    [Fact]
    public void Certainty_and_outcomes_that_are_all_alike_stay_finite()
    {
        Recalibration sure = Recalibration.Of([.. Enumerable.Repeat((1.0, true), 60), .. Enumerable.Repeat((0.0, false), 60)])!;
        Assert.True(double.IsFinite(sure.Slope) && sure.Slope > 1);
        Recalibration wrong = Recalibration.Of([.. Enumerable.Repeat((1.0, false), 400)])!;
        Assert.True(double.IsFinite(wrong.Intercept) && wrong.Slope < 0);
        Assert.Empty(wrong.Levels.Where(level => level.Said < 0.9));
    }

    [Fact]
    public void Only_numbers_that_the_writer_uses_are_spoken_of()
    {
        (double, bool)[] numbers = [.. Enumerable.Range(0, 60).Select(index => (0.8, index % 4 != 0)), (0.3, true), (0.2, false), (0.2, false), (0.3, false)];
        Assert.Equal([0.7, 0.8, 0.9], Recalibration.Of(numbers)!.Levels.Select(level => level.Said));
    }

    [Fact]
    public void A_record_that_is_thrice_as_long_says_the_same_more_narrowly()
    {
        (double, bool)[] numbers = Overconfident(60, 11);
        double Width(Recalibration? one) => one!.Levels.Average(level => level.High - level.Low);
        Assert.True(Width(Recalibration.Of([.. numbers, .. numbers, .. numbers])) < 0.75 * Width(Recalibration.Of(numbers)));
    }

    /// <summary>Numbers whose true log odds are half of what they say.</summary>
    private static (double Probability, bool IsYes)[] Overconfident(int count, int seed)
    {
        Dice dice = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (2 + dice.Below(97)) / 100.0).Select(said => (said, dice.Below(10_000) < 10_000 / (1 + Math.Sqrt((1 - said) / said))))];
    }

    private sealed class Grid
    {
        private const int Steps = 400;
        private readonly double[] _weights;

        public Grid((double Probability, bool IsYes)[] numbers)
        {
            double best = double.NegativeInfinity;
            double[] heights = new double[(Steps + 1) * (Steps + 1)];
            for (int i = 0; i <= Steps; i++)
            {
                for (int j = 0; j <= Steps; j++)
                {
                    (double a, double b) = (At(i, -1), At(j, 0));
                    double height = -2 * ((a * a) + ((b - 1) * (b - 1)));
                    foreach ((double said, bool isYes) in numbers)
                    {
                        double odds = Math.Exp(a) * Math.Pow(said / (1 - said), b);
                        height += Math.Log(isYes ? odds / (1 + odds) : 1 / (1 + odds));
                    }

                    heights[(i * (Steps + 1)) + j] = height;
                    if (height > best)
                    {
                        (best, Best) = (height, (a, b));
                    }
                }
            }

            _weights = [.. heights.Select(height => Math.Exp(height - best))];
        }

        public (double A, double B) Best { get; private set; }

        /// <summary>The middle 90 % of what comes true of a number with these log odds.</summary>
        public (double Low, double High) Range(double x)
        {
            (double Value, double Weight)[] all =
            [
                .. (from i in Enumerable.Range(0, Steps + 1)
                    from j in Enumerable.Range(0, Steps + 1)
                    select (1 / (1 + Math.Exp(-At(i, -1) - (At(j, 0) * x))), _weights[(i * (Steps + 1)) + j])).OrderBy(one => one.Item1),
            ];
            double whole = all.Sum(one => one.Weight);
            double sum = 0;
            double low = double.NaN;
            foreach ((double value, double weight) in all)
            {
                sum += weight;
                low = double.IsNaN(low) && sum >= 0.05 * whole ? value : low;
                if (sum >= 0.95 * whole)
                {
                    return (low, value);
                }
            }

            throw new InvalidOperationException();
        }

        private static double At(int step, double from) => from + (2.0 * step / Steps);
    }
}
