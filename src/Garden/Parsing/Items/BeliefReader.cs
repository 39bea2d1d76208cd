using System.Collections.Immutable;
using Garden.Diagnostics;
using Garden.Model;
using Garden.Parsing.Inlines;
using Garden.Text;

namespace Garden.Parsing.Items;

/// <summary>Reads a belief: claim, estimate, reason, and the keys nested in it.</summary>
internal sealed class BeliefReader(ItemReader items)
{
    /// <summary>Reads one entry.</summary>
    public Belief Read(ListEntry entry)
    {
        InlineText text = entry.Text;
        EstimateSplit split = EstimateReader.Split(text, items.Page.Settings.Likelihood);
        (int claimStart, int claimEnd) = TrimClaim(text, split);
        RichText claim = text.Slice(claimStart, claimEnd);
        (string id, bool isExplicit) = items.IdOf(entry, claim);
        Belief belief = new()
        {
            Id = id,
            HasExplicitId = isExplicit,
            Span = entry.Span,
            TextSpan = ItemReader.TextSpan(entry),
            Claim = claim,
            Estimate = split.Form is null ? null : EstimateReader.ToEstimate(split.Form, text, items.Page),
            Reason = ItemReader.Part(text, Math.Min(split.ReasonStart, text.Grammar.Length), text.Grammar.Length),
        };
        (belief, List<Keyed> kept) = items.Keys(entry, belief, new BeliefKeys(items).Read);
        return belief with { Notes = items.Notes(entry, kept), History = WithoutSources(belief.History) };
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

    /// <summary>The claim without the marks that only lead over to the number.</summary>
    private static (int Start, int End) TrimClaim(InlineText text, EstimateSplit split)
    {
        (int start, int end) = text.Trim(split.ClaimStart, split.ClaimEnd);
        while (end > start && text.Grammar[end - 1] is '—' or '–' or '-' or ',' or ':' or '(')
        {
            (start, end) = text.Trim(start, end - 1);
        }

        return (start, end);
    }
}

/// <summary>Reads the keys nested in a belief.</summary>
internal sealed class BeliefKeys(ItemReader items)
{
    /// <summary>The belief with what a key adds; null when the value cannot be understood and stays a note.</summary>
    public Belief? Read(Belief belief, Keyed keyed) => keyed.Key switch
    {
        "by" => items.DateAt(keyed) is DateOnly by ? belief with { By = by, BySpan = keyed.Span } : null,
        "reviewed" => items.DateAt(keyed) is DateOnly reviewed ? belief with { Reviewed = reviewed } : null,
        "for" => ReadEvidence(keyed) is Evidence speaks ? belief with { For = belief.For.Add(speaks) } : null,
        "against" => ReadEvidence(keyed) is Evidence objects ? belief with { Against = belief.Against.Add(objects) } : null,
        "if" or "if not" => ReadCondition(keyed) is Condition condition ? belief with { Conditions = belief.Conditions.Add(condition) } : null,
        "implies" => Relations(keyed) is { Count: > 0 } implied ? belief with { Implies = belief.Implies.AddRange(implied) } : null,
        "excludes" => Relations(keyed) is { Count: > 0 } excluded ? belief with { Excludes = belief.Excludes.AddRange(excluded) } : null,
        "and" => Relations(keyed) is { Count: > 0 } joined ? belief with { Conjuncts = belief.Conjuncts.AddRange(joined) } : null,
        "one-of" => ReadSet(belief, keyed, SetKind.OneOf),
        "exclusive" => ReadSet(belief, keyed, SetKind.Exclusive),
        "importance" => ItemReader.ImportanceOf(keyed) is Importance importance ? belief with { Importance = importance } : null,
        "forecast" => ForecastUrl(keyed) is string forecast ? belief with { Forecast = forecast } : null,
        "resolved" => ReadResolution(keyed) is Resolution resolution ? belief with { Resolution = resolution } : null,
        _ when KeyedReader.IsDate(keyed.Key) => ReadMove(keyed) is BeliefMove move ? belief with { History = belief.History.Add(move) } : null,
        _ => null,
    };

    private static Evidence? ReadEvidence(Keyed keyed)
    {
        InlineText text = keyed.Text;
        int end = text.Grammar.Length;
        RichText? words = ItemReader.Part(text, keyed.ValueStart, end);
        return words is null ? null : new Evidence(words, First(text.ReferencesIn(keyed.ValueStart, end)), text.FirstUrlIn(keyed.ValueStart, end));
    }

    private Condition? ReadCondition(Keyed keyed)
    {
        InlineText text = keyed.Text;
        int start = keyed.Key.Length;
        return items.EstimateIn(text, keyed.ValueStart, text.Grammar.Length) is Estimate estimate
            ? new Condition
            {
                Reference = First(text.ReferencesIn(start, keyed.KeyEnd)),
                Text = ItemReader.Part(text, start, keyed.KeyEnd) ?? RichText.Empty,
                Holds = keyed.Key == "if",
                Estimate = estimate,
                Span = keyed.Span,
            }
            : null;
    }

    private static List<BeliefRelation> Relations(Keyed keyed) =>
        [.. keyed.Text.ReferencesIn(keyed.ValueStart, keyed.Text.Grammar.Length).Select(reference => new BeliefRelation(reference, keyed.Span))];

    private static Belief? ReadSet(Belief belief, Keyed keyed, SetKind kind) =>
        keyed.Value.Length == 0 ? null : belief with { Sets = belief.Sets.Add(new SetMembership(keyed.Value, kind, keyed.Span)) };

    private static string? ForecastUrl(Keyed keyed) =>
        keyed.Text.FirstUrlIn(keyed.ValueStart, keyed.Text.Grammar.Length)
        ?? (Uri.TryCreate(keyed.Value, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? keyed.Value : null);

    private BeliefMove? ReadMove(Keyed keyed)
    {
        InlineText text = keyed.Text;
        SourceSpan keySpan = text.SpanOf(0, keyed.Key.Length);
        if (ItemDates.Read(keyed.Key, keySpan, items.Page) is not DateOnly date)
        {
            return null;
        }

        DatedEntry entry = DatedEntry.Of(keyed, items.Page.Settings.Likelihood);
        if (entry.To is null)
        {
            (int start, int end) = text.Trim(entry.ToStart, entry.ReasonStart);
            SourceSpan number = end > start ? text.SpanOf(start, end) : keyed.Span;
            items.Page.Report(RuleId.MalformedProbability, Severity.Error, number, "the dated entry has no probability", "write it as `2026-03-02: 60% → 70% — reason`");
            return null;
        }

        return new BeliefMove
        {
            Date = date,
            From = entry.From is null ? null : EstimateReader.ToEstimate(entry.From, text, items.Page),
            To = EstimateReader.ToEstimate(entry.To, text, items.Page),
            Reason = ItemReader.Part(text, entry.ReasonStart, text.Grammar.Length),
            Span = keyed.Span,
            End = keyed.End,
            Source = keyed.Below.Count > 0 ? "" : items.Page.File.Text[keyed.Span.Start..keyed.Span.End],
        };
    }

    private Resolution? ReadResolution(Keyed keyed)
    {
        InlineText text = keyed.Text;
        string grammar = text.Grammar;
        int word = keyed.ValueStart;
        int wordEnd = word;
        while (wordEnd < grammar.Length && char.IsLetter(grammar[wordEnd]))
        {
            wordEnd++;
        }

        Outcome? outcome = grammar[word..wordEnd].ToLowerInvariant() switch
        {
            "yes" => Outcome.Yes,
            "no" => Outcome.No,
            "ambiguous" => Outcome.Ambiguous,
            "annulled" => Outcome.Annulled,
            "withdrawn" => Outcome.Withdrawn,
            _ => null,
        };
        int day = wordEnd;
        while (day < grammar.Length && grammar[day] == ' ')
        {
            day++;
        }

        int dayEnd = day;
        while (dayEnd < grammar.Length && !char.IsWhiteSpace(grammar[dayEnd]) && grammar[dayEnd] != '—')
        {
            dayEnd++;
        }

        bool hasDay = dayEnd > day && char.IsAsciiDigit(grammar[day]);
        if (outcome is null || !hasDay)
        {
            string problem = outcome is null ? "the resolution does not say how it came out" : "the resolution has no date";
            items.Page.Report(RuleId.MalformedResolution, Severity.Error, keyed.ValueSpan.Length > 0 ? keyed.ValueSpan : keyed.Span, problem, "write it as `resolved: yes 2027-06-12 — how you know`, with yes, no, ambiguous, annulled or withdrawn");
            return null;
        }

        return ItemDates.Read(grammar[day..dayEnd], text.SpanOf(day, dayEnd), items.Page) is DateOnly date
            ? new Resolution
            {
                Outcome = outcome.Value,
                Date = date,
                Why = ItemReader.Part(text, Dashes.SkipAfter(grammar, dayEnd), grammar.Length),
                Span = keyed.Span,
            }
            : null;
    }

    private static int? First(IEnumerable<int> references)
    {
        foreach (int reference in references)
        {
            return reference;
        }

        return null;
    }
}
