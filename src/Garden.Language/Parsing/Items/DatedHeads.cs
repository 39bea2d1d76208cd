using Garden.Language.Parsing.Estimates;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Vocabulary;

namespace Garden.Language.Parsing.Items;

/// <summary>Finds the heads of entries that begin with a day and its number, or with a number and its day, which cannot be read.</summary>
internal sealed class DatedHeads(DateScanner dates, EntryValueSigns signs)
{
    /// <summary>The head of an entry that begins with a day or with a number and its day; null for any other.</summary>
    public EntryHead? Read(MarkedText text, int start) => OfDay(text, start) ?? BehindNumber(text, start);

    /// <summary>The head of an entry that begins with a day, or with words that lead to one; null when it begins with none.</summary>
    private EntryHead? OfDay(MarkedText text, int start)
    {
        if (dates.At(text, start) is DateForm date && Dated(text, start, date) is { } dated)
        {
            return dated;
        }

        if (signs.BehindEntryLead(text, start) is int lead && signs.BehindDayLead(text, lead) is int day && dates.At(text, day) is DateForm led && Dated(text, day, led) is { } entry && signs.IsOnlyNumber(text, entry.ValueStart))
        {
            return entry;
        }

        return dates.WithoutYear(text, start) is DateForm part && signs.IsNumber(text, EntrySeparator.After(text, part.End).Value) ? Dated(text, start, part) : null;
    }

    /// <summary><c>60% (2026-01-05)</c>: a number, then its day and nothing else but a remark, which cannot be read; null for anything else.</summary>
    private EntryHead? BehindNumber(MarkedText text, int start)
    {
        int number = signs.BehindEntryLead(text, start) is int lead ? signs.BehindArrowWord(text, lead) : start;
        if (signs.NumberEnd(text, number) is not int end)
        {
            return null;
        }

        int mark = TextScan.SkipLead(text, end);
        int day = signs.BehindEntryLead(text, mark) ?? signs.BehindDayLead(text, mark);
        bool opens = day < text.Length && text[day] is '(' or '[';
        int inner = opens ? TextScan.SkipBlanks(text, day + 1) : day;
        inner = signs.BehindEntryLead(text, inner) ?? signs.BehindDayLead(text, inner);
        if (dates.At(text, inner) is not DateForm date || date.Period == DatePeriod.Year)
        {
            return null;
        }

        int close = opens && date.End < text.Length && text[date.End] is ')' or ']' ? date.End + 1 : date.End;
        return EntryValueSigns.IsClosed(text, close) || text[TextScan.SkipBlanks(text, close)] is ',' or ':' or ';'
            ? new EntryHead([(EntryKeys.Dated, text[start..date.End])], HeadMatch.Exact, start, date.End, date.End, date, IsBehindNumber: true)
            : null;
    }

    private EntryHead? Dated(MarkedText text, int start, DateForm date)
    {
        (int value, Separator mark) = EntrySeparator.After(text, date.End);
        if (RangeEnd(text, date, value, mark) is int last)
        {
            date = date with { End = last, Problem = "is not one date alone" };
            (value, mark) = EntrySeparator.After(text, last);
        }

        value = mark == Separator.None && value < text.Length && text[value] is ',' or ';' or '.' or '|' or '/' ? TextScan.SkipBlanks(text, value + 1) : value;
        if (mark == Separator.None && signs.BehindNumberLead(text, value) is int number && signs.IsOnlyNumber(text, number))
        {
            value = number;
        }

        if (date.Period != DatePeriod.Day && signs.NumberEnd(text, value) is int share && signs.IsShare(text, share))
        {
            return null; // "2019–2024: 60% of the cases" says how things stood in those years
        }

        bool isCertain = mark is Separator.Colon or Separator.Dash && date.Period != DatePeriod.Year;
        if (mark == Separator.None && value + 1 < text.Length && text[value] is '(' or '[' && signs.NumberEnd(text, value + 1) is int inner && inner < text.Length && text[inner] is ')' or ']')
        {
            return new EntryHead([(EntryKeys.Dated, text[start..date.End])], HeadMatch.Exact, start, date.End, value, date); // "2026-03-01 (70%): why"
        }

        bool isNumber = date.Problem is null || mark != Separator.None ? signs.IsNumber(text, value) : signs.IsOnlyNumber(text, value);
        return isCertain || isNumber
            ? new EntryHead([(EntryKeys.Dated, text[start..date.End])], HeadMatch.Exact, start, date.End, value, date)
            : null;
    }

    /// <summary>Where a range of days ends that a date begins, <c>2026-03-05 to 2026-03-06</c>; null when it begins none.</summary>
    private int? RangeEnd(MarkedText text, DateForm date, int value, Separator mark)
    {
        int word = TextScan.WordEnd(text, value);
        int next = mark == Separator.Dash ? value : mark == Separator.None && FormParser.RangeJoints.Contains(text.Text.AsSpan(value, word - value)) ? TextScan.SkipBlanks(text, word) : text.Length;
        return date.Problem is null && next < text.Length && dates.At(text, next) is { Problem: null } other && other.Period == date.Period ? other.End : null;
    }
}
