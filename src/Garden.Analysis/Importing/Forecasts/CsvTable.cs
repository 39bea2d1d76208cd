using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Garden.Analysis.Editing;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>A row of a table.</summary>
/// <param name="Line">Where it starts, from 1.</param>
/// <param name="Cells">By the number of their column; as many as the table has columns.</param>
internal sealed record CsvRow(int Line, ImmutableArray<string> Cells);

/// <summary>A table as RFC 4180 writes it: commas, double quotes, the names of the columns first. A byte order mark and any line ends are taken.</summary>
internal sealed class CsvTable
{
    private const int MostColumns = 500;

    private readonly Dictionary<string, int> _columns;

    private CsvTable(string path, ImmutableArray<string> header, ImmutableArray<CsvRow> rows)
    {
        Path = path;
        Header = header;
        Rows = rows;
        _columns = header.Select((name, index) => (name, index)).DistinctBy(column => column.name, StringComparer.Ordinal).ToDictionary(column => column.name, column => column.index, StringComparer.Ordinal);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The names of the columns.</summary>
    public ImmutableArray<string> Header { get; }

    /// <summary>The rows below the header; blank lines are none.</summary>
    public ImmutableArray<CsvRow> Rows { get; }

    /// <summary>Whether there is a column of this name.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>A cell by the name of its column, without blanks around it; empty where there is no such column.</summary>
    /// <param name="columns">The column's names in several versions of the file; the first that there is counts.</param>
    public string Cell(CsvRow row, params ReadOnlySpan<string> columns)
    {
        foreach (string column in columns)
        {
            if (_columns.TryGetValue(column, out int index))
            {
                return row.Cells[index].Trim();
            }
        }

        return "";
    }

    /// <summary>Reads a file, or says where it is no table.</summary>
    public static Result<CsvTable, Refusal> Read(ImportedFile file)
    {
        SourceFile text = SourceDecoder.Decode(file.Path, (file.Content ?? default).Span);
        if (text.Damage is TextDamage damage)
        {
            return new Refusal($"'{file.Path}' {damage.Reason}", "export it again, as UTF-8");
        }

        Scanner scanner = new(text.Text);
        List<CsvRow> rows = [];
        while (scanner.TryRow(out CsvRow? row, out string? problem))
        {
            if (row.Cells.Length > MostColumns || (rows.Count > 0 && row.Cells.Length != rows[0].Cells.Length))
            {
                problem ??= $"the line has {row.Cells.Length} cells, the header {(rows.Count > 0 ? rows[0].Cells.Length : MostColumns)}";
            }

            if (problem is not null)
            {
                return new Refusal(string.Create(CultureInfo.InvariantCulture, $"{file.Path}:{row.Line}: {problem}"), "export the file again, and do not edit it in a spreadsheet");
            }

            rows.Add(row);
        }

        return rows.Count == 0
            ? new Refusal($"'{file.Path}' is empty", "a site writes an empty file when you have no forecasts")
            : new CsvTable(file.Path, [.. rows[0].Cells.Select(name => name.Trim())], [.. rows.Skip(1)]);
    }

    private sealed class Scanner(string text)
    {
        private int _at;
        private int _line = 1;

        public bool TryRow([NotNullWhen(true)] out CsvRow? row, out string? problem)
        {
            problem = null;
            while (_at < text.Length && text[_at] is '\r' or '\n')
            {
                PassBreak();
            }

            row = null;
            if (_at >= text.Length)
            {
                return false;
            }

            int line = _line;
            List<string> cells = [];
            bool isMore = true;
            while (isMore && problem is null)
            {
                cells.Add(_at < text.Length && text[_at] == '"' ? Quoted(ref problem) : Bare());
                isMore = _at < text.Length && text[_at] == ',';
                _at += isMore ? 1 : 0;
            }

            if (problem is null && _at < text.Length && text[_at] is not ('\r' or '\n'))
            {
                problem = "something stands behind a closing quote";
            }

            row = new CsvRow(line, [.. cells]);
            return true;
        }

        private string Bare()
        {
            int start = _at;
            while (_at < text.Length && text[_at] is not (',' or '\r' or '\n'))
            {
                _at++;
            }

            return text[start.._at];
        }

        private string Quoted(ref string? problem)
        {
            StringBuilder cell = new();
            for (_at++; _at < text.Length;)
            {
                if (text[_at] == '"')
                {
                    _at++;
                    if (_at >= text.Length || text[_at] != '"')
                    {
                        return cell.ToString();
                    }
                }

                if (text[_at] is '\r' or '\n')
                {
                    PassBreak();
                    cell.Append('\n');
                }
                else
                {
                    cell.Append(text[_at++]);
                }
            }

            problem = "a quote is opened here and never closed";
            return "";
        }

        private void PassBreak()
        {
            _at += text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n' ? 2 : 1;
            _line++;
        }
    }
}
