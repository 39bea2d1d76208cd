using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>The numbers, 0–1, that a writer who typed an estimate can have meant.</summary>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Nothing is known: any number may be meant.</summary>
    public static readonly Interval Unknown = new(0, 1);

    /// <summary>Two intervals are told apart only beyond this, so that sums of decimals do not decide.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>Whether nothing is known.</summary>
    public bool IsUnknown => this == Unknown;

    /// <summary>
    /// What an estimate may mean. A number is everything that rounds to it (70 % is 69.5–70.5 %, 12.5 % is 12.45–12.55 %),
    /// a range, a bound or a word is its range, and a number with a range is both together. Odds are taken as a number
    /// rounded to a whole percent, yet never further off than half their distance to 0 or 1, so that long odds stay long.
    /// A missing, unset, unquantified or unreadable estimate is <see cref="Unknown"/>.
    /// </summary>
    public static Interval Of(Estimate? estimate)
    {
        if (estimate?.Probability is not { } probability)
        {
            return Unknown;
        }

        if (estimate.Form == EstimateForm.Odds)
        {
            return Around(probability, Math.Min(0.005, Math.Min(probability, 1 - probability) / 2));
        }

        Interval point = Around(probability, 0.005 / Math.Pow(10, estimate.Decimals));
        if (estimate is not { Low: { } low, High: { } high })
        {
            return point;
        }

        return estimate.Form == EstimateForm.Point ? new Interval(Math.Min(low, point.Low), Math.Max(high, point.High)) : new Interval(low, high);
    }

    /// <summary>What a number given to the whole percent may mean.</summary>
    public static Interval Rounded(double probability) => Around(probability, 0.005);

    /// <summary>Whether two numbers are the same, or both are missing.</summary>
    public static bool AreOne(double? left, double? right) => left is { } a && right is { } b ? Math.Abs(a - b) < Tolerance : left is null && right is null;

    /// <summary>Whether no number lies in both.</summary>
    public bool IsApartFrom(Interval other) => Low > other.High + Tolerance || other.Low > High + Tolerance;

    private static Interval Around(double probability, double margin) =>
        new(Math.Max(0, probability - margin), Math.Min(1, probability + margin));
}
