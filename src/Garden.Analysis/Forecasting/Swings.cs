using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>What one thing would do to a belief.</summary>
/// <param name="Points">In percentage points from where the belief stands, positive for up.</param>
/// <param name="Holds">For a condition, whether this is its <c>if</c> or its <c>if not</c>; null for a trigger.</param>
public sealed record SwingMove(PlacedBelief Placed, double Points, bool? Holds);

/// <summary>Something that would move beliefs if it came out: a crux (a condition of some belief) or an open trigger.</summary>
/// <param name="Words">Its claim or its words.</param>
/// <param name="Place">Where it stands; null for a condition that is only words.</param>
public sealed record Swing(string Words, LinkTarget.Place? Place, ImmutableArray<SwingMove> Moves)
{
    /// <summary>How many beliefs it would move.</summary>
    public int Beliefs => Moves.Select(move => move.Placed).Distinct().Count();

    /// <summary>How many percentage points it would move them in all; of a belief's two conditions the larger counts.</summary>
    public double Points => Moves.GroupBy(move => move.Placed).Sum(group => group.Max(move => Math.Abs(move.Points)));
}

/// <summary>What is worth finding out.</summary>
public static class Swings
{
    /// <summary>
    /// Every open crux and trigger of the listed regions, and of nothing else, by how many points it would move how many open beliefs, the most first;
    /// ties go by words, then by page and place. What moves nothing is left out.
    /// </summary>
    public static ImmutableArray<Swing> Of(GardenAsOf corpus) =>
    [
        .. Cruxes(corpus).Concat(Triggers(corpus))
            .Where(swing => swing.Points > 0 && swing.Place is not { Page.Unlisted: true })
            .OrderByDescending(swing => Math.Round(swing.Points, 6))
            .ThenByDescending(swing => swing.Beliefs)
            .ThenBy(swing => swing.Words, StringComparer.Ordinal),
    ];

    /// <summary>Whether <see cref="Of"/> has any that has words.</summary>
    public static bool Any(GardenAsOf corpus) =>
        OpenConditions(corpus).Any(entry => entry.Place is not { Page.Unlisted: true } && Move(entry.Placed, entry.Condition) is { Points: not 0 } && Words(corpus, entry).Length > 0)
        || Triggers(corpus).Any(swing => swing.Points > 0 && swing.Words.Length > 0);

    private static IEnumerable<Swing> Triggers(GardenAsOf corpus) =>
        corpus.Topics
            .Where(topic => !topic.Unlisted && topic.Says(ItemTraits.IntendedMoves))
            .SelectMany(topic => topic.Triggers.Select(trigger => TriggerList.Row(corpus, topic, trigger)))
            .Where(row => row.State == TriggerState.Open)
            .Select(row => new Swing(
                corpus.Plain(row.Topic, row.Trigger.Text),
                new LinkTarget.Place(row.Topic, row.Trigger.Id, row.Trigger),
                [.. row.Moves.Where(move => move is { Placed: { IsResolved: false, Topic.Unlisted: false }, Points: not null }).Select(move => new SwingMove(move.Placed, move.Points!.Value, null))]));

    private static IEnumerable<Swing> Cruxes(GardenAsOf corpus) =>
        OpenConditions(corpus)
            .GroupBy(entry => Key(corpus, entry.Placed, entry.Condition, entry.Place), StringComparer.Ordinal)
            .Select(group => new Swing(
                Words(corpus, group.First()),
                group.First().Place,
                [.. group.Select(entry => Move(entry.Placed, entry.Condition)).OfType<SwingMove>()]));

    private static IEnumerable<(PlacedBelief Placed, Condition Condition, LinkTarget.Place? Place)> OpenConditions(GardenAsOf corpus) =>
        corpus.Topics
            .Where(topic => !topic.Unlisted && topic.Says(ItemTraits.Conditions))
            .SelectMany(topic => topic.Beliefs.Where(belief => belief is { Resolution: null, Conditions.IsEmpty: false }).Select(belief => new PlacedBelief(topic, belief)))
            .SelectMany(placed => placed.Belief.Conditions.Select(condition => (Placed: placed, Condition: condition, Place: PlaceOf(corpus, placed, condition))))
            .Where(entry => entry.Place?.Item is not Belief { Resolution: not null });

    private static LinkTarget.Place? PlaceOf(GardenAsOf corpus, PlacedBelief placed, Condition condition) =>
        condition.Reference is { } reference ? corpus.PlaceOf(placed.Topic, reference) : null;

    private static string Key(GardenAsOf corpus, PlacedBelief placed, Condition condition, LinkTarget.Place? place) =>
        place is null ? $"{placed.Topic.Name} {corpus.Plain(placed.Topic, condition.Text).ToLowerInvariant()}" : $"{place.Page.Name}#{place.Anchor}";

    private static string Words(GardenAsOf corpus, (PlacedBelief Placed, Condition Condition, LinkTarget.Place? Place) entry) =>
        entry.Condition.Reference is { } reference && entry.Place is not null
            ? corpus.NameOf(entry.Placed.Topic, reference)
            : corpus.Plain(entry.Placed.Topic, entry.Condition.Text);

    private static SwingMove? Move(PlacedBelief placed, Condition condition) =>
        Percent.Change(BeliefHistory.Of(placed.Belief).Current, condition.Estimate.Probability) is { } points ? new SwingMove(placed, points, condition.Holds) : null;
}
