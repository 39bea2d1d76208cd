using System.Globalization;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>Numbers with their nouns, for notes.</summary>
internal static class Counted
{
    /// <summary><c>1 forecast of other people is</c>, <c>2 forecasts of other people are</c>.</summary>
    /// <param name="noun">In the singular.</param>
    /// <param name="rest">What stands behind the noun; empty for nothing.</param>
    public static string Are(int count, string noun, string rest = "") =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}{(rest.Length == 0 ? "" : " " + rest)} {(count == 1 ? "is" : "are")}");

    /// <summary>That earlier forecasts of a day are left out.</summary>
    public static string Dropped(int count) => $"{Are(count, "earlier forecast", "of a day with several")} left out: a day keeps its last";
}
