using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>How a list of beliefs is ordered.</summary>
public enum BeliefOrder
{
    /// <summary>The likeliest first.</summary>
    Confidence,

    /// <summary>The furthest from 50 % first, in either direction.</summary>
    Decidedness,

    /// <summary>What matters most first, then the likeliest.</summary>
    Importance,

    /// <summary>What moved last first.</summary>
    LastMove,
}

/// <summary>A belief with what lists show of it.</summary>
/// <param name="Probability">The present number, 0–1; null when there is none.</param>
/// <param name="LastMoved">Since when the number stands; null when nothing says.</param>
public sealed record BeliefRow(PlacedBelief Placed, double? Probability, DateOnly? LastMoved);

/// <summary>All beliefs of the garden in one list.</summary>
public static class BeliefList
{
    /// <summary>Every listed belief, resolved ones included, by page and place.</summary>
    public static ImmutableArray<BeliefRow> Of(GardenAsOf corpus) => [.. PlacedBelief.Listed(corpus).Select(Row)];

    /// <summary>Every belief of some regions, listed or not, by page and place.</summary>
    public static ImmutableArray<BeliefRow> Of(IEnumerable<Topic> topics) =>
        [.. topics.SelectMany(topic => topic.Beliefs.Select(belief => Row(new PlacedBelief(topic, belief))))];

    /// <summary>The rows in another order; what lacks the key comes last, ties stay as they were.</summary>
    public static ImmutableArray<BeliefRow> By(this ImmutableArray<BeliefRow> rows, BeliefOrder order) =>
        [
            .. order switch
            {
                BeliefOrder.Confidence => rows.OrderByDescending(row => row.Probability ?? -1),
                BeliefOrder.Decidedness => rows.OrderByDescending(row => row.Probability is { } probability ? Math.Round(Math.Abs(probability - 0.5), 9) : -1),
                BeliefOrder.Importance => rows.OrderByDescending(row => Rank(row.Placed.Belief.Importance)).ThenByDescending(row => row.Probability ?? -1),
                BeliefOrder.LastMove => rows.OrderByDescending(row => row.LastMoved ?? DateOnly.MinValue),
                _ => (IEnumerable<BeliefRow>)rows,
            },
        ];

    /// <summary>High 3, medium 2, low 1, not said 0.</summary>
    internal static int Rank(Importance? importance) => importance is { } said ? (int)said + 1 : 0;

    private static BeliefRow Row(PlacedBelief placed)
    {
        BeliefHistory history = BeliefHistory.Of(placed.Belief);
        return new BeliefRow(placed, history.Current, history.LastMoved);
    }
}
