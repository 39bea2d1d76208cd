using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;

namespace Garden.Language.Parsing.Items;

/// <summary>Reads what stands behind the address of a public forecast: its number and the day on which it was looked up, in either order.</summary>
internal sealed class ForecastValue(ItemReader items)
{
    /// <summary>Words that lead to a number or a day and say nothing besides: "currently at", "as of".</summary>
    private readonly ImmutableArray<string> _leads =
    [
        .. items.Page.Words.List("number-leads"),
        .. items.Page.Words.List("day-leads"),
        .. items.Page.Words.List("entry-leads"),
        .. items.Page.Words.Table("estimates").Entries.Where(entry => entry.Name is "about").SelectMany(entry => entry.Words),
    ];

    /// <summary>The forecast; null when a number or a day behind its address would be lost.</summary>
    /// <param name="end">Where the address, or its link, ends.</param>
    /// <param name="start">Where it starts: words may stand before it.</param>
    public EntryReading? Read(Keyed keyed, string url, int end, int start)
    {
        MarkedText grammar = keyed.Grammar;
        NumberForm? number = null;
        DateForm? date = null;
        int read = end;
        for (int at = Behind(grammar, read); at < grammar.Length; at = Behind(grammar, read))
        {
            if (date is null && items.Dates.At(grammar, at) is DateForm day)
            {
                (date, read) = (day, day.End);
            }
            else if (number is null && items.NumberAt(keyed.Text, at) is NumberForm form)
            {
                (number, read) = (form, form.End);
            }
            else
            {
                break;
            }
        }

        bool isOther = number is not null && EstimateReader.IsOther(grammar, number.End, grammar.Length, items.Page);
        bool isWord = number is null && TextScan.PhraseAt(grammar, Behind(grammar, read), Likelihood.TermsOf(items.Page.Settings.Likelihood).Select(term => term.Words)) is not null; // "likely"
        if (isOther || isWord || Loses(grammar, read, number is null, date is null))
        {
            return null;
        }

        DateForm? lookedUp = date is null ? null : items.Dates.Checked(date, keyed.Text, DateNeed.Day);
        if (lookedUp is not null)
        {
            items.Dates.HasPassed(lookedUp, keyed.Text);
        }

        Estimate? estimate = number is null ? null : EstimateReader.ToEstimate(number, keyed.Text, items.Page);
        bool more = (date is not null && lookedUp is null) || TextScan.HasWords(grammar, read, grammar.Length) || TextScan.HasWords(grammar, keyed.ValueStart, start);
        return new EntryReading(new PublicForecast(url, estimate, lookedUp?.First), more);
    }

    /// <summary>Whether words that were not read hold a figure: any before a dash, behind it a percentage or a day where none was read.</summary>
    private bool Loses(MarkedText grammar, int start, bool needsNumber, bool needsDay)
    {
        int dash = TextScan.FirstDash(grammar, start)?.Start ?? grammar.Length;
        bool isLost = grammar.Text.AsSpan(start, dash - start).ContainsAnyInRange('0', '9') || (needsNumber && grammar.Text.AsSpan(dash).Contains('%'));
        for (int at = dash; needsDay && !isLost && at < grammar.Length; at++)
        {
            isLost = TextScan.StartsWord(grammar, at) && (at == 0 || !char.IsAsciiDigit(grammar[at - 1])) && items.Dates.At(grammar, at) is { Problem: null, Period: DatePeriod.Day };
        }

        return isLost;
    }

    /// <summary>The place behind marks, brackets, arrows and words that lead to the next part.</summary>
    private int Behind(MarkedText grammar, int start)
    {
        int at = TextScan.SkipLead(grammar, start);
        while (at < grammar.Length)
        {
            int? next = Arrows.EndAt(grammar.Text, at) ?? (grammar[at] is '=' or '(' or ')' or '[' or ']' or '|' or '/' or '.' ? at + 1 : TextScan.PhraseAt(grammar, at, _leads)?.End);
            if (next is not int behind)
            {
                break;
            }

            at = TextScan.SkipLead(grammar, behind);
        }

        return at;
    }
}
