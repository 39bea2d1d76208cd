using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>Two beliefs of which at most one holds: P(A) + P(B) ≤ 1. A pair that says so on both sides is reported once.</summary>
internal static class ExclusionCheck
{
    public static IEnumerable<Contradiction> Of(GardenAsOf corpus, IEnumerable<PlacedBelief> all)
    {
        HashSet<(string, string)> seen = [];
        foreach (PlacedBelief placed in all.Where(placed => !placed.Belief.Excludes.IsEmpty))
        {
            Interval own = Coherence.Held(placed);
            foreach ((PlacedBelief other, BeliefRelation relation) in Coherence.Partners(corpus, placed, placed.Belief.Excludes))
            {
                double least = own.Low + Coherence.Held(other).Low;
                if (least > 1 + Interval.Tolerance && !seen.Contains((other.Name, placed.Name)))
                {
                    seen.Add((placed.Name, other.Name));
                    string message = $"{BeliefWords.Here(corpus, placed)} and {BeliefWords.There(corpus, other, placed.Topic)} exclude each other, so together they cannot come to more than 100%";
                    yield return new Contradiction(ContradictionKind.Set, placed.Topic, relation.Span, message) { Related = [BeliefWords.Related(corpus, other)] };
                }
            }
        }
    }
}
