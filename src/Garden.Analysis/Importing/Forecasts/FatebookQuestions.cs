using System.Collections.Immutable;
using System.Globalization;
using Garden.Language.Model;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>Puts the rows of a Fatebook table together: a question has many forecasts, and may have many answers.</summary>
internal sealed class FatebookQuestions(CsvTable table, ImportSource source, ImmutableArray<ImportNote>.Builder notes)
{
    /// <summary>The tool's part of an id.</summary>
    public const string Tool = "fatebook";

    /// <summary>Where the note of the day on which a question was asked begins.</summary>
    public const string AskedLead = "Asked on ";

    /// <summary>Where the note of a question's tags begins.</summary>
    public const string TagsLead = "Tags: ";

    /// <summary>The id of a question, for the site's tables have none: from its words, the answer's included, and the day on which it was asked.</summary>
    public static string Id(string title, string option, DateOnly asked) => StableId.Hashed(Tool, option.Length == 0 ? title : $"{title} {option}", QuestionEntry.Day(asked));

    /// <summary>The questions in the order in which they come first.</summary>
    public List<ForecastQuestion> Of(IEnumerable<FatebookRow> rows)
    {
        List<ForecastQuestion> questions = [];
        Dictionary<string, int> sets = new(StringComparer.Ordinal);
        foreach (IGrouping<(string Title, Moment Asked), FatebookRow> question in rows.GroupBy(row => (row.Title, row.Asked)))
        {
            List<ForecastQuestion> answers = [.. question.GroupBy(row => row.Option, StringComparer.Ordinal).Select(answer => Answer([.. answer]))];
            questions.AddRange(answers.Count > 1 && answers.TrueForAll(answer => answer.Answer is not null) ? InSet(question.Key.Title, question.Key.Asked.Day, answers, sets) : answers);
        }

        return questions;
    }

    /// <summary>The answers of a question as a set, unless their numbers or outcomes say that several may come true.</summary>
    private IEnumerable<ForecastQuestion> InSet(string title, DateOnly asked, List<ForecastQuestion> answers, Dictionary<string, int> sets)
    {
        decimal sum = answers.Sum(answer => decimal.TryParse(answer.Latest?.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal percent) ? percent : 0);
        if (sum > 100.5m || answers.Count(answer => answer.Outcome?.Outcome == Outcome.Yes) > 1)
        {
            Tell(answers[0], "the answers cannot exclude one another, so they are beliefs without a set");
            return answers;
        }

        Tell(answers[0], "the file does not say whether several answers may come true; they are written as `exclusive`");
        int count = sets[title] = sets.GetValueOrDefault(title) + 1;
        string name = count == 1 ? title : $"{title} ({QuestionEntry.Day(asked)}, {count})";
        return answers.Select(answer => answer with { Set = (SetKind.Exclusive, name) });
    }

    private ForecastQuestion Answer(FatebookRow[] rows)
    {
        FatebookRow first = rows[0];
        FatebookRow newest = rows.MaxBy(row => row.At)!;
        (ImmutableArray<DayForecast> forecasts, int dropped) = DayForecasts.Of(rows.Select(row => (row.At, row.Probability, (string?)null)));
        string shared = table.Cell(first.Row, "Question shared publicly");
        string tags = PlainWords.OnOneLine(table.Cell(first.Row, "Question tags", "Tags"));
        ForecastQuestion question = new()
        {
            Id = Id(first.Title, first.Option, first.Asked.Day),
            Title = first.Title,
            Answer = first.Option.Length == 0 ? null : first.Option,
            IsPublic = shared.Length == 0 ? source.IsPublic : shared.Equals("true", StringComparison.OrdinalIgnoreCase),
            Forecasts = forecasts,
            By = Moment.Read(table.Cell(newest.Row, "Question resolve by", "Resolve by"))?.Day,
            Words = table.Cell(newest.Row, "Question notes", "Notes"),
            Notes = [.. first.Asked.Day == forecasts[0].Day ? [] : (string[])[AskedLead + QuestionEntry.Day(first.Asked.Day)], .. tags.Length == 0 ? [] : (string[])[TagsLead + tags]],
            Path = table.Path,
            Line = first.Row.Line,
        };
        string due = table.Cell(newest.Row, "Question resolve by", "Resolve by").Trim();
        if (due.Length > 0 && question.By is null)
        {
            Tell(question, $"`{due}` is no day that can be read, so there is no `by`");
        }

        if (dropped > 0)
        {
            Tell(question, Counted.Dropped(dropped));
        }

        return question with { Outcome = OutcomeOf(newest, question) };
    }

    private QuestionOutcome? OutcomeOf(FatebookRow row, ForecastQuestion question)
    {
        string word = table.Cell(row.Row, "Resolution", "Question resolution");
        string at = table.Cell(row.Row, "Resolved at", "Question resolved at");
        if (word.Length == 0)
        {
            return null;
        }

        Outcome? outcome = word.ToUpperInvariant() switch
        {
            "YES" => Outcome.Yes,
            "NO" => Outcome.No,
            "AMBIGUOUS" => Outcome.Ambiguous,
            _ => null,
        };
        DateOnly? day = Moment.Read(at)?.Day;
        if (outcome is null || day is null)
        {
            Tell(question, outcome is null ? $"it came out as `{word}`, which is none of YES, NO and AMBIGUOUS: write `resolved` yourself" : $"it came out {word}, and the file does not say when: write `resolved` yourself");
            return null;
        }

        return new QuestionOutcome(outcome.Value, day.Value);
    }

    private void Tell(ForecastQuestion question, string message) => notes.Add(new ImportNote(question.Path, question.Line, message));
}
