using System.Numerics;

namespace Garden.Analysis.Forecasting.Joint;

/// <summary>
/// Solves as many linear equations as there are unknowns, exactly and in whole numbers throughout: E. H. Bareiss, “Sylvester's identity and multistep
/// integer-preserving Gaussian elimination”, 1968.
/// </summary>
internal static class LinearSystem
{
    /// <summary>The unknowns times one number above 0, and that number; null where the equations do not settle them.</summary>
    /// <param name="rows">Each equation: the coefficients, and the right side last. They are overwritten.</param>
    public static (BigInteger[] Values, BigInteger Unit)? Solve(BigInteger[][] rows)
    {
        int count = rows.Length;
        BigInteger before = BigInteger.One;
        for (int step = 0; step < count; step++)
        {
            int pivot = Array.FindIndex(rows, step, row => !row[step].IsZero);
            if (pivot < 0)
            {
                return null;
            }

            (rows[step], rows[pivot]) = (rows[pivot], rows[step]);
            for (int row = 0; row < count; row++)
            {
                if (row != step)
                {
                    Eliminate(rows[row], rows[step], step, before);
                }
            }

            before = rows[step][step];
        }

        // every equation is now (last pivot) · unknown = right side
        BigInteger[] values = [.. rows.Select(row => row[count] * before.Sign)];
        return (values, BigInteger.Abs(before));
    }

    private static void Eliminate(BigInteger[] row, BigInteger[] pivot, int step, BigInteger before)
    {
        BigInteger factor = row[step];
        for (int column = 0; column < row.Length; column++)
        {
            row[column] = ((row[column] * pivot[step]) - (factor * pivot[column])) / before;
        }
    }
}
