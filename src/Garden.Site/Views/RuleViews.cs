namespace Garden.Site.Views;

/// <summary>The numbers of a region in its first screen: a line a belief.</summary>
public sealed record LedgerView
{
    /// <summary>Open beliefs, the weightiest first, then those that came out.</summary>
    public required IReadOnlyList<LedgerRowView> Rows { get; init; }

    /// <summary>How many are left out, in words; null when none is.</summary>
    public string? More { get; init; }

    /// <summary>Where those stand.</summary>
    public string? MoreHref { get; init; }
}

/// <summary>A belief in a line.</summary>
public sealed record LedgerRowView
{
    /// <summary>The number: <c>70%</c>, <c>55–80%</c>.</summary>
    public required string Number { get; init; }

    /// <summary>The same, drawn.</summary>
    public required HtmlText Gauge { get; init; }

    public required string Claim { get; init; }

    /// <summary>Where the belief stands on the page.</summary>
    public required string Href { get; init; }

    /// <summary>How it came out: <c>Came true</c>; null while it is open.</summary>
    public string? Outcome { get; init; }

    /// <summary>The same as a sign, <c>✓</c> or <c>✗</c>; null where only words say it.</summary>
    public string? Sign { get; init; }
}

/// <summary>All beliefs of the garden, or of a part of it, as marks on one scale.</summary>
public sealed record RuleView
{
    public required HtmlText Drawing { get; init; }

    /// <summary>What the drawing shows, in a sentence or two.</summary>
    public required string Says { get; init; }

    /// <summary>Whether there are so many that columns are drawn, which say neither what moved nor what came true.</summary>
    public bool Counted { get; init; }

    /// <summary>How many are open: <c>56 open</c>.</summary>
    public required string Open { get; init; }

    /// <summary>How many moved lately: <c>3 moved since 31 August</c>; null when none did, and beside columns.</summary>
    public HtmlText? Moved { get; init; }

    /// <summary>How many came out: <c>26 settled: came true, did not</c>, or <c>26 settled</c> beside columns; null when none did.</summary>
    public string? Settled { get; init; }
}
