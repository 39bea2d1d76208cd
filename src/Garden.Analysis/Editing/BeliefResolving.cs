using System.Globalization;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Editing;

/// <summary>Writes how a belief came out as the last entry nested in it.</summary>
public static class BeliefResolving
{
    /// <summary>The edit of the page, or why there is none.</summary>
    /// <param name="why">How the writer knows, in Markdown; null when not said.</param>
    public static Result<PageEdit, Refusal> Resolve(OpenPage page, Belief belief, (Outcome Outcome, DateOnly Day) result, string? why) =>
        belief.Quantity is { } quantity && result.Outcome is Outcome.Yes or Outcome.No
            ? new Refusal($"it expects an amount in `{quantity.Unit}`, and comes out as neither yes nor no", $"give the amount: \"{Example(quantity)}\"")
            : Write(page, belief, result.Outcome.ToString().ToLowerInvariant(), result.Day, why);

    /// <summary>The edit of the page where the belief came out as an amount, or why there is none.</summary>
    /// <param name="amount">As typed: <c>44 boats</c>, or <c>44</c> in the unit that the belief expects.</param>
    /// <param name="why">How the writer knows, in Markdown; null when not said.</param>
    public static Result<PageEdit, Refusal> Measure(OpenPage page, Belief belief, string amount, DateOnly day, string? why)
    {
        if (belief.Quantity is not { } quantity)
        {
            return new Refusal($"it expects no amount, and '{amount}' is none of its outcomes", "give yes, no, ambiguous, annulled or withdrawn");
        }

        string typed = amount.Trim();
        bool isBare = double.TryParse(typed, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _);
        Result<PageEdit, Refusal> written = Write(page, belief, isBare ? $"{typed} {quantity.Unit}" : typed, day, why);
        return written.TryGet(out PageEdit? edit, out _) && !IsMeasured(page.With(edit.After), belief.Id)
            ? new Refusal($"'{amount}' is no amount in `{quantity.Unit}`", $"write it as \"{Example(quantity)}\"")
            : written;
    }

    private static bool IsMeasured(OpenPage page, string id) => page.Topic?.Beliefs.FirstOrDefault(belief => belief.Id == id)?.Resolution is { Outcome: Outcome.Measured };

    private static string Example(Quantity quantity) => string.Create(CultureInfo.InvariantCulture, $"{quantity.Value} {quantity.Unit}");

    private static Result<PageEdit, Refusal> Write(OpenPage page, Belief belief, string result, DateOnly day, string? why)
    {
        if ((page.Doubt(belief) ?? (why is null ? null : EntryText.Fault(why, "--why"))) is Refusal refusal)
        {
            return refusal;
        }

        if (belief.Resolution is { } known)
        {
            return new Refusal($"it came out already: {known.Outcome.ToString().ToLowerInvariant()} on {BeliefFacts.Day(known.Date)}", "edit its `resolved:` entry");
        }

        string outcome = $"{result} {BeliefFacts.Day(day)}";
        string entry = $"resolved: {outcome}{(why is null ? "" : $" — {why.Trim()}")}";
        PageEdit edit = new(page.File.Path, page.Text, [NestedEntries.AtEnd(page, belief, entry)], outcome);
        return EditCheck.Of(page, belief, edit, facts => facts with { Resolution = entry });
    }
}
