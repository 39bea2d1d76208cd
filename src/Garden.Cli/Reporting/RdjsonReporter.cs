using System.Text;
using System.Text.Json;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.Reporting;

/// <summary>Reviewdog's diagnostic format. Its columns count bytes of UTF-8, not UTF-16 units.</summary>
internal sealed class RdjsonReporter : IReporter
{
    public void Write(Report report, TextWriter writer) => JsonText.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("source");
        json.WriteString("name", "garden");
        json.WriteEndObject();
        json.WriteStartArray("diagnostics");
        foreach (Diagnostic finding in report.Findings)
        {
            WriteFinding(json, report, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteFinding(Utf8JsonWriter json, Report report, Diagnostic finding)
    {
        SourceFile? source = report.SourceOf(finding.Location.Path);
        json.WriteStartObject();
        json.WriteString("message", finding.Help is null ? finding.Message : $"{finding.Message}; {finding.Help}");
        WriteLocation(json, report, finding.Location);
        json.WriteString("severity", Report.Word(finding.Severity).ToUpperInvariant());
        json.WriteStartObject("code");
        json.WriteString("value", finding.Rule.Id);
        json.WriteEndObject();

        if (!finding.Related.IsEmpty)
        {
            json.WriteStartArray("relatedLocations");
            foreach (RelatedPlace place in finding.Related)
            {
                json.WriteStartObject();
                json.WriteString("message", place.Message);
                WriteLocation(json, report, place.Location);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        // Suggestions are alternatives to each other, so only a fix of a single edit can be one.
        if (finding.Fix is { Applicability: not FixApplicability.Display, Edits.Length: 1 })
        {
            json.WriteStartArray("suggestions");
            foreach ((TextEdit edit, SourcePosition start, SourcePosition end) in JsonText.Edits(report, finding))
            {
                json.WriteStartObject();
                WriteRange(json, source, start, end);
                json.WriteString("text", edit.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Report report, SourceLocation location)
    {
        json.WriteStartObject("location");
        json.WriteString("path", report.PathOf(location.Path));
        WriteRange(json, report.SourceOf(location.Path), location.Start, location.End);
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, SourceFile? source, SourcePosition start, SourcePosition end)
    {
        json.WriteStartObject("range");
        WritePosition(json, "start", source, start);
        WritePosition(json, "end", source, end);
        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, string name, SourceFile? source, SourcePosition position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", source is null ? position.Column : ByteColumn(source, position));
        json.WriteEndObject();
    }

    private static int ByteColumn(SourceFile source, SourcePosition position)
    {
        int start = source.Lines.StartOf(position.Line);
        int length = Math.Min(position.Column - 1, source.Text.Length - start);
        return Encoding.UTF8.GetByteCount(source.Text.AsSpan(start, length)) + 1;
    }
}
