using System.Collections.Immutable;
using Garden.Model;
using Garden.Parsing.Inlines;

namespace Garden.Parsing.Items;

/// <summary>Reads a belief: claim, estimate, reason, and the keys nested in it.</summary>
internal sealed class BeliefReader(ItemReader items)
{
    /// <summary>Reads one entry.</summary>
    public Belief Read(ListEntry entry)
    {
        (RichText claim, Estimate? estimate, RichText? reason) = PartsOf(entry);
        (string id, bool isExplicit) = items.IdOf(entry, claim);
        Belief belief = new()
        {
            Id = id,
            HasExplicitId = isExplicit,
            Span = entry.Span,
            TextSpan = ItemReader.TextSpan(entry),
            Claim = claim,
            Estimate = estimate,
            Reason = reason,
            IsListEntry = entry.IsOfList,
        };
        (belief, List<Keyed> kept) = items.Keys(entry, belief, new BeliefKeys(items).Read);
        return belief with { Notes = items.Notes(entry, kept), History = WithoutSources(belief.History) };
    }

    /// <summary>The parts of the entry's line, or of the line and what stands apart from it.</summary>
    private (RichText Claim, Estimate? Estimate, RichText? Reason) PartsOf(ListEntry entry)
    {
        InlineText text = entry.Text;
        RichText? apart = entry.Reason is InlineText why ? ItemReader.Part(why, 0, why.Grammar.Length) : null;
        if (entry.Value is InlineText value)
        {
            return (Whole(text), items.EstimateIn(value, 0, value.Grammar.Length), apart);
        }

        if (entry.Reasoning is InlineText reasoning)
        {
            (RichText before, Estimate? number, RichText? behind) = PartsOf(reasoning);
            return (Whole(text), number, Joined(Joined(before, behind), apart));
        }

        (RichText claim, Estimate? estimate, RichText? reason) = PartsOf(text);
        return (claim, estimate, Joined(reason, apart));
    }

    private (RichText Claim, Estimate? Estimate, RichText? Reason) PartsOf(InlineText text)
    {
        EstimateSplit split = EstimateReader.Split(text, items.Page.Settings.Likelihood);
        (int start, int end) = TrimClaim(text, split);
        return (
            text.Slice(start, end),
            split.Form is null ? null : EstimateReader.ToEstimate(split.Form, text, items.Page),
            ItemReader.Part(text, Math.Min(split.ReasonStart, text.Grammar.Length), text.Grammar.Length));
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

        FragmentBuilder both = new(keepWords: true);
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
