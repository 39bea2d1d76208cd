using System.Collections.Immutable;
using System.Globalization;
using Garden.Language.Diagnostics;

namespace Garden.Cli.Reporting;

/// <summary>A finding as people are shown it: on its own, or as one block with others of its page.</summary>
/// <param name="Findings">The findings, at least one; more than one for the prompts of a page.</param>
/// <param name="More">What is left out behind it: <c>and 211 more</c> and of what; null when nothing is.</param>
internal sealed record ShownFinding(ImmutableArray<Diagnostic> Findings, string? More)
{
    private const int PlacesOfKey = 3;
    private const int NotesOfPage = 5;
    private const int PromptsAlone = 3;
    private const int LinesOfPrompts = 10;

    /// <summary>The finding that stands for all of them.</summary>
    public Diagnostic First => Findings[0];

    /// <summary>
    /// What is shown of a report. A kind of finding that comes by the hundred is shown a few times and then counted: an unknown
    /// key, marks without notes, the prompts of a page that has more than a few.
    /// </summary>
    /// <param name="expand">Whether everything is shown, each finding on its own.</param>
    public static IEnumerable<ShownFinding> Of(Report report, bool expand)
    {
        if (expand)
        {
            return report.Findings.Select(finding => new ShownFinding([finding], null));
        }

        List<(int Place, ShownFinding Shown)> shown = [];
        foreach (IGrouping<Kinship, (Diagnostic Finding, int Place)> group in report.Findings.Select((finding, place) => (finding, place)).GroupBy(entry => KeyOf(report, entry.finding, entry.place)))
        {
            (Diagnostic Finding, int Place)[] all = [.. group];
            Diagnostic first = all[0].Finding;
            if (IsPrompt(first) && all.Length > PromptsAlone)
            {
                shown.Add((all[0].Place, new ShownFinding([.. all.Select(entry => entry.Finding)], null)));
                continue;
            }

            int most = first.Rule == RuleDescriptor.UnknownKey ? PlacesOfKey : NotesOfPage;
            string? more = all.Length > most ? $"and {Count(all.Length - most)} more {Kind(report, first)}" : null;
            shown.AddRange(all.Take(most).Select((entry, index) => (entry.Place, new ShownFinding([entry.Finding], index == most - 1 ? more : null))));
        }

        return shown.OrderBy(entry => entry.Place).Select(entry => entry.Shown);
    }

    /// <summary>The findings of a block that are shown, line by line, and how many are not.</summary>
    public (ImmutableArray<ImmutableArray<Diagnostic>> Lines, string? More) ByLine()
    {
        ImmutableArray<Diagnostic>[] lines = [.. Findings.GroupBy(finding => finding.Location.Start.Line).Select(line => line.ToImmutableArray())];
        int left = lines.Skip(LinesOfPrompts).Sum(line => line.Length);
        return ([.. lines.Take(LinesOfPrompts)], left > 0 ? $"and {Count(left)} more" : null);
    }

    /// <summary>What a block of prompts is about: <c>14 prompts are still to be written</c>.</summary>
    public string Message
    {
        get
        {
            int numbers = Findings.Count(finding => finding.Rule == RuleDescriptor.UnsetProbability);
            int words = Findings.Length - numbers;
            return Findings.Length == 1 ? First.Message : (words, numbers) switch
            {
                (_, 0) => $"{words} prompts are still to be written",
                (0, _) => $"{numbers} numbers are still to be set",
                _ => $"{Summary.Counted(words, "prompt")} {(words == 1 ? "is" : "are")} still to be written and {Summary.Counted(numbers, "number")} to be set",
            };
        }
    }

    /// <summary>What to do; null when the message says it.</summary>
    public string? Help => Findings.Length == 1 ? First.Help : "replace each with your words or your number, or delete it";

    /// <summary>The rules of the findings: <c>GRD101 unfilled-placeholder</c>.</summary>
    public string Rules => string.Join(", ", Findings.Select(finding => finding.Rule).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal));

    private static bool IsPrompt(Diagnostic finding) => finding.Rule == RuleDescriptor.UnfilledPlaceholder || finding.Rule == RuleDescriptor.UnsetProbability;

    /// <summary>What is counted together: the places of one key, the marks of one page, the prompts of one page that weigh the same.</summary>
    private static Kinship KeyOf(Report report, Diagnostic finding, int place) =>
        IsPrompt(finding) ? new(RuleDescriptor.UnfilledPlaceholder, finding.Location.Path, finding.Severity, 0)
        : finding.Rule == RuleDescriptor.MissingNote ? new(finding.Rule, finding.Location.Path, finding.Severity, 0)
        : finding.Rule == RuleDescriptor.UnknownKey ? new(finding.Rule, WrittenAt(report, finding), finding.Severity, 0)
        : new(finding.Rule, finding.Location.Path, finding.Severity, place + 1);

    private static string Kind(Report report, Diagnostic finding) =>
        finding.Rule == RuleDescriptor.UnknownKey ? $"places of `{WrittenAt(report, finding)}`" : "on this page";

    /// <summary>The text that a finding stands at; its message where that cannot be seen.</summary>
    private static string WrittenAt(Report report, Diagnostic finding) =>
        report.SourceOf(finding.Location.Path) is { } source && finding.Location.Span is { Start: >= 0, Length: > 0 } span && span.End <= source.Text.Length
            ? source.Text[span.Start..span.End]
            : finding.Message;

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>What findings that are counted together have in common.</summary>
    /// <param name="Where">The page, or the key that is unknown.</param>
    /// <param name="Place">0 for those that are counted together; a number of its own for every other finding.</param>
    private readonly record struct Kinship(RuleDescriptor Rule, string Where, Severity Severity, int Place);
}
