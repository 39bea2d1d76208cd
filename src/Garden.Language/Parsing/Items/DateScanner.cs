using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Garden.Language.Parsing.Vocabulary;

namespace Garden.Language.Parsing.Items;

/// <summary>
/// Finds dates in running text: <c>2026-01-05</c> and its parts, with a time or a weekday, in brackets, and those with the name of a month
/// in the garden's language or English. Numbers alone that begin with a day are found, and read where they can have one meaning only. What looks
/// like a date and is none of these, or goes on as one behind them, is found with a problem: a part of a date is never taken for the whole.
/// Safe for use by several threads.
/// </summary>
internal sealed class DateScanner(Lexicon words)
{
    private const char YearSign = '年';
    private const char MonthSign = '月';
    private const char DaySign = '日';

    private readonly FrozenDictionary<string, int> _months = words.Table("months").Entries
        .SelectMany(entry => entry.Words.SelectMany(Spellings.Of).Select(word => (Word: word, Month: Number(entry.Name, 0, entry.Name.Length))))
        .DistinctBy(month => month.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(month => month.Word, month => month.Month, StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<Lexicon, DateScanner> Known = new();

    private readonly DateLikeness _likeness = new(words);
    private readonly ImmutableArray<string> _weekdays = words.List("weekdays");
    private readonly ImmutableArray<string> _ordinals = words.List("ordinals");
    private readonly ImmutableArray<string> _joints = words.List("date-joints");
    private readonly ImmutableArray<string> _periodEnds = words.List("period-ends");
    private readonly ImmutableArray<string> _dayFirst = words.List("day-first");

    /// <summary>The scanner of a garden's words.</summary>
    public static DateScanner Of(Lexicon words) => Known.GetOrAdd(words, static lexicon => new DateScanner(lexicon));

    /// <summary>The date that starts at a place; null when none does.</summary>
    public DateForm? At(string text, int start)
    {
        if (start >= text.Length)
        {
            return null;
        }

        if (text[start] is '[' or '(')
        {
            char close = text[start] == '[' ? ']' : ')';
            return Bare(text, start + 1) is DateForm inside && inside.End < text.Length && text[inside.End] == close
                ? inside with { Start = start, End = inside.End + 1 }
                : null;
        }

        return Bare(text, start);
    }

    private DateForm? Bare(string text, int start)
    {
        int at = start;
        if (WordAt(text, at, _weekdays) is int weekday)
        {
            at = TextScan.SkipBlanks(text, weekday < text.Length && text[weekday] is '.' or ',' ? weekday + 1 : weekday);
        }

        DateForm? form = Named(text, at);
        if (form is not null && IsBoundary(text, form.End))
        {
            form = WithWeekday(text, form) with { Start = start };
            return form.Period == DatePeriod.Day || _likeness.EndAt(text, at) is not int end || end <= form.End ? form : Unknown(start, end);
        }

        return _likeness.EndAt(text, at) is int other ? Unknown(start, other) : null;
    }

    /// <summary>A date that is none that can be read.</summary>
    private static DateForm Unknown(int start, int end) => new(start, end, DatePeriod.Year, default, default, "is no date that can be read");

    /// <summary>A date, or the beginning of one, without its weekday.</summary>
    private DateForm? Named(string text, int at)
    {
        DateForm? form = PeriodEnd(text, at) ?? (Digits(text, at) is int digits and > 0 ? FromDigits(text, at, digits) : Part(text, at) ?? MonthFirst(text, at));
        return form is { Period: not DatePeriod.Day, Problem: null } && form.End < text.Length && char.IsLetter(text[form.End]) && WordAt(text, form.End, _periodEnds) is int end
            ? form with { End = end, Period = DatePeriod.Day, First = form.Last }
            : form;
    }

    private DateForm? FromDigits(string text, int at, int digits) => digits switch
    {
        4 => YearFirst(text, at),
        8 => DateForm.Day(at, at + 8, Number(text, at, at + 4), Number(text, at + 4, at + 6), Number(text, at + 6, at + 8)) is { Problem: null } day && day.First.Year is >= 1900 and <= 2999 ? day : null,
        1 or 2 => NumbersOnly(text, at, digits) ?? DayFirst(text, at, digits),
        _ => null,
    };

    private DateForm? YearFirst(string text, int start)
    {
        int at = start + 4;
        int year = Number(text, start, at);
        char mark = at < text.Length ? text[at] : '\0';
        int month = mark is '-' or '/' or '.' or YearSign ? Digits(text, at + 1) : 0;
        if (mark == YearSign)
        {
            return InSigns(text, start, at, year, month);
        }

        if (month is 1 or 2)
        {
            int end = at + 1 + month;
            int day = end < text.Length && text[end] == mark ? Digits(text, end + 1) : 0;
            if (day is 1 or 2)
            {
                return WithTime(text, DateForm.Day(start, end + 1 + day, year, Number(text, at + 1, end), Number(text, end + 1, end + 1 + day)));
            }

            return mark == '.' || (end < text.Length && text[end] == mark) ? null : DateForm.Month(start, end, year, Number(text, at + 1, end));
        }

        if (mark is '-' or '/' or ' ' && PartNumber(text, at + 1) is var (part, count))
        {
            return DateForm.Part(start, at + 3, year, part, count);
        }

        if (mark is '-' or '/' && MonthAt(text, at + 1) is var (name, stop) && stop < text.Length && text[stop] == mark && Digits(text, stop + 1) is int days and (1 or 2))
        {
            return DateForm.Day(start, stop + 1 + days, year, name, Number(text, stop + 1, stop + 1 + days));
        }

        int next = TextScan.SkipBlanks(text, at);
        if (next > at && MonthAt(text, next) is var (named, behind))
        {
            int number = TextScan.SkipBlanks(text, behind);
            int width = Digits(text, number);
            return width is 1 or 2 && !IsPercent(text, number + width)
                ? DateForm.Day(start, Ordinal(text, number + width), year, named, Number(text, number, number + width))
                : DateForm.Month(start, behind, year, named);
        }

        return year is < 1000 or > 2999 || IsPercent(text, at) ? null : DateForm.Year(start, at, year);
    }

    /// <summary><c>2026年1月5日</c> and its beginnings.</summary>
    private static DateForm? InSigns(string text, int start, int sign, int year, int digits)
    {
        int month = sign + 1;
        int end = month + digits;
        if (digits is not (1 or 2) || end >= text.Length || text[end] != MonthSign)
        {
            return digits == 0 ? DateForm.Year(start, sign + 1, year) : null;
        }

        int width = Digits(text, end + 1);
        int last = end + 1 + width;
        return width is 1 or 2 && last < text.Length && text[last] == DaySign
            ? DateForm.Day(start, last + 1, year, Number(text, month, end), Number(text, end + 1, last))
            : DateForm.Month(start, end + 1, year, Number(text, month, end));
    }

    /// <summary>
    /// <c>05/01/2026</c>: a day for some and another day for others, unless one of the numbers can be no month or the language writes it in one way.
    /// </summary>
    private DateForm? NumbersOnly(string text, int start, int digits)
    {
        int at = start + digits;
        char mark = at < text.Length ? text[at] : '\0';
        int second = mark is '-' or '/' or '.' ? Digits(text, at + 1) : 0;
        int end = at + 1 + second;
        int third = second is 1 or 2 && end < text.Length && text[end] == mark ? Digits(text, end + 1) : 0;
        if (third is not (2 or 4))
        {
            return null;
        }

        int stop = end + 1 + third;
        (int first, int other) = (Number(text, start, at), Number(text, at + 1, end));
        bool isDouble = first <= 12 && other <= 12 && first != other && !_dayFirst.Contains(mark.ToString(), StringComparer.Ordinal);
        if (third == 4 && !isDouble)
        {
            bool isDayFirst = first > 12 || other <= 12;
            return DateForm.Day(start, stop, Number(text, end + 1, stop), isDayFirst ? other : first, isDayFirst ? first : other);
        }

        string problem = isDouble ? "has two meanings: the first number may be the day or the month" : "is no date that can be read";
        return new DateForm(start, stop, DatePeriod.Day, default, default, problem);
    }

    /// <summary><c>Jan 5</c>, <c>5 January</c>: a day without its year, which cannot be read; null when none stands at a place.</summary>
    public DateForm? WithoutYear(string text, int start)
    {
        int digits = Digits(text, start);
        int? end = null;
        if (digits is 1 or 2 && MonthAt(text, SkipJoint(text, TextScan.SkipBlanks(text, Ordinal(text, start + digits)))) is var (_, month))
        {
            end = month;
        }
        else if (MonthAt(text, start) is var (_, name))
        {
            int day = TextScan.SkipBlanks(text, name);
            end = Digits(text, day) is int width and (1 or 2) ? Ordinal(text, day + width) : null;
        }

        return end is int stop && IsBoundary(text, stop) ? new DateForm(start, stop, DatePeriod.Day, default, default, "has no year") : null;
    }

    private DateForm? DayFirst(string text, int start, int digits)
    {
        int mark = start + digits;
        if (mark < text.Length && text[mark] is '-' or '/' && MonthAt(text, mark + 1) is var (name, end) && end < text.Length && text[end] == text[mark] && Digits(text, end + 1) == 4)
        {
            return DateForm.Day(start, end + 5, Number(text, end + 1, end + 5), name, Number(text, start, mark));
        }

        int at = TextScan.SkipBlanks(text, Ordinal(text, start + digits));
        if (MonthAt(text, SkipJoint(text, at)) is not var (month, behind))
        {
            return null;
        }

        int year = SkipJoint(text, SkipComma(text, behind));
        return Digits(text, year) == 4 ? DateForm.Day(start, year + 4, Number(text, year, year + 4), month, Number(text, start, start + digits)) : null;
    }

    private DateForm? MonthFirst(string text, int start)
    {
        if (MonthAt(text, start) is not var (month, behind))
        {
            return null;
        }

        int at = SkipJoint(text, SkipComma(text, behind));
        int digits = Digits(text, at);
        if (digits == 4)
        {
            return DateForm.Month(start, at + 4, Number(text, at, at + 4), month);
        }

        int year = SkipComma(text, Ordinal(text, at + digits));
        return digits is 1 or 2 && Digits(text, year) == 4
            ? DateForm.Day(start, year + 4, Number(text, year, year + 4), month, Number(text, at, at + digits))
            : null;
    }

    /// <summary><c>Q3 2026</c>, <c>H1 2026</c>.</summary>
    private static DateForm? Part(string text, int start)
    {
        int at = TextScan.SkipBlanks(text, start + 2 < text.Length && text[start + 2] is '/' or '-' ? start + 3 : start + 2);
        return PartNumber(text, start) is var (part, count) && Digits(text, at) == 4 ? DateForm.Part(start, at + 4, Number(text, at, at + 4), part, count) : null;
    }

    /// <summary><c>end of 2026</c>: the last day of what follows.</summary>
    private DateForm? PeriodEnd(string text, int start) =>
        WordAt(text, start, _periodEnds) is int end && Bare(text, TextScan.SkipBlanks(text, end)) is { Problem: null } period && period.Period != DatePeriod.Day
            ? period with { Period = DatePeriod.Day, First = period.Last }
            : null;

    private DateForm WithWeekday(string text, DateForm form)
    {
        int at = TextScan.SkipBlanks(text, form.End);
        bool opens = at < text.Length && text[at] is '(' or ',';
        if (!opens || WordAt(text, TextScan.SkipBlanks(text, at + 1), _weekdays) is not int end)
        {
            return form;
        }

        end = end < text.Length && text[end] == '.' ? end + 1 : end;
        return text[at] == ',' ? form with { End = end } : end < text.Length && text[end] == ')' ? form with { End = end + 1 } : form;
    }

    private static DateForm WithTime(string text, DateForm form)
    {
        int hour = form.End + 1;
        bool starts = form.End < text.Length && text[form.End] is 'T' or 't' or ' ' && Digits(text, hour) is 1 or 2;
        int minute = starts ? hour + Digits(text, hour) + 1 : 0;
        if (!starts || minute > text.Length || text[minute - 1] != ':' || Digits(text, minute) != 2)
        {
            return form;
        }

        int at = minute + 2;
        while (at + 1 < text.Length && text[at] is ':' or '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at += 1 + Digits(text, at + 1);
        }

        if (at < text.Length && text[at] is 'Z' or 'z')
        {
            at++;
        }
        else
        {
            at = OffsetEnd(text, at);
        }

        return form with { End = at };
    }

    /// <summary>Where the offset of a time from UTC ends: <c>+02:00</c>, a blank before it or not: <c>+0200</c>; the place itself when none stands there.</summary>
    private static int OffsetEnd(string text, int at)
    {
        int sign = TextScan.SkipBlanks(text, at);
        int hours = sign < text.Length && text[sign] is '+' or '-' ? Digits(text, sign + 1) : 0;
        int end = sign + 1 + hours;
        bool hasMinutes = hours == 2 && end < text.Length && text[end] == ':' && Digits(text, end + 1) == 2;
        bool isOffset = hasMinutes || hours == 4 || (hours == 2 && !IsPercent(text, end));
        return !isOffset ? at : hasMinutes ? end + 3 : end;
    }

    /// <summary>The month whose name starts at a place, and where the name ends; null when none does.</summary>
    private (int Month, int End)? MonthAt(string text, int start)
    {
        int end = TextScan.LettersEnd(text, start);
        if (end == start)
        {
            return null;
        }

        int next = TextScan.SkipBlanks(text, end);
        int second = TextScan.LettersEnd(text, next);
        int month = 0;
        end = second > next && _months.TryGetValue(Spellings.Plain(text[start..second]), out month) ? second : _months.TryGetValue(Spellings.Plain(text[start..end]), out month) ? end : start;
        return end > start ? (month, end < text.Length && text[end] == '.' ? end + 1 : end) : null;
    }

    /// <summary>A quarter (<c>Q3</c>) or half (<c>H2</c>) of a year: which of how many it is; null when none stands at a place.</summary>
    private static (int Part, int Count)? PartNumber(string text, int at)
    {
        int count = at + 1 >= text.Length ? 0 : text[at] switch { 'Q' or 'q' => 4, 'H' or 'h' => 2, _ => 0 };
        int part = count == 0 ? 0 : text[at + 1] - '0';
        return part >= 1 && part <= count ? (part, count) : null;
    }

    private static int? WordAt(string text, int at, ImmutableArray<string> words) => TextScan.PhraseAt(text, at, words)?.End;

    private int Ordinal(string text, int at) => WordAt(text, at, _ordinals) ?? at;

    private int SkipJoint(string text, int at) => WordAt(text, at, _joints) is int end ? TextScan.SkipBlanks(text, end) : at;

    private static int SkipComma(string text, int at)
    {
        int next = TextScan.SkipBlanks(text, at);
        return next < text.Length && text[next] == ',' ? TextScan.SkipBlanks(text, next + 1) : next;
    }

    private static bool IsPercent(string text, int at)
    {
        int next = TextScan.SkipBlanks(text, at);
        return next < text.Length && text[next] == '%';
    }

    /// <summary>Whether a date may end at a place: no letter or digit goes on, nor a number with a mark between.</summary>
    private static bool IsBoundary(string text, int at) =>
        at >= text.Length
        || (!char.IsLetterOrDigit(text[at]) && text[at] != '%' && !((TextScan.IsHyphen(text[at]) || text[at] is '/' or '.' or ',') && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])));

    private static int Digits(string text, int at) => TextScan.DigitsEnd(text, at) - at;

    /// <summary>Digits as a number; -1, which is no part of a date, where they are too many.</summary>
    private static int Number(string text, int start, int end) => int.TryParse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;
}
