using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Importing.Forecasts;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Exporting;

/// <summary>The table, and what it could not take.</summary>
/// <param name="Table">As Fatebook writes it.</param>
/// <param name="Notes">What is left out or written otherwise than it stands, for the writer.</param>
public sealed record FatebookTable(string Table, ImmutableArray<string> Notes);

/// <summary>
/// Writes the beliefs of a garden as Fatebook exports forecasts: a row for each dated number, in its columns. What <c>import fatebook</c> made comes out
/// so that it makes the same again. Days become noon, for the table wants a time.
/// </summary>
public sealed class FatebookExport(Corpus corpus, DateOnly today)
{
    /// <summary>The first line of the table.</summary>
    public const string Header =
        "Question title,Multiple choice option,Forecast created by,Forecast (scale = 0-1),Forecast created at,Question created by,Question created at,"
        + "Question resolve by,Resolution,Resolved at,Your Brier score for this question,Your relative Brier score for this question,Question notes,"
        + "Question shared with,Question shared publicly,Question comments,Question tags\n";

    private readonly StringBuilder _table = new(Header);
    private readonly Dictionary<(string Title, string Option, DateOnly Asked), int> _asked = [];
    private int _unset;
    private int _undated;
    private int _others;
    private int _moved;

    /// <summary>The table of every belief of the garden, in order of page and place.</summary>
    public FatebookTable Write()
    {
        foreach (PlacedBelief placed in PlacedBelief.All(corpus))
        {
            Write(placed);
        }

        ImmutableArray<string>.Builder notes = ImmutableArray.CreateBuilder<string>();
        foreach ((int count, string what) in (ReadOnlySpan<(int, string)>)
            [
                (_unset, "without a probability left out"),
                (_undated, $"without a dated entry, written as forecast on {QuestionEntry.Day(today)}"),
                (_moved, "whose claim has another number than the last dated entry, written as dated"),
                (_others, "that came out otherwise than yes, no or ambiguous, written as `AMBIGUOUS`"),
            ])
        {
            if (count > 0)
            {
                notes.Add(string.Create(CultureInfo.InvariantCulture, $"{count} belief{(count == 1 ? "" : "s")} {what}"));
            }
        }

        return new FatebookTable(_table.ToString(), notes.ToImmutable());
    }

    private void Write(PlacedBelief placed)
    {
        Belief belief = placed.Belief;
        (DateOnly Day, double Probability)[] forecasts = [.. Histories.ByDay(belief).Where(move => move.To?.Probability is not null && move.Date <= today).Select(move => (move.Date, move.To!.Probability!.Value))];
        if (forecasts.Length == 0 && belief.Estimate?.Probability is double only)
        {
            _undated++;
            forecasts = [(today, only)];
        }

        if (forecasts.Length == 0)
        {
            _unset++;
            return;
        }

        _moved += belief.Estimate?.Probability is double now && Math.Abs(now - forecasts[^1].Probability) > 1e-9 ? 1 : 0;
        NotesOf notes = NotesOf.Belief(belief, reference => corpus.NameOf(placed.Topic, reference));
        string claim = corpus.Plain(placed.Topic, belief.Claim);
        (string title, string option) = Parts(claim, belief);
        DateOnly asked = notes.Asked ?? forecasts[0].Day;
        int twin = _asked[(title, option, asked)] = _asked.GetValueOrDefault((title, option, asked)) + 1;
        string created = string.Create(CultureInfo.InvariantCulture, $"{QuestionEntry.Day(asked)} 12:00:{twin - 1}");
        _others += belief.Resolution is { Outcome: Outcome.Annulled or Outcome.Withdrawn or Outcome.Measured } ? 1 : 0;
        foreach ((DateOnly day, double probability) in forecasts)
        {
            string?[] cells =
            [
                Text(title), option.Length == 0 ? null : Text(option), Text(Writer), PercentText.Plain(decimal.Round((decimal)probability, 8)), $"{QuestionEntry.Day(day)} 12:00:0", Text(Writer), created,
                belief.By is DateOnly by ? $"{QuestionEntry.Day(by)} 12:00:0" : null,
                belief.Resolution is null ? null : Text(Word(belief.Resolution.Outcome)), belief.Resolution is { Date: DateOnly at } ? $"{QuestionEntry.Day(at)} 12:00:0" : null,
                null, null, Text(notes.Words), Text(""), IsPublic(placed.Topic) ? "true" : "false", Text(""), Text(notes.Tags),
            ];
            _table.AppendJoin(',', cells).Append('\n');
        }
    }

    private string Writer => corpus.Settings.Author is { Length: > 0 } author ? author : "Me";

    private bool IsPublic(Topic topic) => topic.Privacy.On(today) == PageHiding.None;

    /// <summary>A question and its answer: a claim that begins with the name of its set is an answer of it.</summary>
    private static (string Title, string Option) Parts(string claim, Belief belief)
    {
        foreach (SetMembership set in belief.Sets)
        {
            string name = set.Name;
            int bracket = name.EndsWith(')') ? name.LastIndexOf(" (", StringComparison.Ordinal) : -1;
            foreach (string title in (string[])[name, bracket < 0 ? name : name[..bracket]])
            {
                if (claim.Length > title.Length + 1 && claim.StartsWith(title, StringComparison.Ordinal) && claim[title.Length] == ' ')
                {
                    return (title, claim[(title.Length + 1)..]);
                }
            }
        }

        return (claim, "");
    }

    private static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Yes => "YES",
        Outcome.No => "NO",
        _ => "AMBIGUOUS",
    };

    private static string Text(string words) => $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
