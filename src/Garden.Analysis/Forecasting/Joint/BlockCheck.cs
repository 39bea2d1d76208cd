using System.Collections.Immutable;
using System.Numerics;

namespace Garden.Analysis.Forecasting.Joint;

/// <summary>
/// Checks a component block by block: what a block leaves to the event that joins it to the next one is a range, and narrows what that event stands at.
/// The component is possible just where every event is left a range. Ranges are passed on in millionths: rounded inwards they prove that a component is possible,
/// rounded outwards that it is not. Finer ones would bring conditions that floating-point numbers do not tell apart.
/// </summary>
internal sealed class BlockCheck
{
    private const long Step = 1_000;

    private readonly bool _isInwards;
    private readonly Dictionary<int, Billionths> _ranges = [];
    private bool _isRounded;
    private int _at;

    private BlockCheck(bool isInwards) => _isInwards = isInwards;

    /// <summary>Whether the declarations of a component can all hold; and where they cannot, an event at which that showed.</summary>
    public static (Verdict Verdict, int At) Of(ImmutableArray<Declaration> component)
    {
        ImmutableArray<(ImmutableArray<Declaration> Relations, int Top)> blocks = [.. Blocks.Of(component)];
        BlockCheck inwards = new(isInwards: true);
        Verdict verdict = inwards.Check(component, blocks);
        if (verdict == Verdict.Unknown)
        {
            return (new JointProgramme(component).Check(), component[0].Events[0]);
        }

        if (verdict != Verdict.Impossible || !inwards._isRounded)
        {
            return (verdict, inwards._at);
        }

        BlockCheck outwards = new(isInwards: false);
        verdict = outwards.Check(component, blocks);
        return (verdict == Verdict.Possible ? new JointProgramme(component).Check() : verdict, outwards._at);
    }

    private Verdict Check(ImmutableArray<Declaration> component, ImmutableArray<(ImmutableArray<Declaration> Relations, int Top)> blocks)
    {
        foreach (Declaration declaration in component)
        {
            _at = declaration.Events[0];
            if (Range(declaration) is { } range && !Narrow(declaration.Events[0], range))
            {
                return Verdict.Impossible;
            }
        }

        Verdict all = Verdict.Possible;
        for (int index = 0; index < blocks.Length; index++)
        {
            (ImmutableArray<Declaration> relations, int top) = blocks[index];
            _at = top;
            Verdict one = PairRange.Of(relations, top, RangeOf) is { } bounds ? Pass(bounds, top)
                : index == blocks.Length - 1 ? new JointProgramme(relations, _ranges).Check()
                : new JointProgramme(relations, _ranges).Bounds(top) is { } wider ? Pass(wider, top)
                : Verdict.Unknown;
            if (one == Verdict.Impossible)
            {
                return one;
            }

            all = one == Verdict.Unknown ? one : all;
        }

        return all;
    }

    /// <summary>Narrows the range of the event that joins a block to a later one.</summary>
    private Verdict Pass((Fraction Low, Fraction High) bounds, int top) =>
        Narrow(top, new(Rounded(bounds.Low, up: _isInwards), Rounded(bounds.High, up: !_isInwards))) ? Verdict.Possible : Verdict.Impossible;

    private long Rounded(Fraction number, bool up)
    {
        BigInteger below = BigInteger.DivRem(number.Numerator * (Billionths.One / Step), number.Denominator, out BigInteger rest);
        _isRounded |= !rest.IsZero;
        return ((long)below + (up && !rest.IsZero ? 1 : 0)) * Step;
    }

    private bool Narrow(int one, Billionths range)
    {
        Billionths before = RangeOf(one);
        Billionths narrowed = new(Math.Max(before.Low, range.Low), Math.Min(before.High, range.High));
        _ranges[one] = narrowed;
        return narrowed.Low <= narrowed.High;
    }

    private Billionths RangeOf(int one) => _ranges.GetValueOrDefault(one, new Billionths(0, Billionths.One));

    private static Billionths? Range(Declaration declaration) => declaration switch
    {
        StandsAt number => number.Bounds,
        CameOut outcome => outcome.IsYes ? new Billionths(Billionths.One, Billionths.One) : new Billionths(0, 0),
        _ => null,
    };
}
