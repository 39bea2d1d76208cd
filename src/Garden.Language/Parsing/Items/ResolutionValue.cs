using System.Collections.Immutable;
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
        (WrittenAmount Written, decimal[] Values, string? TwoMeanings)? amount = null;
        Line line = LineLexer.Read(grammar);
        DateForm? day = null;
        int at = keyed.ValueStart;
        for (int next = at; next < grammar.Length && (outcome is null || day is null); next = BehindLead(grammar, at))
        {
            if (outcome is null && items.Dates.At(grammar, next) is null && AmountAt(line, grammar, next) is { } counted)
            {
                int end = line[counted.Written.Next - 1].End;
                (outcome, amount, at) = (Outcome.Measured, counted, end < grammar.Length && grammar[end] == '.' ? end + 1 : end);
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

        if (amount is { TwoMeanings: not null, Written: WrittenAmount written })
        {
            items.Page.Report(RuleDescriptor.MalformedResolution, keyed.ValueSpan, $"the amount `{written.Digits}` {GroupedNumbers.Problem}", GroupedNumbers.Advice);
            return null;
        }

        items.Dates.HasPassed(day, text);
        int reason = TextScan.SkipLead(grammar, at);
        int? final = FinalEnd(grammar, reason);
        reason = final is int stop ? TextScan.SkipLead(grammar, stop) : reason;
        return new EntryReading(new Resolution
        {
            Outcome = outcome.Value,
            Date = day.First,
            IsFinal = final is not null || EndsFinal(grammar, reason),
            Amount = (double?)amount?.Values[0],
            Unit = amount?.Written.Unit,
            Why = ItemReader.Part(text, reason, grammar.Length),
            Span = keyed.Span,
        });
    }

    /// <summary>The place behind the word that says that nothing can change it any more, in brackets or not; null when it does not stand at a place alone.</summary>
    private int? FinalEnd(MarkedText grammar, int at)
    {
        bool opens = at < grammar.Length && grammar[at] is '(' or '[';
        if (TextScan.PhraseAt(grammar, opens ? at + 1 : at, _finals) is not var (_, end))
        {
            return null;
        }

        bool closes = opens && end < grammar.Length && grammar[end] is ')' or ']';
        return closes ? end + 1 : !opens && (EntryValueSigns.IsClosed(grammar, end) || grammar[TextScan.SkipBlanks(grammar, end)] is ',' or ';' or ':') ? end : null;
    }

    /// <summary>Whether a reason ends in that word, a mark or a bracket before it: <c>— the log (final)</c>, <c>— the log, final</c>.</summary>
    private bool EndsFinal(MarkedText grammar, int reason)
    {
        string words = grammar.Text[Math.Min(reason, grammar.Length)..].TrimEnd(' ', '.', ')', ']');
        return _finals.Any(final => words.EndsWith(final, StringComparison.OrdinalIgnoreCase)
            && words[..^final.Length].TrimEnd() is [.., '(' or '[' or ',' or ';' or ':' or '—' or '–' or '-']);
    }

    /// <summary>Whether a mark, a bracket or the end stands behind an outcome, and no further words.</summary>
    private static bool EndsOutcome(MarkedText grammar, int end)
    {
        int next = TextScan.SkipBlanks(grammar, end);
        return next == grammar.Length || !(char.IsLetterOrDigit(grammar[next]) || Arrows.EndAt(grammar, next) is not null);
    }

    /// <summary>An amount at a place, <c>44 boats</c>, <c>€1.3m</c>, <c>1.8 °C</c>, and what its digits may mean; null when no number stands there.</summary>
    private (WrittenAmount Written, decimal[] Values, string? TwoMeanings)? AmountAt(Line line, MarkedText grammar, int at)
    {
        int token = 0;
        while (token < line.Count && line[token].Start < at)
        {
            token++;
        }

        WrittenAmount? amount = line[token].Start == at ? AmountParser.At(line, token, next => IsDayAt(grammar, line[next].Start)) : null;
        return amount is not null && GroupedNumbers.Read([amount.Digits], items.Page.Words.Estimates.HasPointsInThousands) is var (values, twoMeanings) ? (amount, values, twoMeanings) : null;
    }

    /// <summary>Whether a day, what leads to one or another figure stands at a place, or nothing does.</summary>
    private bool IsDayAt(MarkedText grammar, int at) =>
        at >= grammar.Length || char.IsDigit(grammar[at]) || items.Dates.At(grammar, at) is not null || TextScan.PhraseAt(grammar, at, _dayLeads) is not null;

    /// <summary>The place behind what may stand between an outcome and its day: marks, and a word such as "on".</summary>
    private int BehindLead(MarkedText grammar, int at)
    {
        int next = TextScan.SkipLead(grammar, at);
        return TextScan.PhraseAt(grammar, next, _dayLeads) is var (_, end) ? TextScan.SkipBlanks(grammar, end) : next;
    }
}
