using System.Collections.Immutable;
using System.Globalization;
using Garden.Analysis.Editing;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>
/// Reads the tables of Fatebook: its export, of one person or a tournament, with the columns of every version; and the table for its spreadsheet
/// import, where the name of a column says that the scale is 0–100.
/// </summary>
internal sealed class FatebookCsv(CsvTable table, ImportSource source)
{
    private const string Scaled = "Forecast (scale = 0-1)";

    private static readonly string[] PercentColumns = ["Forecast (scale = 0-100)", "Your forecast (0-100)", "Forecast (0-100)", "Your forecast (%)", "Forecast (%)"];

    private readonly ImmutableArray<ImportNote>.Builder _notes = ImmutableArray.CreateBuilder<ImportNote>();
    private readonly List<FatebookRow> _rows = [];
    private string? _percent;

    /// <summary>Everything that could not be carried over.</summary>
    public IEnumerable<ImportNote> Notes => _notes;

    /// <summary>The questions with the writer's own forecasts, or why the table is not read.</summary>
    public Result<List<ForecastQuestion>, Refusal> Read()
    {
        _percent = PercentColumns.FirstOrDefault(table.Has);
        if (!table.Has("Question title") || (!table.Has(Scaled) && _percent is null))
        {
            return new Refusal(
                $"'{table.Path}' does not say on which scale its forecasts are",
                $"an export of Fatebook has the columns `Question title` and `{Scaled}`; call the column of a table of your own `{PercentColumns[1]}`");
        }

        foreach (CsvRow row in table.Rows)
        {
            if (!ReadRow(row).TryGet(out FatebookRow? read, out Refusal? refusal))
            {
                return refusal;
            }

            _rows.Add(read);
        }

        string? me = null;
        if (table.Has("Forecast created by") && !OwnForecasts.Name(source.Me, _rows.Select(row => row.By), table.Path, _notes).TryGet(out me, out Refusal? unknown))
        {
            return unknown;
        }

        FatebookRow[] own = [.. _rows.Where(row => me is null || row.By == me)];
        TellOthers(own.Length);
        FatebookQuestions questions = new(table, source, _notes);
        return questions.Of(own);
    }

    private void TellOthers(int own)
    {
        if (_rows.Count > own)
        {
            _notes.Add(new ImportNote(table.Path, null, Counted.Are(_rows.Count - own, "forecast", "of other people") + " not carried over"));
        }

        foreach ((string column, string what) in (ReadOnlySpan<(string, string)>)[("Question comments", "comments"), ("Question shared with", "names of people a question is shared with"), ("Tournament name", "names of tournaments"), ("Extra notes", "extra notes")])
        {
            int count = table.Rows.Where(row => table.Cell(row, column).Length > 0).Select(row => table.Cell(row, "Question title")).Distinct(StringComparer.Ordinal).Count();
            if (count > 0)
            {
                _notes.Add(new ImportNote(table.Path, null, string.Create(CultureInfo.InvariantCulture, $"{what} are not carried over ({count} {(count == 1 ? "question has" : "questions have")} some)")));
            }
        }

        if (table.Rows.Any(row => table.Cell(row, "Your Brier score for this question").Length > 0))
        {
            _notes.Add(new ImportNote(table.Path, null, "scores are not carried over: `garden score` computes its own"));
        }
    }

    private Result<FatebookRow, Refusal> ReadRow(CsvRow row)
    {
        string written = table.Cell(row, Scaled, _percent ?? Scaled);
        string number = _percent is null ? written : written.TrimEnd('%').TrimEnd();
        decimal most = _percent is null ? 1 : 100;
        string place = string.Create(CultureInfo.InvariantCulture, $"{table.Path}:{row.Line}");
        if (!decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) || value < 0 || value > most)
        {
            return new Refusal($"{place}: the forecast `{written}` is no number of the scale 0–{most:0}", "export the file again, or mend the line");
        }

        string title = PlainWords.OnOneLine(table.Cell(row, "Question title"));
        string at = table.Cell(row, "Forecast created at", "Forecast created date");
        string created = table.Cell(row, "Question created at", "Question created date");
        Moment? asked = Moment.Read(created.Length == 0 ? at : created);
        Moment? forecast = Moment.Read(at.Length == 0 ? created : at);
        if (title.Length == 0 || asked is null || forecast is null)
        {
            return new Refusal($"{place}: {(title.Length == 0 ? "the question has no title" : $"`{(Moment.Read(at) is null && at.Length > 0 ? at : created)}` is no date such as 2026-01-05 09:07:05")}", "export the file again, or mend the line");
        }

        return new FatebookRow(row, title, PlainWords.OnOneLine(table.Cell(row, "Multiple choice option")), table.Cell(row, "Forecast created by"), value / most, forecast.Value, asked.Value);
    }
}

/// <summary>A row of a Fatebook table: a forecast, with the question it is on.</summary>
/// <param name="Row">As it stands in the file.</param>
/// <param name="Title">The question, on one line.</param>
/// <param name="Option">The answer that the forecast is on; empty for a question of yes or no.</param>
/// <param name="By">Who made the forecast.</param>
/// <param name="Probability">0–1.</param>
/// <param name="At">When it was made.</param>
/// <param name="Asked">When the question was asked.</param>
internal sealed record FatebookRow(CsvRow Row, string Title, string Option, string By, decimal Probability, Moment At, Moment Asked);
