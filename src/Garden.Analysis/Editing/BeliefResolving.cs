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
        string result = isBare ? $"{typed} {quantity.Unit}" : typed;
        return IsRead(page, belief, Write(page, belief, result, day, why: null))
            ? Write(page, belief, result, day, why)
            : new Refusal($"'{amount}' is no amount in `{quantity.Unit}`", $"write it as \"{Example(quantity)}\"");
    }

    /// <summary>Whether the page would say an amount; what is refused for another reason counts as one.</summary>
    private static bool IsRead(OpenPage page, Belief belief, Result<PageEdit, Refusal> written) => written.TryGet(out PageEdit? edit, out Refusal? refusal)
        ? page.With(edit.After).Topic?.Beliefs.FirstOrDefault(one => one.Id == belief.Id)?.Resolution is { Outcome: Outcome.Measured }
        : !ReferenceEquals(refusal, EditCheck.Unlike);

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
