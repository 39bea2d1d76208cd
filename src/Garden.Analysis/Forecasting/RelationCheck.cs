using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>What a belief implies is at least as likely; what it is the conjunction of bounds it from both sides.</summary>
internal static class RelationCheck
{
    public static IEnumerable<Contradiction> Of(GardenAsOf corpus, PlacedBelief placed) =>
        placed.Belief is { Implies.IsEmpty: true, Conjuncts.IsEmpty: true } ? [] : Implications(corpus, placed).Concat(Conjunction(corpus, placed));

    /// <summary>A implies B: P(A) ≤ P(B).</summary>
    private static IEnumerable<Contradiction> Implications(GardenAsOf corpus, PlacedBelief placed)
    {
        Interval own = Coherence.Held(placed);
        foreach ((PlacedBelief other, BeliefRelation relation) in Coherence.Partners(corpus, placed, placed.Belief.Implies))
        {
            if (own.Low > Coherence.Held(other).High + Interval.Tolerance)
            {
                string message = $"{BeliefWords.Here(corpus, placed)} implies {BeliefWords.There(corpus, other, placed.Topic)}, so it cannot be the likelier";
                yield return new Contradiction(ContradictionKind.Implication, placed.Topic, relation.Span, message) { Related = [BeliefWords.Related(corpus, other)] };
            }
        }
    }

    /// <summary>The Fréchet bounds of a conjunction of n parts: max(0, Σp − (n − 1)) ≤ p ≤ min p.</summary>
    private static IEnumerable<Contradiction> Conjunction(GardenAsOf corpus, PlacedBelief placed)
    {
        ImmutableArray<(PlacedBelief Belief, BeliefRelation Relation)> parts = [.. Coherence.Partners(corpus, placed, placed.Belief.Conjuncts)];
        Interval own = Coherence.Held(placed);
        if (parts.IsEmpty || own.IsUnknown)
        {
            yield break;
        }

        ImmutableArray<Interval> intervals = [.. parts.Select(part => Coherence.Held(part.Belief))];
        int all = intervals.Length + LeadingNowhere(corpus, placed);
        double least = Math.Max(0, intervals.Sum(interval => interval.Low) - (all - 1));
        double most = intervals.Min(interval => interval.High);
        string? bound = own.Low > most + Interval.Tolerance ? $"it cannot be likelier than {Percent.Of(most)}"
            : least > own.High + Interval.Tolerance ? $"it cannot be less likely than {Percent.Of(least)}"
            : null;
        if (bound is not null)
        {
            string names = WordList.And([.. parts.Select(part => BeliefWords.There(corpus, part.Belief, placed.Topic))]);
            string message = $"{BeliefWords.Here(corpus, placed)} holds where {names} {(parts.Length == 1 ? "does" : parts.Length == 2 ? "both hold" : "all hold")}, so {bound}";
            yield return new Contradiction(ContradictionKind.Conjunction, placed.Topic, placed.Belief.Conjuncts[0].Span, message)
            {
                Related = [.. parts.Select(part => BeliefWords.Related(corpus, part.Belief))],
            };
        }
    }

    /// <summary>How many parts were declared that lead to no belief: each may be anything.</summary>
    internal static int LeadingNowhere(GardenAsOf corpus, PlacedBelief placed) =>
        placed.Belief.Conjuncts.Count(relation => PlacedBelief.At(corpus, placed.Topic, relation.Reference) is null);
}
