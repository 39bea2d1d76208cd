using System.Collections.Immutable;
using System.Globalization;
using Garden.Analysis.Editing;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>
/// Reads the tables of one's own data from Metaculus, by the names of their columns, for those change. Probabilities there are 0–1. The day on which
/// a question closes is not the day by which it is settled, so no <c>by</c> is written.
/// </summary>
internal sealed class MetaculusTables(CsvTable questions, CsvTable forecasts, ImportSource source)
{
    private static readonly string[] Points = ["Median", "5th Percentile", "95th Percentile"];

    private const string Probability = "Probability Yes";
    private const string Shares = "Probability Yes Per Category";

    private readonly ImmutableArray<ImportNote>.Builder _notes = ImmutableArray.CreateBuilder<ImportNote>();

    /// <summary>Everything that could not be carried over.</summary>
    public IEnumerable<ImportNote> Notes => _notes;

    /// <summary>The questions with the writer's own forecasts, or why the tables are not read.</summary>
    public Result<List<ForecastQuestion>, Refusal> Read()
    {
        string[] needed = ["Question ID", "Question Title", "Question Type", "Post ID", "Resolution"];
        string? missing = needed.FirstOrDefault(column => !questions.Has(column)) ?? (forecasts.Has("Question ID") && forecasts.Has("Start Time") && forecasts.Has(Probability) ? null : $"Question ID`, `Start Time` or `{Probability}");
        if (missing is not null)
        {
            return new Refusal($"the tables in '{source.Name}' lack the column `{missing}`", "ask Metaculus for your data again");
        }

        (CsvRow Row, string By)[] all = [.. forecasts.Rows.Select(row => (row, forecasts.Cell(row, "Forecaster Username", "Forecaster (Anonymized)")))];
        (CsvRow Row, string By)[] people = [.. all.Where(one => forecasts.Cell(one.Row, "Forecaster Count").Length == 0)];
        if (!OwnForecasts.Name(source.Me, people.Select(one => one.By), forecasts.Path, _notes).TryGet(out string? me, out Refusal? refusal))
        {
            return refusal;
        }

        CsvRow[] own = [.. people.Where(one => one.By == me).Select(one => one.Row)];
        if (own.Length < all.Length)
        {
            Tell(forecasts.Path, null, Counted.Are(all.Length - own.Length, "forecast", "of other people") + " not carried over");
        }

        ILookup<string, CsvRow> byQuestion = own.ToLookup(row => forecasts.Cell(row, "Question ID"), StringComparer.Ordinal);
        List<ForecastQuestion> read = [];
        foreach (CsvRow question in questions.Rows.DistinctBy(row => questions.Cell(row, "Question ID"), StringComparer.Ordinal))
        {
            CsvRow[] rows = [.. byQuestion[questions.Cell(question, "Question ID")]];
            if (rows.Length == 0)
            {
                Tell(questions.Path, question.Line, "you have no forecast on this question, so it is left out");
            }
            else if (!Question(question, rows).TryGet(out List<ForecastQuestion>? some, out refusal))
            {
                return refusal;
            }
            else
            {
                read.AddRange(some);
            }
        }

        HashSet<string> known = [.. questions.Rows.Select(row => questions.Cell(row, "Question ID"))];
        foreach (IGrouping<string, CsvRow> lost in byQuestion.Where(group => !known.Contains(group.Key)))
        {
            Tell(forecasts.Path, lost.First().Line, $"{questions.Path} does not have question {lost.Key}, so its forecasts are left out");
        }

        return read;
    }

    private Result<List<ForecastQuestion>, Refusal> Question(CsvRow row, CsvRow[] rows)
    {
        List<(Moment At, CsvRow Row)> dated = [];
        foreach (CsvRow forecast in rows)
        {
            if (Moment.Read(forecasts.Cell(forecast, "Start Time")) is not Moment at)
            {
                return new Refusal(string.Create(CultureInfo.InvariantCulture, $"{forecasts.Path}:{forecast.Line}: `{forecasts.Cell(forecast, "Start Time")}` is no date such as 2026-01-05 09:07:05"));
            }

            dated.Add((at, forecast));
        }

        dated.Sort((one, other) => one.At.CompareTo(other.At));
        string label = questions.Cell(row, "Label");
        ForecastQuestion asked = new()
        {
            Id = StableId.Of(Metaculus.Tool, questions.Cell(row, "Question ID")),
            Title = PlainWords.OnOneLine(questions.Cell(row, "Question Title") + (label.Length == 0 ? "" : $" ({label})")),
            IsPublic = source.IsPublic,
            Crowd = new CrowdForecast(Metaculus.Address(questions.Cell(row, "Post ID")), null, null),
            Notes = [.. Ended(dated[^1].Row)],
            Path = questions.Path,
            Line = row.Line,
        };
        MetaculusOutcome outcome = new(questions.Cell(row, "Resolution"), Moment.Read(questions.Cell(row, "Resolution Known Time"))?.Day ?? Moment.Read(questions.Cell(row, "Actual Close Time"))?.Day, message => Tell(questions.Path, row.Line, message));
        switch (questions.Cell(row, "Question Type"))
        {
            case "binary":
                return Binary(asked, dated, outcome);
            case "multiple_choice":
                return Choices(asked, row, dated, outcome);
            case "numeric" or "discrete":
                return (List<ForecastQuestion>)[.. Amount(asked, dated, outcome)];
            case var other:
                Tell(questions.Path, row.Line, $"a question of the kind `{other}` has no place in a belief, so it is left out");
                return (List<ForecastQuestion>)[];
        }
    }

    private Result<List<ForecastQuestion>, Refusal> Binary(ForecastQuestion asked, List<(Moment At, CsvRow Row)> dated, MetaculusOutcome outcome)
    {
        List<(Moment, decimal, string?)> numbers = [];
        foreach ((Moment at, CsvRow row) in dated)
        {
            if (Share(forecasts.Cell(row, Probability)) is not decimal share)
            {
                return Unread(row, forecasts.Cell(row, Probability));
            }

            numbers.Add((at, share, null));
        }

        return (List<ForecastQuestion>)[asked with { Forecasts = Kept(asked, numbers), Outcome = outcome.OfBinary() }];
    }

    private Result<List<ForecastQuestion>, Refusal> Choices(ForecastQuestion asked, CsvRow question, List<(Moment At, CsvRow Row)> dated, MetaculusOutcome outcome)
    {
        ImmutableArray<string?> options = PythonList.Read(questions.Cell(question, "MC Options (All)", "MC Options (Current)")) ?? [];
        List<ImmutableArray<string?>> shares = [.. dated.Select(one => PythonList.Read(forecasts.Cell(one.Row, Shares)) ?? [])];
        int odd = shares.FindIndex(list => list.Length != options.Length);
        if (options.IsEmpty || odd >= 0)
        {
            Tell(questions.Path, question.Line, "its options and the numbers of a forecast do not fit together, so it is left out");
            return (List<ForecastQuestion>)[];
        }

        List<ForecastQuestion> answers = [];
        for (int option = 0; option < options.Length; option++)
        {
            List<(Moment, decimal, string?)> numbers = [];
            for (int i = 0; i < dated.Count; i++)
            {
                if (shares[i][option] is not string written)
                {
                    continue;
                }

                if (Share(written) is not decimal share)
                {
                    return Unread(dated[i].Row, written);
                }

                numbers.Add((dated[i].At, share, null));
            }

            if (numbers.Count > 0)
            {
                answers.Add(asked with
                {
                    Id = $"{asked.Id}-{option + 1}",
                    Answer = PlainWords.OnOneLine(options[option] ?? ""),
                    Forecasts = Kept(asked, numbers),
                    Outcome = outcome.OfOption(options[option] ?? "", options),
                });
            }
        }

        SetKind kind = answers.Count == options.Length ? SetKind.OneOf : SetKind.Exclusive;
        return (List<ForecastQuestion>)[.. answers.Select(answer => answer with { Set = (kind, asked.Id) })];
    }

    private IEnumerable<ForecastQuestion> Amount(ForecastQuestion asked, List<(Moment At, CsvRow Row)> dated, MetaculusOutcome outcome)
    {
        string?[] written = [.. dated.Select(one => Range(one.Row))];
        if (written[^1] is not string now)
        {
            Tell(questions.Path, asked.Line, "the forecast has no median with a range from the 5th to the 95th percentile, so it is left out");
            yield break;
        }

        Tell(questions.Path, asked.Line, "the file does not say what is counted: it is written as `units`; of the forecast the median and the 90 % range are kept");
        IEnumerable<string> earlier = dated.Zip(written).SkipLast(1).Select(pair => $"Forecast of {QuestionEntry.Day(pair.First.At.Day)}: {pair.Second ?? "unread"}");
        yield return asked with { Quantity = "~" + now, Notes = [.. earlier, .. asked.Notes], Outcome = outcome.OfAmount() };
    }

    private string? Range(CsvRow row)
    {
        string?[] points = [.. Points.Select(column => MetaculusOutcome.Amount(forecasts.Cell(row, column)))];
        return points is [string median, string low, string high] ? $"{median} {MetaculusOutcome.Unit} (90% {low}–{high})" : null;
    }

    private IEnumerable<string> Ended(CsvRow last)
    {
        if (Moment.Read(forecasts.Cell(last, "End Time")) is Moment end && end.Day <= source.Today)
        {
            yield return $"The forecast was withdrawn or ran out on {QuestionEntry.Day(end.Day)}.";
        }
    }

    private ImmutableArray<DayForecast> Kept(ForecastQuestion asked, List<(Moment, decimal, string?)> numbers)
    {
        (ImmutableArray<DayForecast> kept, int dropped) = DayForecasts.Of(numbers);
        if (dropped > 0)
        {
            Tell(asked.Path, asked.Line, Counted.Dropped(dropped));
        }

        return kept;
    }

    private static decimal? Share(string written) =>
        decimal.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal share) && share is >= 0 and <= 1 ? share : null;

    private Refusal Unread(CsvRow row, string written) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{forecasts.Path}:{row.Line}: `{written}` is no number of the scale 0–1"), "ask Metaculus for your data again");

    private void Tell(string path, int? line, string message) => _notes.Add(new ImportNote(path, line, message));
}
