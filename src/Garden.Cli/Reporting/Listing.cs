using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Garden.Cli.Reporting;

/// <summary>In which form a listing is printed.</summary>
internal enum ListForm
{
    Table,
    Json,
    Csv,
}

/// <summary>One value of a listing.</summary>
/// <param name="Shown">For people; null when there is none.</param>
/// <param name="Data">For programs; null when there is none.</param>
/// <param name="IsText">Whether the data is words, rather than a number or a truth value.</param>
internal readonly record struct Cell(string? Shown, string? Data, bool IsText)
{
    /// <summary>The data in JSON where it is more than one value; null for the data itself.</summary>
    public string? Json { get; private init; }

    public static Cell Words(string? words) => new(words, words, IsText: true);

    public static Cell Count(int count) => Number(count.ToString(CultureInfo.InvariantCulture), count);

    public static Cell Day(DateOnly? day) => Words(day?.ToString("O", CultureInfo.InvariantCulture));

    public static Cell Flag(bool value) => new(value ? "yes" : "", value ? "true" : "false", IsText: false);

    /// <summary>A probability (0–1), in percent for people; null when there is none.</summary>
    public static Cell Percent(double? probability) => Number(probability is double number ? Analysis.Forecasting.Percent.Of(number) : null, probability);

    /// <summary>Names: how many for people, a list in JSON, joined by <c>; </c> in CSV.</summary>
    public static Cell Names(IReadOnlyCollection<string> names) =>
        new(names.Count.ToString(CultureInfo.InvariantCulture), string.Join("; ", names), IsText: true)
        {
            Json = $"[{string.Join(',', names.Select(name => $"\"{JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\""))}]",
        };

    /// <summary>A number that people see in another form; programs get six decimals, free of the dust of binary fractions.</summary>
    public static Cell Number(string? shown, double? value) => new(shown, value is double number ? Math.Round(number, 6).ToString("R", CultureInfo.InvariantCulture) : null, IsText: false);
}

/// <summary>Rows under named columns, as a table for people or as data.</summary>
/// <param name="name">What the rows are, in the plural.</param>
internal sealed class Listing(string name, IReadOnlyList<string> columns)
{
    /// <summary>The rows, each with a cell for every column.</summary>
    public required IReadOnlyList<Cell[]> Rows { get; init; }

    public void Write(ListForm form, TextWriter writer)
    {
        switch (form)
        {
            case ListForm.Json:
                JsonText.Write(writer, WriteJson);
                break;
            case ListForm.Csv:
                WriteCsv(writer);
                break;
            default:
                WriteTable(writer);
                break;
        }
    }

    private void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartArray(name);
        foreach (Cell[] row in Rows)
        {
            json.WriteStartObject();
            for (int i = 0; i < row.Length; i++)
            {
                json.WritePropertyName(columns[i]);
                if (row[i].Json is string list)
                {
                    json.WriteRawValue(list);
                }
                else if (row[i].Data is not string data)
                {
                    json.WriteNullValue();
                }
                else if (row[i].IsText)
                {
                    json.WriteStringValue(data);
                }
                else
                {
                    json.WriteRawValue(data);
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>As RFC 4180 has it: a head, CRLF, quotes where a cell needs them.</summary>
    private void WriteCsv(TextWriter writer)
    {
        foreach (IEnumerable<string> line in Rows.Select(row => row.Select(cell => cell.Data ?? "")).Prepend(columns))
        {
            writer.Write(string.Join(',', line.Select(Quote)));
            writer.Write("\r\n");
        }
    }

    private static string Quote(string cell)
    {
        string inert = IsFormula(cell) ? "'" + cell : cell;
        return inert.AsSpan().ContainsAny("\",\r\n\t") ? $"\"{inert.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : inert;
    }

    /// <summary>Whether a spreadsheet would compute a cell rather than show it. A number is one either way.</summary>
    private static bool IsFormula(string cell) =>
        cell is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..]
        && !double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private void WriteTable(TextWriter writer)
    {
        string[][] lines = [.. Rows.Select(row => (string[])[.. row.Select(cell => Printable.Of(cell.Shown ?? ""))]).Prepend([.. columns])];
        int[] widths = [.. columns.Select((_, column) => lines.Max(line => CellWidth.OfText(line[column])))];
        foreach (string[] line in lines)
        {
            IEnumerable<string> padded = line.Select((cell, column) => cell + new string(' ', widths[column] - CellWidth.OfText(cell)));
            writer.WriteLine(string.Join("  ", padded).TrimEnd());
        }
    }
}
