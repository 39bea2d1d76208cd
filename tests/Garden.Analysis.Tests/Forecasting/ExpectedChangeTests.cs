using FsCheck;
using FsCheck.Fluent;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Interval = Garden.Analysis.Forecasting.Interval;
using Outcome = Garden.Language.Model.Outcome;

namespace Garden.Analysis.Tests.Forecasting;

/// <summary>What a belief is expected to move by, against counts of cases; and what triggers leave room for.</summary>
public sealed class ExpectedChangeTests
{
    private static TriggerLikelihood Likely(string number, string? by = null) => new(Estimates.Of(number), by is null ? null : PageDraft.Day(by));

    [Fact]
    public void TheOtherSideAndTheExpectedChangeAreThoseOfCountedCases() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Gen.Choose(1, 1000).ArrayOf(4).ToArbitrary(), cases =>
        {
            // how many cases there are of: X and B, X without B, B without X, neither
            double all = cases.Sum();
            double now = (cases[0] + cases[2]) / all;
            double likelihood = (cases[0] + cases[1]) / all;
            double then = cases[0] / (double)(cases[0] + cases[1]);
            double otherwise = cases[2] / (double)(cases[2] + cases[3]);
            double meanChange = cases.Select((count, which) => count / all * Math.Abs((which < 2 ? then : otherwise) - now)).Sum();

            Assert.Equal(otherwise, ExpectedChange.Otherwise(now, likelihood, then)!.Value, 1e-9);
            Assert.Equal(then, ExpectedChange.Otherwise(now, 1 - likelihood, otherwise)!.Value, 1e-9);
            Assert.Equal(meanChange, ExpectedChange.Of(now, likelihood, then, otherwise), 1e-9);
            Assert.Equal(2 * likelihood * Math.Abs(then - now), meanChange, 1e-9);
        }));

    [Fact]
    public void ABeliefCanStandWhereSomeOtherSideMakesItSo() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Gen.Choose(0, 100).ArrayOf(3).ToArbitrary(), percents =>
        {
            (double now, double likelihood, double then) = (percents[0] / 100.0, percents[1] / 100.0, percents[2] / 100.0);
            bool canBe = Enumerable.Range(0, 10_001).Any(step => Math.Abs((likelihood * then) + ((1 - likelihood) * step / 10_000) - now) <= 0.00005 + 1e-9);
            Interval allowed = ExpectedChange.Allowed(new Interval(likelihood, likelihood), new Interval(then, then));

            Assert.Equal(canBe, !new Interval(now - 0.00005, now + 0.00005).IsApartFrom(allowed));
        }));

    [Theory]
    [InlineData(0.6, 0.3, 0.9, 0.471429)]
    [InlineData(0.2, 0.25, 0.8, 0.0)] // all of it
    [InlineData(0.2, 0.26, 0.79, 0.0)] // a little more than all, as 26 and 79 may be rounded
    [InlineData(0.2, 0.5, 0.8, null)]
    [InlineData(0.9, 0.5, 0.2, null)]
    [InlineData(0.6, 1, 0.6, null)] // what is certain has no other side
    [InlineData(0.6, 0, 0.9, 0.6)]
    public void TheOtherSideFollowsWhereItCan(double now, double likelihood, double then, double? otherwise)
    {
        double? found = ExpectedChange.Otherwise(now, likelihood, then);
        Assert.Equal(otherwise is null, found is null);
        Assert.Equal(otherwise ?? 0, found ?? 0, 1e-6);
    }

    [Fact]
    public void WhatIsExpectedToMoveFurthestComesFirstAndTheUnknownLast()
    {
        CorpusBuilder garden = new("2026-06-01");
        PageDraft page = garden.Topic("a");
        page.Belief("x", "60%", belief => belief with { Conditions = [page.If("#law", "70%"), page.IfNot("#law", "45%"), page.IfNot("#rain", "50%"), page.If("#x", "90%")] })
            .Belief("y", "60%", belief => belief with { Conditions = [page.If("#law", "65%")] })
            .Belief("law", "40%").Belief("rain", "80%")
            .Trigger("rare", trigger => trigger with { Moves = [page.WouldMove("#x", "10%")], Likelihood = Likely("5%") })
            .Trigger("permits", trigger => trigger with { Moves = [page.WouldMove("#x", "90%"), page.WouldMove("#y", "70%")], Likelihood = Likely("30%", "2026-06-01") })
            .Trigger("late", trigger => trigger with { Moves = [page.WouldMove("#x", "90%")], Likelihood = Likely("30%", "2026-05-31") })
            .Trigger("clash", trigger => trigger with { Moves = [page.WouldMove("#x", "95%")], Likelihood = Likely("90%") })
            .Trigger("unsaid", trigger => trigger with { Moves = [page.WouldMove("#x", "20%")] });

        Swing[] swings = [.. Swings.Of(garden.Build())];

        // law: 0.4·10 + 0.6·15 of x, and 2·0.4·5 of y; permits: 2·0.3·(30 + 10); rain: 2·0.2·10; rare: 2·0.05·50
        Assert.Equal(
            "permits 24 of 40, law 17 of 20, rare 5 of 50, rain 4 of 10, unsaid ? of 40, clash ? of 35, late ? of 30",
            string.Join(", ", swings.Select(swing => FormattableString.Invariant($"{swing.Words} {swing.Expected?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"} of {swing.Points}"))));
        Assert.Equal([0.3, 0.4, 0.05, 0.8, null, 0.9, null], swings.Select(swing => swing.Likelihood));
        Assert.Equal(0.6 - (0.1 * 0.4 / 0.6 / 2), swings[1].Moves[1].Follows!.Value, 1e-9);
        Assert.Equal((0.5, 0.625), (swings[3].Moves[0].Otherwise!.Value, Math.Round(swings[3].Moves[0].Follows!.Value, 9)));
        Assert.Null(swings[1].Moves[0].Follows);
    }

    [Fact]
    public void ADeadlineSaysWhatItsOutcomeWouldMove()
    {
        CorpusBuilder garden = new("2026-06-01");
        PageDraft page = garden.Topic("a");
        Belief Due(Belief belief) => belief with { By = PageDraft.Day("2026-12-31") };
        page.Belief("idle", "50%", Due)
            .Belief("crux", "50%", Due)
            .Belief("weighty", "50%", belief => Due(belief) with { Importance = Importance.Low })
            .Belief("x", "50%", belief => belief with { Conditions = [page.If("#crux", "70%")] });

        Assert.Equal(
            "weighty, crux 20, idle",
            string.Join(", ", Agenda.Of(garden.Build()).Select(entry => $"{entry.Belief!.Id} {entry.Swing?.Expected}".TrimEnd())));
    }

    [Theory]
    [InlineData("20%", "80%", "50%", true)]
    [InlineData("40%", "80%", "50%", false)]
    [InlineData("39%", "80%", "50%", false)] // 39.5% is within 79.5% of 49.5%
    [InlineData("38%", "80%", "50%", true)]
    [InlineData("90%", "20%", "50%", true)]
    [InlineData("60%", "20%", "50%", false)]
    [InlineData("20-60%", "80%", "50%", false)]
    [InlineData("20%", "80%", null, false)]
    [InlineData("20%", null, "50%", false)]
    [InlineData("20%", "80%", "unset", false)]
    [InlineData("unquantified", "80%", "50%", false)]
    [InlineData("20%", "80%", "45-55%", true)]
    public void ABeliefThatLeavesNoRoomForATriggerIsFound(string number, string? to, string? likelihood, bool found)
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("b");
        page.Belief("x", number)
            .Trigger("t", trigger => trigger with { Moves = [page.WouldMove("#x", to)], Likelihood = likelihood is null ? null : Likely(likelihood) })
            .Trigger("fired", trigger => trigger with { Moves = [page.WouldMove("#x", "99%")], Likelihood = Likely("99%"), State = TriggerState.Fired });

        OutweighedBelief[] outweighed = [.. ExpectedEvidence.Outweighed(garden.Build())];

        Assert.Equal(found ? ["x t"] : [], outweighed.Select(belief => $"{belief.Placed.Belief.Id} {belief.Trigger.Id}"));
    }

    [Fact]
    public void WhatCameOutOrWhoseDayHasPassedIsNotWeighed()
    {
        CorpusBuilder garden = new("2026-06-01");
        PageDraft page = garden.Topic("a");
        page.Belief("x", "20%").Belief("done", "20%", belief => belief with { Resolution = page.Resolved(Outcome.No, "2026-01-01") })
            .Trigger("past", trigger => trigger with { Moves = [page.WouldMove("#x", "80%"), page.WouldMove("#done", "80%")], Likelihood = Likely("50%", "2026-05-31") })
            .Trigger("now", trigger => trigger with { Moves = [page.WouldMove("#done", "80%")], Likelihood = Likely("50%", "2026-06-01") });
        Assert.Empty(ExpectedEvidence.Outweighed(garden.Build()));
    }

    [Theory]
    [InlineData("5%", "5%", false)] // reckoned, and there is room
    [InlineData("5%", null, true)]
    [InlineData(null, null, true)]
    [InlineData("5%", "unset", true)]
    public void TriggersAreCountedWhereOneDoesNotSayHowLikelyItIs(string? first, string? second, bool counted)
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        TriggerLikelihood? Said(string? number) => number is null ? null : Likely(number);
        page.Belief("x", "60%")
            .Trigger("one", trigger => trigger with { Moves = [page.WouldMove("#x", "40%")], Likelihood = Said(first) })
            .Trigger("two", trigger => trigger with { Moves = [page.WouldMove("#x", "30%")], Likelihood = Said(second) });
        GardenAsOf corpus = garden.Build();

        Assert.Equal(counted ? 1 : 0, ExpectedEvidence.OneSided(corpus).Length);
        Assert.Empty(ExpectedEvidence.Outweighed(corpus));
    }
}
