using System.Collections.Immutable;
using Garden.Model;

namespace Garden.Forecasting;

/// <summary>What a belief implies is at least as likely; what it is the conjunction of bounds it from both sides.</summary>
internal static class RelationCheck
{
    public static IEnumerable<Contradiction> Of(Corpus corpus, PlacedBelief placed) =>
        placed.Belief is { Implies.IsEmpty: true, Conjuncts.IsEmpty: true } ? [] : Implications(corpus, placed).Concat(Conjunction(corpus, placed));

    /// <summary>A implies B: P(A) ≤ P(B).</summary>
    private static IEnumerable<Contradiction> Implications(Corpus corpus, PlacedBelief placed)
    {
        Interval own = Interval.Of(placed.Belief.Estimate);
        foreach ((PlacedBelief other, BeliefRelation relation) in Coherence.Partners(corpus, placed, placed.Belief.Implies))
        {
            if (own.Low > Interval.Of(other.Belief.Estimate).High + Interval.Tolerance)
            {
                string message = $"{Coherence.Shown(placed.Belief.Estimate)} here implies at least {Percent.Of(own.Low)} for {Coherence.Quote(corpus, other)}, which stands at {Coherence.Shown(other.Belief.Estimate)}";
                yield return new Contradiction(ContradictionKind.Implication, placed.Topic, relation.Span, message);
            }
        }
    }

    /// <summary>
    /// The Fréchet bounds of a conjunction of n parts: max(0, Σp − (n − 1)) ≤ p ≤ min p. A resolved part counts as unknown.
    /// </summary>
    private static IEnumerable<Contradiction> Conjunction(Corpus corpus, PlacedBelief placed)
    {
        ImmutableArray<(PlacedBelief Belief, BeliefRelation Relation)> parts = [.. Coherence.Partners(corpus, placed, placed.Belief.Conjuncts)];
        Interval own = Interval.Of(placed.Belief.Estimate);
        if (parts.IsEmpty || own.IsUnknown)
        {
            yield break;
        }

        int unknown = Unresolvable(corpus, placed, parts.Length);
        ImmutableArray<Interval> intervals = [.. parts.Select(part => Interval.Of(part.Belief.Belief.Estimate))];
        Interval allowed = new(
            Math.Max(0, intervals.Sum(interval => interval.Low) - (intervals.Length + unknown - 1)),
            intervals.Min(interval => interval.High));
        if (own.IsApartFrom(allowed))
        {
            string numbers = string.Join(", ", parts.Select(part => Coherence.Shown(part.Belief.Belief.Estimate)));
            string message = $"a conjunction of beliefs at {numbers} lies in {Percent.Of(allowed)}, yet this one stands at {Coherence.Shown(placed.Belief.Estimate)}";
            yield return new Contradiction(ContradictionKind.Conjunction, placed.Topic, placed.Belief.Conjuncts[0].Span, message);
        }
    }

    /// <summary>How many parts were declared that have no number to reckon with: resolved, or leading nowhere.</summary>
    private static int Unresolvable(Corpus corpus, PlacedBelief placed, int known)
    {
        int declared = placed.Belief.Conjuncts
            .Select(relation => PlacedBelief.At(corpus, placed.Topic, relation.Reference)?.Name ?? $"?{relation.Reference}")
            .Distinct(StringComparer.Ordinal)
            .Count(name => name != placed.Name);
        return declared - known;
    }
}
