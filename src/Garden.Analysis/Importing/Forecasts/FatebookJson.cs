using System.Collections.Immutable;
using System.Text.Json;
using Garden.Analysis.Editing;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>Reads what Fatebook's interface answers: one question, or a list of them under <c>items</c>. Forecasts there are 0–1.</summary>
internal sealed class FatebookJson(ImportedFile file, ImportSource source)
{
    private readonly ImmutableArray<ImportNote>.Builder _notes = ImmutableArray.CreateBuilder<ImportNote>();

    /// <summary>Everything that could not be carried over.</summary>
    public IEnumerable<ImportNote> Notes => _notes;

    /// <summary>The questions with the writer's own forecasts, or why the file is not read.</summary>
    public Result<List<ForecastQuestion>, Refusal> Read()
    {
        if (!JsonSource.Open(file).TryGet(out JsonDocument? document, out Refusal? refusal))
        {
            return refusal;
        }

        using (document)
        {
            JsonElement root = document.RootElement;
            JsonElement[] asked = [.. (root.Member("items") ?? root).OneOrMore()];
            if (asked.Length == 0 || asked.Any(one => one.Text("title") is null || one.Member("forecasts") is null))
            {
                return new Refusal($"'{file.Path}' is no answer of Fatebook's interface: a question there has a `title` and `forecasts`");
            }

            return OwnForecasts.Name(source.Me, asked.SelectMany(one => one.Member("forecasts").Items()).Select(Forecaster), file.Path, _notes).TryGet(out string? me, out refusal)
                ? Questions(asked, me)
                : refusal;
        }
    }

    private static string Forecaster(JsonElement forecast) => forecast.Member("user")?.Text("name") ?? forecast.Id("userId") ?? "";

    private Result<List<ForecastQuestion>, Refusal> Questions(JsonElement[] asked, string me)
    {
        List<ForecastQuestion> questions = [];
        int others = 0;
        foreach (JsonElement one in asked)
        {
            string title = PlainWords.OnOneLine(one.Text("title")!);
            string? type = one.Text("type");
            if (type == "QUANTITY")
            {
                Tell($"`{title}` asks for an amount, which this import does not read");
                continue;
            }

            JsonElement[] all = [.. one.Member("forecasts").Items()];
            JsonElement[] own = [.. all.Where(forecast => Forecaster(forecast) == me)];
            others += all.Length - own.Length;
            List<ForecastQuestion> answers = [];
            foreach (IGrouping<string, JsonElement> answer in own.GroupBy(forecast => PlainWords.OnOneLine(OptionOf(one, forecast)?.Text("text") ?? ""), StringComparer.Ordinal))
            {
                if (!Answer(one, title, answer.Key, [.. answer]).TryGet(out ForecastQuestion? read, out Refusal? refusal))
                {
                    return refusal;
                }

                answers.Add(read);
            }

            questions.AddRange(InSet(one, title, answers));
        }

        if (others > 0)
        {
            Tell(Counted.Are(others, "forecast", "of other people") + " not carried over");
        }

        return questions;
    }

    private static IEnumerable<ForecastQuestion> InSet(JsonElement one, string title, List<ForecastQuestion> answers)
    {
        bool isSet = one.Flag("exclusiveAnswers") == true && answers.Count > 1;
        bool isWhole = one.Member("options").Items().Count() == answers.Count;
        return isSet ? answers.Select(answer => answer with { Set = (isWhole ? SetKind.OneOf : SetKind.Exclusive, title) }) : answers;
    }

    private static JsonElement? OptionOf(JsonElement question, JsonElement forecast) =>
        forecast.Member("option") ?? (forecast.Id("optionId") is string id ? question.Member("options").Items().Select(one => (JsonElement?)one).FirstOrDefault(one => one!.Value.Id("id") == id) : null);

    private Result<ForecastQuestion, Refusal> Answer(JsonElement one, string title, string option, JsonElement[] own)
    {
        List<(Moment, decimal, string?)> forecasts = [];
        foreach (JsonElement forecast in own)
        {
            if (Moment.Read(forecast.Text("createdAt")) is not Moment at || forecast.Number("forecast") is not (>= 0 and <= 1 and decimal probability))
            {
                return new Refusal($"{file.Path}: a forecast on `{title}` has no date, or no number of the scale 0–1", "ask the interface again");
            }

            forecasts.Add((at, probability, null));
        }

        (ImmutableArray<DayForecast> kept, int dropped) = DayForecasts.Of(forecasts);
        DateOnly asked = Moment.Read(one.Text("createdAt"))?.Day ?? kept[0].Day;
        string day = QuestionEntry.Day(asked);
        JsonElement result = OptionOf(one, own[0]) is JsonElement chosen && chosen.Text("resolution") is not null ? chosen : one;
        string tags = string.Join("; ", one.Member("tags").Items().Select(tag => tag.ValueKind == JsonValueKind.String ? tag.GetString() : tag.Text("name")));
        if (dropped > 0)
        {
            Tell($"`{title}`: {Counted.Dropped(dropped)}");
        }

        return new ForecastQuestion
        {
            Id = FatebookQuestions.Id(title, option, asked),
            Title = title,
            Answer = option.Length == 0 ? null : option,
            IsPublic = one.Flag("sharedPublicly") ?? source.IsPublic,
            Forecasts = kept,
            By = Moment.Read(one.Text("resolveBy"))?.Day,
            Outcome = OutcomeOf(result, one, title),
            Words = one.Text("notes") ?? "",
            Notes = [.. asked == kept[0].Day ? [] : (string[])[FatebookQuestions.AskedLead + day], .. tags.Length == 0 ? [] : (string[])[FatebookQuestions.TagsLead + PlainWords.OnOneLine(tags)]],
            Path = file.Path,
        };
    }

    private QuestionOutcome? OutcomeOf(JsonElement result, JsonElement question, string title)
    {
        string? word = result.Text("resolution");
        DateOnly? day = Moment.Read(result.Text("resolvedAt") ?? question.Text("resolvedAt"))?.Day;
        Outcome? outcome = word switch
        {
            "YES" => Outcome.Yes,
            "NO" => Outcome.No,
            "AMBIGUOUS" => Outcome.Ambiguous,
            _ => null,
        };
        if (word is not null && (outcome is null || day is null))
        {
            Tell($"`{title}` came out as `{word}`, which cannot be written down: write `resolved` yourself");
        }

        return outcome is Outcome known && day is DateOnly when ? new QuestionOutcome(known, when) : null;
    }

    private void Tell(string message) => _notes.Add(new ImportNote(file.Path, null, message));
}
