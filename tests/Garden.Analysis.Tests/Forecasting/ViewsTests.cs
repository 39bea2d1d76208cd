using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Forecasting;

public sealed class ViewsTests
{
    private static string Names<T>(IEnumerable<T> rows, Func<T, string> name) => string.Join(' ', rows.Select(name));

    [Theory]
    [InlineData(BeliefOrder.Confidence, "high even also low none")]
    [InlineData(BeliefOrder.Decidedness, "low high even also none")]
    [InlineData(BeliefOrder.Importance, "also low even high none")]
    [InlineData(BeliefOrder.LastMove, "even low high also none")]
    public void BeliefsAreListedByWhatIsAsked(BeliefOrder order, string expected)
    {
        CorpusBuilder garden = new();
        PageDraft late = garden.Topic("b");
        late.Belief("low", "5%", belief => belief with { Importance = Importance.Medium, History = [late.Move("2026-02-01", null, "5%"), late.Move("2026-05-01", null, "5%")] })
            .Belief("none", "unset");
        PageDraft early = garden.Topic("a");
        early.Belief("high", "90%", belief => belief with { History = [early.Move("2026-01-01", null, "90%")] })
            .Belief("even", "50%", belief => belief with { Importance = Importance.Low, History = [early.Move("2026-03-01", null, "50%")] })
            .Belief("also", "50%", belief => belief with { Importance = Importance.High });
        garden.Topic("hidden", topic => topic with { Unlisted = true }).Belief("hidden", "99%");
        Assert.Equal(expected, Names(BeliefList.Of(garden.Build()).By(order), row => row.Placed.Belief.Id));
    }

    [Fact]
    public void UncertaintiesWeighWhatAnAnswerWouldBeWorth()
    {
        CorpusBuilder garden = new("2026-06-01");
        PageDraft page = garden.Topic("a");
        page.Belief("x", "50%").Belief("y", "50%")
            .Uncertainty("unweighted", uncertainty => uncertainty with { Touches = [page.To("#x"), page.To("#x"), page.To("#gone")] })
            .Uncertainty("idle", uncertainty => uncertainty with { Importance = Importance.High })
            .Uncertainty("wide", uncertainty => uncertainty with { Importance = Importance.Medium, Touches = [page.To("#x"), page.To("#y")] })
            .Uncertainty("deep", uncertainty => uncertainty with { Importance = Importance.High, Touches = [page.To("#y")] })
            .Uncertainty("answered", uncertainty => uncertainty with { Answered = PageDraft.Day("2026-06-01") })
            .Uncertainty("answered-tomorrow", uncertainty => uncertainty with { Answered = PageDraft.Day("2026-06-02") });
        Assert.Equal("wide4 deep3 unweighted1 idle0 answered-tomorrow0", Names(OpenUncertainties.Of(garden.Build()), row => row.Uncertainty.Id + row.Weight));
    }

    [Fact]
    public void TriggersComeByStateThenSize()
    {
        CorpusBuilder garden = new("2026-06-01");
        PageDraft page = garden.Topic("a");
        page.Belief("x", "50%")
            .Trigger("vague", trigger => trigger with { Moves = [page.WouldMove("#x", null)] })
            .Trigger("small", trigger => trigger with { Moves = [page.WouldMove("#x", "60%")] })
            .Trigger("large", trigger => trigger with { Moves = [page.WouldMove("#x", "10%"), page.WouldMove("#gone", "10%")] })
            .Trigger("expired", trigger => trigger with { State = TriggerState.Expired })
            .Trigger("fired", trigger => trigger with { State = TriggerState.Fired, StateDate = PageDraft.Day("2026-06-01") })
            .Trigger("tomorrow", trigger => trigger with { State = TriggerState.Fired, StateDate = PageDraft.Day("2026-06-02") });

        TriggerRow[] rows = [.. TriggerList.Of(garden.Build())];

        Assert.Equal("large small vague tomorrow fired expired", Names(rows, row => row.Trigger.Id));
        Assert.Equal(-40, Assert.Single(rows[0].Moves).Points!.Value, 1e-9);
        Assert.Equal(40, rows[0].Points, 1e-9);
        Assert.Null(rows[2].Moves[0].Points);
        Assert.Equal(0, rows[2].Points);
    }

    [Theory]
    [InlineData("60% 70%", true)]
    [InlineData("40% 30%", true)]
    [InlineData("60% 40%", false)]
    [InlineData("60%", false)] // one alone may be all that was thought of
    [InlineData("60% 70% ?", false)] // nobody knows which way the third pushes
    [InlineData("60% 50%", false)] // one would leave it where it is
    [InlineData("40% 50%", false)]
    [InlineData("50.5% 60%", true, true)]
    [InlineData("60% 50.4%", true, true)]
    public void TriggersThatAllPushOneWayAreFound(string targets, bool oneSided, bool? isUp = null)
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("x", "50%").Belief("resolved", "50%", belief => belief with { Resolution = page.Resolved(Outcome.Yes, "2026-01-01") });
        foreach (string target in targets.Split(' '))
        {
            page.Trigger("t" + target, trigger => trigger with { Moves = [page.WouldMove("#x", target == "?" ? null : target), page.WouldMove("#resolved", "60%")] });
        }

        page.Trigger("fired", trigger => trigger with { State = TriggerState.Fired, Moves = [page.WouldMove("#x", "10%")] });
        OneSidedBelief[] found = [.. ExpectedEvidence.OneSided(garden.Build())];
        Assert.Equal(oneSided, found is [{ Placed.Belief.Id: "x" } only] && only.IsUp == (isUp ?? targets[0] == '6') && only.Triggers.Length == 2);
        Assert.Equal(oneSided ? 1 : 0, found.Length);
    }

    [Theory]
    [InlineData("2026-04-02", "2026-04-01", "50%", true)]
    [InlineData("2026-04-02", "2026-04-02", "50%", false)] // reconsidered, unchanged
    [InlineData("2026-04-02", "2026-05-02", "60%", false)]
    [InlineData("2026-04-02", null, "50%", true)]
    [InlineData("2026-04-02", null, "40%", false)] // stands where the trigger would have put it
    [InlineData("2026-06-02", null, "50%", false)] // has not fired yet
    [InlineData(null, null, "50%", true)]
    [InlineData(null, "2020-01-01", "50%", false)]
    [InlineData("2026-04-02", null, "unquantified", false)]
    public void AFiredTriggerWantsAnAnswer(string? fired, string? entry, string estimate, bool ignored)
    {
        CorpusBuilder garden = new("2026-06-01");
        PageDraft page = garden.Topic("a");
        page.Belief("x", estimate, belief => belief with { History = entry is null ? [] : [page.Move(entry, null, estimate)] })
            .Trigger("t", trigger => trigger with
            {
                State = TriggerState.Fired,
                StateDate = fired is null ? null : PageDraft.Day(fired),
                Moves = [page.WouldMove("#x", "40%"), page.WouldMove("#x", "40%")],
            });
        IgnoredTrigger[] found = [.. ExpectedEvidence.Ignored(garden.Build())];
        Assert.Equal(ignored ? 1 : 0, found.Length);
        Assert.All(found, trigger => Assert.Equal("x", Assert.Single(trigger.Unmoved).Belief.Id));
    }

    [Fact]
    public void CruxesAndTriggersComeByWhatTheyWouldMove()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("x", "50%", belief => belief with { Conditions = [page.If("b#law", "60%"), page.IfNot("b#law", "20%")] })
            .Belief("y", "50%", belief => belief with { Conditions = [page.If("b#law", "65%"), page.If("b#settled", "99%")] })
            .Belief("done", "50%", belief => belief with { Conditions = [page.If("b#law", "99%")], Resolution = page.Resolved(Outcome.No, "2026-01-01") })
            .Trigger("leak", trigger => trigger with { Moves = [page.WouldMove("#y", "10%")] })
            .Trigger("idle", trigger => trigger with { Moves = [page.WouldMove("#y", "50%")] });
        PageDraft other = garden.Topic("b");
        other.Belief("law", "30%").Belief("settled", "30%", belief => belief with { Resolution = other.Resolved(Outcome.No, "2026-01-01") });

        Swing[] swings = [.. Swings.Of(garden.Build())];

        Assert.Equal("law45/2 leak40/1", Names(swings, swing => $"{swing.Words}{Math.Round(swing.Points)}/{swing.Beliefs}"));
        Assert.Equal(["topics/b", "topics/a"], swings.Select(swing => swing.Place!.Page.Name), StringComparer.Ordinal);
    }

    [Fact]
    public void TriggersThatFiredAreNoLongerWorthFindingOut()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("x", "50%").Trigger("fired", trigger => trigger with { State = TriggerState.Fired, Moves = [page.WouldMove("#x", "10%")] });
        Assert.Empty(Swings.Of(garden.Build()));
    }

    [Fact]
    public void ConditionsInWordsAreOneCruxOnOnePage()
    {
        CorpusBuilder garden = new();
        PageDraft one = garden.Topic("a");
        Condition Words(PageDraft page, string words, string estimate) => new() { Text = RichText.Of(words), Holds = true, Estimate = Estimates.Of(estimate), Span = page.Line() };
        one.Belief("x", "50%", belief => belief with { Conditions = [Words(one, "It rains", "60%")] })
            .Belief("y", "50%", belief => belief with { Conditions = [Words(one, "it rains", "70%")] });
        PageDraft two = garden.Topic("b");
        two.Belief("z", "50%", belief => belief with { Conditions = [Words(two, "it rains", "55%"), two.If("#w", "55%")] }).Belief("w", "50%");

        Swing[] swings = [.. Swings.Of(garden.Build())];

        Assert.Equal("w5/1 It rains30/2 it rains5/1", Names(swings, swing => $"{swing.Words}{Math.Round(swing.Points)}/{swing.Beliefs}"));
        Assert.Equal(["topics/b", null, null], swings.Select(swing => swing.Place?.Page.Name));
    }

    [Fact]
    public void WhatMovesAsMuchComesByHowManyBeliefsThenByWords()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("x", "50%").Belief("y", "50%")
            .Trigger("b one", trigger => trigger with { Moves = [page.WouldMove("#x", "70%")] })
            .Trigger("a one", trigger => trigger with { Moves = [page.WouldMove("#x", "70%")] })
            .Trigger("two", trigger => trigger with { Moves = [page.WouldMove("#x", "60%"), page.WouldMove("#y", "60%")] });
        Assert.Equal("two, a one, b one", string.Join(", ", Swings.Of(garden.Build()).Select(swing => swing.Words)));
    }

    [Fact]
    public void UnlistedPagesAreInNoList()
    {
        CorpusBuilder garden = new("2026-06-01");
        PageDraft page = garden.Topic("a", topic => topic with { Unlisted = true, Reviewed = PageDraft.Day("2020-01-01") });
        page.Belief("x", "50%", belief => belief with { By = PageDraft.Day("2026-01-01") })
            .Trigger("t", trigger => trigger with { Moves = [page.WouldMove("#x", "10%")] })
            .Uncertainty("u")
            .Read("r", "2026-01-01");
        GardenAsOf corpus = garden.Build();
        Assert.Empty(Agenda.Of(corpus));
        Assert.Empty(TriggerList.Of(corpus));
        Assert.Empty(OpenUncertainties.Of(corpus));
        Assert.Empty(IdleReadings.Of(corpus));
    }

    [Fact]
    public void AReviewIsOverdueFromTheDayAfter()
    {
        CorpusBuilder garden = new("2026-06-01") { Settings = GardenSettings.Default with { ReviewEvery = 30 } };
        PageDraft page = garden.Topic("a");
        page.Belief("due", "50%", belief => belief with { Reviewed = PageDraft.Day("2026-05-02") }).Belief("over", "50%", belief => belief with { Reviewed = PageDraft.Day("2026-05-01") });
        Assert.Equal("over! due", Names(Agenda.Of(garden.Build()), entry => entry.Belief!.Id + (entry.IsOverdue ? "!" : "")));
    }

    [Fact]
    public void ChangesOfTodayAreSeen()
    {
        CorpusBuilder garden = new("2026-06-01");
        PageDraft page = garden.Topic("a");
        page.Belief("x", "50%", belief => belief with { History = [page.Move("2026-06-01", null, "50%"), page.Move("2026-06-02", null, "60%")] });
        Assert.Equal(0.5, Assert.Single(Changes.Of(garden.Build())).Step.To);
    }

    [Fact]
    public void AnEntryThatMovedNothingMakesNoReadingAMovingOne()
    {
        CorpusBuilder garden = new();
        garden.Reading("linked");
        PageDraft page = garden.Topic("a");
        page.Belief("x", "70%", belief => belief with { History = [page.Move("2026-01-01", null, "70%") with { Reason = page.Link("linked") }] })
            .Read("log", "2026-03-01", entry => entry with { Target = page.To("linked") })
            .Read("down", "2026-03-02", entry => entry with { Moved = [new ReadingMove(page.To("#x"), Estimates.Of("70%"), Estimates.Of("60%"))] });
        Assert.Equal("log", Names(IdleReadings.Of(garden.Build()), reading => reading.Entry.Id));
    }

    [Fact]
    public void ASourceHasEachBeliefOnceInEachOfItsParts()
    {
        CorpusBuilder garden = new("2026-03-02");
        garden.Reading("survey");
        PageDraft page = garden.Topic("a");
        Evidence Survey() => new(page.Link("survey"), page.To("survey"), null);
        page.Belief("x", "70%", belief => belief with
        {
            For = [Survey(), Survey()],
            History =
            [
                page.Move("2026-01-01", null, "60%") with { Reason = page.Link("survey") }, // opens, moves nothing
                page.Move("2026-02-01", null, "70%") with { Reason = RichText.Of([.. page.Link("survey").Events, new(TextEventKind.Text, " and "), .. page.Link("survey").Events]) },
                page.Move("2026-03-01", null, "70%") with { Reason = page.Link("survey") }, // reconsidered
            ],
        })
            .Belief("y", "20%", belief => belief with { Against = [Survey()] })
            .Read("today", "2026-03-02", entry => entry with { Target = page.To("survey"), Moved = [new ReadingMove(page.To("#y"), Estimates.Of("30%"), Estimates.Of("20%"))] })
            .Read("tomorrow", "2026-03-03", entry => entry with { Target = page.To("survey"), Moved = [new ReadingMove(page.To("#y"), Estimates.Of("20%"), Estimates.Of("90%"))] });

        EvidenceSource source = Assert.Single(EvidenceSources.Of(garden.Build()));

        Assert.Equal("x", Names(source.For, placed => placed.Belief.Id));
        Assert.Equal("y", Names(source.Against, placed => placed.Belief.Id));
        Assert.Equal("x10 y-10", Names(source.Moved, move => FormattableString.Invariant($"{move.Placed.Belief.Id}{move.Points}")));
        Assert.Equal((20.0, 2), (source.Points, source.Beliefs));
    }

    [Fact]
    public void EvidenceOnUnlistedPagesIsLeftOut()
    {
        CorpusBuilder garden = new();
        garden.Reading("survey");
        garden.Topic("a").Belief("x", "70%");
        PageDraft hidden = garden.Topic("b", topic => topic with { Unlisted = true });
        hidden.Read("log", "2026-03-02", entry => entry with { Target = hidden.To("survey"), Moved = [new ReadingMove(hidden.To("a#x"), Estimates.Of("60%"), Estimates.Of("70%"))] });
        Assert.Empty(EvidenceSources.Of(garden.Build()));
    }

    [Fact]
    public void EvidenceComesByWhatItMoved()
    {
        CorpusBuilder garden = new();
        garden.Reading("survey");
        garden.Reading("idle");
        PageDraft page = garden.Topic("a");
        page.Belief("x", "70%", belief => belief with
        {
            For = [new Evidence(RichText.Of("study"), null, "https://example.org/study"), new Evidence(RichText.Of("hearsay"), null, null)],
            Against = [new Evidence(page.Link("idle"), page.To("idle"), null)],
            History = [page.Move("2026-01-01", null, "60%"), page.Move("2026-03-02", null, "70%") with { Reason = page.Link("survey") }],
        })
            .Belief("y", "20%", belief => belief with { For = [new Evidence(RichText.Of("the study again"), null, "https://example.org/study")] })
            .Read("log", "2026-03-02", entry => entry with
            {
                Target = page.To("survey"),
                Moved = [new ReadingMove(page.To("#x"), Estimates.Of("60%"), Estimates.Of("70%")), new ReadingMove(page.To("#y"), Estimates.Of("50%"), Estimates.Of("20%"))],
            });

        EvidenceSource[] sources = [.. EvidenceSources.Of(garden.Build())];

        Assert.Equal("survey40/2 study0/2 idle0/1", Names(sources, source => $"{source.Words}{Math.Round(source.Points)}/{source.Beliefs}"));
        Assert.Equal("x y", Names(sources[1].For, placed => placed.Belief.Id));
        Assert.Equal("x", Assert.Single(sources[2].Against).Belief.Id);
    }

    [Fact]
    public void WhatIsUnlistedIsNeitherEvidenceNorWorthFindingOut()
    {
        CorpusBuilder garden = new();
        garden.Topic("hidden", topic => topic with { Unlisted = true }).Belief("secret", "50%");
        PageDraft page = garden.Topic("a");
        page.Belief("x", "50%", belief => belief with
        {
            For = [new Evidence(page.Link("hidden"), page.To("hidden"), null)],
            Conditions = [page.If("hidden#secret", "90%")],
        })
            .Trigger("leak", trigger => trigger with { Moves = [page.WouldMove("hidden#secret", "10%")] })
            .Read("log", "2026-03-02", entry => entry with { Target = page.To("a"), Moved = [new ReadingMove(page.To("hidden#secret"), Estimates.Of("60%"), Estimates.Of("70%"))] });
        GardenAsOf corpus = garden.Build();

        Assert.Empty(EvidenceSources.Of(corpus));
        Assert.Empty(Swings.Of(corpus));
    }

    [Fact]
    public void ReadingsThatMovedNothingAreNewestFirst()
    {
        CorpusBuilder garden = new();
        garden.Reading("linked");
        PageDraft page = garden.Topic("a");
        page.Belief("x", "70%", belief => belief with { History = [page.Move("2026-01-01", "60%", "70%") with { Reason = page.Link("linked") }] })
            .Read("undated", null)
            .Read("old", "2026-01-01")
            .Read("new", "2026-02-01", entry => entry with { Moved = [new ReadingMove(page.To("#x"), Estimates.Of("70%"), Estimates.Of("70%"))] })
            .Read("moving", "2026-03-01", entry => entry with { Moved = [new ReadingMove(page.To("#x"), null, null)] })
            .Read("linked", "2026-03-01", entry => entry with { Target = page.To("linked") })
            .Read("unfilled", "2026-03-01", entry => entry with { Title = RichText.Of([new TextEvent(TextEventKind.Prompt, "title")]) });
        Assert.Equal("new old undated", Names(IdleReadings.Of(garden.Build()), reading => reading.Entry.Id));
    }

    [Fact]
    public void TheAgendaLeadsWithWhatIsOverdue()
    {
        CorpusBuilder garden = new("2026-06-01") { Settings = GardenSettings.Default with { ReviewEvery = 30 } };
        PageDraft page = garden.Topic("a", topic => topic with { Reviewed = PageDraft.Day("2026-05-02") });
        page.Belief("later", "70%", belief => belief with { By = PageDraft.Day("2026-07-01") })
            .Belief("later-but-vital", "70%", belief => belief with { By = PageDraft.Day("2026-07-01"), Importance = Importance.High })
            .Belief("today", "70%", belief => belief with { By = PageDraft.Day("2026-06-01") })
            .Belief("past", "70%", belief => belief with { By = PageDraft.Day("2026-01-01"), Reviewed = PageDraft.Day("2026-04-30") })
            .Belief("done", "70%", belief => belief with { By = PageDraft.Day("2026-01-01"), Reviewed = PageDraft.Day("2026-01-01"), Resolution = page.Resolved(Outcome.No, "2026-01-02") });
        garden.Topic("b", topic => topic with { Created = PageDraft.Day("2026-04-01"), ReviewEvery = 7 });
        garden.Topic("c", topic => topic with { Reviewed = DateOnly.MaxValue });
        garden.Topic("never");

        string agenda = Names(Agenda.Of(garden.Build()), entry => $"{entry.Belief?.Id ?? entry.Topic.Id}:{(entry.IsOverdue ? "!" : "")}{(entry.Kind == DueKind.Review ? "review" : "")}");

        Assert.Equal("past:! b:!review past:!review today:! a:review later-but-vital: later: c:review", agenda);
    }

    [Theory]
    [InlineData("70%", "70%")]
    [InlineData("likely", "likely (55–80%)")]
    [InlineData("odds 1:19", "odds 1:19 (5%)")]
    [InlineData("70% (60-80)", "70% (60-80)")]
    [InlineData("<5%", "<5%")]
    [InlineData("unset", null)]
    public void AnEstimateIsAlwaysShownWithItsNumber(string written, string? shown) => Assert.Equal(shown, Percent.Of(Estimates.Of(written)));

    [Fact]
    public void PercentsAndPointsAreRoundedForPeople()
    {
        Assert.Equal("12.5%", Percent.Of(0.125));
        Assert.Equal("70%", Percent.Of(0.1 + 0.6));
        Assert.Equal("59.5–60.5%", Percent.Of(new Interval(0.595, 0.605)));
        Assert.Equal("60%", Percent.Of(new Interval(0.6, 0.6)));
        Assert.Equal(("+10", "−2.5", "0"), (Percent.Points(0.1 * 100), Percent.Points(-2.5), Percent.Points(-0.001)));
    }
}
