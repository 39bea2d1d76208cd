namespace Garden.Site.Views;

/// <summary>What comes due.</summary>
public sealed record AgendaView : PageView
{
    /// <summary>Lists that a reader of this one may want next, this one among them; null where there is no other.</summary>
    public IReadOnlyList<LinkView>? Beside { get; init; }

    /// <summary>Everything on one line of time; null where nothing comes due in its time.</summary>
    public HtmlText? Timeline { get; init; }

    /// <summary>What should have been known, the longer past and the more it matters the earlier; null when there is none on the page.</summary>
    public IReadOnlyList<RowView>? Overdue { get; init; }

    /// <summary>More of these, to be unfolded; null when there is none.</summary>
    public IReadOnlyList<RowView>? MoreOverdue { get; init; }

    /// <summary>How many more: <c>and 40 more</c>; null when there is none.</summary>
    public string? MoreOverdueWords { get; init; }

    /// <summary>What will be known by some day, the next first; each says how long that is. Null when there is none on the page.</summary>
    public IReadOnlyList<RowView>? Deadlines { get; init; }

    /// <summary>How many there are in all.</summary>
    public required string DeadlineCount { get; init; }

    /// <summary>What is to be looked at again, by month; null when there is none on the page.</summary>
    public IReadOnlyList<ReviewMonthView>? Months { get; init; }

    /// <summary>How many there are in all.</summary>
    public required string ReviewCount { get; init; }

    /// <summary>The way to the other pages; null when the list fits on one.</summary>
    public PagerView? Pager { get; init; }
}

/// <summary>Reviews of one month.</summary>
public sealed record ReviewMonthView
{
    /// <summary>The month, that they are overdue, or how many more are.</summary>
    public required HtmlText Title { get; init; }

    /// <summary>How many there are; null where the title says it.</summary>
    public string? Count { get; init; }

    /// <summary>Whether they are shown before a reader asks.</summary>
    public required bool IsOpen { get; init; }

    public required IReadOnlyList<ReviewDueView> Reviews { get; init; }
}

/// <summary>A region or a belief to be looked at again.</summary>
public sealed record ReviewDueView
{
    /// <summary>By which day.</summary>
    public required HtmlText Day { get; init; }

    /// <summary>What: a title or a claim.</summary>
    public required string Words { get; init; }

    public required string Href { get; init; }

    /// <summary>When it was looked at last.</summary>
    public required HtmlText How { get; init; }
}
