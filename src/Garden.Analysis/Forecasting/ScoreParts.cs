namespace Garden.Analysis.Forecasting;

/// <summary>
/// What a Brier score is made of: score = miscalibration − discrimination + uncertainty. Each in the units of the score, none below 0.
/// T. Dimitriadis, T. Gneiting and A. I. Jordan, "Stable reliability diagrams for probabilistic classifiers", PNAS 118 (2021): the numbers are
/// calibrated by isotonic regression, which needs no bins.
/// </summary>
/// <param name="Miscalibration">What would be gained if each number were replaced by how often such numbers came true; 0 is best.</param>
/// <param name="Discrimination">What the numbers, so replaced, gain over one number for all; higher is better.</param>
/// <param name="Uncertainty">The score of one number for all, the share that came true: how hard the questions were.</param>
public sealed record ScoreParts(double Miscalibration, double Discrimination, double Uncertainty)
{
    /// <summary>Fewer beliefs do not bear taking a score apart: it is not shown.</summary>
    public const int Fewest = 20;

    /// <summary>1 − score ÷ uncertainty: how much better than one number for all; 1 is best, 0 is no better; null where everything came out alike.</summary>
    public double? Skill => Uncertainty > 0 ? (Discrimination - Miscalibration) / Uncertainty : null;

    /// <summary>The parts of the score of some numbers; null when there is none.</summary>
    public static ScoreParts? Of(IReadOnlyCollection<(double Probability, bool IsYes)> numbers)
    {
        if (numbers.Count == 0)
        {
            return null;
        }

        double share = (double)numbers.Count(number => number.IsYes) / numbers.Count;
        double uncertainty = share * (1 - share);
        double score = numbers.Average(number => Scores.Square(number.Probability - (number.IsYes ? 1 : 0)));

        // Within a block the calibrated number is the share that came true, and its score is that of a Bernoulli variable.
        double calibrated = IsotonicRegression.Blocks(numbers).Sum(block => block.Count * block.Share * (1 - block.Share)) / numbers.Count;
        return new ScoreParts(Math.Max(0, score - calibrated), Math.Max(0, uncertainty - calibrated), uncertainty);
    }
}
