using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>
/// Scores the beliefs that came out, unlisted pages included: a score that leaves some out flatters. Each belief's number is
/// taken as written, 0 %, 100 % and bounds included. Ambiguous, annulled and withdrawn beliefs are counted, never scored.
/// </summary>
public static class Scores
{
    /// <summary>The scores as they stood at the end of <paramref name="asOf"/>.</summary>
    public static ScoreCard Of(GardenAsOf corpus, DateOnly asOf)
    {
        ImmutableArray<(PlacedBelief Placed, Fate Fate, ScoredBelief? Scored)> fates = [.. PlacedBelief.All(corpus).Select(placed => Judge(placed, asOf))];
        ImmutableArray<ScoredBelief> scored =
            [.. fates.Select(fate => fate.Scored).OfType<ScoredBelief>().OrderByDescending(belief => belief.Placed.Belief.Resolution!.Date)];
        int Count(Fate fate) => fates.Count(entry => entry.Fate == fate);
        return new ScoreCard
        {
            AsOf = asOf,
            Counts = new ScoreCounts
            {
                Scored = scored.Length,
                Waiting = Count(Fate.Waiting),
                Ambiguous = Count(Fate.Ambiguous),
                Annulled = Count(Fate.Annulled),
                Withdrawn = Count(Fate.Withdrawn),
                Unresolved = Count(Fate.Unresolved),
                Unquantified = Count(Fate.Unquantified),
            },
            Last = Figures([.. scored.Select(belief => (belief.Last, belief.IsYes))]),
            First = Figures([.. scored.Select(belief => (belief.First, belief.IsYes))]),
            TimeWeightedBrier = scored.IsEmpty ? null : scored.Average(belief => belief.TimeWeightedError),
            Bins = Calibration.Bins([.. scored.Select(belief => (belief.First, belief.IsYes))]),
            Parts = ScoreParts.Of([.. scored.Select(belief => (belief.Last, belief.IsYes))]),
            FirstParts = ScoreParts.Of([.. scored.Select(belief => (belief.First, belief.IsYes))]),
            BaseRates = BaseRateSkill.Of(scored),
            Recalibration = Recalibration.Of([.. scored.Select(belief => (belief.First, belief.IsYes))]),
            PublicForecasts = PublicComparison.Of(scored),
            Retest = Retest.Of(corpus, asOf),
            Areas = ScoreGroups.ByArea(scored),
            Years = ScoreGroups.ByYear(scored),
            Horizons = ScoreGroups.ByHorizon(scored),
            Movement = MovementCard.Of(corpus, asOf),
            Quantities = QuantityScores.Of(corpus, asOf),
            Scored = scored,
            Waiting = [.. fates.Where(entry => entry.Fate == Fate.Waiting).Select(entry => new WaitingBelief(entry.Placed, entry.Placed.Belief.By!.Value)).OrderBy(waiting => waiting.Until)],
        };
    }

    private enum Fate
    {
        Scored,
        Waiting,
        Ambiguous,
        Annulled,
        Withdrawn,
        Unresolved,
        Unquantified,
    }

    private static (PlacedBelief Placed, Fate Fate, ScoredBelief? Scored) Judge(PlacedBelief placed, DateOnly asOf)
    {
        if (placed.Belief.Resolution is not { } resolution || resolution.Date > asOf)
        {
            return (placed, Fate.Unresolved, null);
        }

        Fate? unscored = resolution.Outcome switch
        {
            Outcome.Ambiguous => Fate.Ambiguous,
            Outcome.Annulled => Fate.Annulled,
            Outcome.Withdrawn => Fate.Withdrawn,
            Outcome.Measured => Fate.Unquantified,
            _ when placed.Belief.By > asOf && !resolution.IsFinal => Fate.Waiting,
            _ => null,
        };
        if (unscored is { } fate)
        {
            return (placed, fate, null);
        }

        bool isYes = resolution.Outcome == Outcome.Yes;
        return HeldNumbers.Before(placed.Belief, resolution.Date) is { } held
            ? (placed, Fate.Scored, new ScoredBelief(placed, isYes, held.First, held.Last, held.TimeWeightedError(isYes)) { Held = held })
            : (placed, Fate.Unquantified, null);
    }

    private static ScoreFigures Figures(ImmutableArray<(double Probability, bool IsYes)> numbers)
    {
        ImmutableArray<double> errors = [.. numbers.Select(number => Square(number.Probability - (number.IsYes ? 1 : 0)))];
        double? brier = errors.IsEmpty ? null : errors.Average();
        double expected = numbers.Sum(number => number.Probability);
        double variance = numbers.Sum(number => number.Probability * (1 - number.Probability));
        int actual = numbers.Count(number => number.IsYes);
        return new ScoreFigures
        {
            Brier = brier,
            StandardError = errors.Length < 2 ? null : Math.Sqrt(errors.Sum(error => Square(error - brier!.Value)) / (errors.Length - 1) / errors.Length),
            Log = numbers.IsEmpty ? null : numbers.Average(number => Surprise(number.IsYes ? number.Probability : 1 - number.Probability)),
            ExpectedYes = expected,
            ActualYes = actual,
            Z = variance > 0 ? (actual - expected) / Math.Sqrt(variance) : null,
            Discrimination = actual == 0 || actual == numbers.Length
                ? null
                : numbers.Where(number => number.IsYes).Average(number => number.Probability) - numbers.Where(number => !number.IsYes).Average(number => number.Probability),
        };
    }

    internal static double Surprise(double probability) => -Math.Log(Math.Clamp(probability, LogOdds.Least, 1 - LogOdds.Least));

    internal static double Square(double value) => value * value;
}
