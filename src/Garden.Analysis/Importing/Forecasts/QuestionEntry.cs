using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>
/// Writes a question as a belief. What is written is read by the parser before it is taken: it must say the question, the numbers, the days and
/// the outcome, and nothing else. Where plain words would mean something, they are written with more care, until it does.
/// </summary>
internal static class QuestionEntry
{
    /// <summary>The longest words that are written: beyond, a line would be longer than a page may have.</summary>
    private const int MostWords = 10_000;

    /// <summary>Where the note begins that holds the words of a question: no key begins so, whatever the words say.</summary>
    public const string NotesLead = "Notes: ";

    /// <summary>How a claim and its number are joined, the plainest first; the last leaves the number to a line of its own.</summary>
    private static readonly Func<string, string, string>[] Joints = [(claim, number) => $"{claim} {number}", (claim, number) => $"{claim} — {number}", (claim, number) => $"{number}: {claim}", (claim, _) => claim];

    /// <summary>The lines of the belief, the last without a break; null where its words cannot be written.</summary>
    public static string? Of(ForecastQuestion question, GardenSettings settings)
    {
        if (question.Claim.Length > MostWords || question.Words.Length > MostWords)
        {
            return null;
        }

        foreach (ForecastQuestion shape in (ForecastQuestion[])[question, question.WithNotesOnly()])
        {
            foreach (PlainWords.Care care in Enum.GetValues<PlainWords.Care>())
            {
                if (Joints.Select(joint => Written(shape, care, joint)).FirstOrDefault(entry => Says(entry, shape, settings)) is string entry)
                {
                    return entry;
                }
            }
        }

        return null;
    }

    /// <summary>The dated entry of a day: <c>2026-03-02: 60% → 72% — reason</c>.</summary>
    /// <param name="before">The number before; null for the first, and where it stays.</param>
    public static string Dated(DayForecast forecast, string? before, PlainWords.Care care = PlainWords.Care.Marks)
    {
        string move = before is null || before == forecast.Number ? forecast.Number : $"{before} → {forecast.Number}";
        string reason = forecast.Reason is null ? "" : $" — {PlainWords.Escape(forecast.Reason, care)}";
        return $"{Day(forecast.Day)}: {move}{reason}";
    }

    /// <summary>The entry of an outcome: <c>resolved: yes 2026-07-01</c>.</summary>
    public static string Resolved(QuestionOutcome outcome) => $"resolved: {outcome.Amount ?? outcome.Outcome.ToString().ToLowerInvariant()} {Day(outcome.Day)}";

    /// <summary>The entry of a public forecast: <c>forecast: URL 64% 2026-03-02</c>.</summary>
    public static string Crowd(CrowdForecast crowd) => crowd.Number is null ? $"forecast: {crowd.Url}" : $"forecast: {crowd.Url} {crowd.Number} {Day(crowd.Day!.Value)}";

    /// <summary>A day as a page writes it.</summary>
    public static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string Written(ForecastQuestion question, PlainWords.Care care, Func<string, string, string> joint)
    {
        StringBuilder entry = new();
        string number = question.Quantity ?? (question.Latest is string latest ? "~" + latest : "~??%");
        string reason = ReasonOf(question) is string why ? $" — {PlainWords.Escape(why, care)}" : "";
        string claim = joint(PlainWords.Escape(question.Claim, care), number);
        entry.Append("- ").Append(claim).Append(reason).Append(" ^").Append(question.Id);
        void Nested(string line) => entry.Append("\n  - ").Append(line);
        if (!claim.Contains(number, StringComparison.Ordinal))
        {
            Nested("confidence: " + number);
        }

        if (question.By is DateOnly by)
        {
            Nested("by: " + Day(by));
        }

        if (question.Set is (SetKind kind, string name))
        {
            Nested($"{(kind == SetKind.OneOf ? "one-of" : "exclusive")}: {PlainWords.Escape(name, care)}");
        }

        string? before = null;
        foreach (DayForecast forecast in question.Forecasts)
        {
            Nested(Dated(forecast, before, care));
            before = forecast.Number;
        }

        if (question.Crowd is CrowdForecast crowd)
        {
            Nested(Crowd(crowd));
        }

        if (question.Outcome is QuestionOutcome outcome)
        {
            Nested(Resolved(outcome));
        }

        if (NoteOf(question) is { Length: > 0 } words)
        {
            Nested(NotesLead + string.Join("\\\n    ", words.Select(line => PlainWords.Escape(line, care))));
        }

        foreach (string note in question.Notes)
        {
            Nested(PlainWords.Escape(note, care));
        }

        return entry.ToString();
    }

    /// <summary>Whether the parser reads exactly the question in an entry.</summary>
    private static bool Says(string entry, ForecastQuestion question, GardenSettings settings)
    {
        SourceFile sample = new("sample.md", $"## Forecasts\n\n{entry}\n");
        ParsedPage read = PageParser.Parse(sample, new PagePlace("topics/sample", PageKind.Topic, "sample"), settings);
        bool isClean = read.Diagnostics.All(finding => (finding.Severity != Severity.Error && finding.Rule != RuleDescriptor.UnreadEntry && finding.Rule != RuleDescriptor.BeliefWithoutProbability) || finding.Rule == RuleDescriptor.UnsetProbability);
        return isClean && read.Page is Topic topic && topic.Beliefs.ToArray() is [Belief belief] && Says(belief, question);
    }

    private static bool Says(Belief belief, ForecastQuestion question)
    {
        string? reason = ReasonOf(question);
        bool isSaid = belief.HasExplicitId
            && belief.Id == question.Id
            && IsPlain(belief.Claim, question.Quantity is null ? question.Claim : null)
            && (belief.Estimate?.Form ?? EstimateForm.Unquantified) == (question.Quantity is not null ? EstimateForm.Unquantified : question.Latest is null ? EstimateForm.Unset : EstimateForm.Point)
            && (question.Latest is null || question.Quantity is not null || belief.Estimate!.Written == question.Latest)
            && belief.Quantity is null == question.Quantity is null
            && (reason is null ? belief.Reason is null : belief.Reason is not null && IsPlain(belief.Reason, reason));
        return isSaid
            && belief.By == question.By
            && belief.Resolution?.Outcome == question.Outcome?.Outcome
            && belief.Resolution?.Date == question.Outcome?.Day
            && belief.Sets.Select(set => (set.Kind, set.Name)).SequenceEqual(question.Set is { } set ? [(set.Kind, set.Name)] : [])
            && belief.Forecast?.Url == question.Crowd?.Url
            && belief.Entries.Count(entry => entry.Key != "confidence") == EntriesOf(question)
            && Letters(belief.Notes.Plain(_ => "")) == Letters((NoteOf(question).Length > 0 ? NotesLead : "") + string.Concat(NoteOf(question).Concat(question.Notes)))
            && !belief.Notes.HasPlaceholder
            && belief.History.Select(move => (move.Date, move.To?.Written)).SequenceEqual(question.Forecasts.Select(one => (one.Day, (string?)one.Number)))
            && belief.History.Zip(question.Forecasts).All(pair => pair.Second.Reason is null ? pair.First.Reason is null : pair.First.Reason is not null && IsPlain(pair.First.Reason, pair.Second.Reason));
    }

    /// <summary>The words that stand behind the number; null for none.</summary>
    private static string? ReasonOf(ForecastQuestion question) => !question.IsWordsNote && PlainWords.Lines(question.Words) is [string only] ? only : null;

    /// <summary>The lines of the words where they are a note; none for none.</summary>
    private static string[] NoteOf(ForecastQuestion question) => ReasonOf(question) is null ? PlainWords.Lines(question.Words) : [];

    /// <summary>Everything but white space.</summary>
    private static string Letters(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c)));

    private static int EntriesOf(ForecastQuestion question) =>
        question.Forecasts.Length + (question.By is null ? 0 : 1) + (question.Set is null ? 0 : 1) + (question.Crowd is null ? 0 : 1) + (question.Outcome is null ? 0 : 1);

    /// <summary>Whether a text is words alone, and these words where some are given.</summary>
    private static bool IsPlain(RichText text, string? words)
    {
        ImmutableArray<TextEvent> events = [.. text.Events];
        return events.All(one => one.Kind == TextEventKind.Text) && (words is null || string.Concat(events.Select(one => one.Text)) == words);
    }
}
