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
        string?[] labels = [.. Enumerable.Range(0, columns).Select(column => LabelOf(table, column))];
        return new TableView
        {
            Caption = caption,
            Header = [.. Enumerable.Range(0, columns).Select(column => Cell(table.Header, column))],
            Rows = [.. table.Rows.Select(row => new RowOfTableView
            {
                Head = Cell(row, 0),
                Cells = [.. labels.Select((label, column) => new CellView { Label = label, Words = Cell(row, column) }).Skip(1)],
            })],
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

    private HtmlText Cell(ImmutableArray<RichText> row, int column) => column < row.Length ? text.Html(row[column]) : HtmlText.Empty;

    private string? LabelOf(Table table, int column) => column < table.Header.Length && text.Plain(table.Header[column]) is { Length: > 0 } label ? label : null;
}
