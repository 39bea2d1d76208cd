using System.Globalization;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>When something was done on another site: the day as written there, never shifted, and what the time of day tells of the order.</summary>
/// <param name="Day">The day.</param>
/// <param name="Seconds">Since its start.</param>
internal readonly record struct Moment(DateOnly Day, double Seconds) : IComparable<Moment>
{
    /// <summary>Reads <c>2026-01-05 09:07:5</c>, <c>2026-01-05T09:07:05.123Z</c>, <c>2026-01-05 09:07:05 UTC</c>, <c>2026-01-05</c>; null for anything else.</summary>
    public static Moment? Read(string? written)
    {
        written = written?.Trim() ?? "";
        if (written.Length < 10 || !DateOnly.TryParseExact(written[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return null;
        }

        if (written.Length == 10)
        {
            return new Moment(day, 0);
        }

        string[] parts = written[10] is ' ' or 'T' ? Clock(written[11..]).Split(':') : [];
        double seconds = 0;
        double unit = 3600;
        foreach (string part in parts.Take(3))
        {
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
            {
                return null;
            }

            seconds += number * unit;
            unit /= 60;
        }

        return parts.Length is 2 or 3 && seconds < 86_401 ? new Moment(day, seconds) : null;
    }

    /// <summary>The moment of a count of seconds since 1970, in UTC; null beyond the calendar.</summary>
    public static Moment? OfUnix(decimal? seconds)
    {
        if (seconds is not (>= 0 and < 250_000_000_000m))
        {
            return null;
        }

        int days = (int)(seconds.Value / 86_400);
        return new Moment(DateOnly.FromDayNumber(new DateOnly(1970, 1, 1).DayNumber + days), (double)(seconds.Value - (days * 86_400m)));
    }

    /// <inheritdoc/>
    public int CompareTo(Moment other) => (Day, Seconds).CompareTo((other.Day, other.Seconds));

    public static bool operator <(Moment left, Moment right) => left.CompareTo(right) < 0;

    public static bool operator >(Moment left, Moment right) => left.CompareTo(right) > 0;

    public static bool operator <=(Moment left, Moment right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Moment left, Moment right) => left.CompareTo(right) >= 0;

    /// <summary>The clock's digits, without the zone behind them.</summary>
    private static string Clock(string written)
    {
        int end = 0;
        while (end < written.Length && (char.IsAsciiDigit(written[end]) || written[end] is ':' or '.'))
        {
            end++;
        }

        return written[..end];
    }
}
