using System.Globalization;

namespace Garden.Site.Wording;

/// <summary>Probabilities in percent, for drawings and programs; what readers see is written by <see cref="Words"/>.</summary>
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
}
