using System.Collections.Immutable;
using System.Text;
using Garden.Model;

namespace Garden.Forecasting;

/// <summary>
/// Named sets: an exclusive one sums to at most 1, a one-of to exactly 1. A name is one set in the whole garden, whatever its
/// case and spacing; it is a one-of only if every member says so. A set of which a member came out "yes" is settled and
/// left alone; a member that came out otherwise counts as unknown, as one without a number does.
/// </summary>
internal static class SetCheck
{
    private const int ShownMembers = 8;

    public static IEnumerable<Contradiction> Of(Corpus corpus) =>
        PlacedBelief.All(corpus)
            .SelectMany(placed => placed.Belief.Sets.Select(membership => (Placed: placed, Membership: membership)))
            .GroupBy(member => Fold(member.Membership.Name), StringComparer.Ordinal)
            .Select(set => Check([.. set]))
            .OfType<Contradiction>();

    private static Contradiction? Check(ImmutableArray<(PlacedBelief Placed, SetMembership Membership)> declared)
    {
        ImmutableArray<PlacedBelief> members = [.. declared.Select(member => member.Placed).Distinct()];
        if (members.Any(member => member.Belief.Resolution is { Outcome: Outcome.Yes }))
        {
            return null;
        }

        Interval sum = members.Select(Known).Aggregate(new Interval(0, 0), (total, next) => new Interval(total.Low + next.Low, total.High + next.High));
        bool oneOf = declared.All(member => member.Membership.Kind == SetKind.OneOf);
        string? law = sum switch
        {
            { Low: > 1 + Interval.Tolerance } => oneOf ? "exactly one of them holds" : "at most one of them holds",
            { High: < 1 - Interval.Tolerance } when oneOf => "exactly one of them holds",
            _ => null,
        };
        if (law is null)
        {
            return null;
        }

        bool isPartial = members.Any(member => Known(member).IsUnknown);
        string total = isPartial ? "at least " + Percent.Of(sum.Low) : Percent.Of(sum);
        string terms = string.Join(" + ", members.Take(ShownMembers).Select(member => member.IsResolved ? "?" : Coherence.Shown(member.Belief.Estimate)));
        string more = members.Length > ShownMembers ? " + …" : "";
        SetMembership first = declared[0].Membership;
        return new Contradiction(
            ContradictionKind.Set,
            declared[0].Placed.Topic,
            first.Span,
            $"the beliefs of the set “{first.Name}” come to {terms}{more} = {total}, yet {law}");
    }

    private static Interval Known(PlacedBelief member) => member.IsResolved ? Interval.Unknown : Interval.Of(member.Belief.Estimate);

    private static string Fold(string name) =>
        string.Join(' ', name.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
