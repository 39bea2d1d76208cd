using System.Collections.Immutable;
using Garden.Model;
using Garden.Parsing.Estimates;
using Garden.Parsing.Inlines;

namespace Garden.Parsing.Items;

/// <summary>Reads a belief: claim, estimate, reason, and the keys nested in it.</summary>
internal sealed class BeliefReader(ItemReader items)
{
    /// <summary>Reads one entry.</summary>
    public Belief Read(ListEntry entry)
    {
        InlineText text = entry.Text;
        PageBuilder page = items.Page;
        BeliefLine line = BeliefLineParser.Read(text, page.Settings.Likelihood, page.Words.Estimates);
        RichText claim = text.Slices(line.Claim);
        (string id, bool isExplicit) = items.IdOf(entry, claim);
        Belief belief = new()
        {
            Id = id,
            HasExplicitId = isExplicit,
            Span = entry.Span,
            TextSpan = ItemReader.TextSpan(entry),
            IdSlot = isExplicit ? null : ItemReader.IdSlot(entry, items.Page.File.Text),
            Claim = claim,
            Estimate = line.Estimate is null ? null : EstimateReader.ToEstimate(line.Estimate.Form, text, page),
            Quantity = line.Quantity is { Problem: null } quantity ? quantity.Value : null,
            Reason = ReasonOf(text, line),
        };
        (belief, List<Keyed> kept) = items.Keys(entry, belief);
        belief = new EstimateFindings(page, text, line).Report(belief);
        return belief with { Notes = items.Notes(entry, kept), History = WithoutSources(belief.History) };
    }

    private static RichText? ReasonOf(InlineText text, BeliefLine line)
    {
        (int Start, int End)[] parts = [.. line.Reason.Where(part => !text.IsBlank(part.Start, part.End))];
        return parts.Length == 0 ? null : text.Slices(parts);
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
}
