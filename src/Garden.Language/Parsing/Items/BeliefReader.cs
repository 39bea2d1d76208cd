using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.Estimates;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Vocabulary;
using Garden.Language.Text;

namespace Garden.Language.Parsing.Items;

/// <summary>Reads a belief: claim, estimate, reason, and the keys nested in it.</summary>
internal sealed class BeliefReader(ItemReader items)
{
    private readonly KeyedReader _keyed = new(items.Page);

    /// <summary>Reads one entry.</summary>
    public Belief Read(ListEntry entry)
    {
        Parts parts = PartsOf(entry);
        RichText claim = parts.Claim;
        (string id, bool isExplicit) = items.IdOf(entry, claim);
        Belief belief = new()
        {
            Id = id,
            HasExplicitId = isExplicit,
            Span = entry.Span,
            TextSpan = ItemReader.TextSpan(entry),
            IdSlot = isExplicit ? null : ItemReader.IdSlot(entry, items.Page.File.Text),
            Claim = claim,
            Estimate = parts.Estimate,
            Quantity = parts.Line?.Quantity is { Problem: null } quantity ? quantity.Value : null,
            Reason = parts.Reason,
            IsListEntry = entry.IsOfList,
        };
        (belief, List<Keyed> kept) = items.Keys(entry, belief);
        belief = parts is { Line: { } line, Text: { } text }
            ? new EstimateFindings(items.Page, text, line).Report(belief)
            : belief with { LacksNumber = belief.Estimate is null, LeftNumbers = parts.Left };
        Resolution? said = belief.Resolution;
        belief = Measured(belief);
        kept = belief.Resolution is null && said is not null ? [.. entry.Keys.Where(keyed => keyed.Span == said.Span || kept.Contains(keyed))] : kept;
        new NestedClaims(items).Report(entry);
        return belief with { Notes = items.Notes(entry, kept), History = WithoutSources(belief.History) };
    }

    /// <summary>The belief without an amount that it does not expect, or expects in another unit; either is reported.</summary>
    private Belief Measured(Belief belief)
    {
        if (belief is { Quantity: { } expected, Resolution: { Outcome: Outcome.Yes or Outcome.No } answer })
        {
            items.Page.Report(
                RuleDescriptor.MalformedResolution, answer.Span, "a quantity does not come out as yes or no", $"write the amount and its day: `resolved: 44 {expected.Unit} 2026-12-31`");
            return belief with { Resolution = null };
        }

        if (belief.Resolution is not { Outcome: Outcome.Measured, Unit: string unit } resolution || string.Equals(unit, belief.Quantity?.Unit, StringComparison.OrdinalIgnoreCase))
        {
            return belief;
        }

        if (belief.Quantity is { } quantity)
        {
            string other = unit.Length == 0 ? "no unit" : $"the unit `{unit}`";
            items.Page.Report(RuleDescriptor.MalformedQuantity, resolution.Span, $"the quantity came out in {other}, and was expected in `{quantity.Unit}`", $"write the amount in `{quantity.Unit}`");
        }
        else
        {
            items.Page.Report(
                RuleDescriptor.MalformedResolution, resolution.Span, "the belief came out as an amount and expects none", "write yes or no, or give the claim a quantity with its range: `~40 boats (25–60)`");
        }

        return belief with { Resolution = null };
    }

    /// <summary>The parts of the entry's line, or of the line and what stands apart from it.</summary>
    private Parts PartsOf(ListEntry entry)
    {
        InlineText text = entry.Text;
        RichText? apart = entry.Reason is InlineText why ? ItemReader.Part(why, 0, why.Grammar.Length) : null;
        if (entry.Value is InlineText value)
        {
            Estimate? estimate = EstimateOf(value);
            return new Parts(Whole(text), estimate, apart) { Left = estimate is null ? LeftIn(value) : [] };
        }

        if (entry.Reasoning is InlineText reasoning)
        {
            Parts below = PartsOf(reasoning);
            return below with { Claim = Whole(text), Reason = Joined(Joined(below.Claim, below.Reason), apart) };
        }

        Parts line = PartsOf(text);
        return line with { Reason = Joined(line.Reason, apart) };
    }

    private Parts PartsOf(InlineText text)
    {
        PageBuilder page = items.Page;
        BeliefLine line = BeliefLineParser.Read(text, page.Settings.Likelihood, page.Words.Estimates);
        foreach ((int start, int end) in line.Reason)
        {
            ReportKeys(text, start, end);
        }

        (int Start, int End)[] reason = [.. line.Reason.Where(part => !text.IsBlank(part.Start, part.End))];
        return new Parts(
            text.Slices(line.Claim),
            line.Estimate is null ? null : EstimateReader.ToEstimate(line.Estimate.Form, text, page, isMarked: true),
            reason.Length == 0 ? null : text.Slices(reason))
        {
            Line = line,
            Text = text,
        };
    }

    /// <summary>Reports keys in the reason on a belief's own line, at its start and behind each mark: they are read below the belief and nowhere else (GRD214).</summary>
    private void ReportKeys(InlineText text, int start, int end)
    {
        bool begins = true;
        bool beginsLine = false;
        bool hasLines = items.Written(text.SpanOf(start, end)).Contains('\n', StringComparison.Ordinal);
        for (int at = start; at < end; at++)
        {
            char c = text.Grammar[at];
            beginsLine = hasLines && (beginsLine ? char.IsWhiteSpace(c) || char.IsWhiteSpace(text.Grammar[at - 1]) : at > start && IsLineEnd(text, at - 1));
            EntryHead? found = beginsLine && char.IsLetterOrDigit(c) ? _keyed.AtLineStart(text.Grammar[at..end])
                : begins && char.IsLetter(c) ? _keyed.OnLine(text.Grammar[at..BracketEnd(text.Grammar, at, end)])
                : null;
            if (found is { } head)
            {
                SourceSpan span = text.SpanOf(at, at + head.End);
                bool isEvidence = head.Candidates[0].Key.Shape == EntryShape.Evidence;
                items.Unread(
                    span,
                    $"`{items.Written(span)}` stands on the belief's own line, where it is only a part of the reason",
                    "write it below the belief, as an entry of its own",
                    severity: isEvidence ? Severity.Warning : Severity.Error);
            }

            begins = c is '.' or ';' or ',' or '(' or '·' or '|' || TextScan.SpacedDash(text.Grammar, at) is not null || (begins && !char.IsLetterOrDigit(c) && text.Grammar.MarkAt(at) != TextMark.Object);
        }
    }

    /// <summary>Whether a line of the file ends at a blank of a text.</summary>
    private bool IsLineEnd(InlineText text, int at) => char.IsWhiteSpace(text.Grammar[at]) && items.Written(text.SpanOf(at, at + 1)).AsSpan().IndexOfAny('\n', '\r') >= 0;

    /// <summary>Where the bracket closes in which a place stands, or the part ends.</summary>
    private static int BracketEnd(string grammar, int at, int end) =>
        grammar.AsSpan(at, end - at).IndexOfAny('(', ')') is >= 0 and int bracket && grammar[at + bracket] == ')' ? at + bracket : end;

    /// <summary>The estimate of a cell or a labelled line: a number that stands alone there, or in brackets behind a word. What else stands there is no estimate.</summary>
    private Estimate? EstimateOf(InlineText value) =>
        CellParser.Read(value, items.Page.Settings.Likelihood, items.Page.Words.Estimates) is { } form ? EstimateReader.ToEstimate(form, value, items.Page) : null;

    /// <summary>The number of a cell or line that could not be taken for the estimate, with the words around it.</summary>
    private ImmutableArray<LeftNumber> LeftIn(InlineText value)
    {
        (int start, int end) = value.Trim(0, value.Grammar.Length);
        bool hasNumber = EstimateReader.First(value.Grammar, 0, value.Grammar.Length, items.Page.Settings.Likelihood) is { } form
            && value.Grammar[..form.Start].IndexOf(TextMark.StrikeStart, 0) < 0; // what is struck out is not offered
        SourceSpan span = value.SpanOf(start, end);
        return hasNumber ? [new LeftNumber(items.Written(span), span)] : [];
    }

    private static RichText Whole(InlineText text)
    {
        (int start, int end) = text.Trim(0, text.Grammar.Length);
        return text.Slice(start, end);
    }

    /// <summary>Two pieces of a reason, one behind the other; null when there is neither.</summary>
    private static RichText? Joined(RichText? first, RichText? second)
    {
        if (first is not { IsEmpty: false } || second is not { IsEmpty: false })
        {
            return first is { IsEmpty: false } ? first : second;
        }

        RichTextBuilder both = new();
        both.Add(first);
        both.Words(" ");
        both.Add(second);
        return both.ToRichText();
    }

    /// <summary>Entries that stand in order need no rewriting, so their words need not be kept.</summary>
    private static ImmutableArray<BeliefMove> WithoutSources(ImmutableArray<BeliefMove> history)
    {
        for (int i = 1; i < history.Length; i++)
        {
            if (history[i].Date <= history[i - 1].Date)
            {
                return history;
            }
        }

        return [.. history.Select(move => move with { Source = "" })];
    }

    /// <summary>What an entry says before its keys are read.</summary>
    private sealed record Parts(RichText Claim, Estimate? Estimate, RichText? Reason)
    {
        /// <summary>What stands where the estimate belongs and was not read as one.</summary>
        public ImmutableArray<LeftNumber> Left { get; init; } = [];

        /// <summary>The line that holds the estimate; null where the estimate stands in a cell or on a line of its own.</summary>
        public BeliefLine? Line { get; init; }

        /// <summary>The words of that line.</summary>
        public InlineText? Text { get; init; }
    }
}
