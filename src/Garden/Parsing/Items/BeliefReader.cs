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
        (belief, List<Keyed> kept) = items.Keys(entry, belief);
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
