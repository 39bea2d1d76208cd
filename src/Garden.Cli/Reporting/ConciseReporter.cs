using Garden.Diagnostics;

namespace Garden.Cli.Reporting;

/// <summary>One line a finding, however long.</summary>
internal sealed class ConciseReporter : IReporter
{
    public void Write(Report report, TextWriter writer)
    {
        foreach (Diagnostic finding in report.Findings)
        {
            writer.WriteLine($"{report.PlaceOf(finding)}: {Report.Word(finding.Severity)} {finding.Rule}: {Printable.Of(finding.Message)}");
        }
    }
}
