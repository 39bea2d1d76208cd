using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Analysis.Forecasting.Joint;

/// <summary>Tells a smallest set of declarations that cannot all hold: the relations one after the other, what follows, and the number that it contradicts.</summary>
internal sealed class JointWords(GardenAsOf corpus, IReadOnlyList<PlacedBelief?> events)
{
    private const int ShownRelations = 6;

    /// <summary>The contradiction. It stands at the first relation by page and place; all other declarations are places of their own.</summary>
    public Contradiction Of(ImmutableArray<Declaration> core)
    {
        ImmutableArray<Declaration> relations = [.. core.Where(one => one.Relation is not null).OrderBy(one => one.Topic.Name, StringComparer.Ordinal).ThenBy(one => one.Span.Start)];
        Declaration here = relations[0];
        if (core.Length > Caps.JointCore.Most)
        {
            int beliefs = core.SelectMany(one => one.Events).Distinct().Count(index => events[index] is not null);
            return new Contradiction(ContradictionKind.Joint, here.Topic, here.Span, $"{relations.Length} relations between {beliefs} beliefs, of which this is the first, cannot all hold with their numbers, and are too many for a smallest set of them to be found");
        }

        (StandsAt Number, Interval Allowed)? contradicted = Contradicted(core);
        JointSentence sentence = new(corpus, events, here.Topic, core) { Contradicted = contradicted?.Number };
        string[] all = [.. relations.GroupBy(one => one.Relation!).Take(ShownRelations + 1).Select(group => sentence.Of([.. group]))];
        string[] shown = all.Length > ShownRelations ? [.. all[..ShownRelations], "more like them"] : all;
        string said = $"{string.Join(", ", shown[..^1])}, and {shown[^1]}";
        string end = contradicted is { } number
            ? $"so {sentence.Name(number.Number.Event)} {Bound(number.Number, number.Allowed)}, yet it stands at {BeliefWords.Number(events[number.Number.Event]!.Belief.Estimate)}"
            : "which cannot all be";
        return new Contradiction(ContradictionKind.Joint, here.Topic, here.Span, $"{said}, {end}")
        {
            Related = [.. core.Where(declaration => !ReferenceEquals(declaration, here)).Select(Related)],
        };
    }

    private static string Bound(StandsAt number, Interval allowed) =>
        allowed.Low == allowed.High ? $"must be {Percent.Of(allowed.Low)}"
        : Billionths.Of(allowed).High < number.Bounds.Low ? $"can be at most {Percent.Of(allowed.High)}"
        : $"must be at least {Percent.Of(allowed.Low)}";

    /// <summary>
    /// The number that the rest of the declarations contradicts, and what they leave to it: one that they settle wholly, if there is any, else
    /// the one that is furthest off. Null where there is no number.
    /// </summary>
    private static (StandsAt Number, Interval Allowed)? Contradicted(ImmutableArray<Declaration> core)
    {
        (StandsAt Number, Interval Allowed)? found = null;
        double furthest = 0;
        foreach (StandsAt number in core.OfType<StandsAt>().Take(ShownRelations))
        {
            if (new JointProgramme(core.Remove(number, ReferenceEqualityComparer.Instance)).Bounds(number.Event) is not { } bounds)
            {
                continue;
            }

            Interval allowed = new(bounds.Low.ToDouble(), bounds.High.ToDouble());
            double off = Math.Max(allowed.Low - ((double)number.Bounds.High / Billionths.One), ((double)number.Bounds.Low / Billionths.One) - allowed.High) + (allowed.Low == allowed.High ? 1 : 0);
            (found, furthest) = off > furthest ? ((number, allowed), off) : (found, furthest);
        }

        return found;
    }

    private RelatedPlace Related(Declaration declaration) => new(declaration.Topic.Locate(declaration.Span), declaration switch
    {
        StandsAt number => $"{Quote(number.Event)} stands at {BeliefWords.Number(events[number.Event]!.Belief.Estimate)}",
        CameOut outcome => $"{Quote(outcome.Event)} came out {(outcome.IsYes ? "yes" : "no")}",
        Membership membership => $"{Quote(membership.Event)} is in the set “{membership.Name}”",
        OneHolds one => $"one of the set “{one.Name}” holds",
        _ => new JointSentence(corpus, events, declaration.Topic, [declaration]) { IsBrief = true }.Of([declaration]),
    });

    private string Quote(int index) => BeliefWords.Quote(corpus, events[index]!);
}
