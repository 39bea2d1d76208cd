using System.Collections.Immutable;
using Garden.Model;

namespace Garden.Forecasting;

/// <summary>
/// Finds declared relations that no reading of the declared numbers satisfies. Nothing is guessed: only <c>implies</c>,
/// <c>excludes</c>, <c>and</c>, <c>if</c>, <c>if not</c> and named sets count, every number is its <see cref="Interval"/>, touching
/// bounds are fine, and a missing number may be any.
/// A resolved belief's number is history, so relations that need it are left alone; see each check for what remains.
/// </summary>
public static class Coherence
{
    private const int QuotedLength = 60;

    /// <summary>Every contradiction of the garden, one a declaration, by page and place.</summary>
    public static ImmutableArray<Contradiction> Check(Corpus corpus)
    {
        ImmutableArray<PlacedBelief> open = [.. PlacedBelief.All(corpus).Where(placed => !placed.IsResolved)];
        return
        [
            .. open.SelectMany(placed => RelationCheck.Of(corpus, placed))
                .Concat(open.SelectMany(placed => ConditionalCheck.Of(corpus, placed)))
                .Concat(ExclusionCheck.Of(corpus, open))
                .Concat(SetCheck.Of(corpus))
                .OrderBy(contradiction => contradiction.Topic.Name, StringComparer.Ordinal)
                .ThenBy(contradiction => contradiction.Span.Start)
                .ThenBy(contradiction => contradiction.Kind),
        ];
    }

    /// <summary>The beliefs that relations lead to, each once with its first declaration; resolved ones and the belief itself left out.</summary>
    internal static IEnumerable<(PlacedBelief Other, BeliefRelation Relation)> Partners(Corpus corpus, PlacedBelief placed, ImmutableArray<BeliefRelation> relations)
    {
        return relations
            .Select(relation => (Other: PlacedBelief.At(corpus, placed.Topic, relation.Reference), Relation: relation))
            .Where(pair => pair.Other is { IsResolved: false } && pair.Other != placed)
            .Select(pair => (pair.Other!, pair.Relation))
            .DistinctBy(pair => pair.Item1);
    }

    /// <summary>The belief's claim in quotation marks, shortened at a word.</summary>
    internal static string Quote(Corpus corpus, PlacedBelief placed)
    {
        string claim = corpus.Plain(placed.Topic, placed.Belief.Claim).TrimEnd('.', ' ');
        if (claim.Length == 0)
        {
            claim = placed.Belief.Id;
        }

        if (claim.Length > QuotedLength)
        {
            int end = claim.LastIndexOf(' ', QuotedLength);
            end = end > QuotedLength / 2 ? end : QuotedLength - (char.IsLowSurrogate(claim[QuotedLength]) ? 1 : 0);
            claim = claim[..end].TrimEnd() + "…";
        }

        return $"“{claim}”";
    }

    /// <summary>The number as the writer gave it; a question mark where there is none.</summary>
    internal static string Shown(Estimate? estimate) => Percent.Of(estimate) ?? "?";
}
