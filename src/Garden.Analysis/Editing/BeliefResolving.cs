using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Editing;

/// <summary>Writes how a belief came out as the last entry nested in it.</summary>
public static class BeliefResolving
{
    /// <summary>The edit of the page, or why there is none.</summary>
    /// <param name="why">How the writer knows, in Markdown; null when not said.</param>
    public static Result<PageEdit, Refusal> Resolve(OpenPage page, Belief belief, (Outcome Outcome, DateOnly Day) result, string? why)
    {
        if ((page.Doubt(belief) ?? (why is null ? null : EntryText.Fault(why, "--why"))) is Refusal refusal)
        {
            return refusal;
        }

        if (belief.Resolution is { } known)
        {
            return new Refusal($"it came out already: {known.Outcome.ToString().ToLowerInvariant()} on {BeliefFacts.Day(known.Date)}", "edit its `resolved:` entry");
        }

        string outcome = $"{result.Outcome.ToString().ToLowerInvariant()} {BeliefFacts.Day(result.Day)}";
        string entry = $"resolved: {outcome}{(why is null ? "" : $" — {why.Trim()}")}";
        PageEdit edit = new(page.File.Path, page.Text, [NestedEntries.AtEnd(page, belief, entry)], outcome);
        return EditCheck.Of(page, belief, edit, facts => facts with { Resolution = entry });
    }
}
