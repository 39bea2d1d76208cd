using System.Globalization;
using Garden.Diagnostics;
using Garden.Text;

namespace Garden.Cli.Reporting;

/// <summary>For people: each finding with its line of source, carets under the place and what to do; then the summary.</summary>
/// <param name="ink">Colours, where they are wanted.</param>
/// <param name="width">How many cells of a source line are shown.</param>
internal sealed class FullReporter(Ink ink, int width = FullReporter.DefaultWidth) : IReporter
{
    /// <summary>The width when nobody looks through a terminal.</summary>
    public const int DefaultWidth = 160;

    public void Write(Report report, TextWriter writer)
    {
        bool first = true;
        foreach (Diagnostic finding in report.Findings)
        {
            if (!first)
            {
                writer.WriteLine();
            }

            first = false;
            WriteFinding(report, finding, writer);
        }

        writer.WriteLine(Summary.Of(report));
    }

    private void WriteFinding(Report report, Diagnostic finding, TextWriter writer)
    {
        writer.Write(ink.Bold(report.PlaceOf(finding) + ":"));
        writer.Write(' ');
        writer.Write(ink.Of(finding.Severity, Report.Word(finding.Severity)));
        writer.Write(' ');
        writer.Write(ink.Bold(finding.Rule.ToString()));
        writer.Write(": ");
        writer.WriteLine(Printable.Of(finding.Message));

        string margin = "";
        SourcePosition start = finding.Location.Start;
        if (report.SourceOf(finding.Location.Path) is SourceFile source && start.Line <= source.Lines.LineCount)
        {
            string number = start.Line.ToString(CultureInfo.InvariantCulture);
            margin = new string(' ', number.Length);
            WriteExcerpt(finding, number, LineOf(source, start.Line), writer);
        }

        if (finding.Help is string help)
        {
            writer.WriteLine($"{margin} {ink.Faint("=")} {ink.Hint("help:")} {Printable.Of(help)}");
        }
    }

    private void WriteExcerpt(Diagnostic finding, string number, string line, TextWriter writer)
    {
        SourcePosition start = finding.Location.Start;
        SourcePosition end = finding.Location.End;
        int endColumn = end.Line == start.Line ? end.Column - 1 : line.Length;
        SourceExcerpt excerpt = SourceExcerpt.Of(line, start.Column - 1, endColumn, width - number.Length - 3);
        string margin = new(' ', number.Length);
        writer.WriteLine(ink.Faint(margin + " |"));
        writer.WriteLine($"{ink.Faint(number + " |")} {excerpt.Line}".TrimEnd());
        writer.WriteLine($"{ink.Faint(margin + " |")} {new string(' ', excerpt.Indent)}{ink.Of(finding.Severity, new string('^', excerpt.Carets))}");
    }

    private static string LineOf(SourceFile source, int line) =>
        source.Text[source.Lines.StartOf(line)..source.Lines.StartOf(line + 1)].TrimEnd('\n', '\r');
}
