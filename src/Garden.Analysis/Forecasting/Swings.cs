using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>What one thing would do to a belief. Probabilities are 0–1.</summary>
/// <param name="Now">Where the belief stands.</param>
/// <param name="Then">Where it would stand if the thing came out so, as the writer says; null when not said.</param>
/// <param name="Otherwise">Where it would stand if not, as the writer says; null when not said.</param>
/// <param name="Likelihood">How likely the thing is; null when not known.</param>
public sealed record SwingMove(PlacedBelief Placed, double Now, double? Then, double? Otherwise, double? Likelihood)
{
    /// <summary>How many percentage points it would move the belief, as far as the writer says; of two conditions the larger counts.</summary>
    public double Points => Math.Max(Math.Abs(Percent.Change(Now, Then) ?? 0), Math.Abs(Percent.Change(Now, Otherwise) ?? 0));

    /// <summary>The side that the writer does not say, by total probability (<see cref="ExpectedChange.Otherwise"/>); null when both are said, and where it does not follow.</summary>
    public double? Follows => (Then, Otherwise, Likelihood) switch
    {
        ({ } then, null, { } likelihood) => ExpectedChange.Otherwise(Now, likelihood, then),
        (null, { } otherwise, { } likelihood) => ExpectedChange.Otherwise(Now, 1 - likelihood, otherwise),
        _ => null,
    };

    /// <summary>The expected change in percentage points; null where the numbers do not say.</summary>
    public double? Expected => Likelihood is { } likelihood && (Then ?? Follows) is { } then && (Otherwise ?? Follows) is { } otherwise
        ? Math.Round(ExpectedChange.Of(Now, likelihood, then, otherwise) * 100, 6)
        : null;
}

/// <summary>Something that would move beliefs if it came out: a crux (a condition of some belief) or an open trigger.</summary>
/// <param name="Words">Its claim or its words.</param>
/// <param name="Place">Where it stands; null for a condition that is only words.</param>
/// <param name="Likelihood">How likely it is, 0–1; null when not known.</param>
/// <param name="By">The day until which that holds; null when none is said.</param>
public sealed record Swing(string Words, LinkTarget.Place? Place, double? Likelihood, DateOnly? By, ImmutableArray<SwingMove> Moves)
{
    /// <summary>How many beliefs it would move.</summary>
    public int Beliefs => Moves.Length;

    /// <summary>How many percentage points it would move them in all.</summary>
    public double Points => Moves.Sum(move => move.Points);

    /// <summary>The expected change of all of them in percentage points; null when it is not known of any. What is not known of one counts as nothing.</summary>
    public double? Expected => Moves.Any(move => move.Expected is not null) ? Math.Round(Moves.Sum(move => move.Expected ?? 0), 6) : null;
}

/// <summary>What is worth finding out.</summary>
public static class Swings
{
    /// <summary>
    /// Every open crux and trigger of the listed regions, and of nothing else, by the expected change of open beliefs, the largest first; then those of which it is not known, by how many points they would move how many beliefs. Ties go by
    /// points, beliefs, words, then by page and place. What moves nothing is left out.
    /// </summary>
    public static ImmutableArray<Swing> Of(GardenAsOf corpus) =>
    [
        .. Cruxes(corpus).Concat(Triggers(corpus))
            .Where(swing => swing.Points > 0 && swing.Place is not { Page.Unlisted: true })
            .OrderByDescending(swing => swing.Expected ?? -1)
            .ThenByDescending(swing => Math.Round(swing.Points, 6))
            .ThenByDescending(swing => swing.Beliefs)
            .ThenBy(swing => swing.Words, StringComparer.Ordinal),
    ];

    /// <summary>Whether <see cref="Of"/> has any that has words.</summary>
    public static bool Any(GardenAsOf corpus) =>
        OpenConditions(corpus).Any(entry => entry.Place is not { Page.Unlisted: true } && Moves(entry.Placed, entry.Condition) && Words(corpus, entry).Length > 0)
        || Triggers(corpus).Any(swing => swing.Points > 0 && swing.Words.Length > 0);

    private static IEnumerable<Swing> Triggers(GardenAsOf corpus) =>
        corpus.Topics
            .Where(topic => !topic.Unlisted && topic.Says(ItemTraits.IntendedMoves))
            .SelectMany(topic => topic.Triggers.Select(trigger => TriggerList.Row(corpus, topic, trigger)))
            .Where(row => row.State == TriggerState.Open)
            .Select(row => Awaited(corpus, row));

    private static Swing Awaited(GardenAsOf corpus, TriggerRow row)
    {
        // a likelihood until a day that has passed says nothing about what is still to come
        TriggerLikelihood? likelihood = row.LikelihoodOn(corpus.Today);
        double? number = likelihood?.Estimate.Probability;
        return new Swing(corpus.Plain(row.Topic, row.Trigger.Text), new LinkTarget.Place(row.Topic, row.Trigger.Id, row.Trigger), number, number is null ? null : likelihood?.By,
        [
            .. row.Moves
                .Where(move => move is { Placed: { IsResolved: false, Topic.Unlisted: false }, Points: not null })
                .DistinctBy(move => move.Placed)
                .Select(move => new SwingMove(move.Placed, BeliefHistory.Of(move.Placed.Belief).Current!.Value, move.To, null, number)),
        ]);
    }

    private static IEnumerable<Swing> Cruxes(GardenAsOf corpus) =>
        OpenConditions(corpus)
            .GroupBy(entry => Key(corpus, entry.Placed, entry.Condition, entry.Place), StringComparer.Ordinal)
            .Select(group =>
            {
                double? number = group.First().Place?.Item is Belief belief ? BeliefHistory.Of(belief).Current : null;
                return new Swing(Words(corpus, group.First()), group.First().Place, number, null,
                [
                    .. group.GroupBy(entry => entry.Placed).Select(of => Move(of.Key, [.. of.Select(entry => entry.Condition)], number)).OfType<SwingMove>(),
                ]);
            });

    private static IEnumerable<(PlacedBelief Placed, Condition Condition, LinkTarget.Place? Place)> OpenConditions(GardenAsOf corpus) =>
        corpus.Topics
            .Where(topic => !topic.Unlisted && topic.Says(ItemTraits.Conditions))
            .SelectMany(topic => topic.Beliefs.Where(belief => belief is { Resolution: null, Conditions.IsEmpty: false }).Select(belief => new PlacedBelief(topic, belief)))
            .SelectMany(placed => placed.Belief.Conditions.Select(condition => (Placed: placed, Condition: condition, Place: PlaceOf(corpus, placed, condition))))
            .Where(entry => entry.Place?.Item is not Belief { Resolution: not null } && !ReferenceEquals(entry.Place?.Item, entry.Placed.Belief));

    private static LinkTarget.Place? PlaceOf(GardenAsOf corpus, PlacedBelief placed, Condition condition) =>
        condition.Reference is { } reference ? corpus.PlaceOf(placed.Topic, reference) : null;

    private static string Key(GardenAsOf corpus, PlacedBelief placed, Condition condition, LinkTarget.Place? place) =>
        place is null ? $"{placed.Topic.Name} {corpus.Plain(placed.Topic, condition.Text).ToLowerInvariant()}" : $"{place.Page.Name}#{place.Anchor}";

    private static string Words(GardenAsOf corpus, (PlacedBelief Placed, Condition Condition, LinkTarget.Place? Place) entry) =>
        entry.Condition.Reference is { } reference && entry.Place is not null
            ? corpus.NameOf(entry.Placed.Topic, reference)
            : corpus.Plain(entry.Placed.Topic, entry.Condition.Text);

    private static SwingMove? Move(PlacedBelief placed, ImmutableArray<Condition> conditions, double? likelihood)
    {
        double? Side(bool holds) => conditions.FirstOrDefault(condition => condition.Holds == holds && condition.Estimate.Probability is not null)?.Estimate.Probability;
        return BeliefHistory.Of(placed.Belief).Current is { } now && (Side(true), Side(false)) is var (then, otherwise) && (then ?? otherwise) is not null
            ? new SwingMove(placed, now, then, otherwise, likelihood)
            : null;
    }

    private static bool Moves(PlacedBelief placed, Condition condition) => Percent.Change(BeliefHistory.Of(placed.Belief).Current, condition.Estimate.Probability) is not (null or 0);
}
