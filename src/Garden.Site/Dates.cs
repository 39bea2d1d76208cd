using System.Globalization;
using Garden.Language.Model;

namespace Garden.Site;

/// <summary>Days as readers see them: <c>2 May 2026</c> everywhere, whatever the machine's language.</summary>
internal static class Dates
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames;

    /// <summary>The day for machines: <c>2026-05-02</c>.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The first day of what is known of a date, by which it is sorted; null where that is nothing.</summary>
    /// <param name="known">A day, a month or a year.</param>
    public static DateOnly? FirstDay(string? known) =>
        DateOnly.TryParseExact(known, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>The day as a <c>time</c> element.</summary>
    public static HtmlText Element(DateOnly day) =>
        HtmlText.From($"<time datetime=\"{Iso(day)}\">{day.Day} {Months[day.Month - 1]} {day.Year}</time>");

    /// <summary>As much of a date as is known, as a <c>time</c> element.</summary>
    public static HtmlText Element(DateOnly day, DatePrecision precision) => Element(PartialDates.Iso(day, precision));

    /// <summary>A day of which only the year or the month may be known, as a <c>time</c> element; escaped words where it is no date.</summary>
    public static HtmlText Element(string known)
    {
        if (DateOnly.TryParseExact(known, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return Element(day);
        }

        if (DateOnly.TryParseExact(known, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return HtmlText.From($"<time datetime=\"{known}\">{Months[day.Month - 1]} {day.Year}</time>");
        }

        bool isYear = DateOnly.TryParseExact(known, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        return isYear ? HtmlText.From($"<time datetime=\"{known}\">{known}</time>") : HtmlText.Of(known);
    }
}
