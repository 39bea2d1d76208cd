using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.Estimates;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Text;

namespace Garden.Language.Parsing.Items;

/// <summary>How much of a date a value needs.</summary>
internal enum DateNeed
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A day, a month or a year.</summary>
    Part,

    /// <summary>Any period that has a last day, quarters and halves too.</summary>
    Period,
}

/// <summary>Dates in the body of one page; what is no date where one belongs is reported (GRD405).</summary>
internal sealed class ItemDates(PageBuilder page)
{
    private readonly DateScanner _scanner = DateScanner.Of(page.Words);

    /// <summary>The date that stands at a place, readable or not, a struck one before it left out; null when there is none.</summary>
    public DateForm? At(MarkedText grammar, int start) => Found(PlainForms.Folded(grammar), start);

    private DateForm? Found(MarkedText grammar, int start)
    {
        int at = TextScan.SkipBlanks(grammar, start);
        if (grammar.MarkAt(at) == TextMark.StrikeStart)
        {
            at = grammar.IndexOf(TextMark.StrikeEnd, at) is >= 0 and int end ? TextScan.SkipBlanks(grammar, end + 1) : at;
        }

        return _scanner.At(grammar, at);
    }

    /// <summary>The date with which a value must begin; null, and a complaint, when it begins with none.</summary>
    /// <param name="need">How much of it there must be.</param>
    public DateForm? Expect(InlineText text, int start, DateNeed need)
    {
        MarkedText grammar = text.Grammar;
        DateForm? form = At(grammar, start);
        if (form is not null)
        {
            return Checked(form, text, need);
        }

        (int from, int to) = text.Trim(start, TextScan.FirstDash(grammar, start)?.Start ?? grammar.Length);
        page.Report(RuleDescriptor.MalformedDate, text.SpanOf(from, to), $"`{Words(text, from, to)}` is no date that can be read", "write dates as `2026-03-02`");
        return null;
    }

    /// <summary>A date if it can be used; null, and a complaint, when it cannot.</summary>
    /// <param name="need">How much of it there must be.</param>
    public DateForm? Checked(DateForm form, InlineText text, DateNeed need)
    {
        string written = Words(text, form.Start, form.End);
        SourceSpan span = text.SpanOf(form.Start, form.End);
        if (form.Problem is string problem)
        {
            page.Report(RuleDescriptor.MalformedDate, span, $"`{written}` {problem}", "write dates as `2026-03-02`");
            return null;
        }

        bool isEnough = need switch { DateNeed.Day => form.Period == DatePeriod.Day, DateNeed.Part => form.Period is not (DatePeriod.Quarter or DatePeriod.Half), _ => true };
        if (!isEnough)
        {
            page.Report(RuleDescriptor.MalformedDate, span, $"`{written}` names no day", "write the day, as in `2026-03-02`");
            return null;
        }

        return form;
    }

    /// <summary>Remembers that something happened on a date.</summary>
    public void HasPassed(DateForm form, InlineText text) => page.PastDays.Add(new WrittenDay(form.First, text.SpanOf(form.Start, form.End)));

    private string Words(InlineText text, int start, int end)
    {
        SourceSpan span = text.SpanOf(start, end);
        return page.File.Text[span.Start..span.End];
    }
}
