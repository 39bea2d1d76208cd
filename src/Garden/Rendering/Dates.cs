using System.Globalization;
using Garden.Text;

namespace Garden.Rendering;

/// <summary>Days as readers see them: <c>2 May 2026</c> everywhere, whatever the machine's language.</summary>
internal static class Dates
{
    /// <summary>The day in words.</summary>
    public static string Words(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The day for machines: <c>2026-05-02</c>.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day as a <c>time</c> element.</summary>
    public static string Element(DateOnly day) => $"<time datetime=\"{Iso(day)}\">{Words(day)}</time>";

    /// <summary>A day of which only the year or the month may be known, as a <c>time</c> element; escaped words where it is no date.</summary>
    public static string Element(string known)
    {
        string? words =
            DateOnly.TryParseExact(known, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? Words(day)
            : DateOnly.TryParseExact(known, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) ? day.ToString("MMM yyyy", CultureInfo.InvariantCulture)
            : DateOnly.TryParseExact(known, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? known
            : null;
        return words is null ? Html.Escape(known) : $"<time datetime=\"{known}\">{words}</time>";
    }
}
