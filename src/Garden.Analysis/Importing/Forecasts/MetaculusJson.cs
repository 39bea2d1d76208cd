using System.Collections.Immutable;
using System.Text.Json;
using Garden.Analysis.Editing;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>Reads a post of Metaculus' interface: <c>my_forecasts</c> are the writer's own, <c>aggregations</c> what the crowd says.</summary>
internal sealed class MetaculusJson(ImportedFile file, ImportSource source)
{
    private readonly ImmutableArray<ImportNote>.Builder _notes = ImmutableArray.CreateBuilder<ImportNote>();

    /// <summary>Everything that could not be carried over.</summary>
    public IEnumerable<ImportNote> Notes => _notes;

    /// <summary>The questions of the post, or of several in a list, or why the file is not read.</summary>
    public Result<List<ForecastQuestion>, Refusal> Read()
    {
        if (!JsonSource.Open(file).TryGet(out JsonDocument? document, out Refusal? refusal))
        {
            return refusal;
        }

        using (document)
        {
            JsonElement root = document.RootElement;
            List<ForecastQuestion> read = [];
            foreach (JsonElement post in (root.Member("results") ?? root).OneOrMore())
            {
                JsonElement[] questions = [.. post.Member("question") is JsonElement only ? [only] : post.Member("group_of_questions")?.Member("questions").Items() ?? []];
                if (questions.Length == 0 || post.Id("id") is not string id)
                {
                    return new Refusal($"'{file.Path}' is no post of Metaculus' interface: it has no `question`", "save the answer of /api/posts/NUMBER/ whole");
                }

                foreach (JsonElement question in questions)
                {
                    if (!Question(post, id, question).TryGet(out List<ForecastQuestion>? some, out refusal))
                    {
                        return refusal;
                    }

                    read.AddRange(some);
                }
            }

            return read;
        }
    }

    private Result<List<ForecastQuestion>, Refusal> Question(JsonElement post, string postId, JsonElement question)
    {
        string title = PlainWords.OnOneLine(question.Text("title") ?? post.Text("title") ?? "");
        JsonElement[] mine = [.. Mine(question)];
        string? type = question.Text("type");
        if (type != "binary" || mine.Length == 0)
        {
            Tell(mine.Length == 0 ? $"`{title}`: you have no forecast on this question, so it is left out" : $"`{title}`: a forecast of the kind `{type}` is read from the tables of your data, not from the interface");
            return (List<ForecastQuestion>)[];
        }

        List<(Moment, decimal, string?)> numbers = [];
        foreach (JsonElement forecast in mine)
        {
            JsonElement[] values = [.. forecast.Member("forecast_values").Items()];
            if (Moment.OfUnix(forecast.Number("start_time")) is not Moment at || values.Length != 2 || values[1].Number() is not (>= 0 and <= 1 and decimal yes))
            {
                return new Refusal($"{file.Path}: a forecast on `{title}` has no time, or not the two numbers of no and yes");
            }

            numbers.Add((at, yes, null));
        }

        (ImmutableArray<DayForecast> kept, int dropped) = DayForecasts.Of(numbers);
        if (dropped > 0)
        {
            Tell($"`{title}`: {Counted.Dropped(dropped)}");
        }

        DateOnly? end = Moment.OfUnix(mine[^1].Number("end_time"))?.Day;
        MetaculusOutcome outcome = new(question.Text("resolution") ?? "", Moment.Read(question.Text("actual_resolve_time"))?.Day, message => Tell($"`{title}`: {message}"));
        return (List<ForecastQuestion>)[new ForecastQuestion
        {
            Id = StableId.Of(Metaculus.Tool, question.Id("id") ?? postId),
            Title = title,
            IsPublic = source.IsPublic,
            Forecasts = kept,
            Crowd = Crowd(postId, question),
            Outcome = outcome.OfBinary(),
            Notes = end <= source.Today ? [$"The forecast was withdrawn or ran out on {QuestionEntry.Day(end.Value)}."] : [],
            Path = file.Path,
        }];
    }

    /// <summary>The writer's forecasts, oldest first; the newest stands in the history and by itself.</summary>
    private static IEnumerable<JsonElement> Mine(JsonElement question)
    {
        if (question.Member("my_forecasts") is not JsonElement mine)
        {
            return [];
        }

        IEnumerable<JsonElement> latest = mine.Member("latest") is JsonElement newest ? [newest] : [];
        return mine.Member("history").Items().Concat(latest).OrderBy(forecast => forecast.Number("start_time")).DistinctBy(forecast => forecast.Number("start_time"));
    }

    private static CrowdForecast Crowd(string post, JsonElement question)
    {
        JsonElement? latest = question.Member("aggregations")?.Member("recency_weighted")?.Member("latest");
        decimal? center = latest?.Member("centers").Items().Select(one => one.Number()).FirstOrDefault();
        DateOnly? day = latest is JsonElement known ? Moment.OfUnix(known.Number("start_time"))?.Day : null;
        return center is >= 0 and <= 1 && day is not null ? new CrowdForecast(Metaculus.Address(post), PercentText.Of(center.Value), day) : new CrowdForecast(Metaculus.Address(post), null, null);
    }

    private void Tell(string message) => _notes.Add(new ImportNote(file.Path, null, message));
}
