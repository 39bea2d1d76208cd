using System.Globalization;

namespace Garden.Parsing.FrontMatter;

/// <summary>Reads dates and spans of days as the format writes them, the same under every culture.</summary>
public static class CalendarText
{
    /// <summary>The longest interval that is taken, in days: a century.</summary>
    public const int LongestInterval = 36_500;

    /// <summary>Whether a text has the shape <c>YYYY-MM-DD</c>, whether or not there is such a day.</summary>
    public static bool IsDateShaped(ReadOnlySpan<char> text) => text.Length == 10 && HasShape(text);

    /// <summary>A day written <c>YYYY-MM-DD</c>; null when it is not, or when there is no such day.</summary>
    public static DateOnly? Date(ReadOnlySpan<char> text) =>
        IsDateShaped(text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;

    /// <summary>Whether a text is a year, a month or a day: <c>1950</c>, <c>1950-01</c>, <c>1950-01-31</c>.</summary>
    public static bool IsDateOrPart(ReadOnlySpan<char> text) => text.Length switch
    {
        4 => HasShape(text) && text is not "0000",
        7 => Date([.. text, .. "-01"]) is not null,
        _ => Date(text) is not null,
    };

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

        int days = int.Parse(number, CultureInfo.InvariantCulture) * Math.Max(unit, 1);
        return days <= LongestInterval ? days : null;
    }

    private static bool HasShape(ReadOnlySpan<char> text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (at is 4 or 7 ? text[at] != '-' : !char.IsAsciiDigit(text[at]))
            {
                return false;
            }
        }

        return true;
    }
}
