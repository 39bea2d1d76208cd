using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Forecasting;

/// <summary>
/// Named sets: an exclusive one sums to at most 1, a one-of to exactly 1. A name is one set in the whole garden, whatever its
/// case and spacing; it is a one-of only if every member says so. A member without a number may have any, and so may one that
/// came out neither "yes" nor "no".
/// </summary>
internal static class SetCheck
{
    private const int ShownMembers = 8;

    public static IEnumerable<Contradiction> Of(GardenAsOf corpus) => Sets(corpus).Select(set => Check(corpus, set)).OfType<Contradiction>();

    /// <summary>Every set with its members in order of page and place; a belief that names a set twice is in it twice.</summary>
    public static IEnumerable<ImmutableArray<(PlacedBelief Placed, SetMembership Membership)>> Sets(GardenAsOf corpus) =>
        corpus.Topics.Where(topic => topic.Says(ItemTraits.Relations))
            .SelectMany(topic => topic.Beliefs.Select(belief => new PlacedBelief(topic, belief)))
            .SelectMany(placed => placed.Belief.Sets.Select(membership => (Placed: placed, Membership: membership)))
            .GroupBy(member => Fold(member.Membership.Name), StringComparer.Ordinal)
            .Select(set => set.ToImmutableArray());

    private static Contradiction? Check(GardenAsOf corpus, ImmutableArray<(PlacedBelief Placed, SetMembership Membership)> declared)
    {
        ImmutableArray<PlacedBelief> members = [.. declared.Select(member => member.Placed).Distinct()];
        Interval sum = members.Select(Coherence.Held).Aggregate(new Interval(0, 0), (total, next) => new Interval(total.Low + next.Low, total.High + next.High));
        bool oneOf = declared.All(member => member.Membership.Kind == SetKind.OneOf);
        string? total = sum switch
        {
            { Low: > 1 + Interval.Tolerance } => "at least " + Percent.Of(sum.Low),
            { High: < 1 - Interval.Tolerance } when oneOf => "at most " + Percent.Of(sum.High),
            _ => null,
        };
        if (total is null)
        {
            return null;
        }

        (PlacedBelief here, SetMembership first) = declared[0];
        ImmutableArray<PlacedBelief> others = [.. members.Where(member => member != here)];
        string[] names = [BeliefWords.Here(corpus, here), .. others.Take(ShownMembers - 1).Select(member => BeliefWords.There(corpus, member, here.Topic))];
        string[] more = others.Length >= ShownMembers ? [$"{others.Length - ShownMembers + 1} more"] : [];
        return new Contradiction(
            ContradictionKind.Set,
            here.Topic,
            first.Span,
            $"{(oneOf ? "exactly" : "at most")} one of the set “{first.Name}” holds, yet {WordList.And([.. names, .. more])} come{(members.Length == 1 ? "s" : "")} to {total}")
        {
            Related = [.. others.Select(member => BeliefWords.Related(corpus, member))],
        };
    }

    private static string Fold(string name) =>
        string.Join(' ', Unicode.Composed(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
