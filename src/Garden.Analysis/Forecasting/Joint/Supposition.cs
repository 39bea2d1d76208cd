using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Forecasting.Joint;

/// <summary>What a belief could stand at once another one has come out.</summary>
/// <param name="Placed">The belief.</param>
/// <param name="Probability">What it stands at now, 0–1; null without a number.</param>
/// <param name="Bounds">The least and the most that it can stand at then, 0–1.</param>
/// <param name="MustMove">Whether no number that its estimate can mean lies between them; false without a number.</param>
public sealed record SupposedNumber(PlacedBelief Placed, double? Probability, Interval Bounds, bool MustMove);

/// <summary>Why nothing can be supposed of a belief.</summary>
public enum SuppositionTrouble
{
    /// <summary>It has come out already.</summary>
    CameOut,

    /// <summary>The declarations contradict each other as they are.</summary>
    Contradictory,

    /// <summary>The declarations rule out that it comes out so.</summary>
    RuledOut,

    /// <summary>It takes too long to tell.</summary>
    TooLarge,
}

/// <summary>Nothing can be supposed.</summary>
/// <param name="Trouble">Why.</param>
public sealed record SuppositionFailure(SuppositionTrouble Trouble);

/// <summary>
/// What follows from a belief's coming out: every other number becomes its conditional probability given the outcome, and that must lie between bounds which the
/// declared relations and the present numbers give. Bounds are the best possible: each is reached by some spread over worlds that keeps to all declarations.
/// </summary>
public sealed record Supposition
{
    private static readonly int[] Sizes = [24, 16, 12, 8, 6, 4];

    /// <summary>The belief that is supposed to come out.</summary>
    public required PlacedBelief Placed { get; init; }

    /// <summary>How it is supposed to come out.</summary>
    public required bool IsYes { get; init; }

    /// <summary>The other open beliefs that relations join it to: what must move first, the furthest first, ties by page and place.</summary>
    public required ImmutableArray<SupposedNumber> Numbers { get; init; }

    /// <summary>Whether all beliefs that relations join it to were taken together; where they are too many, only the nearest are, and bounds may be wider than need be.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Supposes that a belief comes out.</summary>
    public static Result<Supposition, SuppositionFailure> Of(GardenAsOf corpus, PlacedBelief placed, bool isYes)
    {
        if (placed.IsResolved)
        {
            return new SuppositionFailure(SuppositionTrouble.CameOut);
        }

        Declarations declared = Declarations.Of(corpus);
        if (declared.EventOf(placed) is not { } supposed)
        {
            return new Supposition { Placed = placed, IsYes = isYes, Numbers = [], IsWhole = true };
        }

        ImmutableArray<Declaration> component = Components.Of(declared.All).First(one => one.Any(declaration => declaration.Events.Contains(supposed)));
        JointProgramme whole = new(component);
        JointProgramme? programme = whole.IsTooLarge ? Sizes.Select(size => new JointProgramme(Neighbourhoods.Around(component, supposed, size))).FirstOrDefault(part => !part.IsTooLarge) : whole;
        if ((whole.IsTooLarge && Components.Check(component) == Verdict.Impossible) || programme?.Check() == Verdict.Impossible)
        {
            return new SuppositionFailure(SuppositionTrouble.Contradictory);
        }

        if (programme?.Bounds(supposed) is not { } now)
        {
            return new SuppositionFailure(SuppositionTrouble.TooLarge);
        }

        if (isYes ? now.High.Sign == 0 : (now.Low - Fraction.Of(1, 1)).Sign == 0)
        {
            return new SuppositionFailure(SuppositionTrouble.RuledOut);
        }

        (int Event, (Fraction Low, Fraction High)? Bounds)[] then =
        [
            .. programme.Events.Where(one => one != supposed && declared.Events[one] is { IsResolved: false }).Select(one => (one, programme.Bounds(one, supposed, isYes))),
        ];
        return new Supposition
        {
            Placed = placed,
            IsYes = isYes,
            Numbers =
            [
                .. then.Where(one => one.Bounds is not null)
                    .Select(one => Number(declared.Events[one.Event]!, one.Bounds!.Value))
                    .OrderByDescending(number => number.MustMove)
                    .ThenByDescending(Distance)
                    .ThenBy(number => number.Placed.Topic.Name, StringComparer.Ordinal)
                    .ThenBy(number => number.Placed.Belief.Span.Start),
            ],
            IsWhole = !whole.IsTooLarge && then.All(one => one.Bounds is not null),
        };
    }

    private static SupposedNumber Number(PlacedBelief placed, (Fraction Low, Fraction High) bounds)
    {
        Interval stated = Interval.Of(placed.Belief.Estimate);
        Interval then = new(bounds.Low.ToDouble(), bounds.High.ToDouble());
        return new(placed, placed.Belief.Estimate?.Probability, then, !stated.IsUnknown && stated.IsApartFrom(then));
    }

    /// <summary>How far a number must move at least; 0 where it need not.</summary>
    private static double Distance(SupposedNumber number) =>
        number is { MustMove: true, Probability: { } now } ? Math.Max(number.Bounds.Low - now, now - number.Bounds.High) : 0;
}
