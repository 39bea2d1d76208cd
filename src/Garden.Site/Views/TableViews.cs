namespace Garden.Site.Views;

/// <summary>A table whose first column names its rows.</summary>
public sealed record TableView
{
    /// <summary>What it shows, for those who do not see it.</summary>
    public required string Caption { get; init; }

    /// <summary>The words over each column, the first one included.</summary>
    [ReadyHtml]
    public required IReadOnlyList<string> Header { get; init; }

    public required IReadOnlyList<RowOfTableView> Rows { get; init; }
}

/// <summary>A row of a table.</summary>
public sealed record RowOfTableView
{
    /// <summary>The first cell.</summary>
    [ReadyHtml]
    public required string Head { get; init; }

    /// <summary>The other cells.</summary>
    [ReadyHtml]
    public required IReadOnlyList<string> Cells { get; init; }
}

/// <summary>A question on which two positions differ.</summary>
public sealed record CruxView
{
    public required PositionView Left { get; init; }

    public required PositionView Right { get; init; }

    /// <summary>The arguments in pairs.</summary>
    public required IReadOnlyList<ArgumentsView> Rows { get; init; }
}

/// <summary>One side of a crux.</summary>
public sealed record PositionView
{
    /// <summary>The position.</summary>
    [ReadyHtml]
    public required string Words { get; init; }

    /// <summary>How sure the writer is of this side; null when not said.</summary>
    public string? Number { get; init; }

    /// <summary>The same, drawn from the middle outward.</summary>
    [ReadyHtml]
    public string? Gauge { get; init; }
}

/// <summary>An argument of one side and its answer; null where there is none.</summary>
public sealed record ArgumentsView
{
    /// <summary>What the left side says.</summary>
    [ReadyHtml]
    public string? Left { get; init; }

    /// <summary>What the right side says.</summary>
    [ReadyHtml]
    public string? Right { get; init; }
}

/// <summary>One of the two lists of who should work on something.</summary>
public sealed record FitView
{
    /// <summary>Whom the list is about.</summary>
    [ReadyHtml]
    public required string Lead { get; init; }

    public required IReadOnlyList<EntryView> Entries { get; init; }
}
