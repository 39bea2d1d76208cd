using System.Collections.Immutable;
using Garden.Analysis.Linking;

namespace Garden.Analysis.Forecasting;

/// <summary>An entry of a belief's history, seen from the whole garden.</summary>
public sealed record Change(PlacedBelief Placed, BeliefStep Step);

/// <summary>How the garden's numbers changed.</summary>
public static class Changes
{
    /// <summary>
    /// Every entry of every listed belief, newest first: openings, moves and reconsiderations (see <see cref="BeliefStep.Kind"/>).
    /// Entries dated after today do not exist yet; numbers struck without a date come last. Ties go by page and place.
    /// </summary>
    public static ImmutableArray<Change> Of(GardenAsOf corpus) =>
    [
        .. Each(corpus).OrderByDescending(change => change.Step.Date ?? DateOnly.MinValue),
    ];

    /// <summary>The same by page and place.</summary>
    public static IEnumerable<Change> Each(GardenAsOf corpus) =>
        PlacedBelief.Listed(corpus)
            .SelectMany(placed => BeliefHistory.Of(placed.Belief).Steps.Reverse().Select(step => new Change(placed, step)))
            .Where(change => change.Step.Date is not { } date || date <= corpus.Today);
}
