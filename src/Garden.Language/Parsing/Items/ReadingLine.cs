using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Language.Parsing.Estimates;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Vocabulary;

namespace Garden.Language.Parsing.Items;

/// <summary>The parts of a line of a reading log; positions are those in the text's grammar.</summary>
/// <param name="Date">The date, readable or not; null when there is none, or a prompt or a word in its place.</param>
/// <param name="DateStart">Where the date, or what stands for it, starts.</param>
/// <param name="DateEnd">Where that ends.</param>
/// <param name="TitleStart">Where the title starts.</param>
/// <param name="TitleEnd">Where it ends.</param>
/// <param name="Takeaway">Where the takeaway starts; the text's length when there is none.</param>
internal sealed record ReadingParts(DateForm? Date, int DateStart, int DateEnd, int TitleStart, int TitleEnd, int Takeaway);

/// <summary>
/// Takes a line of a reading log apart: date, title and takeaway parted by spaced dashes or a colon, the date perhaps behind the title
/// instead. A dash inside a link, emphasis, quotation marks or brackets parts nothing.
/// </summary>
internal sealed class ReadingLine(Lexicon words, ItemDates dates)
{
    private readonly ImmutableArray<string> _undated = words.List("undated");
    private readonly ImmutableArray<string> _leads = words.List("reading-leads");

    /// <summary>The parts of a line.</summary>
    public ReadingParts Read(InlineText text)
    {
        if (Prompts(text) is ReadingParts prompts)
        {
            return prompts;
        }

        MarkedText grammar = text.Grammar;
        EnclosedParts enclosed = EnclosedParts.Of(text);
        if (LeadingDate(text) is var (date, dateEnd, titleStart))
        {
            (int end, int behindTitle) = TitleEnd(grammar, titleStart, enclosed);
            return new ReadingParts(date, 0, dateEnd, titleStart, end, behindTitle);
        }

        (int titleEnd, int takeaway) = TitleEnd(grammar, 0, enclosed);
        (int from, int to) = text.Trim(0, titleEnd);
        (DateForm Date, int Takeaway)? own = OwnPart(text, takeaway, enclosed);
        if (DateBehind(grammar, from, to, enclosed) is var (behind, before) && (own is null || own.Value.Date.Period > behind.Period))
        {
            return new ReadingParts(behind, behind.Start, behind.End, from, before, takeaway);
        }

        return own is var (day, rest) ? new ReadingParts(day, day.Start, day.End, from, to, rest) : new ReadingParts(null, 0, 0, 0, titleEnd, takeaway);
    }

    /// <summary>The date in brackets or behind a comma with which a title ends, and where the title ends before it; null when there is none.</summary>
    private (DateForm Date, int TitleEnd)? DateBehind(MarkedText grammar, int from, int to, EnclosedParts enclosed)
    {
        for (int at = from; at < to; at++)
        {
            bool opens = grammar[at] is '(' or '[';
            if ((opens || grammar[at] == ',')
                && (dates.At(grammar, opens ? at : at + 1) ?? Led(grammar, at, opens)) is DateForm date
                && TextScan.SkipBlanks(grammar, date.End) >= to
                && (opens || !enclosed.Has(date.Start) || enclosed.Has(at)))
            {
                return (date, at);
            }
        }

        return null;
    }

    /// <summary>A date that a word such as "read" leads to, behind a comma or within a bracket: <c>(read May 2026)</c>; null when there is none.</summary>
    private DateForm? Led(MarkedText grammar, int mark, bool opens)
    {
        if (BehindLead(grammar, mark + 1) is not int start || dates.At(grammar, start) is not DateForm date)
        {
            return null;
        }

        bool closes = date.End < grammar.Length && grammar[date.End] is ')' or ']';
        return !opens ? date : closes ? date with { Start = mark, End = date.End + 1 } : null;
    }

    /// <summary>
    /// The date that is a part of its own between title and takeaway, and where the takeaway starts; null when there is none. A year with a colon
    /// behind it begins words.
    /// </summary>
    private (DateForm Date, int Takeaway)? OwnPart(InlineText text, int start, EnclosedParts enclosed)
    {
        MarkedText grammar = text.Grammar;
        if (start >= grammar.Length || dates.At(grammar, BehindLead(grammar, start) ?? start) is not DateForm date)
        {
            return null;
        }

        int mark = TextScan.SkipBlanks(grammar, date.End);
        if (mark < grammar.Length && grammar[mark] is ':' or '：' && date.Period != DatePeriod.Year)
        {
            return (date, TextScan.SkipBlanks(grammar, mark + 1));
        }

        (int end, int rest) = TitleEnd(grammar, start, enclosed);
        return mark >= text.Trim(start, end).End ? (date, rest) : null;
    }

    /// <summary>The place behind a word such as "read" that leads to the day of a reading; null when none stands at a place.</summary>
    private int? BehindLead(MarkedText grammar, int at) =>
        TextScan.PhraseAt(grammar, TextScan.SkipBlanks(grammar, at), _leads) is var (_, end) ? TextScan.SkipBlanks(grammar, end) : null;

    /// <summary>The date at the start, where what stands for it ends, and where the title starts; null when the line begins with the title.</summary>
    private (DateForm? Date, int End, int TitleStart)? LeadingDate(InlineText text)
    {
        MarkedText grammar = text.Grammar;
        int start = TextScan.SkipBlanks(grammar, 0);
        DateForm? date = dates.At(grammar, BehindLead(grammar, start) ?? start) is DateForm form && !IsTitle(text, form) ? form : null;
        date = date is null ? null : Whole(grammar, date);
        int? found = date?.End ?? TextScan.PhraseAt(grammar, start, _undated)?.End ?? (grammar.MarkAt(start) == TextMark.Prompt ? start + 1 : null);
        if (found is not int end)
        {
            return null;
        }

        int mark = TextScan.SkipBlanks(grammar, end);
        bool isDate = date is { Problem: null } && date.Period != DatePeriod.Year;
        bool isMark = mark < grammar.Length && (grammar[mark] is ':' or '：' || (isDate && grammar[mark] is ',' or ';' or '|'));
        int? separator = TextScan.SpacedDash(grammar, mark) ?? (isMark ? mark + 1 : null);
        bool isParted = separator is not null || (isDate && mark > end);
        return isParted ? (date, end, TextScan.SkipBlanks(grammar, separator ?? mark)) : null;
    }

    /// <summary>A date, or the range of days or months that it begins, which cannot be read: <c>2026-05-01 to 2026-05-03</c>.</summary>
    private DateForm Whole(MarkedText grammar, DateForm date)
    {
        int at = TextScan.SkipBlanks(grammar, date.End);
        int word = TextScan.WordEnd(grammar, at);
        int next = TextScan.SpacedDash(grammar, at) ?? (FormParser.RangeJoints.Contains(grammar.Text.AsSpan(at, word - at)) ? word : -1);
        return date.Problem is null && next > 0 && dates.At(grammar, next) is { Problem: null } last && last.Period == date.Period && last.Period != DatePeriod.Year
            ? date with { End = last.End, Problem = "is not one date alone" }
            : date;
    }

    /// <summary>Whether a year is set like the title of a book: <c>*1984*</c>.</summary>
    private static bool IsTitle(InlineText text, DateForm date) => date.Period == DatePeriod.Year && date.Problem is null && text.Tokens is [{ Kind: TokenKind.Open, Element: TextElement.Emphasis }, ..];

    /// <summary>Where a title ends and where the takeaway starts. A colon parts them where no dash does and the title is a link, emphasised or quoted.</summary>
    private static (int End, int Takeaway) TitleEnd(MarkedText grammar, int start, EnclosedParts enclosed)
    {
        int? colon = null;
        for (int at = start; at < grammar.Length; at++)
        {
            if (enclosed.Has(at))
            {
                continue;
            }

            if (TextScan.SpacedDash(grammar, at) is int dash)
            {
                return (at, TextScan.SkipBlanks(grammar, dash));
            }

            bool isBehindTitle = grammar[at] == ':' && at > start && enclosed.Has(at - 1);
            colon ??= isBehindTitle ? at : null;
        }

        return colon is int end ? (end, TextScan.SkipBlanks(grammar, end + 1)) : (grammar.Length, grammar.Length);
    }

    /// <summary>The skeleton's three prompts side by side, dashes or not; null for anything else.</summary>
    private static ReadingParts? Prompts(InlineText text)
    {
        if (!text.IsUnfilled(0, text.Grammar.Length))
        {
            return null;
        }

        int[] prompts = [.. Enumerable.Range(0, text.Grammar.Length).Where(at => text.Grammar.MarkAt(at) == TextMark.Prompt)];
        return prompts is [int first, int second, int third, ..] ? new ReadingParts(null, 0, first + 1, second, second + 1, third) : null;
    }
}
