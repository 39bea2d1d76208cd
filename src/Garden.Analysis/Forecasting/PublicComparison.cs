using System.Collections.Immutable;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>
/// The writer's numbers against public forecasts of the same questions (<c>forecast: URL 64% 2026-03-01</c>), by log scores averaged over days, as tournaments average them: from the day on which the public number was noted,
/// or the first one of the writer's where that is later, up to the day before the outcome. The public number stays what it was on its day, while the writer's goes on moving, which is to the writer's advantage.
/// </summary>
/// <param name="Count">How many scored beliefs have a public number with its day, and numbers of the writer's own with theirs, before the outcome.</param>
/// <param name="Own">The mean over beliefs of the writer's score; lower is better; null where there is none.</param>
/// <param name="Theirs">The same of the public numbers.</param>
/// <param name="Difference">Theirs less the writer's: above 0 the writer did better.</param>
/// <param name="StandardError">Sample deviation of the differences over √n; null below two.</param>
public sealed record PublicComparison(int Count, double? Own, double? Theirs, double? Difference, double? StandardError)
{
    /// <summary>Fewer beliefs say nothing: it is not shown.</summary>
    public const int Fewest = 5;

    /// <summary>Compares what came out.</summary>
    public static PublicComparison Of(ImmutableArray<ScoredBelief> scored)
    {
        (double Own, double Theirs)[] pairs = [.. scored.Select(PairOf).OfType<(double, double)>()];
        if (pairs.Length == 0)
        {
            return new PublicComparison(0, null, null, null, null);
        }

        double[] differences = [.. pairs.Select(pair => pair.Theirs - pair.Own)];
        double mean = differences.Average();
        double? error = pairs.Length < 2 ? null : Math.Sqrt(differences.Sum(difference => Scores.Square(difference - mean)) / (pairs.Length - 1) / pairs.Length);
        return new PublicComparison(pairs.Length, pairs.Average(pair => pair.Own), pairs.Average(pair => pair.Theirs), mean, error);
    }

    private static (double Own, double Theirs)? PairOf(ScoredBelief scored)
    {
        Belief belief = scored.Placed.Belief;
        if (belief.Forecast is not { Estimate.Probability: double theirs, Day: DateOnly noted }
            || scored.Held?.DaysFrom(noted) is not [_, ..] held)
        {
            return null;
        }

        double own = held.Sum(number => number.Days * Scores.Surprise(scored.IsYes ? number.Probability : 1 - number.Probability)) / held.Sum(number => number.Days);
        return (own, Scores.Surprise(scored.IsYes ? theirs : 1 - theirs));
    }
}
