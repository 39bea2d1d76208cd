using Garden.Analysis.Forecasting;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Forecasting;

public sealed class IntervalTests
{
    [Theory]
    [InlineData("70%", 0.695, 0.705)]
    [InlineData("12.5%", 0.1245, 0.1255)]
    [InlineData("0%", 0, 0.005)]
    [InlineData("100%", 0.995, 1)]
    [InlineData("60-80%", 0.6, 0.8)]
    [InlineData("70% (60-80)", 0.6, 0.8)]
    [InlineData("70% (70-80)", 0.695, 0.8)] // what rounds to the point counts beside the range
    [InlineData("70% (60-70)", 0.6, 0.705)]
    [InlineData("<5%", 0, 0.05)]
    [InlineData("likely", 0.55, 0.8)]
    [InlineData("odds 1:1", 0.495, 0.505)]
    [InlineData("odds 1:999", 0.0005, 0.0015)] // half the way to 0
    [InlineData("odds 999:1", 0.9985, 0.9995)]
    [InlineData("unset", 0, 1)]
    [InlineData("unquantified", 0, 1)]
    [InlineData("malformed", 0, 1)]
    public void AnEstimateMeansAllThatItCanBeReadAs(string written, double low, double high)
    {
        Interval interval = Interval.Of(Estimates.Of(written));
        Assert.Equal(low, interval.Low, 1e-12);
        Assert.Equal(high, interval.High, 1e-12);
    }

    [Fact]
    public void NothingIsKnownOfWhatWasNotWritten()
    {
        Assert.True(Interval.Of(null).IsUnknown);
        Assert.Equal((0, 1), (Interval.Unknown.Low, Interval.Unknown.High));
        Assert.False(Interval.Of(Estimates.Of("70%")).IsUnknown);
    }

    [Theory]
    [InlineData(0.5, 0.6, false)] // touching
    [InlineData(0.1, 0.2, false)]
    [InlineData(0.3, 0.4, false)]
    [InlineData(0.51, 0.6, true)]
    [InlineData(0.1, 0.19, true)]
    public void OnlyWhatHasNoNumberInCommonIsApart(double low, double high, bool apart)
    {
        Interval other = new(0.2, 0.5);
        Assert.Equal(apart, new Interval(low, high).IsApartFrom(other));
        Assert.Equal(apart, other.IsApartFrom(new Interval(low, high)));
    }

    [Theory]
    [InlineData("70%", "70%", true)]
    [InlineData("70%", "71%", false)]
    [InlineData("likely", "60%", true)]
    [InlineData("likely", "55%", true)]
    [InlineData("likely", "80%", true)]
    [InlineData("likely", "90%", false)]
    [InlineData("likely", "50%", false)]
    [InlineData("likely", "very likely", true)] // 80 % is both
    [InlineData("likely", "almost certain", false)]
    [InlineData("60-80%", "70%", true)]
    [InlineData("60-80%", "75%", false)] // a range stands for its middle
    [InlineData("likely", "20-60%", false)]
    [InlineData("likely", "50-80%", true)]
    [InlineData("likely", "unset", true)]
    [InlineData("70%", "malformed", true)]
    public void AWordAgreesWithEveryNumberOfItsRange(string left, string right, bool agree)
    {
        Assert.Equal(agree, Histories.Agree(Estimates.Of(left), Estimates.Of(right)));
        Assert.Equal(agree, Histories.Agree(Estimates.Of(right), Estimates.Of(left)));
        Assert.True(Histories.Agree(Estimates.Of(left), null));
    }

    [Fact]
    public void TwoEntriesAreOrderedByDay()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("b", "70%", belief => belief with { History = [page.Move("2026-02-01", null, "70%"), page.Move("2026-01-01", null, "60%")] });
        Belief built = garden.Build().Topics[0].Beliefs.Single();
        Assert.Equal([1, 2], Histories.ByDay(built).Select(move => move.Date.Month));
    }

    [Fact]
    public void ChangesAreFreeOfBinaryDustToSixDecimals()
    {
        Assert.Equal(33.333333, Percent.Change(0, 1 / 3.0));
        Assert.Equal(10, Percent.Change(0.6, 0.7));
        Assert.Null(Percent.Change(null, 0.7));
        Assert.Null(Percent.Change(0.7, null));
    }

    [Fact]
    public void ABeliefIsTheSameAsItselfOnly()
    {
        CorpusBuilder garden = new();
        garden.Topic("a").Belief("x", "70%").Belief("y", "70%");
        garden.Topic("b").Belief("x", "70%");
        PlacedBelief[] all = [.. PlacedBelief.All(garden.Build())];
        Assert.Equal(3, all.Distinct().Count());
        Assert.False(all[0].Equals(null));
        Assert.Equal(all[0], new PlacedBelief(all[0].Topic, all[0].Belief with { Estimate = null }));
    }
}
