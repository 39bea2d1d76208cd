namespace Garden.Site.Views;

/// <summary>The home page.</summary>
public sealed record HomeView : PageView
{
    /// <summary>The writer's own words.</summary>
    public required IReadOnlyList<SectionView> Sections { get; init; }

    /// <summary>The notes of those words; null when there are none.</summary>
    public IReadOnlyList<FootnoteView>? Footnotes { get; init; }

    /// <summary>The open beliefs that matter most, in words; null when none has a number.</summary>
    public LedgerView? Ledger { get; init; }

    /// <summary>All beliefs on one scale; null when none has a number.</summary>
    public RuleView? Rule { get; init; }

    /// <summary>The map of the territory; an empty one where there are no regions yet.</summary>
    public required PlateView Map { get; init; }

    /// <summary>The last moves, newest first.</summary>
    public required IReadOnlyList<RowView> Changes { get; init; }

    /// <summary>The link to all moves; null when there are no more.</summary>
    public string? AllChanges { get; init; }

    /// <summary>Every area with its regions.</summary>
    public required IReadOnlyList<AreaView> Areas { get; init; }

    /// <summary>The newest essays.</summary>
    public required IReadOnlyList<RowView> Essays { get; init; }

    /// <summary>The link to all essays; null when there are no more.</summary>
    public string? AllEssays { get; init; }
}

/// <summary>An area and how much of it is written.</summary>
public sealed record AreaView
{
    public required string Title { get; init; }

    public required string Href { get; init; }

    /// <summary>How much is written, in words: <c>8 of 11 beliefs, in 4 of 5 regions</c>.</summary>
    public required string Filled { get; init; }

    /// <summary>How sure its open beliefs are, drawn.</summary>
    public required HtmlText Gauge { get; init; }

    /// <summary>What a large garden's list of its regions is folded under: <c>24 regions</c>; null where the list is open.</summary>
    public string? Fold { get; init; }

    /// <summary>Its regions; the last ones may be left out.</summary>
    public required IReadOnlyList<RegionView> Regions { get; init; }

    /// <summary>The link to those left out, in words; null when none is.</summary>
    public string? More { get; init; }
}

/// <summary>A region in a list of its area.</summary>
public sealed record RegionView
{
    public required string Title { get; init; }

    public required string Href { get; init; }

    /// <summary>The mark of its status.</summary>
    public required HtmlText StatusMark { get; init; }

    /// <summary>How many beliefs are written.</summary>
    public required string Amount { get; init; }
}

/// <summary>A page that lists things of the whole garden, row by row.</summary>
public sealed record ListView : PageView
{
    /// <summary>Lists that a reader of this one may want next, this one among them; null where there is no other.</summary>
    public IReadOnlyList<LinkView>? Beside { get; init; }

    /// <summary>The beliefs of what is listed on one scale; null when there is none.</summary>
    public RuleView? Rule { get; init; }

    /// <summary>The map of what is listed; null when there is none.</summary>
    public PlateView? Map { get; init; }

    /// <summary>The rows in their groups; none where <see cref="Empty"/> stands.</summary>
    public required IReadOnlyList<GroupView> Groups { get; init; }

    /// <summary>Questions on which two positions differ; null where the list is of something else, or there are none.</summary>
    public IReadOnlyList<DisputeView>? Disputes { get; init; }

    /// <summary>The sentence in place of an empty list; null when it has rows.</summary>
    public string? Empty { get; init; }

    /// <summary>The way to the other pages; null when the list fits on one.</summary>
    public PagerView? Pager { get; init; }
}

/// <summary>A question on which two positions differ, on a page of several.</summary>
public sealed record DisputeView
{
    public required string Question { get; init; }

    /// <summary>Where it stands in its region.</summary>
    public required string Href { get; init; }

    /// <summary>The title of its region.</summary>
    public required string Region { get; init; }

    /// <summary>The two sides.</summary>
    public required CruxView Crux { get; init; }
}

/// <summary>Rows that belong together.</summary>
public sealed record GroupView
{
    /// <summary>What they have in common.</summary>
    public required string Title { get; init; }

    /// <summary>Where there is more about what they have in common; null when nowhere.</summary>
    public string? Href { get; init; }

    /// <summary>How many, or what the title means; null when there is nothing to say.</summary>
    public string? Count { get; init; }

    public required IReadOnlyList<RowView> Rows { get; init; }
}

/// <summary>A row of a list.</summary>
public sealed record RowView
{
    /// <summary>What it is, as a class: <c>change</c>, <c>question</c>, <c>trigger</c>, <c>swing</c>, <c>due</c>, <c>reading</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>How much; null for rows that are told by their day.</summary>
    public MarkView? Mark { get; init; }

    /// <summary>The day, in the mark's place.</summary>
    public HtmlText? Date { get; init; }

    /// <summary>The line itself: a claim, a question, a title.</summary>
    public required string Words { get; init; }

    /// <summary>Where the words lead; null when nowhere.</summary>
    public string? Href { get; init; }

    /// <summary>The line beneath, or several.</summary>
    public HtmlText? Why { get; init; }

    /// <summary>Short facts beside it, each in a <c>span</c>.</summary>
    public HtmlText? Facts { get; init; }
}

/// <summary>What is shown at an address where nothing is.</summary>
public sealed record NotFoundView : PageView
{
    /// <summary>Where the reader may go instead.</summary>
    public required IReadOnlyList<LinkView> Places { get; init; }
}
