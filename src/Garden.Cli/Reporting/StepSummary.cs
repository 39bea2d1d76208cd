using System.Globalization;
using System.Text;
using Garden.Language.Diagnostics;

namespace Garden.Cli.Reporting;

/// <summary>
/// The page that GitHub Actions shows for a step: the summary line and a table of findings, errors first. A step may
/// write 1 MiB, so the table ends after <see cref="MaxRows"/> rows and says how many are missing.
/// </summary>
internal static class StepSummary
{
    public const int MaxRows = 500;

    public static string Of(Report report)
    {
        StringBuilder page = new();
        page.Append("### garden lint\n\n").Append(Summary.Of(report)).Append('\n');
        if (report.Findings.IsEmpty)
        {
            return page.ToString();
        }

        page.Append("\n| | rule | place | finding |\n|---|---|---|---|\n");
        foreach (Diagnostic finding in report.Findings.OrderByDescending(finding => finding.Severity).Take(MaxRows))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {Report.Word(finding.Severity)} | {finding.Rule} | {MarkdownWords.Of(report.PathOf(finding.Location.Path))}:{finding.Location.Start.Line}:{finding.Location.Start.Column} | {MarkdownWords.Of(finding.Message)} |\n");
        }

        if (report.Findings.Length > MaxRows)
        {
            page.Append(CultureInfo.InvariantCulture, $"\nand {report.Findings.Length - MaxRows} more\n");
        }

        return page.ToString();
    }
}
