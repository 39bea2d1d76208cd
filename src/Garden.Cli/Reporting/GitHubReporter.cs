using System.Globalization;
using System.Text;
using Garden.Language.Diagnostics;

namespace Garden.Cli.Reporting;

/// <summary>
/// Workflow commands that GitHub Actions shows beside the lines of a change. It shows only the first ten of each
/// kind a step, so errors come first; everything stands in the <see cref="StepSummary"/>.
/// </summary>
internal sealed class GitHubReporter : IReporter
{
    public void Write(Report report, TextWriter writer)
    {
        foreach (Diagnostic finding in report.Findings.OrderByDescending(finding => finding.Severity))
        {
            writer.WriteLine(Command(report, finding));
        }
    }

    private static string Command(Report report, Diagnostic finding)
    {
        string kind = finding.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };
        (string path, _, Language.Text.SourcePosition start, Language.Text.SourcePosition end) = finding.Location;
        StringBuilder command = new();
        command.Append(CultureInfo.InvariantCulture, $"::{kind} file={Property(report.PathOf(path))},line={start.Line}");

        // Columns are understood only where the finding stays on its line.
        command.Append(start.Line == end.Line
            ? string.Create(CultureInfo.InvariantCulture, $",col={start.Column},endColumn={end.Column}")
            : string.Create(CultureInfo.InvariantCulture, $",endLine={end.Line}"));
        string also = string.Concat(finding.Related.Select(place =>
            string.Create(CultureInfo.InvariantCulture, $"\nalso {report.PathOf(place.Location.Path)}:{place.Location.Start.Line}: {place.Message}")));
        string help = finding.Help is null ? "" : $"\nhelp: {finding.Help}";
        command.Append(CultureInfo.InvariantCulture, $",title={Property(finding.Rule.ToString())}::{Data(finding.Message + also + help)}");
        return command.ToString();
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
