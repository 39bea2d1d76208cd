using System.Collections.Immutable;

namespace Garden.Analysis.Forecasting;

/// <summary>How often what was held at about p came out "yes".</summary>
public static class Calibration
{
    /// <summary>The normal deviate of a two-sided 90 % interval.</summary>
    public const double Deviate = 1.6448536269514727;

    /// <summary>How many bins so many beliefs bear: none below 20, then 3, from 50 on 5, from 100 on 10.</summary>
    public static int BinCount(int scored) => scored switch
    {
        < 20 => 0,
        < 50 => 3,
        < 100 => 5,
        _ => 10,
    };

    /// <summary>Bins of equal width, one point a belief; none where there are too few.</summary>
    public static ImmutableArray<CalibrationBin> Bins(IReadOnlyCollection<(double Probability, bool IsYes)> points)
    {
        int bins = BinCount(points.Count);
        ILookup<int, (double Probability, bool IsYes)> byBin = points.ToLookup(point => BinOf(point.Probability, bins));
        return [.. Enumerable.Range(0, bins).Select(index => Bin(index, bins, [.. byBin[index]]))];
    }

    /// <summary>
    /// The interval in which the true share plausibly lies when <paramref name="successes"/> of <paramref name="trials"/> were
    /// seen: Wilson's score interval, without continuity correction (E. B. Wilson, "Probable inference, the law of succession,
    /// and statistical inference", Journal of the American Statistical Association 22, 1927).
    /// </summary>
    /// <param name="trials">At least 1.</param>
    /// <param name="deviate">The normal deviate of the coverage wanted.</param>
    public static Interval Wilson(int successes, int trials, double deviate = Deviate)
    {
        double square = deviate * deviate;
        double share = (double)successes / trials;
        double centre = (share + (square / (2 * trials))) / (1 + (square / trials));
        double reach = deviate / (1 + (square / trials)) * Math.Sqrt((share * (1 - share) / trials) + (square / (4.0 * trials * trials)));
        return new Interval(successes == 0 ? 0 : Math.Max(0, centre - reach), successes == trials ? 1 : Math.Min(1, centre + reach));
    }

    private static int BinOf(double probability, int bins)
    {
        int index = 0;
        while (index < bins - 1 && probability >= (double)(index + 1) / bins)
        {
            index++;
        }

        return index;
    }

    private static CalibrationBin Bin(int index, int bins, ImmutableArray<(double Probability, bool IsYes)> points)
    {
        int yes = points.Count(point => point.IsYes);
        Interval? share = points.IsEmpty ? null : Wilson(yes, points.Length);
        return new CalibrationBin
        {
            From = (double)index / bins,
            To = (double)(index + 1) / bins,
            Mean = points.IsEmpty ? null : points.Average(point => point.Probability),
            Count = points.Length,
            Yes = yes,
            Low = share?.Low,
            High = share?.High,
        };
    }
}
