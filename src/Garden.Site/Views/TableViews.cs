namespace Garden.Site.Views;

/// <summary>A table whose first column names its rows.</summary>
public sealed record TableView
{
    /// <summary>What it shows, for those who do not see it.</summary>
    public required string Caption { get; init; }

    /// <summary>The words over each column, the first one included.</summary>
    public required IReadOnlyList<HtmlText> Header { get; init; }

    public required IReadOnlyList<RowOfTableView> Rows { get; init; }
}

/// <summary>A row of a table.</summary>
public sealed record RowOfTableView
{
    /// <summary>The first cell.</summary>
    public required HtmlText Head { get; init; }

    /// <summary>The other cells.</summary>
    public required IReadOnlyList<CellView> Cells { get; init; }
}

/// <summary>A cell of a table.</summary>
public sealed record CellView
{
    /// <summary>The words over its column, to stand before the cell where there is no room for columns; null where the column has none.</summary>
    public string? Label { get; init; }

    public required HtmlText Words { get; init; }
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
    public required HtmlText Words { get; init; }

    /// <summary>How sure the writer is of this side; null when not said.</summary>
    public string? Number { get; init; }

    /// <summary>The same, drawn from the middle outward.</summary>
    public HtmlText? Gauge { get; init; }
}

/// <summary>An argument of one side and its answer; null where there is none.</summary>
public sealed record ArgumentsView
{
    /// <summary>What the left side says.</summary>
    public HtmlText? Left { get; init; }

    /// <summary>What the right side says.</summary>
    public HtmlText? Right { get; init; }
}

/// <summary>One of the two lists of who should work on something.</summary>
public sealed record FitView
{
    /// <summary>Whom the list is about.</summary>
    public required HtmlText Lead { get; init; }

    public required IReadOnlyList<EntryView> Entries { get; init; }
}
