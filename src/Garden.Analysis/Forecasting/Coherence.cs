using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>
/// Finds declared relations that no reading of the declared numbers satisfies. Nothing is guessed: only <c>implies</c>,
/// <c>excludes</c>, <c>and</c>, <c>if</c>, <c>if not</c> and named sets count, every number is its <see cref="Interval"/>, touching
/// bounds are fine, and a missing number may be any. A belief that came out counts as 0 or 1 from that day on.
/// </summary>
public static class Coherence
{
    /// <summary>Every contradiction of the garden, one a declaration, by page and place.</summary>
    /// <param name="corpus">The garden as its day sees it: what is dated later is not in it.</param>
    public static ImmutableArray<Contradiction> Check(GardenAsOf corpus)
    {
        ImmutableArray<PlacedBelief> all = [.. PlacedBelief.Of(corpus.Topics.Where(topic => topic.Says(ItemTraits.Conditions | ItemTraits.Relations)))];
        return
        [
            .. all.SelectMany(placed => RelationCheck.Of(corpus, placed))
                .Concat(all.SelectMany(placed => ConditionalCheck.Of(corpus, placed)))
                .Concat(ExclusionCheck.Of(corpus, all))
                .Concat(SetCheck.Of(corpus))
                .OrderBy(contradiction => contradiction.Topic.Name, StringComparer.Ordinal)
                .ThenBy(contradiction => contradiction.Span.Start)
                .ThenBy(contradiction => contradiction.Kind),
        ];
    }

    /// <summary>The numbers that a belief may stand at: 1 or 0 where it came out yes or no, any where it came out in no such way, else what its estimate means.</summary>
    internal static Interval Held(PlacedBelief placed) => placed.Belief.Resolution?.Outcome switch
    {
        null => Interval.Of(placed.Belief.Estimate),
        Outcome.Yes => new Interval(1, 1),
        Outcome.No => new Interval(0, 0),
        _ => Interval.Unknown,
    };

    /// <summary>The beliefs that relations lead to, each once with its first declaration; the belief itself left out.</summary>
    internal static IEnumerable<(PlacedBelief Other, BeliefRelation Relation)> Partners(GardenAsOf corpus, PlacedBelief placed, ImmutableArray<BeliefRelation> relations)
    {
        return relations
            .Select(relation => (Other: PlacedBelief.At(corpus, placed.Topic, relation.Reference), Relation: relation))
            .Where(pair => pair.Other is not null && pair.Other != placed)
            .Select(pair => (pair.Other!, pair.Relation))
            .DistinctBy(pair => pair.Item1);
    }
}
