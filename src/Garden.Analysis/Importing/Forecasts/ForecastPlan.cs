using System.Collections.Immutable;
using Garden.Analysis.Editing;
using Garden.Analysis.Forecasting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>From the questions of a site to what is written: those that an earlier import brought are updated, the others get a place.</summary>
internal sealed class ForecastPlan(string form, string site, EditedGarden garden, ImportSource source)
{
    private readonly ForecastPages _pages = new(form, site, garden, source.Today);
    private readonly ImmutableArray<ImportNote>.Builder _notes = ImmutableArray.CreateBuilder<ImportNote>();

    /// <summary>The plan.</summary>
    /// <param name="questions">In the order of the file.</param>
    /// <param name="notes">What the reader of the file could not carry over.</param>
    public ImportPlan Of(IEnumerable<ForecastQuestion> questions, IEnumerable<ImportNote> notes)
    {
        _notes.AddRange(notes);
        Dictionary<string, PlacedBelief> known = PlacedBelief.All(garden.Corpus).Where(placed => placed.Belief.HasExplicitId).DistinctBy(placed => placed.Belief.Id, StringComparer.Ordinal).ToDictionary(placed => placed.Belief.Id, StringComparer.Ordinal);
        List<ForecastQuestion> fresh = [];
        List<(PlacedBelief Placed, ForecastQuestion Question)> old = [];
        foreach (ForecastQuestion question in WithOwnIds(questions))
        {
            if (known.TryGetValue(question.Id, out PlacedBelief? placed))
            {
                if (!question.IsPublic && _pages.IsPublic(placed.Topic))
                {
                    Tell(question, $"`{placed.Name}` stands on a page of public forecasts and is private there now, so it is left as it is: move it to a page of your own, or take it away");
                    continue;
                }

                old.Add((placed, question));
            }
            else
            {
                fresh.Add(question);
            }
        }

        foreach (IGrouping<Topic, (PlacedBelief Placed, ForecastQuestion Question)> page in old.GroupBy(pair => pair.Placed.Topic))
        {
            Update(page.Key, [.. page.Select(pair => pair.Question)]);
        }

        WrittenQuestion[] written = [.. fresh.Select(Written).OfType<WrittenQuestion>()];
        foreach (bool isPublic in (bool[])[false, true])
        {
            _pages.Place([.. written.Where(one => one.Question.IsPublic == isPublic)], isPublic);
        }

        return new ImportPlan(
            [.. _pages.Made.OrderBy(file => file.Path, StringComparer.Ordinal)],
            [],
            [.. _pages.Edits().OrderBy(edit => edit.Path, StringComparer.Ordinal)],
            [.. _notes.OrderBy(note => note.Path, StringComparer.Ordinal).ThenBy(note => note.Line ?? 0)]);
    }

    /// <summary>Questions that would have one id get a number behind it, in the order of the file.</summary>
    private static IEnumerable<ForecastQuestion> WithOwnIds(IEnumerable<ForecastQuestion> questions)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (ForecastQuestion question in questions)
        {
            int count = seen[question.Id] = seen.GetValueOrDefault(question.Id) + 1;
            yield return count == 1 ? question : question with { Id = $"{question.Id}-{count}" };
        }
    }

    private WrittenQuestion? Written(ForecastQuestion question)
    {
        if (QuestionEntry.Of(question, garden.Corpus.Settings) is string entry)
        {
            return new WrittenQuestion(question, entry);
        }

        Tell(question, "its words cannot be written as a belief, so it is left out");
        return null;
    }

    private void Update(Topic topic, IReadOnlyList<ForecastQuestion> questions)
    {
        OpenPage page = _pages.Open(topic);
        List<TextEdit> edits = [];
        foreach (ForecastQuestion question in questions)
        {
            Belief belief = page.Topic!.Beliefs.First(one => one.Id == question.Id);
            edits.AddRange(QuestionUpdate.Of(page, belief, question, message => Tell(question, $"`{topic.Name}#{belief.Id}`: {message}")));
        }

        if (edits.Count == 0)
        {
            return;
        }

        PageEdit edit = new(page.File.Path, page.Text, [.. edits.OrderBy(one => one.Span.Start)], "");
        OpenPage after = page.With(edit.After);
        HashSet<string> ids = [.. questions.Select(question => question.Id)];
        bool isMeant = after.Topic is not null && after.Errors <= page.Errors && ForecastPages.IsSame(page, after, ids) && questions.All(question => Keeps(page, after, question.Id));
        if (isMeant)
        {
            _pages.Keep(after);
        }
        else
        {
            Tell(questions[0], $"`{topic.Path}` would not say what is meant after the changes, so it is left as it is");
        }
    }

    /// <summary>Whether a belief keeps its words, and loses nothing that stood below it.</summary>
    private static bool Keeps(OpenPage before, OpenPage after, string id)
    {
        Belief then = before.Topic!.Beliefs.First(belief => belief.Id == id);
        return after.Topic!.Beliefs.FirstOrDefault(belief => belief.Id == id) is Belief now
            && now.History.Length >= then.History.Length
            && now.Entries.Length >= then.Entries.Length
            && BeliefFacts.Words(now.Claim) == BeliefFacts.Words(then.Claim)
            && BeliefFacts.Words(now.Reason) == BeliefFacts.Words(then.Reason)
            && BeliefFacts.Words(now.Notes) == BeliefFacts.Words(then.Notes);
    }

    private void Tell(ForecastQuestion question, string message) => _notes.Add(new ImportNote(question.Path, question.Line, message));
}
