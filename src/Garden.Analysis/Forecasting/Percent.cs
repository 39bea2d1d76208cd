using System.Globalization;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>Probabilities in words for people: <c>70%</c>, <c>60–80%</c>, <c>likely (55–80%)</c>.</summary>
public static class Percent
{
    /// <summary>A probability (0–1) with at most two decimals of a percent: <c>70%</c>, <c>12.5%</c>.</summary>
    public static string Of(double probability) => Number(probability) + "%";

    /// <summary>A range of probabilities: <c>60–80%</c>; one number when its ends look alike.</summary>
    public static string Of(Interval interval)
    {
        string low = Number(interval.Low);
        string high = Number(interval.High);
        return low == high ? low + "%" : $"{low}–{high}%";
    }

    /// <summary>An estimate as it may be shown anywhere: words and odds always with their numbers; null when there is no number.</summary>
    public static string? Of(Estimate? estimate) => estimate switch
    {
        null or { Probability: null } => null,
        { Words: { } words, Low: { } low, High: { } high } => $"{words} ({Of(new Interval(low, high))})",
        { Form: EstimateForm.Odds, Probability: { } probability } => $"{estimate.Written} ({Of(probability)})",
        _ => estimate.Written,
    };

    /// <summary>A computed probability (0–1) as it is told: in whole percents, or with one decimal of a percent below 1 % and above 99 %.</summary>
    public static double Rounded(double probability) => Math.Round(probability, probability is >= 0.01 and <= 0.99 ? 2 : 3);

    /// <summary>The change in percentage points between two probabilities, free of binary dust; null when one is missing.</summary>
    public static double? Change(double? from, double? to) => (to - from) * 100 is { } points ? Math.Round(points, 6) : null;

    /// <summary>A change in percentage points with its sign: <c>+10</c>, <c>−2.5</c>, <c>0</c>.</summary>
    /// <param name="points">Percentage points: 10 for a move from 60 % to 70 %.</param>
    public static string Points(double points)
    {
        double rounded = Math.Round(points, 2);
        string size = Math.Abs(rounded).ToString("0.##", CultureInfo.InvariantCulture);
        return rounded switch
        {
            > 0 => "+" + size,
            < 0 => "−" + size,
            _ => "0",
        };
    }

    private static string Number(double probability) => Math.Round(probability * 100, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
