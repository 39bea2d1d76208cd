using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Garden.Analysis.Forecasting;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Forecasting;

public sealed class QuantityBandsTests
{
    [Fact]
    public void The_band_of_the_writers_level_is_the_writers_range()
    {
        ImmutableArray<QuantityBand> bands = QuantityBands.Of(new Quantity(40, 25, 60, 0.8, "boats"));

        Assert.Equal([0.95, 0.8, 0.6, 0.4, 0.2], bands.Select(band => band.Share));
        Assert.Equal((25, 60), (bands[1].Low, bands[1].High));
    }

    [Fact]
    public void Shares_lie_where_a_logistic_distribution_has_them()
    {
        // The cumulative logistic 1 / (1 + e^-x/s) has 90 % at s · ln 9; above the middle that is the end of an 80 % range.
        QuantityBand half = QuantityBands.Of(new Quantity(0, -10, Math.Log(9), 0.8, "°C"))[3];
        double below = 1 / (1 + Math.Exp(-half.High));

        Assert.Equal(0.7, below, 12);
        Assert.Equal(-10 / Math.Log(9) * half.High, half.Low, 12);
    }

    [Fact]
    public void Each_band_lies_within_the_wider_one_and_holds_the_middle() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
        Gen.Choose(-1000, 1000).ArrayOf(3).SelectMany(ends => Gen.Choose(1, 99).Select(level => (Ends: ends.Order().ToArray(), Level: level / 100.0))).ToArbitrary(),
        range =>
        {
            ImmutableArray<QuantityBand> bands = QuantityBands.Of(new Quantity(range.Ends[1], range.Ends[0], range.Ends[2], range.Level, "m"));
            Assert.Equal(range.Ends[2] == range.Ends[0], bands.IsEmpty);
            Assert.All(bands, band => Assert.InRange(range.Ends[1], band.Low, band.High));
            Assert.All(bands.Zip(bands.Skip(1)), pair => Assert.True(pair.First.Low <= pair.Second.Low && pair.Second.High <= pair.First.High));
        }));

    [Fact]
    public void What_is_never_below_nothing_is_not_expected_there() => Assert.Equal(0, QuantityBands.Of(new Quantity(10, 1, 40, 0.8, "boats"))[0].Low);

    [Theory]
    [InlineData(40, 40, 40, 0.8)]
    [InlineData(40, 25, 60, 0)]
    [InlineData(40, 25, 60, 1)]
    [InlineData(0, -1.7e308, 1.7e308, 0.2)]
    public void Numbers_that_tell_no_range_have_none(double value, double low, double high, double level) => Assert.Empty(QuantityBands.Of(new Quantity(value, low, high, level, "m")));
}
