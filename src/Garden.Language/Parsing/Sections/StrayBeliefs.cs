using System.Globalization;
using Garden.Language.Diagnostics;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Items;
using Markdig.Syntax;
using SourceSpan = Garden.Language.Text.SourceSpan;

namespace Garden.Language.Parsing.Sections;

/// <summary>Reports entries of lists that are beliefs by what they say and stand under a heading that is no section of beliefs (GRD107).</summary>
internal sealed class StrayBeliefs(PageBuilder page, InlineReader inlines, ListEntryReader entries)
{
    /// <summary>Fewer entries with numbers than this are no list of predictions.</summary>
    private const int FewestUnmarked = 3;

    private int _unmarked;
    private SourceSpan? _first;
    private string? _under;

    /// <summary>The words of the heading under which entries stand now; null before the first one.</summary>
    public string? Heading { get; set; }

    /// <summary>Looks at an entry that is written as prose.</summary>
    /// <param name="text">The words it begins with.</param>
    public void Look(ListItemBlock item, InlineText text)
    {
        if (IsQuoted(item))
        {
            return;
        }

        if (!EstimateReader.HasDelimitedMark(text, page) && !HasKeyOfBelief(item))
        {
            if (EstimateReader.HasEstimate(text, page))
            {
                _unmarked++;
                _first ??= page.FirstLineOf(inlines.SpanOf(item));
                _under ??= Heading;
            }

            return;
        }

        string place = Heading is null ? "stands under no heading" : $"“{Heading}” is no section of beliefs";
        string help = Heading is null
            ? "put `## Current beliefs` above it"
            : $"move it under `## Current beliefs`, or add the name to `garden.yml`: `sections: {{beliefs: [{Heading}]}}`";
        page.Report(RuleDescriptor.UnreadBelief, page.FirstLineOf(inlines.SpanOf(item)), $"the entry looks like a belief and is not read as one, for {(Heading is null ? "it " : "")}{place}", help);
    }

    /// <summary>Says once that entries end in numbers like predictions, where the page has no belief that was read.</summary>
    public void ReportUnmarked()
    {
        if (_unmarked < FewestUnmarked || _first is not SourceSpan first)
        {
            return;
        }

        string name = _under is null ? "" : $", or add the name to `garden.yml`: `sections: {{beliefs: [{_under}]}}`";
        page.Report(
            RuleDescriptor.UnreadBelief,
            first,
            string.Create(CultureInfo.InvariantCulture, $"{_unmarked} entries from here on look like predictions with their probabilities, and none is read, for no heading above them is a section of beliefs"),
            $"put `## Current beliefs` or `## Predictions` above them{name}");
    }

    private static bool IsQuoted(Block block)
    {
        for (ContainerBlock? parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is QuoteBlock)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasKeyOfBelief(ListItemBlock item) =>
        item.OfType<ListBlock>().SelectMany(list => list).Any(nested => entries.KeyOf(nested) is Keyed keyed && IsOfBelief(keyed));

    /// <summary>Whether an entry can be nothing but a belief's: words such as "for:" and "by:" stand in lists of every kind.</summary>
    private bool IsOfBelief(Keyed keyed) => keyed.Head?.Candidates[0].Key.Name switch
    {
        "resolved" or "implies" or "excludes" or "one-of" or "exclusive" => keyed.Value.Length > 0,
        "if" or "if not" => keyed.Text.ReferencesIn(0, keyed.Text.Grammar.Length).Any(),
        "by" => keyed.Value is [>= '0' and <= '9', ..],
        _ => keyed.Head?.Date is not null && EstimateReader.InValue(keyed.Text.Grammar, keyed.ValueStart, keyed.Text.Grammar.Length, page.Settings.Likelihood) is not null,
    };
}
