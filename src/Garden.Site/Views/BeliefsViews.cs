namespace Garden.Site.Views;

/// <summary>All beliefs, the likeliest first.</summary>
public sealed record BeliefsView : PageView
{
    /// <summary>All beliefs on one scale; on the first page alone, null when none has a number.</summary>
    public RuleView? Rule { get; init; }

    /// <summary>The orders that the rows of the page can be put into, the one they stand in first; null where there is no other, as in a list that goes over several pages.</summary>
    public IReadOnlyList<OrderView>? Orders { get; init; }

    /// <summary>What the table shows, for those who do not see it.</summary>
    public required string Caption { get; init; }

    /// <summary>The open beliefs, parted by what they are ordered by; none on a page that has settled ones alone.</summary>
    public required IReadOnlyList<BandView> Bands { get; init; }

    /// <summary>The years over the courses; null where no belief has a course.</summary>
    public HtmlText? Years { get; init; }

    /// <summary>Those that came out, the latest first; null when there are none on the page.</summary>
    public IReadOnlyList<SettledRowView>? Settled { get; init; }

    /// <summary>How many came out in all.</summary>
    public required string SettledCount { get; init; }

    /// <summary>What the rows can be filtered by; null where there are few, or several pages of them.</summary>
    public SieveView? Sieve { get; init; }

    /// <summary>The way to the other pages; null when the list fits on one.</summary>
    public PagerView? Pager { get; init; }
}

/// <summary>Beliefs that share a word, an importance or a year.</summary>
public sealed record BandView
{
    /// <summary>What they share: <c>very likely</c>, <c>2026</c>.</summary>
    public required string Title { get; init; }

    /// <summary>What the title means in numbers; null when there is nothing to say.</summary>
    public string? Range { get; init; }

    public required IReadOnlyList<BeliefRowView> Rows { get; init; }
}

/// <summary>An order of the beliefs.</summary>
public sealed record OrderView
{
    /// <summary>Its anchor: <c>by-importance</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it is called: <c>by importance</c>.</summary>
    public required string Words { get; init; }

    /// <summary>The description of the page in this order.</summary>
    public required string Description { get; init; }

    /// <summary>The caption of the table in this order.</summary>
    public required string Caption { get; init; }

    /// <summary>The headings between the beliefs; none for the order that the page has already.</summary>
    public required IReadOnlyList<OrderBandView> Bands { get; init; }
}

/// <summary>A heading of an order of the beliefs.</summary>
public sealed record OrderBandView
{
    /// <summary>What the beliefs under it share.</summary>
    public required string Title { get; init; }

    /// <summary>What the title means in numbers; null when there is nothing to say.</summary>
    public string? Range { get; init; }

    /// <summary>The place of the first belief under it, from 0.</summary>
    public required string From { get; init; }
}

/// <summary>What a list of beliefs can be filtered by; the script does it.</summary>
public sealed record SieveView
{
    /// <summary>The areas of the beliefs, by title.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>The statuses of their regions, as the garden orders them.</summary>
    public required IReadOnlyList<string> Statuses { get; init; }

    /// <summary>The pages of the list in their order, as seen from this one, which is <c>#</c>, parted by blanks: <c>../ # ../3/</c>; null when there is only one.</summary>
    public string? Pages { get; init; }

    /// <summary>The most rows that are shown of what is found on several pages, in figures.</summary>
    public required string Most { get; init; }
}

/// <summary>A belief in a line of a list.</summary>
public abstract record BeliefLineView
{
    /// <summary>How sure, in figures: <c>70%</c>, <c>55–80%</c>; null for none.</summary>
    public string? Number { get; init; }

    /// <summary>The probability for programs, 0–1; null where there is none.</summary>
    public string? Value { get; init; }

    /// <summary>The same, drawn.</summary>
    public required HtmlText Gauge { get; init; }

    public required string Claim { get; init; }

    /// <summary>The link to the belief in its region.</summary>
    public required string Href { get; init; }

    /// <summary>The title of its region.</summary>
    public required string Region { get; init; }

    /// <summary>The link to its region.</summary>
    public required string RegionHref { get; init; }

    /// <summary>The area of its region; null when there is none to show.</summary>
    public string? Area { get; init; }

    /// <summary>The status of its region; null when not said.</summary>
    public string? Status { get; init; }
}

/// <summary>A belief that is still open.</summary>
public sealed record BeliefRowView : BeliefLineView
{
    /// <summary>How its number moved, drawn on the time axis of the list; null when it did not.</summary>
    public HtmlText? Course { get; init; }

    /// <summary>How far it went in all, in percentage points: <c>+15</c>; null where there is no course.</summary>
    public string? Points { get; init; }

    /// <summary>The day of the last entry of its history; null where there is none.</summary>
    public HtmlText? Moved { get; init; }

    /// <summary>Its place in each of the other orders of the page, from 0: <c>17 4 250</c>; null where there are none.</summary>
    public string? Places { get; init; }

    /// <summary>The sets that it is in, of which one at most holds, parted by <c>|</c>; null where it is in none.</summary>
    public string? Sets { get; init; }
}

/// <summary>A belief that came out.</summary>
public sealed record SettledRowView : BeliefLineView
{
    /// <summary>How: <c>Came true</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The Brier score of its last number; null when it is not scored.</summary>
    public string? Score { get; init; }

    /// <summary>On which day.</summary>
    public required HtmlText Day { get; init; }
}
