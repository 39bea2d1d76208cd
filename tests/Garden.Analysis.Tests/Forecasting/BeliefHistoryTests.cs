using System.Collections.Immutable;
using Garden.Analysis.Forecasting;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Forecasting;

public sealed class BeliefHistoryTests
{
    private static DateOnly Day(string date) => PageDraft.Day(date);

    private static Belief Build(string? estimate, Func<PageDraft, ImmutableArray<BeliefMove>> moves)
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("b", estimate, belief => belief with { History = moves(page) });
        return garden.Build().Topics[0].Beliefs.Single();
    }

    [Fact]
    public void EntriesAreReadInOrderOfDayAndFillInWhereTheyStart()
    {
        BeliefHistory history = BeliefHistory.Of(Build("70%", page =>
        [
            page.Move("2026-03-02", null, "70%", "survey"),
            page.Move("2026-01-05", null, "60%", "first guess"),
            page.Move("2026-04-01", null, "70%"),
            page.Move("2026-03-02", "70%", "65%"),
        ]));

        Assert.Equal([Day("2026-01-05"), Day("2026-03-02"), Day("2026-03-02"), Day("2026-04-01")], history.Steps.Select(step => step.Date!.Value));
        Assert.Equal([null, 0.6, 0.7, 0.65], history.Steps.Select(step => step.From));
        Assert.Equal([0.6, 0.7, 0.65, 0.7], history.Steps.Select(step => step.To));
        Assert.Equal([StepKind.Opened, StepKind.Moved, StepKind.Moved, StepKind.Moved], history.Steps.Select(step => step.Kind));
        Assert.Equal(10, history.Steps[1].Points!.Value, 1e-9);
        Assert.Null(history.Steps[0].Points);
        Assert.Equal(Day("2026-04-01"), history.LastMoved);
        Assert.Equal(0.7, history.Current);
    }

    [Fact]
    public void TheSameNumberIsAReconsiderationNotAMove()
    {
        BeliefHistory history = BeliefHistory.Of(Build("60%", page => [page.Move("2026-01-05", null, "60%"), page.Move("2026-03-02", null, "60%", "reread")]));
        Assert.Equal(StepKind.Reconsidered, history.Steps[1].Kind);
        Assert.Equal(Day("2026-01-05"), history.LastMoved);
    }

    [Fact]
    public void AStruckNumberIsAMoveWithoutADate()
    {
        BeliefHistory history = BeliefHistory.Of(Build("60% was 70%", _ => []));
        BeliefStep step = Assert.Single(history.Steps);
        Assert.Equal((null, 0.7, 0.6), (step.Date, step.From, step.To));
        Assert.Null(history.LastMoved);
        Assert.Equal(0.6, history.NumberOn(Day("1999-01-01")));
    }

    [Fact]
    public void AStruckNumberBesideEntriesTellsNothingNew()
    {
        BeliefHistory history = BeliefHistory.Of(Build("60% was 70%", page => [page.Move("2026-01-05", "70%", "60%")]));
        Assert.Equal(Day("2026-01-05"), Assert.Single(history.Steps).Date);
    }

    [Theory]
    [InlineData("2026-01-04", 0.5)]
    [InlineData("2026-01-05", 0.6)]
    [InlineData("2026-03-01", 0.6)]
    [InlineData("2026-03-02", 0.7)]
    [InlineData("2030-01-01", 0.7)]
    public void TheNumberOfADayIsThatOfTheLastEntryUntilThen(string day, double number)
    {
        BeliefHistory history = BeliefHistory.Of(Build("70%", page => [page.Move("2026-01-05", "50%", "60%"), page.Move("2026-03-02", null, "70%")]));
        Assert.Equal(number, history.NumberOn(Day(day)));
    }

    [Fact]
    public void UnreadableEntriesAreSteppedOver()
    {
        BeliefHistory history = BeliefHistory.Of(Build(null, page => [page.Move("2026-01-05", null, "60%"), page.Move("2026-03-02", null, "malformed"), page.Move("2026-04-02", null, "80%")]));
        Assert.Equal(0.6, history.Steps[2].From);
        Assert.Equal(0.6, history.NumberOn(Day("2026-03-05")));
        Assert.Equal(0.8, history.Current);
    }

    [Fact]
    public void WithoutAnyNumberThereIsNoHistory()
    {
        BeliefHistory history = BeliefHistory.Of(Build("unset", _ => []));
        Assert.Empty(history.Steps);
        Assert.Null(history.Current);
        Assert.Null(history.NumberOn(Day("2026-01-01")));
    }

    [Fact]
    public void ChangesAreNewestFirstAndKnowNoFuture()
    {
        CorpusBuilder garden = new("2026-06-01");
        PageDraft page = garden.Topic("a");
        page.Belief("one", "60% was 50%")
            .Belief("two", "70%", belief => belief with { History = [page.Move("2026-01-01", null, "60%"), page.Move("2026-02-01", null, "65%"), page.Move("2026-02-01", null, "70%")] })
            .Belief("three", "70%", belief => belief with { History = [page.Move("2026-02-01", null, "70%"), page.Move("2026-06-02", null, "80%")] });
        PageDraft hidden = garden.Topic("b", topic => topic with { Unlisted = true });
        hidden.Belief("four", "70%", belief => belief with { History = [hidden.Move("2026-02-01", null, "70%")] });

        ImmutableArray<Change> changes = Changes.Of(garden.Build());

        Assert.Equal("two70 two65 three70 two60 one60", string.Join(' ', changes.Select(change => change.Placed.Belief.Id + (change.Step.To * 100))));
    }
}
