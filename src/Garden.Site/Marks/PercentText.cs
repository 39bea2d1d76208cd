using System.Globalization;

namespace Garden.Site.Marks;

/// <summary>Probabilities in percent, as text.</summary>
internal static class PercentText
{
    /// <summary>Nearly every probability is a whole percent.</summary>
    private static readonly string[] Whole = [.. Enumerable.Range(0, 101).Select(percent => percent.ToString(CultureInfo.InvariantCulture))];
    private static readonly string[] WholeWithSign = [.. Whole.Select(percent => percent + "%")];

    /// <summary>The percent as a whole number; null when it is not one between 0 and 100.</summary>
    /// <param name="probability">0–1.</param>
    public static int? AsWhole(double probability)
    {
        double percent = probability * 100;
        double whole = Math.Round(percent);
        return Math.Abs(percent - whole) < 0.005 && whole is >= 0 and <= 100 ? (int)whole : null;
    }

    /// <summary>The figure without its sign, with at most two decimals: <c>85</c>, <c>12.5</c>.</summary>
    /// <param name="probability">0–1.</param>
    public static string Figure(double probability) =>
        AsWhole(probability) is int whole ? Whole[whole] : (probability * 100).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The figure with its sign: <c>85%</c>.</summary>
    /// <param name="probability">0–1.</param>
    public static string Of(double probability) => AsWhole(probability) is int whole ? WholeWithSign[whole] : Figure(probability) + "%";

    /// <summary>A move: <c>10 points up</c>, <c>2.5 points down</c>.</summary>
    /// <param name="points">Percentage points, positive for up.</param>
    public static string Points(double points)
    {
        double size = Math.Round(Math.Abs(points), 1);
        return $"{Figure(size / 100)} {(size == 1 ? "point" : "points")} {(points > 0 ? "up" : "down")}";
    }

    /// <summary>A range: <c>60–80%</c>.</summary>
    public static string Range(double low, double high) => $"{Figure(low)}–{Of(high)}";
}
