using Garden.Analysis.Comparing;

namespace Garden.Analysis.Tests.Comparing;

public sealed class GardenDiffTests
{
    private static readonly StatedEntry First = new("2026-01-01", 0.6, "a guess");
    private static readonly StatedEntry Second = new("2026-02-01", 0.7, "a survey");

    [Fact]
    public void A_move_has_the_reason_of_the_entry_that_tells_of_it()
    {
        BeliefState old = State("a", 0.6) with { History = [First] };
        Assert.Equal(Second, CauseOf(old, State("a", 0.7) with { History = [First, Second] }));
        Assert.Null(CauseOf(old, State("a", 0.7) with { History = [First] })); // the latest entry was there before
        Assert.Null(CauseOf(old, State("a", 0.9) with { History = [First, Second] })); // the latest entry tells of another number
        Assert.Equal(Second, CauseOf(old, State("a", 0.68, 0.6, 0.75) with { History = [First, Second] })); // a number in the range
    }

    [Fact]
    public void A_range_that_moves_alone_is_a_move_and_another_form_of_the_same_number_is_none()
    {
        Assert.Single(Diff(State("a", 0.7, 0.6, 0.8), State("a", 0.7, 0.5, 0.8)).Moved);
        BeliefState written = State("a", 0.7);
        Assert.True(Diff(written, written with { Number = written.Number with { Form = "odds", Written = "odds 7:3", Probability = 0.7 + 1e-12 } }).IsEmpty);
    }

    [Fact]
    public void An_outcome_that_is_taken_back_or_changed_is_told()
    {
        BeliefState open = State("a", 0.7);
        BeliefState yes = open with { Resolution = new StatedOutcome("yes", null, null, "2026-03-01", "seen") };
        BeliefState no = open with { Resolution = new StatedOutcome("no", null, null, "2026-03-01", "seen") };
        Assert.Single(Diff(open, yes).Resolved);
        Assert.Single(Diff(yes, open).Resolved);
        Assert.Single(Diff(yes, no).Resolved);
        Assert.Empty(Diff(yes, yes with { Resolution = yes.Resolution! with { Why = "in other words" } }).Resolved);
    }

    [Fact]
    public void A_moved_amount_is_a_move()
    {
        BeliefState boats = State("a", null) with { Quantity = new StatedQuantity(40, 25, 60, 0.8, "boats") };
        BeliefChange moved = Assert.Single(Diff(boats, boats with { Quantity = boats.Quantity! with { Value = 45 } }).Moved);
        Assert.Equal(("40 boats (25–60)", "45 boats (25–60)"), (moved.Old.Shown, moved.Now.Shown));
    }

    [Fact]
    public void Lists_are_in_order_of_name()
    {
        GardenDiff diff = GardenDiff.Of([], [State("b", 0.1), State("a", 0.1), State("B", 0.1)]);
        Assert.Equal(["topics/x#B", "topics/x#a", "topics/x#b"], diff.New.Select(belief => belief.Place.Name));
    }

    private static GardenDiff Diff(BeliefState old, BeliefState now) => GardenDiff.Of([old], [now]);

    private static StatedEntry? CauseOf(BeliefState old, BeliefState now) => Assert.Single(Diff(old, now).Moved).Cause;

    private static BeliefState State(string id, double? probability, double? low = null, double? high = null) => new()
    {
        Place = new BeliefPlace("topics/x", id, HasOwnId: true, "Claim " + id),
        Number = new StatedNumber(probability, low, high, null, "point", null),
    };
}
