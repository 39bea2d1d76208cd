using Garden.Model;

namespace Garden.Forecasting;

/// <summary>Two beliefs of which at most one holds: P(A) + P(B) ≤ 1. A pair that says so on both sides is reported once.</summary>
internal static class ExclusionCheck
{
    public static IEnumerable<Contradiction> Of(Corpus corpus, IEnumerable<PlacedBelief> open)
    {
        HashSet<(string, string)> seen = [];
        foreach (PlacedBelief placed in open.Where(placed => !placed.Belief.Excludes.IsEmpty))
        {
            Interval own = Interval.Of(placed.Belief.Estimate);
            foreach ((PlacedBelief other, BeliefRelation relation) in Coherence.Partners(corpus, placed, placed.Belief.Excludes))
            {
                double least = own.Low + Interval.Of(other.Belief.Estimate).Low;
                if (least > 1 + Interval.Tolerance && !seen.Contains((other.Name, placed.Name)))
                {
                    seen.Add((placed.Name, other.Name));
                    string message = $"{Coherence.Shown(placed.Belief.Estimate)} here and {Coherence.Shown(other.Belief.Estimate)} for {Coherence.Quote(corpus, other)} exclude each other, yet come to at least {Percent.Of(least)}";
                    yield return new Contradiction(ContradictionKind.Set, placed.Topic, relation.Span, message);
                }
            }
        }
    }
}
