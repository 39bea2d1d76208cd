using System.Globalization;
using Garden.Language.Diagnostics;

namespace Garden.Cli.Reporting;

/// <summary>How often each rule complained, most often first, instead of the single findings; then what could not be proved, and the summary.</summary>
internal sealed class StatisticsReporter : IReporter
{
    public void Write(Report report, TextWriter writer)
    {
        (RuleDescriptor Rule, int Count, bool Fixable)[] rows =
        [
            .. report.Findings
                .GroupBy(finding => finding.Rule)
                .Select(group => (Rule: group.Key, Count: group.Count(), Fixable: group.Any(finding => finding.Fix?.Applicability == FixApplicability.Safe)))
                .OrderByDescending(row => row.Count)
                .ThenBy(row => row.Rule.Id, StringComparer.Ordinal),
        ];
        int digits = rows.Length == 0 ? 0 : rows[0].Count.ToString(CultureInfo.InvariantCulture).Length;
        foreach ((RuleDescriptor rule, int count, bool fixable) in rows)
        {
            writer.WriteLine($"{count.ToString(CultureInfo.InvariantCulture).PadLeft(digits)}  {rule}{(fixable ? "  (--fix)" : "")}");
        }

        if (report.Unproved > 0)
        {
            writer.WriteLine($"not proved: {Summary.Counted(report.Unproved, "belief")} in groups too large to be checked as a whole for {RuleDescriptor.JointlyIncoherent}");
        }

        writer.WriteLine(Summary.Of(report));
    }
}
