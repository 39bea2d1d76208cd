using System.Globalization;

namespace Garden.Rendering.Marks;

/// <summary>Probabilities in percent, as text.</summary>
internal static class Percent
{
    /// <summary>The figure without its sign, with at most two decimals: <c>85</c>, <c>12.5</c>.</summary>
    /// <param name="probability">0–1.</param>
    public static string Figure(double probability) => (probability * 100).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The figure with its sign: <c>85%</c>.</summary>
    /// <param name="probability">0–1.</param>
    public static string Of(double probability) => Figure(probability) + "%";

    /// <summary>A range: <c>60–80%</c>.</summary>
    public static string Range(double low, double high) => $"{Figure(low)}–{Of(high)}";
}
