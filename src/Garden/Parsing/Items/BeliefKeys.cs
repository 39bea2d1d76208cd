using Garden.Diagnostics;
using Garden.Model;
using Garden.Parsing.Inlines;
using Garden.Text;

namespace Garden.Parsing.Items;

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
            items.Page.Report(RuleDescriptor.MalformedProbability, number, "the dated entry has no probability", "write it as `2026-03-02: 60% → 70% — reason`");
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
            items.Page.Report(RuleDescriptor.MalformedResolution, keyed.ValueSpan.Length > 0 ? keyed.ValueSpan : keyed.Span, problem, "write it as `resolved: yes 2027-06-12 — how you know`, with yes, no, ambiguous, annulled or withdrawn");
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
