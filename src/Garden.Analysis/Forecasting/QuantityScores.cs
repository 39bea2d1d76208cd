using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>
/// How good stated ranges were. A range that is meant to hold in 80 of 100 cases should: how often it did, and the interval score, which
/// is the width of the range plus 2/α for each unit by which the outcome lies outside, α = 1 − level; lower is better. T. Gneiting and A. E.
/// Raftery, "Strictly proper scoring rules, prediction, and estimation", Journal of the American Statistical Association 102 (2007), eq. 43.
/// </summary>
public sealed record QuantityScores
{
    /// <summary>How many ranges came out as an amount of the same unit.</summary>
    public required int Count { get; init; }

    /// <summary>How many of them held it, their ends included.</summary>
    public required int Inside { get; init; }

    /// <summary>How many should have: the sum of the levels.</summary>
    public required double Expected { get; init; }

    /// <summary>The 90 % Wilson interval of the share that held; null when none came out.</summary>
    public required Interval? Share { get; init; }

    /// <summary>The mean interval score in the units as they stand, which says something only where they are alike; null when none came out.</summary>
    public required double? MeanIntervalScore { get; init; }

    /// <summary>The mean of interval score ÷ width of the range, which needs no units: 1 when every range held; null where no range has a width.</summary>
    public required double? MeanRelativeScore { get; init; }

    /// <summary>The scores as they stood at the end of a day.</summary>
    public static QuantityScores Of(GardenAsOf corpus, DateOnly asOf)
    {
        ImmutableArray<(Quantity Range, double Amount)> pairs =
        [
            .. from placed in PlacedBelief.All(corpus)
               let range = placed.Belief.Quantity
               let resolution = placed.Belief.Resolution
               where range is not null && resolution is { Outcome: Outcome.Measured, Amount: not null } && resolution.Date <= asOf && resolution.Unit == range.Unit
               select (range, resolution.Amount!.Value),
        ];
        int inside = pairs.Count(pair => pair.Amount >= pair.Range.Low && pair.Amount <= pair.Range.High);
        double[] relative = [.. pairs.Where(pair => pair.Range.High > pair.Range.Low).Select(pair => ScoreOf(pair.Range, pair.Amount) / (pair.Range.High - pair.Range.Low))];
        return new QuantityScores
        {
            Count = pairs.Length,
            Inside = inside,
            Expected = pairs.Sum(pair => pair.Range.Level),
            Share = pairs.IsEmpty ? null : Calibration.Wilson(inside, pairs.Length),
            MeanIntervalScore = pairs.IsEmpty ? null : pairs.Average(pair => ScoreOf(pair.Range, pair.Amount)),
            MeanRelativeScore = relative.Length == 0 ? null : relative.Average(),
        };
    }

    /// <summary>The interval score of one range.</summary>
    public static double ScoreOf(Quantity range, double amount)
    {
        double beyond = Math.Max(0, Math.Max(range.Low - amount, amount - range.High));
        return range.High - range.Low + (beyond == 0 ? 0 : 2 / (1 - range.Level) * beyond);
    }
}
