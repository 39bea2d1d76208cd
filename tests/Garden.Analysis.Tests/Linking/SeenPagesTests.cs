using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Linking;

/// <summary>Gardens are read on 2026-06-01.</summary>
public sealed class SeenPagesTests
{
    private static readonly Corpus Garden = WrittenGarden.Read([
        ("topics/a.md", """
            ## Beliefs

            - First. ~70% — why. ^first
              - 2026-01-02: 50% — a guess
              - 2026-06-01: 50% → 60% — today
              - 2026-07-02: 60% → 70% — next month, after [[book]]
            - Second. ~20% — why. ^second
              - resolved: no 2026-06-02 — it did not
              - implies: [[b#^third]]
            - Done. ~20% — why. ^done
              - resolved: no 2026-06-01 — it did not

            ## Uncertainties

            - Asked? Why it matters: much. ^asked
              - answered: 2026-09-01 — yes

            ## What would update me

            - A sign would push me up. ^sign
              - moves: [[#^first]] → 90%
              - state: fired 2026-09-01

            ## Recent reading

            - 2026-07-02 — [[book]] — a lot
              - moved: [[#^first]] 60% → 70%
            """),
        ("topics/b.md", """
            ## Beliefs

            - Third. ~10% — see [[a#^first]] ^third
            """),
        ("reading/book.md", "Text.")]).Corpus;

    [Fact]
    public void What_is_dated_later_has_not_happened_yet()
    {
        Topic seen = Garden.Seen.Topics[0];
        Belief[] beliefs = [.. seen.Beliefs];

        Assert.Equal([new DateOnly(2026, 1, 2), new DateOnly(2026, 6, 1)], beliefs[0].History.Select(move => move.Date));
        Assert.Equal(0.7, beliefs[0].Estimate!.Probability); // the number in the claim has no date
        Assert.Equal([null, null, Outcome.No], beliefs.Select(belief => belief.Resolution?.Outcome));
        Assert.Equal((TriggerState.Open, null), (seen.Triggers.Single().State, seen.Triggers.Single().StateDate));
        Assert.Equal((null, null), (seen.Uncertainties.Single().Answered, seen.Uncertainties.Single().Answer));
        Assert.Equal(Garden.Topics[0].Items.Select(item => item.Id), seen.Items.Select(item => item.Id));
    }

    [Fact]
    public void What_is_written_stays_as_it_is()
    {
        Belief[] beliefs = [.. Garden.Topics[0].Beliefs];
        Assert.Equal(3, beliefs[0].History.Length);
        Assert.Equal(Outcome.No, beliefs[1].Resolution?.Outcome);
        Assert.Equal(TriggerState.Fired, Garden.Topics[0].Triggers.Single().State);
    }

    [Fact]
    public void What_is_seen_is_linked_within_itself()
    {
        GardenAsOf seen = Garden.Seen;
        Assert.Equal(Garden.Topics[0].References.Length, seen.Targets[seen.Topics[0]].Length);
        PlacedBelief first = Assert.IsType<PlacedBelief>(PlacedBelief.At(seen, seen.Topics[1], 0));
        Assert.Same(seen.Topics[0].Beliefs.First(), first.Belief);
        Assert.Same(seen.Topics[0], first.Topic);
        Assert.Same(seen, seen.Seen);
    }

    [Fact]
    public void Views_and_coherence_follow()
    {
        GardenAsOf seen = Garden.Seen;
        Assert.Equal(new DateOnly(2026, 6, 1), BeliefList.Of(seen)[0].LastMoved);
        Assert.Equal(new DateOnly(2026, 6, 1), Assert.Single(Changes.Of(seen), change => change.Step.Kind == StepKind.Moved).Step.Date);
        Assert.Empty(EvidenceSources.Of(seen));
        Assert.Equal("asked", Assert.Single(OpenUncertainties.Of(seen)).Uncertainty.Id);
        Assert.Equal(20, Assert.Single(Swings.Of(seen)).Points, 1e-9);
        Assert.Single(Coherence.Check(seen)); // the second implies the third, and has not come out
    }

    [Fact]
    public void A_garden_without_later_days_is_seen_as_it_is()
    {
        GardenAsOf garden = WrittenGarden.Of(("topics/a.md", "## Beliefs\n\n- First. ~70% — why. ^first\n  - 2026-06-01: 70% — today\n"));
        Assert.Same(garden, garden.Seen);
    }
}
