namespace Garden.Site.Views;

/// <summary>A stretch of a page under one heading.</summary>
public sealed record SectionView
{
    /// <summary>Its anchor; null for what stands before the first heading.</summary>
    public string? Id { get; init; }

    /// <summary>What it is about, as a class: <c>beliefs</c>, <c>prose</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The words of the heading; null where there is none.</summary>
    public HtmlText? Title { get; init; }

    /// <summary>The question of a crux, which stands in the heading's place.</summary>
    public string? Question { get; init; }

    /// <summary>How many entries, beside the heading: <c>5</c>, <c>none of 3 written</c>.</summary>
    public string? Count { get; init; }

    /// <summary>Whether the tool added it: a full-text search passes over what is not the writer's.</summary>
    public bool Added { get; init; }

    /// <summary>The numbers of the region beside it; null where there are none, or another section has them.</summary>
    public LedgerView? Ledger { get; init; }

    /// <summary>Everything under the heading, in the writer's order.</summary>
    public required IReadOnlyList<BlockView> Blocks { get; init; }
}

/// <summary>A part of a section. Exactly one of its members is not null.</summary>
public sealed record BlockView
{
    /// <summary>Words: paragraphs, tables, lists.</summary>
    public HtmlText? Prose { get; init; }

    /// <summary>The words of the headline view, set larger.</summary>
    public HtmlText? Headline { get; init; }

    /// <summary>The parts of the page, named in a line.</summary>
    public IReadOnlyList<LinkView>? Synopsis { get; init; }

    public IReadOnlyList<BeliefView>? Beliefs { get; init; }

    public IReadOnlyList<UncertaintyView>? Uncertainties { get; init; }

    public IReadOnlyList<TriggerView>? Triggers { get; init; }

    /// <summary>A reading log or related writing.</summary>
    public IReadOnlyList<ReadingView>? Readings { get; init; }

    /// <summary>A list that is only a list.</summary>
    public IReadOnlyList<EntryView>? Entries { get; init; }

    /// <summary>An evaluation or levers.</summary>
    public TableView? Table { get; init; }

    /// <summary>Two positions and their arguments.</summary>
    public CruxView? Crux { get; init; }

    /// <summary>Who should work on this, and who less.</summary>
    public IReadOnlyList<FitView>? Fit { get; init; }

    /// <summary>The regions near this one.</summary>
    public RelatedView? Related { get; init; }

    /// <summary>The pages that link here.</summary>
    public IReadOnlyList<BacklinkView>? Backlinks { get; init; }

    /// <summary>A sentence in place of something that is not there yet, or is left out.</summary>
    public string? Empty { get; init; }
}
