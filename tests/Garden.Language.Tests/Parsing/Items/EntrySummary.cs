using System.Globalization;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;

namespace Garden.Language.Tests.Parsing.Items;

/// <summary>Reads one nested entry below an item of a page that has the beliefs <c>other</c> and <c>third</c>, and says in a line what came of it.</summary>
internal static class EntrySummary
{
    private const string Beliefs = "## Beliefs\n\n- Other. ~50% — why ^other\n- Third. ~50% — why ^third\n";

    /// <summary>What a nested entry says of a belief that stands at 60%.</summary>
    public static string OfBelief(string entry) => Of($"{Beliefs}- It holds. ~60% — why ^x\n  - {entry}\n");

    /// <summary>What a nested entry says of a belief without a number.</summary>
    public static string OfBare(string entry) => Of($"{Beliefs}- It holds ^x\n  - {entry}\n");

    /// <summary>What a nested entry says of a trigger.</summary>
    public static string OfTrigger(string entry) => Of($"{Beliefs}\n## What would update me\n\n- Rain would lower it. ^x\n  - {entry}\n");

    /// <summary>What a nested entry says of an uncertainty.</summary>
    public static string OfUncertainty(string entry) => Of($"{Beliefs}\n## Uncertainties\n\n- Will it rain? Why it matters: it does. ^x\n  - {entry}\n");

    /// <summary>What a nested entry says of a reading.</summary>
    public static string OfReading(string entry) => Of($"{Beliefs}\n## Recent reading\n\n- 2026-01-01 — A book — it rains. ^x\n  - {entry}\n");

    /// <summary>What a page says of its item <c>x</c>, its findings with it.</summary>
    public static string Of(string text)
    {
        ParsedPage page = Parse.Page(text);
        Topic topic = (Topic)page.Page;
        Item item = topic.Items.Single(candidate => candidate.Id == "x");
        return string.Join("; ", [.. Facts(topic, item), .. item.Notes.IsEmpty ? [] : new[] { "note" }, .. page.Diagnostics.Select(Finding)]);
    }

    private static string Finding(Diagnostic finding) =>
        $"{finding.Rule.Id} {finding.Severity.ToString().ToLowerInvariant()}{(finding.Fix is Fix fix ? $" fix {string.Concat(fix.Edits.Select(edit => edit.Text))}" : "")}";

    private static IEnumerable<string> Facts(Topic topic, Item item) => item switch
    {
        Belief belief => OfBelief(topic, belief),
        Trigger trigger =>
        [
            .. trigger.Moves.Select(move => $"moves {Target(topic, move.Reference)} {Number(move.To)}".TrimEnd()),
            .. trigger.Likelihood is null ? [] : new[] { $"likelihood {Number(trigger.Likelihood.Estimate)} {Day(trigger.Likelihood.By)}".TrimEnd() },
            .. trigger.StateSpan is null ? [] : new[] { $"{trigger.State} {Day(trigger.StateDate)}".TrimEnd() },
        ],
        Uncertainty uncertainty =>
        [
            .. uncertainty.Touches.Select(reference => $"touches {Target(topic, reference)}"),
            .. uncertainty.Importance is null ? [] : new[] { $"{uncertainty.Importance}" },
            .. uncertainty.Answered is null ? [] : new[] { $"answered {Day(uncertainty.Answered)} ({Parse.Words(uncertainty.Answer)})" },
        ],
        ReadingEntry reading => reading.Moved.Select(move => $"moved {Target(topic, move.Reference)} {Number(move.From)}→{Number(move.To)}"),
        _ => [],
    };

    private static IEnumerable<string> OfBelief(Topic topic, Belief belief) =>
    [
        .. belief.Estimate is { Probability: not 0.6 } estimate ? [$"estimate {Number(estimate)}"] : Array.Empty<string>(),
        .. belief.History.Select(move => $"{PartialDates.Iso(move.Date, move.Precision)} {Number(move.From)}→{Number(move.To)} ({Parse.Words(move.Reason)})"),
        .. belief.By is null ? [] : new[] { $"by {Day(belief.By)}" },
        .. belief.Reviewed is null ? [] : new[] { $"reviewed {Day(belief.Reviewed)}" },
        .. belief.Resolution is null ? [] : new[] { $"{belief.Resolution.Outcome} {Day(belief.Resolution.Date)}{(belief.Resolution.IsFinal ? " final" : "")} ({Parse.Words(belief.Resolution.Why)})" },
        .. belief.For.Select(evidence => $"for {Parse.Words(evidence.Text)} {evidence.Url}".TrimEnd()),
        .. belief.Against.Select(evidence => $"against {Parse.Words(evidence.Text)} {evidence.Url}".TrimEnd()),
        .. belief.Conditions.Select(condition => $"{(condition.Holds ? "if" : "if not")} {(condition.Reference is int on ? Target(topic, on) : Parse.Words(condition.Text))} {Number(condition.Estimate)}"),
        .. belief.Implies.Select(relation => $"implies {Target(topic, relation.Reference)}"),
        .. belief.Excludes.Select(relation => $"excludes {Target(topic, relation.Reference)}"),
        .. belief.Conjuncts.Select(relation => $"and {Target(topic, relation.Reference)}"),
        .. belief.Sets.Select(set => $"{set.Kind} {set.Name}"),
        .. belief.BaseRate is null ? [] : new[] { string.Create(CultureInfo.InvariantCulture, $"base rate {belief.BaseRate.Count}/{belief.BaseRate.Of} {belief.BaseRate.Probability:0.##} ({Parse.Words(belief.BaseRate.Class)})") },
        .. belief.Importance is null ? [] : new[] { $"{belief.Importance}" },
        .. belief.Forecast is null ? [] : new[] { $"forecast {belief.Forecast.Url} {Number(belief.Forecast.Estimate)} {Day(belief.Forecast.Day)}".TrimEnd() },
    ];

    private static string Target(Topic topic, int reference) => topic.References[reference] is { Item: string item } ? $"^{item}" : topic.References[reference].Target;

    private static string Number(Estimate? estimate) => estimate is null ? "" : estimate.Probability is double number ? number.ToString("0.###", CultureInfo.InvariantCulture) : estimate.Form.ToString();

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
