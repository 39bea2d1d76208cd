using System.Globalization;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>Reads dates and spans of days as the format writes them, the same under every culture.</summary>
public static class CalendarText
{
    /// <summary>The longest interval that is taken, in days: a century.</summary>
    public const int LongestInterval = 36_500;

    /// <summary>Days with the month in words, in which no number can be taken for another.</summary>
    private static readonly string[] InWords = ["MMM d yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMMM d, yyyy", "d MMM yyyy", "d MMMM yyyy"];

    /// <summary>How many characters <c>YYYY-MM-DD</c> has.</summary>
    private const int DateLength = 10;

    /// <summary>Whether a text has the shape <c>YYYY-MM-DD</c>, whether or not there is such a day.</summary>
    public static bool IsDateShaped(ReadOnlySpan<char> text) => text.Length == DateLength && HasShape(text, '-');

    /// <summary>A day written <c>YYYY-MM-DD</c>; null when it is not, or when there is no such day.</summary>
    public static DateOnly? Date(ReadOnlySpan<char> text) =>
        IsDateShaped(text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;

    /// <summary>
    /// A day as tools write it: <c>YYYY-MM-DD</c> or <c>YYYY/MM/DD</c>, perhaps with a time and a zone behind it, which do not
    /// change the day that is written; <c>Jul 08 2022</c>; Dendron's milliseconds since 1970, in UTC. Null when it is not, or when
    /// there is no such day.
    /// </summary>
    public static DateOnly? Day(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length == 13 && text[0] == '1' && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long milliseconds))
        {
            return DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime);
        }

        if (DateOnly.TryParseExact(text, InWords, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly worded))
        {
            return worded;
        }

        if (text.Length < DateLength || (text.Length > DateLength && !ClockText.IsTime(text[DateLength..])))
        {
            return null;
        }

        ReadOnlySpan<char> day = text[..DateLength];
        return HasShape(day, '/') ? Date([.. day[..4], '-', .. day[5..7], '-', .. day[8..]]) : Date(day);
    }

    /// <summary>A day, a month or a year, as exactly as it is written: <c>1950</c>, <c>1950-01</c>, <c>1950-01-31</c>; null when it is none.</summary>
    public static string? DayOrPart(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Length switch
        {
            4 => HasShape(text, '-') && text is not "0000" ? text.ToString() : null,
            7 => Date([.. text, .. "-01"]) is null ? null : text.ToString(),
            _ => Day(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>
    /// Days written as a number, or with a unit: <c>180</c>, <c>180d</c>, <c>26w</c>, <c>6m</c> (of 30 days), <c>1y</c>
    /// (of 365); from 1 to <see cref="LongestInterval"/>, else null.
    /// </summary>
    public static int? Interval(ReadOnlySpan<char> text)
    {
        int unit = text is [.., char last] ? last switch { 'd' => 1, 'w' => 7, 'm' => 30, 'y' => 365, _ => 0 } : 0;
        ReadOnlySpan<char> number = unit == 0 ? text : text[..^1];
        if (number is not [>= '1' and <= '9', ..] || number.Length > 5 || number.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count * Math.Max(unit, 1) is <= LongestInterval and int days ? days : null;
    }

    private static bool HasShape(ReadOnlySpan<char> text, char separator)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (at is 4 or 7 ? text[at] != separator : !char.IsAsciiDigit(text[at]))
            {
                return false;
            }
        }

        return true;
    }
}
