using Garden.Language.Model;

namespace Garden.Language.Parsing.Items;

/// <summary>Which stretch of time a written date names.</summary>
internal enum DatePeriod
{
    Day,
    Month,
    Quarter,
    Half,
    Year,
}

/// <summary>A date found in a text; positions are those of the text.</summary>
/// <param name="Start">Where it starts, brackets included.</param>
/// <param name="End">Where it ends: with its time of day, its weekday and its brackets.</param>
/// <param name="Period">What it names.</param>
/// <param name="First">The first day of that.</param>
/// <param name="Last">The last day of that.</param>
/// <param name="Problem">Why it cannot be read; null when it can, else the days mean nothing.</param>
internal sealed record DateForm(int Start, int End, DatePeriod Period, DateOnly First, DateOnly Last, string? Problem = null)
{
    /// <summary>How much of it is known.</summary>
    public DatePrecision Precision => Period switch
    {
        DatePeriod.Day => DatePrecision.Day,
        DatePeriod.Year => DatePrecision.Year,
        _ => DatePrecision.Month,
    };

    /// <summary>A day, which may not exist.</summary>
    public static DateForm Day(int start, int end, int year, int month, int day) =>
        year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateForm(start, end, DatePeriod.Day, new DateOnly(year, month, day), new DateOnly(year, month, day))
            : Unreal(start, end, DatePeriod.Day);

    /// <summary>A month, which may not exist.</summary>
    public static DateForm Month(int start, int end, int year, int month) =>
        year >= 1 && month is >= 1 and <= 12 ? Months(start, end, DatePeriod.Month, year, month, 1) : Unreal(start, end, DatePeriod.Month);

    /// <summary>A quarter or half of a year, which may be 0 and then does not exist.</summary>
    /// <param name="part">Which, from 1.</param>
    /// <param name="count">Of how many: 4 or 2.</param>
    public static DateForm Part(int start, int end, int year, int part, int count)
    {
        DatePeriod period = count == 4 ? DatePeriod.Quarter : DatePeriod.Half;
        int months = 12 / count;
        return year >= 1 ? Months(start, end, period, year, ((part - 1) * months) + 1, months) : Unreal(start, end, period);
    }

    /// <summary>A year, at least 1.</summary>
    public static DateForm Year(int start, int end, int year) => Months(start, end, DatePeriod.Year, year, 1, 12);

    private static DateForm Months(int start, int end, DatePeriod period, int year, int month, int count)
    {
        int last = month + count - 1;
        return new DateForm(start, end, period, new DateOnly(year, month, 1), new DateOnly(year, last, DateTime.DaysInMonth(year, last)));
    }

    private static DateForm Unreal(int start, int end, DatePeriod period) =>
        new(start, end, period, default, default, period == DatePeriod.Day ? "is not a day" : "is not a month");
}
