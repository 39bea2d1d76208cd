using System.Collections.Immutable;
using Garden.Analysis.Editing;
using Garden.Analysis.Forecasting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>
/// Brings a belief of an earlier import up to date: later forecasts as dated entries, the newest as its number, the outcome. What the writer has
/// added or changed since stays, and where it stands against what the site says, that is told and nothing is changed.
/// </summary>
internal static class QuestionUpdate
{
    private const double Same = 1e-9;

    /// <summary>The edits of the belief, in order of place; none where it says everything already.</summary>
    /// <param name="tell">Told what is not brought over, and why.</param>
    public static ImmutableArray<TextEdit> Of(OpenPage page, Belief belief, ForecastQuestion question, Action<string> tell)
    {
        List<TextEdit> edits = [];
        DayForecast[] later = [.. question.Forecasts.Where(one => belief.History.IsEmpty || one.Day > belief.History.Max(move => move.Date))];
        if (question.Quantity is null)
        {
            edits.AddRange(LastDay(belief, question));
            edits.AddRange(later.Length == 0 ? [] : Later(page, belief, later, tell));
        }

        if (question.Crowd is CrowdForecast crowd && Renewed(page, belief, crowd) is TextEdit renewed)
        {
            edits.Add(renewed);
        }

        if (question.Outcome is QuestionOutcome outcome)
        {
            edits.AddRange(Outcome(page, belief, outcome, tell));
        }

        if (question.By is DateOnly by && belief.By is DateOnly here && by != here)
        {
            tell($"it is settled by {QuestionEntry.Day(by)} there and by {QuestionEntry.Day(here)} here; the page is kept");
        }

        return [.. edits.OrderBy(edit => edit.Span.Start)];
    }

    /// <summary>A further forecast on the day of the last entry replaces the number of that entry and of the claim.</summary>
    private static IEnumerable<TextEdit> LastDay(Belief belief, ForecastQuestion question)
    {
        BeliefMove? last = belief.History.IsEmpty ? null : belief.History.MaxBy(move => move.Date);
        DayForecast? same = last is null ? null : question.Forecasts.FirstOrDefault(one => one.Day == last.Date);
        bool isNewest = same is not null && same == question.Forecasts[^1];
        bool isOpen = belief.Resolution is null && last?.To is { Form: EstimateForm.Point, Low: null } && belief.Estimate is { Form: EstimateForm.Point, Low: null } now && Agree(now, last.To);
        return isNewest && isOpen && last!.To!.Written != same!.Number
            ? [new TextEdit(belief.Estimate!.NumberSpan, same.Number), new TextEdit(last.To.NumberSpan, same.Number)]
            : [];
    }

    private static List<TextEdit> Later(OpenPage page, Belief belief, DayForecast[] later, Action<string> tell)
    {
        string? obstacle = Obstacle(page, belief);
        if (obstacle is not null)
        {
            tell($"{later.Length} later forecast{(later.Length == 1 ? "" : "s")} from {QuestionEntry.Day(later[0].Day)} on not brought over: {obstacle}");
            return [];
        }

        Estimate now = belief.Estimate!;
        string? before = now.IsUnset ? null : now.Written;
        List<TextEdit> edits =
        [
            now.Previous is not null
                ? InPlaceRevision.Appended(page.Text, now, later[^1].Number, isWord: false)
                : new TextEdit(now.NumberSpan, (now.IsUnset && page.Text[now.NumberSpan.Start] is '~' ? "~" : "") + later[^1].Number),
        ];
        foreach (DayForecast forecast in later)
        {
            edits.Add(NestedEntries.AfterHistory(page, belief, QuestionEntry.Dated(forecast, before)));
            before = forecast.Number;
        }

        return edits;
    }

    private static string? Obstacle(OpenPage page, Belief belief) => belief switch
    {
        { Resolution: not null } => "it has come out here",
        { Estimate: null } => "it has no number to rewrite",
        { Estimate.Form: not (EstimateForm.Point or EstimateForm.Unset) } or { Estimate.Low: not null } => $"its number is written `{belief.Estimate.Written}` here",
        _ when page.Doubt(belief) is Refusal doubt && !belief.Estimate.IsUnset => doubt.Message,
        _ when Histories.ByDay(belief) is [.., { To: Estimate noted }] && !Agree(belief.Estimate, noted) => $"its claim says {belief.Estimate.Written} and its last entry {noted.Written}",
        _ => null,
    };

    private static bool Agree(Estimate one, Estimate other) => Math.Abs((one.Probability ?? -1) - (other.Probability ?? -1)) < Same;

    /// <summary>What others say now, in the place of what they said.</summary>
    private static TextEdit? Renewed(OpenPage page, Belief belief, CrowdForecast crowd)
    {
        bool isOlder = belief.Forecast is PublicForecast known && known.Url == crowd.Url && crowd.Number is not null && (known.Day is null || known.Day < crowd.Day);
        UnderstoodEntry entry = belief.Entries.FirstOrDefault(one => one.Key == "forecast");
        if (!isOlder || entry.Key is null)
        {
            return null;
        }

        int end = Lines.EndOf(page.Text, entry.Span.End);
        return new TextEdit(new SourceSpan(entry.Span.Start, end), QuestionEntry.Crowd(crowd));
    }

    private static IEnumerable<TextEdit> Outcome(OpenPage page, Belief belief, QuestionOutcome outcome, Action<string> tell)
    {
        if (belief.Resolution is not Resolution known)
        {
            return [NestedEntries.AtEnd(page, belief, QuestionEntry.Resolved(outcome))];
        }

        if (known.Outcome != outcome.Outcome)
        {
            tell($"it came out `{outcome.Outcome.ToString().ToLowerInvariant()}` there and `{known.Outcome.ToString().ToLowerInvariant()}` here; the page is kept");
        }

        return [];
    }
}
