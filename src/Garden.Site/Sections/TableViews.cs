using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Views;

namespace Garden.Site.Sections;

/// <summary>Evaluations, levers, cruxes and fit as a topic page shows them.</summary>
internal sealed class TableViews(RichTextWriter text)
{
    /// <summary>A table whose first column names its rows.</summary>
    public TableView Of(Table table, string caption)
    {
        int columns = Math.Max(table.Header.Length, table.Rows.IsEmpty ? 0 : table.Rows.Max(row => row.Length));
        return new TableView
        {
            Caption = caption,
            Header = Cells(table.Header, 0, columns),
            Rows = [.. table.Rows.Select(row => new RowOfTableView { Head = Cells(row, 0, 1)[0], Cells = Cells(row, 1, columns) })],
        };
    }

    /// <summary>A crux: two positions whose lengths grow from the middle outward.</summary>
    public CruxView Of(Crux crux) => new()
    {
        Left = Position(crux.Left, growsLeft: true),
        Right = Position(crux.Right, growsLeft: false),
        Rows = [.. crux.Rows.Select(row => new ArgumentsView { Left = text.HtmlOrNull(row.Left), Right = text.HtmlOrNull(row.Right) })],
    };

    private PositionView Position(CruxPosition position, bool growsLeft) => new()
    {
        Words = text.Html(position.Position),
        Number = EstimateMark.Short(text.Scope.Words, position.Estimate),
        Gauge = position.Estimate?.Probability is double probability ? Gauge.Side(probability, growsLeft) : null,
    };

    private HtmlText[] Cells(ImmutableArray<RichText> row, int from, int to)
    {
        HtmlText[] cells = new HtmlText[Math.Max(0, to - from)];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = from + i < row.Length ? text.Html(row[from + i]) : HtmlText.Empty;
        }

        return cells;
    }
}
