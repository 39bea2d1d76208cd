using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>
/// The law of total probability, P(B) = P(B|A)·P(A) + P(B|¬A)·(1 − P(A)), for every A that a belief B names in <c>if</c> or <c>if not</c>.
/// Each term that is not known may be anything from 0 to 1, so a missing P(A) leaves B between its two conditionals, and
/// <c>if</c> alone leaves it between P(A)·P(B|A) and that plus 1 − P(A). The expression is linear in each term, so its extremes lie
/// at the ends of the intervals. Conditions in words pair up only when their words are the same.
/// A belief that has come out is left alone: its conditions were about the number it had.
/// </summary>
internal static class ConditionalCheck
{
    public static IEnumerable<Contradiction> Of(GardenAsOf corpus, PlacedBelief placed)
    {
        if (placed.IsResolved || placed.Belief.Conditions.IsEmpty)
        {
            return [];
        }

        return Groups(corpus, placed).Select(group => Check(corpus, placed, [.. group])).OfType<Contradiction>();
    }

    /// <summary>The conditions of a belief by what decides; a condition on the belief itself says nothing and is left out.</summary>
    public static IEnumerable<IGrouping<string, Condition>> Groups(GardenAsOf corpus, PlacedBelief placed) => placed.Belief.Conditions
        .GroupBy(condition => Key(corpus, placed.Topic, condition), StringComparer.Ordinal)
        .Where(group => group.Key != placed.Name);

    private static Contradiction? Check(GardenAsOf corpus, PlacedBelief placed, ImmutableArray<Condition> pair)
    {
        PlacedBelief? decider = pair[0].Reference is { } reference ? PlacedBelief.At(corpus, placed.Topic, reference) : null;
        Interval then = Common(pair, holds: true);
        Interval otherwise = Common(pair, holds: false);
        string here = BeliefWords.Quote(corpus, placed);
        string? message = (Clash(pair, then, holds: true) ?? Clash(pair, otherwise, holds: false)) is { } clash
            ? $"{here} has several numbers for one condition: {clash} {About(corpus, placed.Topic, pair[0], decider)}"
            : Outside(placed, Total(decider is null ? Interval.Unknown : Coherence.Held(decider), then, otherwise)) is { } outside
            ? $"{here} stands at {BeliefWords.Number(placed.Belief.Estimate)}, but {Terms(corpus, placed.Topic, pair, decider)} {(pair.DistinctBy(condition => condition.Holds).Count() > 1 ? "leave" : "leaves")} only {Percent.Of(outside)}"
            : null;
        return message is null ? null : new Contradiction(ContradictionKind.Conditional, placed.Topic, pair[0].Span, message)
        {
            Related = decider is null ? [] : [BeliefWords.Related(corpus, decider)],
        };
    }

    /// <summary>What is allowed, where the belief cannot lie in it; null where it can.</summary>
    private static Interval? Outside(PlacedBelief placed, Interval allowed) => Interval.Of(placed.Belief.Estimate).IsApartFrom(allowed) ? allowed : null;

    private static Interval Total(Interval decider, Interval then, Interval otherwise)
    {
        double low = Math.Min(Mix(decider.Low, then.Low, otherwise.Low), Mix(decider.High, then.Low, otherwise.Low));
        double high = Math.Max(Mix(decider.Low, then.High, otherwise.High), Mix(decider.High, then.High, otherwise.High));
        return new Interval(low, high);
    }

    private static double Mix(double decider, double then, double otherwise) => (decider * then) + ((1 - decider) * otherwise);

    /// <summary>What all the numbers given for one side allow together; reversed when they allow nothing.</summary>
    private static Interval Common(ImmutableArray<Condition> pair, bool holds)
    {
        ImmutableArray<Interval> given = [.. pair.Where(condition => condition.Holds == holds).Select(condition => Interval.Of(condition.Estimate))];
        return given.IsEmpty ? Interval.Unknown : new Interval(given.Max(interval => interval.Low), given.Min(interval => interval.High));
    }

    /// <summary>The numbers given for one side, when no number is all of them; null when one is.</summary>
    private static string? Clash(ImmutableArray<Condition> pair, Interval common, bool holds) =>
        common.Low > common.High + Interval.Tolerance
            ? $"{string.Join(" and ", pair.Where(condition => condition.Holds == holds).Select(condition => BeliefWords.Number(condition.Estimate)))} {Word(holds)}"
            : null;

    /// <summary>The conditionals in words: <c>85% if “…” (50%, line 4) and 40% if not</c>.</summary>
    private static string Terms(GardenAsOf corpus, Topic topic, ImmutableArray<Condition> pair, PlacedBelief? decider) =>
        string.Join(" and ", pair.DistinctBy(condition => condition.Holds).Select((condition, index) =>
            $"{BeliefWords.Number(condition.Estimate)} {Word(condition.Holds)}{(index == 0 ? " " + About(corpus, topic, condition, decider) : "")}"));

    private static string About(GardenAsOf corpus, Topic topic, Condition condition, PlacedBelief? decider)
    {
        if (decider is null)
        {
            return $"“{corpus.Plain(topic, condition.Text)}”";
        }

        return BeliefWords.There(corpus, decider, topic);
    }

    private static string Word(bool holds) => holds ? "if" : "if not";

    private static string Key(GardenAsOf corpus, Topic topic, Condition condition)
    {
        if (condition.Reference is { } reference && corpus.PlaceOf(topic, reference) is { } place)
        {
            return place.Anchor is null ? place.Page.Name : $"{place.Page.Name}#{place.Anchor}";
        }

        return "words " + corpus.Plain(topic, condition.Text).ToLowerInvariant();
    }
}
