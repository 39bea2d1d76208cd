using System.Collections.Immutable;

namespace Garden.Analysis.Forecasting;

/// <summary>Numbers that came true equally often once the shares must not fall as the numbers rise.</summary>
/// <param name="From">The lowest number, 0–1.</param>
/// <param name="To">The highest number, 0–1.</param>
/// <param name="Count">How many beliefs.</param>
/// <param name="Yes">How many of them came true.</param>
public readonly record struct CalibratedBlock(double From, double To, int Count, int Yes)
{
    /// <summary>The share that came true, 0–1.</summary>
    public double Share => (double)Yes / Count;
}

/// <summary>
/// The rising step function that is nearest to outcomes by least squares, by the pool-adjacent-violators algorithm: M. Ayer and others, "An
/// empirical distribution function for sampling with incomplete information", Annals of Mathematical Statistics 26 (1955).
/// </summary>
public static class IsotonicRegression
{
    /// <summary>The steps, lowest number first; their shares rise strictly.</summary>
    public static ImmutableArray<CalibratedBlock> Blocks(IEnumerable<(double Probability, bool IsYes)> numbers) => [.. Blocks(Alike(numbers))];

    /// <summary>The numbers, lowest first, each as a block of its own.</summary>
    internal static ImmutableArray<CalibratedBlock> Alike(IEnumerable<(double Probability, bool IsYes)> numbers) =>
    [
        .. from number in numbers
           group number by number.Probability into alike
           orderby alike.Key
           select new CalibratedBlock(alike.Key, alike.Key, alike.Count(), alike.Count(number => number.IsYes)),
    ];

    /// <summary>The steps of blocks that are pooled where their shares do not rise; they come with the lowest number first.</summary>
    internal static List<CalibratedBlock> Blocks(ImmutableArray<CalibratedBlock> alike)
    {
        List<CalibratedBlock> blocks = new(alike.Length);
        foreach (CalibratedBlock block in alike)
        {
            blocks.Add(block);
            while (blocks.Count > 1 && !Rises(blocks[^2], blocks[^1]))
            {
                (CalibratedBlock below, CalibratedBlock above) = (blocks[^2], blocks[^1]);
                blocks.RemoveAt(blocks.Count - 1);
                blocks[^1] = new CalibratedBlock(below.From, above.To, below.Count + above.Count, below.Yes + above.Yes);
            }
        }

        return blocks;
    }

    /// <summary>Whether the share rises from one block to the next, in whole numbers, so that nothing is rounded.</summary>
    private static bool Rises(CalibratedBlock below, CalibratedBlock above) => (long)below.Yes * above.Count < (long)above.Yes * below.Count;
}
