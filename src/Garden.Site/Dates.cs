using System.Globalization;

namespace Garden.Site;

/// <summary>Days for programs.</summary>
internal static class Dates
{
    /// <summary>The day for machines: <c>2026-05-02</c>.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The first day of what is known of a date, by which it is sorted; null where that is nothing.</summary>
    /// <param name="known">A day, a month or a year.</param>
    public static DateOnly? FirstDay(string? known) =>
        DateOnly.TryParseExact(known, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
