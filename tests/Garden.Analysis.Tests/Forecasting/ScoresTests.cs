using Garden.Analysis.Forecasting;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Forecasting;

public sealed class ScoresTests
{
    private static readonly DateOnly AsOf = PageDraft.Day("2026-06-01");

    private static ScoreCard Score(Action<PageDraft> write, string asOf = "2026-06-01")
    {
        CorpusBuilder garden = new(asOf);
        write(garden.Topic("a"));
        return Scores.Of(garden.Build(), PageDraft.Day(asOf));
    }

    /// <summary>The worked examples that explanations of the Brier score use for a forecast of rain.</summary>
    [Theory]
    [InlineData("100%", Outcome.Yes, 0)]
    [InlineData("100%", Outcome.No, 1)]
    [InlineData("70%", Outcome.Yes, 0.09)]
    [InlineData("30%", Outcome.Yes, 0.49)]
    [InlineData("50%", Outcome.Yes, 0.25)]
    [InlineData("<5%", Outcome.No, 0.0025)]
    [InlineData("60-80%", Outcome.Yes, 0.09)]
    [InlineData("likely", Outcome.No, 0.455625)]
    [InlineData("odds 1:3", Outcome.No, 0.0625)]
    public void OneForecastScoresItsSquaredError(string estimate, Outcome outcome, double brier)
    {
        ScoreCard card = Score(page => page.Belief("b", estimate, belief => belief with { Resolution = page.Resolved(outcome, "2026-01-01") }));
        Assert.Equal(brier, card.Last.Brier!.Value, 1e-12);
        Assert.Equal(brier, card.First.Brier!.Value, 1e-12);
        Assert.Equal(brier, card.TimeWeightedBrier!.Value, 1e-12);
        Assert.Null(card.Last.StandardError);
        Assert.Null(card.Last.Discrimination);
        Assert.Empty(card.Bins);
    }

    [Fact]
    public void EachScoredBeliefHasItsSquaredError()
    {
        ScoreCard card = Score(page => page
            .Belief("one", "70%", belief => belief with { Resolution = page.Resolved(Outcome.Yes, "2026-01-02") })
            .Belief("two", "20%", belief => belief with { Resolution = page.Resolved(Outcome.No, "2026-01-01") }));
        Assert.Equal(0.09, card.Scored[0].SquaredError, 1e-12);
        Assert.Equal(0.04, card.Scored[1].SquaredError, 1e-12);
        Assert.Equal(0.025, card.Last.StandardError!.Value, 1e-12); // half the difference of the two errors
    }

    [Fact]
    public void UnreadableEntriesTellNothingButWhereTheFirstMovedFrom()
    {
        ScoreCard card = Score(page => page.Belief("b", "80%", belief => belief with
        {
            Resolution = page.Resolved(Outcome.Yes, "2026-03-10"),
            History = [page.Move("2026-01-01", "60%", "malformed"), page.Move("2026-02-01", "70%", "malformed")],
        }));
        Assert.Equal((0.6, 0.8), (card.Scored[0].First, card.Scored[0].Last));
    }

    /// <summary>By hand: errors 0.09, 0.04, 0.36; mean 0.49/3; deviations −0.0733, −0.1233, +0.1967, squares 0.0593, over 2 and over 3.</summary>
    [Fact]
    public void ThreeForecastsScoreAsByHand()
    {
        ScoreCard card = Score(page => page
            .Belief("one", "70%", belief => belief with { Resolution = page.Resolved(Outcome.Yes, "2026-01-01") })
            .Belief("two", "20%", belief => belief with { Resolution = page.Resolved(Outcome.No, "2026-01-02") })
            .Belief("three", "60%", belief => belief with { Resolution = page.Resolved(Outcome.No, "2026-01-03") }));
        Assert.Equal(0.49 / 3, card.Last.Brier!.Value, 1e-12);
        Assert.Equal(0.0993870101, card.Last.StandardError!.Value, 1e-9);
        Assert.Equal(-(Math.Log(0.7) + Math.Log(0.8) + Math.Log(0.4)) / 3, card.Last.Log!.Value, 1e-12);
        Assert.Equal(1.5, card.Last.ExpectedYes, 1e-12);
        Assert.Equal(1, card.Last.ActualYes);
        Assert.Equal(-0.5 / Math.Sqrt(0.21 + 0.16 + 0.24), card.Last.Z!.Value, 1e-12);
        Assert.Equal(0.3, card.Last.Discrimination!.Value, 1e-12);
        Assert.Equal("three two one", string.Join(' ', card.Scored.Select(belief => belief.Placed.Belief.Id)));
    }

    [Fact]
    public void NothingScoredIsNothingDefined()
    {
        ScoreCard card = Score(page => page.Belief("b", "70%"));
        Assert.Equal((null, null, null, 0.0, 0), (card.Last.Brier, card.Last.StandardError, card.Last.Log, card.Last.ExpectedYes, card.Last.ActualYes));
        Assert.Equal((null, null, null), (card.Last.Z, card.Last.Discrimination, card.TimeWeightedBrier));
        Assert.Equal(1, card.Counts.Unresolved);
    }

    [Fact]
    public void CertaintiesScoreAsWrittenAndTheLogarithmClamps()
    {
        ScoreCard card = Score(page => page
            .Belief("one", "100%", belief => belief with { Resolution = page.Resolved(Outcome.No, "2026-01-01") })
            .Belief("two", "0%", belief => belief with { Resolution = page.Resolved(Outcome.No, "2026-01-01") }));
        Assert.Equal(0.5, card.Last.Brier);
        Assert.Equal(-(Math.Log(0.001) + Math.Log(0.999)) / 2, card.Last.Log!.Value, 1e-12);
        Assert.Null(card.Last.Z);
    }

    [Theory]
    [InlineData(Outcome.Yes, "2026-06-02", "Waiting")]
    [InlineData(Outcome.Yes, "2026-06-01", "Scored")] // the day itself has passed
    [InlineData(Outcome.Yes, "2020-01-01", "Scored")]
    [InlineData(Outcome.Yes, null, "Scored")]
    [InlineData(Outcome.No, "2026-06-02", "Waiting")] // an early failure waits as an early success does
    [InlineData(Outcome.No, "2026-06-01", "Scored")]
    [InlineData(Outcome.No, null, "Scored")]
    [InlineData(Outcome.Ambiguous, "2030-01-01", "Ambiguous")]
    [InlineData(Outcome.Annulled, null, "Annulled")]
    [InlineData(Outcome.Withdrawn, null, "Withdrawn")]
    public void EveryBeliefCountsOnce(Outcome outcome, string? by, string count)
    {
        ScoreCounts counts = Score(page => page
            .Belief("b", "70%", belief => belief with { Resolution = page.Resolved(outcome, "2026-01-01"), By = by is null ? null : PageDraft.Day(by) })).Counts;
        int[] all = [counts.Scored, counts.Waiting, counts.Ambiguous, counts.Annulled, counts.Withdrawn, counts.Unresolved, counts.Unquantified];
        Assert.Equal(1, all.Sum());
        Assert.Equal(1, typeof(ScoreCounts).GetProperty(count)!.GetValue(counts));
    }

    [Theory]
    [InlineData(Outcome.Yes)]
    [InlineData(Outcome.No)]
    public void WhatIsFinalNeedNotWait(Outcome outcome)
    {
        ScoreCard card = Score(page => page
            .Belief("b", "70%", belief => belief with { Resolution = page.Resolved(outcome, "2026-01-01") with { IsFinal = true }, By = PageDraft.Day("2030-01-01") }));
        Assert.Equal((1, 0), (card.Counts.Scored, card.Counts.Waiting));
        Assert.Empty(card.Waiting);
    }

    [Fact]
    public void WhatWaitsIsNamedWithItsDayTheEarliestFirst()
    {
        ScoreCard card = Score(page => page
            .Belief("late", "70%", belief => belief with { Resolution = page.Resolved(Outcome.Yes, "2026-01-01"), By = PageDraft.Day("2031-01-01") })
            .Belief("early", "70%", belief => belief with { Resolution = page.Resolved(Outcome.No, "2026-01-01"), By = PageDraft.Day("2030-01-01") })
            .Belief("gone", "70%", belief => belief with { Resolution = page.Resolved(Outcome.Withdrawn, "2026-01-01"), By = PageDraft.Day("2030-01-01") })
            .Belief("open", "70%", belief => belief with { By = PageDraft.Day("2030-01-01") }));
        Assert.Equal(["early 2030-01-01", "late 2031-01-01"], card.Waiting.Select(waiting => FormattableString.Invariant($"{waiting.Placed.Belief.Id} {waiting.Until:yyyy-MM-dd}")));
    }

    [Fact]
    public void WhatNeverHadANumberIsNotScored()
    {
        ScoreCounts counts = Score(page => page
            .Belief("one", "unset", belief => belief with { Resolution = page.Resolved(Outcome.Yes, "2026-01-01") })
            .Belief("two", "unquantified", belief => belief with { Resolution = page.Resolved(Outcome.No, "2026-01-01") })
            .Belief("three", null, belief => belief with { Resolution = page.Resolved(Outcome.No, "2026-01-01"), History = [page.Move("2026-01-02", null, "1%")] })
            .Belief("four", "unset")).Counts;
        Assert.Equal((0, 3, 1), (counts.Scored, counts.Unquantified, counts.Unresolved));
    }

    [Fact]
    public void AResolutionAfterTheDayDoesNotExistYet()
    {
        Action<PageDraft> write = page => page.Belief("b", "70%", belief => belief with { Resolution = page.Resolved(Outcome.Yes, "2026-06-02") });
        Assert.Equal(1, Score(write).Counts.Unresolved);
        Assert.Equal(1, Score(write, "2026-06-02").Counts.Scored);
    }

    [Theory]
    [InlineData("", 0.8, 0.8)] // the number alone
    [InlineData("2026-01-01 60% > 70%", 0.7, 0.7)] // the new value of the earliest entry
    [InlineData("2026-01-01 > 60%, 2026-02-01 > 80%", 0.6, 0.8)]
    [InlineData("2026-02-01 > 80%, 2026-01-01 > 60%", 0.6, 0.8)]
    [InlineData("2026-01-01 > 60%, 2026-03-10 > 100%", 0.6, 0.6)] // written on the day it came out
    [InlineData("2026-01-01 > 60%, 2026-04-10 > 100%", 0.6, 0.6)]
    [InlineData("2026-03-10 > 90%", 0.9, 0.9)] // there is no other number
    [InlineData("2026-03-10 40% > 90%", 0.4, 0.4)]
    public void TheFirstAndLastNumbersAreThoseBeforeTheResolution(string entries, double first, double last)
    {
        ScoreCard card = Score(page => page.Belief("b", "80%", belief => belief with
        {
            Resolution = page.Resolved(Outcome.Yes, "2026-03-10"),
            History =
            [
                .. entries.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split(' ')).Select(words => words.Length == 4
                    ? page.Move(words[0], words[1], words[3])
                    : page.Move(words[0], null, words[2])),
            ],
        }));
        ScoredBelief scored = Assert.Single(card.Scored);
        Assert.Equal((first, last), (scored.First, scored.Last));
    }

    [Fact]
    public void AStruckNumberIsTheFirstOne()
    {
        ScoreCard card = Score(page => page.Belief("b", "60% was 70%", belief => belief with { Resolution = page.Resolved(Outcome.Yes, "2026-03-10") }));
        Assert.Equal((0.7, 0.6), (card.Scored[0].First, card.Scored[0].Last));
    }

    /// <summary>By hand: 10 days at 0.5 (error 0.25), 30 days at 0.9 (0.01), the last day belonging to the outcome.</summary>
    [Fact]
    public void TimeWeighsTheDaysANumberWasHeld()
    {
        ScoreCard card = Score(page => page.Belief("b", "90%", belief => belief with
        {
            Resolution = page.Resolved(Outcome.Yes, "2026-02-10"),
            History = [page.Move("2026-01-01", null, "50%"), page.Move("2026-01-11", null, "90%"), page.Move("2026-02-10", null, "100%")],
        }));
        Assert.Equal(((10 * 0.25) + (30 * 0.01)) / 40, card.TimeWeightedBrier!.Value, 1e-12);
    }

    [Fact]
    public void UnlistedPagesCount()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a", topic => topic with { Unlisted = true });
        page.Belief("b", "70%", belief => belief with { Resolution = page.Resolved(Outcome.Yes, "2026-01-01") });
        Assert.Equal(1, Scores.Of(garden.Build(), AsOf).Counts.Scored);
    }

    [Fact]
    public void ASyntheticForecasterScoresAsAnIndependentComputationSays()
    {
        SyntheticForecaster forecaster = new(64);
        ScoreCard card = Scores.Of(forecaster.Garden(), SyntheticForecaster.AsOf);
        forecaster.Verify(card);
    }

    [Theory]
    [InlineData(19)]
    [InlineData(20)]
    [InlineData(49)]
    [InlineData(50)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(300)]
    public void ForecastersOfAnySizeScoreTheSameWay(int beliefs)
    {
        SyntheticForecaster forecaster = new(beliefs);
        forecaster.Verify(Scores.Of(forecaster.Garden(), SyntheticForecaster.AsOf));
    }
}
