using System.Collections.Immutable;

namespace Garden.Analysis.Forecasting.Joint;

/// <summary>
/// What relations between two events leave to one of them, when the other stands in a range: the probability of both is eliminated, then that of the other,
/// each bound from below against each from above (J. B. J. Fourier, 1826; T. S. Motzkin, 1936). All is exact, in billionths and their products.
/// </summary>
internal sealed class PairRange
{
    private const long One = Billionths.One;

    private readonly int _top;
    private readonly int _other;
    private readonly List<Line> _atLeast = [];
    private readonly List<Line> _atMost = [];

    private PairRange(int top, int other)
    {
        (_top, _other) = (top, other);
        _atLeast.AddRange([new(0, 0, 0), new(One, One, -One)]);
        _atMost.AddRange([new(One, 0, 0), new(0, One, 0)]);
    }

    /// <summary>A bound on the probability of both events: so much of that of the first, so much of that of the other, and a constant, in billionths.</summary>
    private readonly record struct Line(long Top, long Other, long Constant);

    /// <summary>The least and the most that the first event can stand at; crossed where there is nothing. Null where the relations are about other events as well.</summary>
    /// <param name="range">What the other event stands at.</param>
    public static (Fraction Low, Fraction High)? Of(ImmutableArray<Declaration> relations, int top, Func<int, Billionths> range)
    {
        int other = relations.SelectMany(declaration => declaration.Events).FirstOrDefault(one => one != top, top);
        PairRange pair = new(top, other);
        foreach (Declaration declaration in relations)
        {
            if (other == top || declaration.Events.Any(one => one != top && one != other) || !pair.Add(declaration))
            {
                return null;
            }
        }

        return pair.Eliminate(range(other));
    }

    /// <summary>Takes a relation as bounds on the probability of both; false where it is none of two events.</summary>
    private bool Add(Declaration declaration)
    {
        switch (declaration)
        {
            case Implication one:
                _atLeast.Add(Of(one.If, One, 0));
                return true;
            case Exclusion:
                _atMost.Add(default);
                return true;
            case StandsAtIf { Condition.Holds: true } one:
                _atLeast.Add(Of(one.Guard, one.Bounds.Low, 0));
                _atMost.Add(Of(one.Guard, one.Bounds.High, 0));
                return true;
            case StandsAtIf one:
                // P(B) − P(A and B) lies between l·(1 − P(A)) and u·(1 − P(A))
                _atMost.Add(Sum(Of(one.Event, One, -one.Bounds.Low), Of(one.Guard, one.Bounds.Low, 0)));
                _atLeast.Add(Sum(Of(one.Event, One, -one.Bounds.High), Of(one.Guard, one.Bounds.High, 0)));
                return true;
            default:
                return false;
        }
    }

    private Line Of(int one, long factor, long constant) => one == _top ? new(factor, 0, constant) : new(0, factor, constant);

    private static Line Sum(Line one, Line other) => new(one.Top + other.Top, one.Other + other.Other, one.Constant + other.Constant);

    private (Fraction Low, Fraction High) Eliminate(Billionths range)
    {
        // top · a + other · b + constant ≥ 0 for every pair of bounds
        List<Line> between = [.. from low in _atLeast from high in _atMost select new Line(high.Top - low.Top, high.Other - low.Other, high.Constant - low.Constant)];
        between.AddRange([new(0, One, -range.Low), new(0, -One, range.High)]);
        (Int128 Low, Int128 LowOf, Int128 High, Int128 HighOf) found = (0, 1, 1, 1);
        foreach (Line up in between.Where(line => line.Other > 0))
        {
            foreach (Line down in between.Where(line => line.Other < 0))
            {
                Narrow(ref found, ((Int128)up.Top * -down.Other) + ((Int128)down.Top * up.Other), ((Int128)up.Constant * -down.Other) + ((Int128)down.Constant * up.Other));
            }
        }

        foreach (Line alone in between.Where(line => line.Other == 0))
        {
            Narrow(ref found, alone.Top, alone.Constant);
        }

        return (new Fraction(found.Low, found.LowOf), new Fraction(found.High, found.HighOf));
    }

    /// <summary>
    /// Narrows the range of a by factor · a + constant ≥ 0. Every bound has factors between 0 and 1 and a constant between −1 and 0, so that none of these is
    /// above 2 · 10¹⁸, and a product of two of them is far below what 128 bits hold.
    /// </summary>
    private static void Narrow(ref (Int128 Low, Int128 LowOf, Int128 High, Int128 HighOf) found, Int128 factor, Int128 constant)
    {
        if (factor > 0 && -constant * found.LowOf > found.Low * factor)
        {
            (found.Low, found.LowOf) = (-constant, factor);
        }
        else if (factor < 0 && constant * found.HighOf < found.High * -factor)
        {
            (found.High, found.HighOf) = (constant, -factor);
        }
        else if (factor == 0 && constant < 0)
        {
            (found.Low, found.LowOf, found.High, found.HighOf) = (1, 1, 0, 1);
        }
    }
}
