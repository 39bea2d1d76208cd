using System.Globalization;

namespace Garden.Language.Model;

/// <summary>How much of a date was written.</summary>
public enum DatePrecision
{
    /// <summary><c>2026-01-05</c></summary>
    Day,

    /// <summary><c>2026-01</c>: sums take its first day.</summary>
    Month,

    /// <summary><c>2026</c>: sums take its first day.</summary>
    Year,
}

/// <summary>Dates of which perhaps only the month or the year is known.</summary>
public static class PartialDates
{
    /// <summary>The known part in ISO form: <c>2026-01-05</c>, <c>2026-01</c>, <c>2026</c>.</summary>
    /// <param name="day">The day, or the first of the month or year that is meant.</param>
    /// <param name="precision">How much of it is known.</param>
    public static string Iso(DateOnly day, DatePrecision precision) => day.ToString(
        precision switch { DatePrecision.Day => "yyyy-MM-dd", DatePrecision.Month => "yyyy-MM", _ => "yyyy" },
        CultureInfo.InvariantCulture);
}
