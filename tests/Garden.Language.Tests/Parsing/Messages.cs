using Garden.Language.Diagnostics;

namespace Garden.Language.Tests.Parsing;

/// <summary>What a page says of one nested entry or one line: the words that a finding points at, what is wrong, and what to do.</summary>
internal static class Messages
{
    public static string OfLine(string line) => Of($"## Beliefs\n\n- {line}\n");

    public static string OfCell(string cell) => Of($"## Beliefs\n\n| Claim | Probability |\n|---|---|\n| The pond freezes | {cell} |\n");

    public static string OfBelief(string entry) => Of($"## Beliefs\n\n- Other. ~50% — why ^other\n- Third. ~50% — why ^third\n- It holds. ~60% — why ^x\n  - {entry}\n");

    public static string OfTrigger(string entry) => Of($"## Beliefs\n\n- Other. ~50% — why ^other\n\n## What would update me\n\n- Rain would lower it. ^x\n  - {entry}\n");

    private static string Of(string text) => string.Join(
        " // ",
        Parse.Findings(text).Where(finding => finding.Rule != RuleDescriptor.InferredEstimate)
            .Select(finding => $"{text[finding.Location.Span.Start..finding.Location.Span.End]}: {finding.Message}{(finding.Help is null ? "" : $" — {finding.Help}")}"));
}
