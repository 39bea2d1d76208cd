using System.Collections.Immutable;

namespace Garden.Analysis.Forecasting;

/// <summary>A place of the reliability curve; everything 0–1.</summary>
/// <param name="Said">The number that was said.</param>
/// <param name="Happened">The share that came true, as isotonic regression has it.</param>
/// <param name="Low">Below it the curve lies in one of twenty records whose numbers are right.</param>
/// <param name="High">Above it the curve lies in one of twenty records whose numbers are right.</param>
public readonly record struct ReliabilityPoint(double Said, double Happened, double Low, double High);

/// <summary>
/// What was said against what happened, without bins, and the band in which that would lie if every number were right: T. Dimitriadis, T.
/// Gneiting and A. I. Jordan, "Stable reliability diagrams for probabilistic classifiers", PNAS 118 (2021). The band is found by drawing the
/// outcomes of the same numbers again and again; the draws are the same each time.
/// </summary>
public static class ReliabilityCurve
{
    /// <summary>From so many beliefs on there is a curve: of fewer the band is nearly the whole picture.</summary>
    public const int Fewest = 50;

    /// <summary>So many outcomes are drawn, at most, however many beliefs there are.</summary>
    private const int MostDraws = 1_000_000;

    /// <summary>Half of what lies outside the band.</summary>
    private const double Tail = 0.05;

    /// <summary>A point for each number that was said, the lowest first; none below <see cref="Fewest"/> beliefs.</summary>
    public static ImmutableArray<ReliabilityPoint> Of(IReadOnlyCollection<(double Probability, bool IsYes)> numbers)
    {
        if (numbers.Count < Fewest)
        {
            return [];
        }

        ImmutableArray<CalibratedBlock> said = IsotonicRegression.Alike(numbers);
        double[] happened = Fitted(said);
        double[][] drawn = Drawn(said, Math.Clamp(MostDraws / numbers.Count, 99, 999));
        return
        [
            .. said.Select((block, at) =>
            {
                double[] others = [.. drawn.Select(fitted => fitted[at]).Order()];
                int outside = (int)(others.Length * Tail);
                return new ReliabilityPoint(block.From, happened[at], others[outside], others[^(outside + 1)]);
            }),
        ];
    }

    /// <summary>The curves of records with the same numbers, every one of them right.</summary>
    private static double[][] Drawn(ImmutableArray<CalibratedBlock> said, int records)
    {
        ulong state = 0;
        double[][] drawn = new double[records][];
        for (int record = 0; record < records; record++)
        {
            drawn[record] = Fitted([.. said.Select(block => block with { Yes = Enumerable.Range(0, block.Count).Count(_ => NextShare(ref state) < block.From) })]);
        }

        return drawn;
    }

    /// <summary>The share that isotonic regression gives each block.</summary>
    private static double[] Fitted(ImmutableArray<CalibratedBlock> said)
    {
        double[] fitted = new double[said.Length];
        int at = 0;
        foreach (CalibratedBlock step in IsotonicRegression.Blocks(said))
        {
            for (; at < said.Length && said[at].From <= step.To; at++)
            {
                fitted[at] = step.Share;
            }
        }

        return fitted;
    }

    /// <summary>The next of a row of numbers that look drawn evenly from 0 to below 1: SplitMix64, of G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.</summary>
    private static double NextShare(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        ulong bits = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return ((bits ^ (bits >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
