using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>A belief that whatever comes can only push one way.</summary>
/// <param name="IsUp">Whether that way is up.</param>
/// <param name="Triggers">The open triggers that would move it, at least two.</param>
public sealed record OneSidedBelief(PlacedBelief Placed, bool IsUp, ImmutableArray<(Topic Topic, Trigger Trigger)> Triggers);

/// <summary>A belief whose number leaves no room for what a trigger would make of it, as likely as the trigger is said to be.</summary>
/// <param name="Likelihood">How likely the trigger is.</param>
/// <param name="Then">Where the belief would stand if it fired.</param>
/// <param name="Allowed">Where the belief can then stand now.</param>
public sealed record OutweighedBelief(PlacedBelief Placed, Topic Topic, Trigger Trigger, Estimate Likelihood, Estimate Then, Interval Allowed);

/// <summary>A trigger that fired and left beliefs where they were.</summary>
public sealed record IgnoredTrigger(Topic Topic, Trigger Trigger, ImmutableArray<PlacedBelief> Unmoved);

/// <summary>
/// What triggers say about the beliefs they would move. A belief must be its own expected value over what may come (conservation
/// of expected evidence), so if something would raise it, something else must be able to lower it.
/// </summary>
public static class ExpectedEvidence
{
    /// <summary>
    /// Open beliefs all of whose open triggers, two at least, would push the same way. A trigger without a number may push either
    /// way and so excuses its belief. Where all of them say how likely they are, what happens if none fires is known too and pushes the other
    /// way, so nothing is said: then <see cref="Outweighed"/> reckons. By page and place.
    /// </summary>
    public static ImmutableArray<OneSidedBelief> OneSided(GardenAsOf corpus)
    {
        ILookup<PlacedBelief, (TriggerRow Row, TriggerMove Move)> pushes = Pushes(corpus).ToLookup(push => push.Move.Placed);
        return pushes.Count == 0 ? [] :
        [
            .. PlacedBelief.All(corpus)
                .Where(placed => !placed.IsResolved && pushes.Contains(placed))
                .Select(placed => (Placed: placed, Pushes: pushes[placed].ToImmutableArray()))
                .Where(entry => entry.Pushes.Length > 1 && SameWay(entry.Pushes) && !entry.Pushes.All(push => push.Row.LikelihoodOn(corpus.Today)?.Estimate.Probability is not null))
                .Select(entry => new OneSidedBelief(
                    entry.Placed,
                    entry.Pushes[0].Move.Points > 0,
                    [.. entry.Pushes.Select(push => (push.Row.Topic, push.Row.Trigger))])),
        ];
    }

    /// <summary>
    /// Open beliefs with an open trigger that says how likely it is and where it would put them, and whose numbers cannot all be meant
    /// (<see cref="ExpectedChange.Allowed"/>): whatever the belief came to if the trigger stayed away, its expected value would be another than its number. Numbers are their <see cref="Interval"/>s.
    /// By page and place of the belief, then of the trigger.
    /// </summary>
    public static ImmutableArray<OutweighedBelief> Outweighed(GardenAsOf corpus)
    {
        ILookup<PlacedBelief, OutweighedBelief> found = Pushes(corpus)
            .Where(push => !push.Move.Placed.IsResolved)
            .Select(push => Weigh(corpus, push.Row, push.Move.Placed))
            .OfType<OutweighedBelief>()
            .ToLookup(outweighed => outweighed.Placed);
        return found.Count == 0 ? [] : [.. PlacedBelief.All(corpus).SelectMany(placed => found[placed])];
    }

    private static OutweighedBelief? Weigh(GardenAsOf corpus, TriggerRow row, PlacedBelief placed)
    {
        Estimate? then = row.Trigger.Moves.FirstOrDefault(move => PlacedBelief.At(corpus, row.Topic, move.Reference) == placed)?.To;
        if (row.LikelihoodOn(corpus.Today) is not { Estimate: { Probability: not null } likelihood } || then?.Probability is null)
        {
            return null;
        }

        Interval allowed = ExpectedChange.Allowed(Interval.Of(likelihood), Interval.Of(then));
        return Interval.Of(placed.Belief.Estimate).IsApartFrom(allowed) ? new OutweighedBelief(placed, row.Topic, row.Trigger, likelihood, then, allowed) : null;
    }

    private static IEnumerable<(TriggerRow Row, TriggerMove Move)> Pushes(GardenAsOf corpus) =>
        Rows(corpus, TriggerState.Open).SelectMany(row => row.Moves.DistinctBy(move => move.Placed).Select(move => (row, move)));

    /// <summary>
    /// Fired triggers with an open belief that neither stands where the trigger would have put it nor has an entry, "unchanged"
    /// included, on or after the day it fired (on any day, where that day is not known). By page and place.
    /// </summary>
    public static ImmutableArray<IgnoredTrigger> Ignored(GardenAsOf corpus) =>
    [
        .. Rows(corpus, TriggerState.Fired)
            .Select(row => new IgnoredTrigger(row.Topic, row.Trigger, [.. row.Moves.Where(move => IsIgnored(move, row.Trigger)).Select(move => move.Placed).Distinct()]))
            .Where(ignored => !ignored.Unmoved.IsEmpty),
    ];

    private static IEnumerable<TriggerRow> Rows(GardenAsOf corpus, TriggerState state) =>
        corpus.Topics
            .Where(topic => topic.Says(ItemTraits.IntendedMoves)) // what moves nothing says nothing about any belief
            .SelectMany(topic => topic.Triggers.Where(trigger => TriggerList.StateOn(trigger, corpus.Today) == state).Select(trigger => TriggerList.Row(corpus, topic, trigger)));

    private static bool SameWay(ImmutableArray<(TriggerRow Row, TriggerMove Move)> pushes) =>
        pushes.All(push => push.Move.Points > 0) || pushes.All(push => push.Move.Points < 0);

    private static bool IsIgnored(TriggerMove move, Trigger trigger)
    {
        Belief belief = move.Placed.Belief;
        if (move.Placed.IsResolved || belief.Estimate?.Probability is null || move.Points == 0)
        {
            return false;
        }

        return !belief.History.Any(entry => trigger.StateDate is not { } fired || entry.Date >= fired);
    }
}
