using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Garden.Language.Parsing;

/// <summary>Reads the shape of tables.</summary>
internal static class Tables
{
    /// <summary>How many columns a table has: those of its widest row, empty cells at the very end left out.</summary>
    public static int ColumnsOf(Table table)
    {
        int columns = 0;
        foreach (TableRow row in table.OfType<TableRow>())
        {
            int count = row.Count;
            while (count > columns && IsEmpty((TableCell)row[count - 1]) && count > HeaderColumns(table))
            {
                count--;
            }

            columns = Math.Max(columns, count);
        }

        return columns;
    }

    private static int HeaderColumns(Table table)
    {
        int count = table.ColumnDefinitions.Count;
        return table.Count > 0 && table[0] is TableRow { Count: > 0 } first && IsEmpty((TableCell)first[^1]) && first.Count == count ? count - 1 : count;
    }

    private static bool IsEmpty(TableCell cell) => cell.Count == 0 || (cell.Count == 1 && cell[0] is LeafBlock { Inline.FirstChild: null });
}
