using System.Globalization;
using System.Text.RegularExpressions;
using Garden.Diagnostics;
using Garden.Model;
using Garden.Text;

namespace Garden.Parsing.Items;

/// <summary>Dates in the body: real days written <c>YYYY-MM-DD</c>.</summary>
internal static partial class ItemDates
{
    /// <summary>The day; null, and a complaint (GRD405), when the words are no such day.</summary>
    /// <param name="isPast">Whether something happened on it; false for a day that is waited for.</param>
    public static DateOnly? Read(string words, SourceSpan span, PageBuilder page, bool isPast = true)
    {
        string trimmed = words.Trim();
        if (DateOnly.TryParseExact(trimmed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            if (isPast)
            {
                page.PastDays.Add(new WrittenDay(date, span));
            }

            return date;
        }

        page.Report(RuleDescriptor.MalformedDate, span, $"`{trimmed}` is not a day", "write dates as `2026-03-02`");
        return null;
    }

    /// <summary>Whether words look as if they were meant as a date.</summary>
    public static bool LooksLikeDate(string words) => Like().IsMatch(words.Trim());

    /// <summary>Whether words look like a day written with numbers only, in whatever order.</summary>
    [GeneratedRegex(@"^(\d{4}-\d{1,2}(-\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}[/.]\d{1,2}[/.]\d{1,2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Like();
}
