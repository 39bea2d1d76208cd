using System.Collections.Immutable;
using System.Globalization;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.Reporting;

/// <summary>For people: each finding with its line of source, carets under the place and what to do; then the summary.</summary>
/// <param name="ink">Colours, where they are wanted.</param>
/// <param name="width">How many cells of a source line are shown.</param>
/// <param name="expand">Whether every finding is shown, however many there are of a kind.</param>
internal sealed class FullReporter(Ink ink, int width = FullReporter.DefaultWidth, bool expand = false) : IReporter
{
    /// <summary>The width when nobody looks through a terminal.</summary>
    public const int DefaultWidth = 160;

    private const int RelatedPlaces = 4;

    public void Write(Report report, TextWriter writer)
    {
        bool first = true;
        foreach (ShownFinding shown in ShownFinding.Of(report, expand))
        {
            if (!first)
            {
                writer.WriteLine();
            }

            first = false;
            WriteFinding(report, shown, writer);
        }

        writer.WriteLine(Summary.Of(report));
    }

    private void WriteFinding(Report report, ShownFinding shown, TextWriter writer)
    {
        Diagnostic finding = shown.First;
        writer.Write(ink.Bold(report.PlaceOf(finding) + ":"));
        writer.Write(' ');
        writer.Write(ink.Of(finding.Severity, Report.Word(finding.Severity)));
        writer.Write(' ');
        writer.Write(ink.Link(ink.Bold(shown.Rules), ink.HasLinks && shown.Findings.All(one => one.Rule == finding.Rule) ? report.DescriptionOf(finding.Rule)?.Link : null));
        writer.Write(": ");
        writer.WriteLine(Printable.Of(shown.Message));

        (ImmutableArray<ImmutableArray<Diagnostic>> lines, string? left) = shown.ByLine();
        ImmutableArray<RelatedPlace> related = [.. finding.Related.Take(expand ? int.MaxValue : RelatedPlaces)];
        int widest = Math.Max(lines.Max(line => line[0].Location.Start.Line), related.Max(place => (int?)place.Location.Start.Line) ?? 0);
        int digits = widest.ToString(CultureInfo.InvariantCulture).Length;
        string margin = "";
        if (report.SourceOf(finding.Location.Path) is SourceFile source && finding.Location.Start.Line <= source.Lines.LineCount)
        {
            margin = new string(' ', digits);
            writer.WriteLine(ink.Faint(margin + " |"));
            foreach (ImmutableArray<Diagnostic> line in lines)
            {
                WriteLine(source, digits, [.. line.Select(one => one.Location)], carets => ink.Of(finding.Severity, carets), '^', writer);
            }
        }

        foreach (RelatedPlace place in related)
        {
            WriteRelated(report, place, digits, writer);
        }

        string? places = finding.Related.Length > related.Length ? $"and {finding.Related.Length - related.Length} more places" : null;
        foreach (string more in new[] { left, shown.More, places }.OfType<string>())
        {
            writer.WriteLine($"{margin} {ink.Faint("=")} {Printable.Of(more)} (--expand shows them)");
        }

        if (shown.Help is string help)
        {
            writer.WriteLine($"{margin} {ink.Faint("=")} {ink.Hint("help:")} {Printable.Of(help)}");
        }
    }

    private void WriteRelated(Report report, RelatedPlace place, int digits, TextWriter writer)
    {
        string margin = new(' ', digits);
        string where = string.Create(CultureInfo.InvariantCulture, $"{Printable.Of(report.PathOf(place.Location.Path))}:{place.Location.Start.Line}:{place.Location.Start.Column}");
        writer.WriteLine($"{margin} {ink.Faint(":::")} {where}: {Printable.Of(place.Message)}");
        if (report.SourceOf(place.Location.Path) is SourceFile source && place.Location.Start.Line <= source.Lines.LineCount)
        {
            WriteLine(source, digits, [place.Location], ink.Faint, '-', writer);
        }
    }

    /// <summary>A line of source with marks under one or more places in it.</summary>
    private void WriteLine(SourceFile source, int digits, ImmutableArray<SourceLocation> places, Func<string, string> paint, char mark, TextWriter writer)
    {
        ReadOnlyMemory<char> line = LineOf(source, places[0].Start.Line);
        string margin = new(' ', digits);
        SourceExcerpt[] excerpts = [.. places.Select(place =>
            SourceExcerpt.Of(line.Span, place.Start.Column - 1, place.End.Line == place.Start.Line ? place.End.Column - 1 : line.Length, width - digits - 3))];
        char[] marks = new string(' ', excerpts.Max(excerpt => excerpt.Indent + excerpt.Carets)).ToCharArray();
        foreach (SourceExcerpt excerpt in excerpts.Where(excerpt => excerpt.Line == excerpts[0].Line))
        {
            Array.Fill(marks, mark, excerpt.Indent, excerpt.Carets);
        }

        string number = places[0].Start.Line.ToString(CultureInfo.InvariantCulture).PadLeft(digits);
        string row = new string(marks).TrimEnd();
        writer.WriteLine($"{ink.Faint(number + " |")} {excerpts[0].Line}".TrimEnd());
        writer.WriteLine($"{ink.Faint(margin + " |")} {row[..(row.Length - row.TrimStart().Length)]}{paint(row.TrimStart())}");
    }

    /// <summary>A line without its break. It is not copied: a long one may have a finding in every word.</summary>
    private static ReadOnlyMemory<char> LineOf(SourceFile source, int line) =>
        source.Text.AsMemory()[source.Lines.StartOf(line)..source.Lines.StartOf(line + 1)].TrimEnd("\n\r");
}
