using System.Numerics;

namespace Garden.Analysis.Forecasting.Joint;

/// <summary>
/// The exact value of a <see cref="Programme"/>. Floating-point numbers find which conditions hold with nothing to spare; from these both solutions
/// are reckoned exactly, and their being solutions proves the value, as D. L. Applegate, W. Cook, S. Dash and D. G. Espinoza do (“Exact solutions to
/// linear programming problems”, 2007). Where rounding led astray, all is done again in exact numbers.
/// </summary>
internal static class ExactSolution
{
    private const int MostPivots = 2_000;
    private const int MostExactPivots = 300;

    /// <summary>What a quick solution suggests; null where it found none.</summary>
    public static CuttingPlanes<Approximate>? Guess(Programme programme)
    {
        CuttingPlanes<Approximate> quick = new(programme, programme.MostBroken);
        return quick.Solve(MostPivots) ? quick : null;
    }

    /// <summary>The exact value; null where it takes too long.</summary>
    public static Fraction? Value(Programme programme, CuttingPlanes<Approximate>? guess)
    {
        if (guess is not null && Proved(programme, guess) is { } proved)
        {
            return proved;
        }

        CuttingPlanes<Fraction> slow = new(programme, values => FirstBroken(programme, values));
        return slow.Solve(MostExactPivots) ? slow.Value : null;
    }

    /// <summary>The value, where the conditions that the guess found tight lead to solutions of both programmes; null where they do not.</summary>
    private static Fraction? Proved(Programme programme, CuttingPlanes<Approximate> guess)
    {
        int[] used = guess.Used;
        int[] tight = [.. guess.Tight.Select(cut => cut.World)];
        BigInteger[][] conditions = [.. tight.Select(world => (BigInteger[])[.. used.Select(variable => (BigInteger)programme.Coefficient(variable, world)), programme.Limit(world)])];
        BigInteger[][] gains = [.. used.Select(variable => (BigInteger[])[.. tight.Select(world => (BigInteger)programme.Coefficient(variable, world)), programme.Gain(variable)])];
        if (LinearSystem.Solve(conditions) is not { } stakes || LinearSystem.Solve(gains) is not { } weights
            || stakes.Values.Any(value => value.Sign < 0) || weights.Values.Any(value => value.Sign < 0))
        {
            return null;
        }

        BigInteger[] all = new BigInteger[programme.Variables];
        BigInteger value = BigInteger.Zero;
        for (int index = 0; index < used.Length; index++)
        {
            all[used[index]] = stakes.Values[index];
            value += stakes.Values[index] * programme.Gain(used[index]);
        }

        bool keeps = Enumerable.Range(0, programme.Variables).All(variable => Keeps(programme, variable, tight, weights.Values, weights.Unit));
        return keeps && programme.FirstBroken(all, stakes.Unit) == Programme.NoWorld ? new Fraction(value, stakes.Unit) : null;
    }

    /// <summary>Whether weights keep to the condition of a variable: Σ x·k ≥ g.</summary>
    private static bool Keeps(Programme programme, int variable, int[] worlds, BigInteger[] weights, BigInteger unit)
    {
        BigInteger sum = -unit * programme.Gain(variable);
        for (int index = 0; index < worlds.Length; index++)
        {
            sum += weights[index] * programme.Coefficient(variable, worlds[index]);
        }

        return sum.Sign >= 0;
    }

    private static int FirstBroken(Programme programme, Fraction[] values)
    {
        Fraction[] plain = [.. values.Select((value, variable) => value / Fraction.Of(programme.Scale(variable), 1))];
        BigInteger unit = plain.Aggregate(BigInteger.One, (common, value) => common / BigInteger.GreatestCommonDivisor(common, value.Denominator) * value.Denominator);
        return programme.FirstBroken([.. plain.Select(value => value.Numerator * (unit / value.Denominator))], unit);
    }
}
