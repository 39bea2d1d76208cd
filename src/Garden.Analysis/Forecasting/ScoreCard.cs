using System.Collections.Immutable;

namespace Garden.Analysis.Forecasting;

/// <summary>How good the garden's numbers were, seen from a day.</summary>
public sealed record ScoreCard
{
    /// <summary>The day from which everything is seen: what is dated later does not exist yet.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>How many beliefs are scored, and why the others are not.</summary>
    public required ScoreCounts Counts { get; init; }

    /// <summary>Scores of the last numbers before the resolutions.</summary>
    public required ScoreFigures Last { get; init; }

    /// <summary>Scores of the first numbers.</summary>
    public required ScoreFigures First { get; init; }

    /// <summary>Mean over beliefs of the squared error averaged over the days the belief was held; null when nothing is scored.</summary>
    public required double? TimeWeightedBrier { get; init; }

    /// <summary>The calibration of the first numbers, lowest first; empty when too few are scored.</summary>
    public required ImmutableArray<CalibrationBin> Bins { get; init; }

    /// <summary>What the Brier score of the last numbers is made of; null when nothing is scored.</summary>
    public required ScoreParts? Parts { get; init; }

    /// <summary>The same of the first numbers.</summary>
    public required ScoreParts? FirstParts { get; init; }

    /// <summary>The scored beliefs against the base rates that the writer gave for them.</summary>
    public required BaseRateSkill BaseRates { get; init; }

    /// <summary>What the first numbers have meant so far; null where too few came out to say.</summary>
    public required Recalibration? Recalibration { get; init; }

    /// <summary>The scored beliefs against public forecasts that the writer noted beside them.</summary>
    public required PublicComparison PublicForecasts { get; init; }

    /// <summary>How much blind answers differ from the numbers on the page, whether they came out or not.</summary>
    public required Retest Retest { get; init; }

    /// <summary>By area, in order of name.</summary>
    public required ImmutableArray<ScoreGroup> Areas { get; init; }

    /// <summary>By the year of the outcome.</summary>
    public required ImmutableArray<ScoreGroup> Years { get; init; }

    /// <summary>By how long before the outcome the first number was said.</summary>
    public required ImmutableArray<ScoreGroup> Horizons { get; init; }

    /// <summary>How the numbers moved, whether they came out or not.</summary>
    public required MovementCard Movement { get; init; }

    /// <summary>How good stated ranges were.</summary>
    public required QuantityScores Quantities { get; init; }

    /// <summary>The scored beliefs, latest resolution first, ties by page and place.</summary>
    public required ImmutableArray<ScoredBelief> Scored { get; init; }

    /// <summary>The beliefs that came out before their day and are scored on it, the earliest day first, ties by page and place.</summary>
    public required ImmutableArray<WaitingBelief> Waiting { get; init; }
}

/// <summary>A belief that came out "yes" or "no" before its day.</summary>
/// <param name="Until">The day, from which on it is scored.</param>
public sealed record WaitingBelief(PlacedBelief Placed, DateOnly Until);

/// <summary>What became of every belief of the garden; each counts once.</summary>
public sealed record ScoreCounts
{
    /// <summary>Came out "yes" or "no" and has a number.</summary>
    public required int Scored { get; init; }

    /// <summary>Came out "yes" or "no" before its day, and not for good: scored when the day has come, so that early resolutions do not bias.</summary>
    public required int Waiting { get; init; }

    public required int Ambiguous { get; init; }

    public required int Annulled { get; init; }

    public required int Withdrawn { get; init; }

    /// <summary>Still open, with or without a number.</summary>
    public required int Unresolved { get; init; }

    /// <summary>Came out "yes" or "no" but had no number before it did, so there is nothing to score.</summary>
    public required int Unquantified { get; init; }
}

/// <summary>Scores of one number for each scored belief.</summary>
public sealed record ScoreFigures
{
    /// <summary>
    /// Mean (p − o)², 0–1, lower is better, 0.25 for always 50 %; null when nothing is scored. Brier's own score ("Verification of
    /// forecasts expressed in terms of probability", Monthly Weather Review 78, 1950) adds both outcomes up and is twice this.
    /// </summary>
    public required double? Brier { get; init; }

    /// <summary>Sample deviation of the squared errors over √n; null below two.</summary>
    public required double? StandardError { get; init; }

    /// <summary>
    /// Mean −ln of the probability of what happened, clamped to 0.001–0.999; lower is better, 0.693 for always 50 %; null when
    /// nothing is scored (I. J. Good, "Rational decisions", Journal of the Royal Statistical Society B 14, 1952).
    /// </summary>
    public required double? Log { get; init; }

    /// <summary>How many "yes" the numbers promise: Σp.</summary>
    public required double ExpectedYes { get; init; }

    /// <summary>How many came out "yes".</summary>
    public required int ActualYes { get; init; }

    /// <summary>
    /// (actual − expected) / √Σp(1−p): how many standard deviations the count of "yes" lies from what the numbers promise, if the
    /// beliefs are independent; null when every number is 0 % or 100 %, or there is none.
    /// </summary>
    public required double? Z { get; init; }

    /// <summary>Mean p of what came out "yes" minus mean p of what came out "no"; null when one side is empty.</summary>
    public required double? Discrimination { get; init; }
}

/// <summary>One bar of the calibration curve.</summary>
public sealed record CalibrationBin
{
    /// <summary>Lower edge, 0–1, inclusive.</summary>
    public required double From { get; init; }

    /// <summary>Upper edge, 0–1, exclusive but for the last bin.</summary>
    public required double To { get; init; }

    /// <summary>Mean of the numbers in it; null when it is empty.</summary>
    public required double? Mean { get; init; }

    /// <summary>How many beliefs it holds.</summary>
    public required int Count { get; init; }

    /// <summary>How many of them came out "yes".</summary>
    public required int Yes { get; init; }

    /// <summary>Lower end of the 90 % Wilson interval of the share of "yes"; null when the bin is empty.</summary>
    public required double? Low { get; init; }

    /// <summary>Upper end of the same interval.</summary>
    public required double? High { get; init; }
}

/// <summary>A belief that came out, with the numbers it is scored by (0–1).</summary>
/// <param name="First">The earliest number.</param>
/// <param name="Last">The last number before the resolution.</param>
/// <param name="TimeWeightedError">Its squared error averaged over the days it was held.</param>
public sealed record ScoredBelief(PlacedBelief Placed, bool IsYes, double First, double Last, double TimeWeightedError)
{
    /// <summary>All the numbers it was held at.</summary>
    internal HeldNumbers? Held { get; init; }

    /// <summary>(p − o)² of the last number.</summary>
    public double SquaredError => (Last - (IsYes ? 1 : 0)) * (Last - (IsYes ? 1 : 0));
}
