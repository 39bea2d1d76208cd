using System.Collections.Immutable;
using System.Globalization;
using Garden.Language.Diagnostics;

namespace Garden.Cli.Reporting;

/// <summary>One line a finding, however long; the prompts of a page are one line.</summary>
/// <param name="expand">Whether every finding is shown, however many there are of a kind.</param>
internal sealed class ConciseReporter(bool expand = false) : IReporter
{
    public void Write(Report report, TextWriter writer)
    {
        foreach (ShownFinding shown in ShownFinding.Of(report, expand))
        {
            Diagnostic first = shown.First;
            writer.WriteLine($"{report.PlaceOf(first)}: {Report.Word(first.Severity)} {shown.Rules}: {Printable.Of(shown.Message)}{Lines(shown)}");
            if (shown.More is string more)
            {
                writer.WriteLine($"{Printable.Of(report.PathOf(first.Location.Path))}: {Printable.Of(more)} (--expand shows them)");
            }
        }
    }

    private static string Lines(ShownFinding shown)
    {
        if (shown.Findings.Length == 1)
        {
            return "";
        }

        (ImmutableArray<ImmutableArray<Diagnostic>> lines, string? more) = shown.ByLine();
        string numbers = string.Join(", ", lines.Select(line => line[0].Location.Start.Line.ToString(CultureInfo.InvariantCulture)));
        return $" (line{(lines.Length == 1 ? "" : "s")} {numbers}{(more is null ? "" : " " + more + ", --expand shows them")})";
    }
}
