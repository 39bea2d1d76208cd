using System.Collections.Immutable;
using System.Text.Json;
using Garden.Analysis.Editing;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>Imports the predictions of PredictionBook: the JSON of its interface, whose numbers are 0–100, or its CSV, which has no number of one's own.</summary>
public static class PredictionBook
{
    private const string Tool = "predictionbook";
    private const string Site = "PredictionBook";

    /// <inheritdoc cref="Importer"/>
    public static Result<ImportPlan, Refusal> Import(ImportSource source, EditedGarden garden)
    {
        if (source.Files is not [{ Content: not null } file])
        {
            return new Refusal($"'{source.Name}' is no export of PredictionBook", "name the file my_predictions.json or my_predictions.csv");
        }

        ImmutableArray<ImportNote>.Builder notes = ImmutableArray.CreateBuilder<ImportNote>();
        Result<List<ForecastQuestion>, Refusal> read = file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? OfJson(file, source, notes) : OfCsv(file, source, notes);
        return read.TryGet(out List<ForecastQuestion>? questions, out Refusal? refusal) ? new ForecastPlan(Tool, Site, garden, source).Of(questions, notes) : refusal;
    }

    private static Result<List<ForecastQuestion>, Refusal> OfCsv(ImportedFile file, ImportSource source, ImmutableArray<ImportNote>.Builder notes)
    {
        if (!CsvTable.Read(file).TryGet(out CsvTable? table, out Refusal? refusal))
        {
            return refusal;
        }

        if (!table.Has("description") || !table.Has("id") || !table.Has("visibility"))
        {
            return new Refusal($"'{file.Path}' is no export of PredictionBook: it lacks the columns `id`, `description` and `visibility`");
        }

        notes.Add(new ImportNote(file.Path, null, "the table has no number of your own (`mean_confidence` is everybody's), so every belief waits for one as `~??%`"));
        return table.Rows.Select(row => Prediction(
            name => table.Cell(row, name) is { Length: > 0 } cell ? cell : null,
            source,
            message => notes.Add(new ImportNote(file.Path, row.Line, message))) with
        {
            Path = file.Path,
            Line = row.Line,
        }).ToList();
    }

    private static Result<List<ForecastQuestion>, Refusal> OfJson(ImportedFile file, ImportSource source, ImmutableArray<ImportNote>.Builder notes)
    {
        if (!JsonSource.Open(file).TryGet(out JsonDocument? document, out Refusal? refusal))
        {
            return refusal;
        }

        using (document)
        {
            JsonElement[] predictions = [.. document.RootElement.Member("predictions").Items()];
            if (document.RootElement.Member("user")?.Id("user_id") is not string me || predictions.Length == 0)
            {
                return new Refusal($"'{file.Path}' does not hold a `user` and their `predictions`", "save the answer of /api/my_predictions whole");
            }

            List<ForecastQuestion> questions = [];
            int others = 0;
            int silent = 0;
            foreach (JsonElement one in predictions)
            {
                JsonElement[] responses = [.. one.Member("responses").Items()];
                JsonElement[] own = [.. responses.Where(response => response.Id("user_id") == me)];
                others += responses.Length - own.Length;
                silent += own.Count(response => response.Number("confidence") is null);
                void Tell(string message) => notes.Add(new ImportNote(file.Path, null, $"`{PlainWords.OnOneLine(one.Text("description") ?? "")}`: {message}"));
                List<(Moment, decimal, string?)> numbers = [];
                foreach (JsonElement response in own.Where(response => response.Member("confidence") is not null))
                {
                    if (Moment.Read(response.Text("created_at")) is not Moment at || response.Number("confidence") is not (>= 0 and <= 100 and decimal percent))
                    {
                        return new Refusal($"{file.Path}: a response to prediction {one.Id("id")} has no date, or no number of the scale 0–100");
                    }

                    string comment = PlainWords.OnOneLine(response.Text("comment") ?? "");
                    numbers.Add((at, percent / 100, comment.Length == 0 ? null : comment));
                }

                (ImmutableArray<DayForecast> kept, int dropped) = DayForecasts.Of(numbers);
                if (dropped > 0)
                {
                    Tell(Counted.Dropped(dropped));
                }

                questions.Add(Prediction(name => one.Id(name) ?? one.Flag(name)?.ToString().ToLowerInvariant(), source, Tell) with { Forecasts = kept, Path = file.Path });
            }

            foreach ((int count, string noun, string rest) in (ReadOnlySpan<(int, string, string)>)[(others, "response", "of other people"), (silent, "comment", "of yours without a number")])
            {
                if (count > 0)
                {
                    notes.Add(new ImportNote(file.Path, null, Counted.Are(count, noun, rest) + " not carried over"));
                }
            }

            return questions;
        }
    }

    private static ForecastQuestion Prediction(Func<string, string?> value, ImportSource source, Action<string> tell)
    {
        string title = PlainWords.OnOneLine(value("description") ?? "");
        string grouped = PlainWords.OnOneLine(value("description_with_group") ?? title);
        if (grouped != title)
        {
            tell($"its group `{(grouped.EndsWith(title, StringComparison.Ordinal) ? grouped[..^title.Length].Trim() : grouped)}` is not carried over");
        }

        DateOnly? by = Moment.Read(value("deadline"))?.Day;
        if (by is null && value("deadline") is { Length: > 0 } due)
        {
            tell($"its deadline `{PlainWords.OnOneLine(due)}` cannot be read, so there is no `by`");
        }

        return new ForecastQuestion
        {
            Id = StableId.Of(Tool, value("id") ?? title),
            Title = title,
            IsPublic = value("visibility") is string visibility ? visibility == "visible_to_everyone" : source.IsPublic,
            By = by,
            Outcome = OutcomeOf(value, tell),
            Path = "",
        };
    }

    private static QuestionOutcome? OutcomeOf(Func<string, string?> value, Action<string> tell)
    {
        DateOnly? judged = Moment.Read(value("last_judgement_at"))?.Day;
        Outcome? outcome = (value("withdrawn"), value("outcome"), judged) switch
        {
            ("true", _, _) => Outcome.Withdrawn,
            (_, "true", _) => Outcome.Yes,
            (_, "false", _) => Outcome.No,
            (_, null, not null) => Outcome.Ambiguous, // judged "unknown"
            _ => null,
        };
        DateOnly? day = outcome == Outcome.Withdrawn ? Moment.Read(value("updated_at"))?.Day : judged;
        if (outcome is not null && day is null)
        {
            tell($"it came out `{outcome.ToString()!.ToLowerInvariant()}`, and the file does not say when: write `resolved` yourself");
        }

        return outcome is Outcome known && day is DateOnly when ? new QuestionOutcome(known, when) : null;
    }
}
