using System.Collections.Immutable;
using System.Globalization;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.Estimates;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Vocabulary;

namespace Garden.Language.Parsing.Items;

/// <summary>Reads how a belief came out: an outcome and a day in either order, perhaps that it is final, then a reason.</summary>
internal sealed class ResolutionValue(ItemReader items)
{
    private const string Advice = "write it as `resolved: yes 2027-06-12 — how you know`, with yes, no, ambiguous, annulled or withdrawn";

    private readonly WordTable _outcomes = items.Page.Words.Table("outcomes");
    private readonly ImmutableArray<string> _finals = items.Page.Words.List("final");
    private readonly ImmutableArray<string> _dayLeads = items.Page.Words.List("day-leads");

    /// <summary>The resolution of an entry; null, and a complaint (GRD209, GRD405), when it cannot be read.</summary>
    public EntryReading? Read(Keyed keyed)
    {
        InlineText text = keyed.Text;
        MarkedText grammar = text.Grammar;
        Outcome? outcome = null;
        double? amount = null;
        string? unit = null;
        DateForm? day = null;
        int at = keyed.ValueStart;
        for (int next = at; next < grammar.Length && (outcome is null || day is null); next = BehindLead(grammar, at))
        {
            if (outcome is null && items.Dates.At(grammar, next) is null && AmountAt(grammar, next) is { } counted)
            {
                (outcome, amount, unit, at) = (Outcome.Measured, counted.Amount, counted.Unit, counted.End);
            }
            else if (outcome is null && TextScan.PhraseAt(grammar, next, _outcomes.Words) is var (word, end))
            {
                if (day is not null && !EndsOutcome(grammar, end))
                {
                    break; // "2026-05-01 no one knows yet"
                }

                outcome = Enum.Parse<Outcome>(_outcomes.Find(word)!, ignoreCase: true);
                at = end;
            }
            else if (day is null && items.Dates.At(grammar, next) is DateForm date)
            {
                day = date;
                at = date.End;
            }
            else if (outcome is not null && char.IsAsciiDigit(grammar[next]))
            {
                items.Dates.Expect(text, next, DateNeed.Day);
                return null;
            }
            else
            {
                break;
            }
        }

        if (outcome is null || day is null)
        {
            string problem = outcome is null ? "the resolution does not say how it came out" : "the resolution has no date";
            items.Page.Report(RuleDescriptor.MalformedResolution, keyed.ValueSpan, problem, Advice);
            return null;
        }

        if (items.Dates.Checked(day, text, DateNeed.Day) is null)
        {
            return null;
        }

        items.Dates.HasPassed(day, text);
        int reason = TextScan.SkipLead(grammar, at);
        bool isFinal = TextScan.PhraseAt(grammar, reason, _finals) is var (_, stop) && EntryValueSigns.IsClosed(grammar, stop);
        reason = isFinal ? TextScan.SkipLead(grammar, TextScan.PhraseAt(grammar, reason, _finals)!.Value.End) : reason;
        return new EntryReading(new Resolution
        {
            Outcome = outcome.Value,
            Date = day.First,
            IsFinal = isFinal,
            Amount = amount,
            Unit = unit,
            Why = ItemReader.Part(text, reason, grammar.Length),
            Span = keyed.Span,
        });
    }

    /// <summary>Whether a mark, a bracket or the end stands behind an outcome, and no further words.</summary>
    private static bool EndsOutcome(MarkedText grammar, int end)
    {
        int next = TextScan.SkipBlanks(grammar, end);
        return next == grammar.Length || !(char.IsLetterOrDigit(grammar[next]) || Arrows.EndAt(grammar, next) is not null);
    }

    /// <summary>An amount at a place: <c>44 boats</c>, <c>€1.3m</c>; null when no number stands there.</summary>
    private (double Amount, string Unit, int End)? AmountAt(MarkedText grammar, int at)
    {
        string currency = at < grammar.Length && char.GetUnicodeCategory(grammar[at]) == UnicodeCategory.CurrencySymbol ? grammar[at].ToString() : "";
        int start = at + currency.Length;
        int digits = grammar.Text.AsSpan(start).IndexOfAnyExcept(WrittenNumber.Digits) is >= 0 and int length ? start + length : grammar.Length;
        if (start == grammar.Length || !char.IsAsciiDigit(grammar[start]) || WrittenNumber.ReadGrouped(grammar.Text.AsSpan(start, digits - start)) is not decimal number)
        {
            return null;
        }

        int glued = digits;
        while (glued < grammar.Length && char.IsLetter(grammar[glued]))
        {
            glued++;
        }

        int end = glued;
        int word = TextScan.SkipBlanks(grammar, glued);
        while (word < grammar.Length && char.IsLetter(grammar[word]) && items.Dates.At(grammar, word) is null && TextScan.PhraseAt(grammar, word, _dayLeads) is null)
        {
            end = word;
            while (end < grammar.Length && (char.IsLetter(grammar[end]) || (grammar[end] is '-' or '\'' && end + 1 < grammar.Length && char.IsLetter(grammar[end + 1]))))
            {
                end++;
            }

            word = TextScan.SkipBlanks(grammar, end);
        }

        return ((double)number, QuantityParser.Unit(currency, grammar.Text[digits..glued], grammar.Text[glued..end].Trim()), end);
    }

    /// <summary>The place behind what may stand between an outcome and its day: marks, and a word such as "on".</summary>
    private int BehindLead(MarkedText grammar, int at)
    {
        int next = TextScan.SkipLead(grammar, at);
        return TextScan.PhraseAt(grammar, next, _dayLeads) is var (_, end) ? TextScan.SkipBlanks(grammar, end) : next;
    }
}
