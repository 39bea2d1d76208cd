using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>What a trigger would do to a belief.</summary>
/// <param name="To">Where it would stand, 0–1; null when only a direction is known.</param>
/// <param name="Points">From where it stands now, in percentage points; null when either number is missing.</param>
public sealed record TriggerMove(PlacedBelief Placed, double? To, double? Points);

/// <summary>A trigger as it stands today.</summary>
/// <param name="State">Its state; one dated after today is still open.</param>
public sealed record TriggerRow(Topic Topic, Trigger Trigger, TriggerState State, ImmutableArray<TriggerMove> Moves)
{
    /// <summary>Percentage points it would move in all, in either direction.</summary>
    public double Points => Moves.Sum(move => Math.Abs(move.Points ?? 0));

    /// <summary>How likely the event still is; null when not said, and when the day until which it was said has passed.</summary>
    public TriggerLikelihood? LikelihoodOn(DateOnly day) => Trigger.Likelihood is { } likelihood && !(likelihood.By < day) ? likelihood : null;
}

/// <summary>What would change the writer's mind.</summary>
public static class TriggerList
{
    /// <summary>Every trigger of the listed regions: open, fired, expired; within these the largest first, ties by page and place.</summary>
    public static ImmutableArray<TriggerRow> Of(GardenAsOf corpus) =>
    [
        .. corpus.Topics
            .Where(topic => !topic.Unlisted)
            .SelectMany(topic => topic.Triggers.Select(trigger => Row(corpus, topic, trigger)))
            .OrderBy(row => row.State)
            .ThenByDescending(row => row.Points),
    ];

    /// <summary>The state of a trigger on a day.</summary>
    public static TriggerState StateOn(Trigger trigger, DateOnly day) => trigger.StateDate > day ? TriggerState.Open : trigger.State;

    internal static TriggerRow Row(GardenAsOf corpus, Topic topic, Trigger trigger) =>
        new(topic, trigger, StateOn(trigger, corpus.Today), [.. trigger.Moves.Select(move => Move(corpus, topic, move)).OfType<TriggerMove>()]);

    private static TriggerMove? Move(GardenAsOf corpus, Topic topic, IntendedMove move)
    {
        if (PlacedBelief.At(corpus, topic, move.Reference) is not { } placed)
        {
            return null;
        }

        double? to = move.To?.Probability;
        return new TriggerMove(placed, to, Percent.Change(BeliefHistory.Of(placed.Belief).Current, to));
    }
}
