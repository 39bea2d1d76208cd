using System.Numerics;

namespace Garden.Analysis.Forecasting.Joint;

/// <summary>
/// A linear programme over possible worlds, seen from its dual: the greatest g·u over u ≥ 0 with k(w)·u ≤ c(w) for every world w. Its own
/// dual is about the weights of the worlds, so that a solution of one proves the other.
/// </summary>
internal abstract class Programme(ulong[] worlds, NumberRow[] rows)
{
    /// <summary>The index of a condition that is no world's: <see cref="FirstCut"/> of a programme that needs one.</summary>
    public const int NoWorld = -1;

    private double[]? _near;

    /// <summary>Every world that the relations leave.</summary>
    protected ulong[] Worlds => worlds;

    /// <summary>The declared numbers.</summary>
    protected NumberRow[] Rows => rows;

    /// <summary>How many u there are.</summary>
    public abstract int Variables { get; }

    /// <summary>The condition that the solver begins with; with it alone the greatest g·u is bounded.</summary>
    public abstract int FirstCut { get; }

    /// <summary>k of a variable in a world.</summary>
    public abstract long Coefficient(int variable, int world);

    /// <summary>c of a world, not below 0.</summary>
    public abstract long Limit(int world);

    /// <summary>g of a variable.</summary>
    public abstract long Gain(int variable);

    /// <summary>The size of a variable's coefficients, by which they are divided before they are compared with others.</summary>
    public abstract long Scale(int variable);

    /// <summary>The world whose condition is broken most; <see cref="NoWorld"/> where none is broken by more than rounding may break it.</summary>
    /// <param name="values">u, each times its scale.</param>
    public int MostBroken(Approximate[] values)
    {
        double[] near = _near ??= Near();
        (int found, double most) = (NoWorld, 1e-8);
        for (int world = 0, at = 0; world < worlds.Length; world++)
        {
            double excess = 0;
            foreach (Approximate value in values)
            {
                excess += value.Value * near[at++];
            }

            excess -= near[at++];
            (found, most) = excess > most ? (world, excess) : (found, most);
        }

        return found;
    }

    /// <summary>For each world its coefficients, divided by their scales, and its limit.</summary>
    private double[] Near()
    {
        double[] near = new double[worlds.Length * (Variables + 1)];
        for (int world = 0, at = 0; world < worlds.Length; world++)
        {
            for (int variable = 0; variable < Variables; variable++)
            {
                near[at++] = (double)Coefficient(variable, world) / Scale(variable);
            }

            near[at++] = Limit(world);
        }

        return near;
    }

    /// <summary>The first world whose condition is broken, however little; <see cref="NoWorld"/> where none is.</summary>
    /// <param name="values">u times one positive number.</param>
    /// <param name="unit">That number.</param>
    /// <remarks>
    /// A world is looked at in floating-point numbers first. Each product and each sum is off by no more than 2⁻⁵³ of its size, so only what
    /// lies nearer to 0 than a larger bound on all of them together is reckoned exactly.
    /// </remarks>
    public int FirstBroken(BigInteger[] values, BigInteger unit)
    {
        double[] near = [.. values.Select(value => (double)value)];
        double nearUnit = (double)unit;
        double least = 1e-14 * (values.Length + 4);
        for (int world = 0; world < worlds.Length; world++)
        {
            double excess = -nearUnit * Limit(world);
            double size = -excess;
            for (int variable = 0; variable < near.Length; variable++)
            {
                double term = near[variable] * Coefficient(variable, world);
                excess += term;
                size += Math.Abs(term);
            }

            if (!(excess < -least * size) && (excess > least * size || IsBroken(values, unit, world)))
            {
                return world;
            }
        }

        return NoWorld;
    }

    private bool IsBroken(BigInteger[] values, BigInteger unit, int world)
    {
        BigInteger excess = -unit * Limit(world);
        for (int variable = 0; variable < values.Length; variable++)
        {
            excess += values[variable] * Coefficient(variable, world);
        }

        return excess.Sign > 0;
    }
}

/// <summary>
/// Whether weights of the worlds keep to all numbers, as a game between the worlds and the numbers: its value is the least of Σ x·a(r), at
/// most over the weights x. By the lemma of Farkas, or as B. de Finetti has it (“La prévision: ses lois logiques, ses sources subjectives”, 1937),
/// it is below 0 just where stakes on the numbers lose in every world. All payments are raised by 2 to be above 0, so that the game is a
/// linear programme (D. Gale, H. W. Kuhn and A. W. Tucker, “Linear programming and the theory of games”, 1951), whose value is 1 / (value of the game + 2).
/// </summary>
internal sealed class NumbersGame(ulong[] worlds, NumberRow[] rows) : Programme(worlds, rows)
{
    public override int Variables => Rows.Length;

    public override int FirstCut => 0;

    public override long Coefficient(int variable, int world) => Rows[variable].At(Worlds[world]) + (2 * Rows[variable].Denominator);

    public override long Limit(int world) => 1;

    public override long Gain(int variable) => Rows[variable].Denominator;

    public override long Scale(int variable) => Rows[variable].Denominator;
}

/// <summary>
/// The least share of the worlds of a group in which an event comes out as said, over all weights that keep to the numbers: the weights are made
/// to sum to 1 in the group instead of in all worlds, as A. Charnes and W. W. Cooper do (“Programming with linear fractional functionals”, 1962).
/// The share is 1 too where no weights keep to the numbers, or none leave anything to the group.
/// </summary>
/// <param name="group">Whether a world belongs to the group.</param>
/// <param name="isCounted">Whether a world of the group counts.</param>
internal sealed class LeastShare(ulong[] worlds, NumberRow[] rows, Func<ulong, bool> group, Func<ulong, bool> isCounted) : Programme(worlds, rows)
{
    public override int Variables => Rows.Length + 1;

    public override int FirstCut => NoWorld;

    public override long Coefficient(int variable, int world) => variable == 0
        ? world == NoWorld || group(Worlds[world]) ? 1 : 0
        : world == NoWorld ? 0 : Rows[variable - 1].At(Worlds[world]);

    public override long Limit(int world) => world == NoWorld || (group(Worlds[world]) && isCounted(Worlds[world])) ? 1 : 0;

    public override long Gain(int variable) => variable == 0 ? 1 : 0;

    public override long Scale(int variable) => variable == 0 ? 1 : Rows[variable - 1].Denominator;
}
