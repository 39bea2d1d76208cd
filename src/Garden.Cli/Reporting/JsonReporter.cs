using System.Text.Json;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.Reporting;

/// <summary>The tool's own stable form: one object with a summary and every finding.</summary>
internal sealed class JsonReporter : IReporter
{
    public void Write(Report report, TextWriter writer) => JsonText.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartObject("summary");
        json.WriteNumber("files", report.Files);
        json.WriteNumber("errors", report.Count(Severity.Error));
        json.WriteNumber("warnings", report.Count(Severity.Warning));
        json.WriteNumber("infos", report.Count(Severity.Info));
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
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("severity", Report.Word(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteString("help", finding.Help);
        json.WriteString("path", report.PathOf(finding.Location.Path));
        WriteRange(json, finding.Location.Start, finding.Location.End);
        json.WriteStartArray("related");
        foreach (RelatedPlace place in finding.Related)
        {
            json.WriteStartObject();
            json.WriteString("path", report.PathOf(place.Location.Path));
            WriteRange(json, place.Location.Start, place.Location.End);
            json.WriteString("message", place.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (finding.Fix is Fix fix)
        {
            WriteFix(json, report, finding, fix);
        }
        else
        {
            json.WriteNull("fix");
        }

        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, Report report, Diagnostic finding, Fix fix)
    {
        json.WriteStartObject("fix");
        json.WriteString("applicability", fix.Applicability switch
        {
            FixApplicability.Safe => "safe",
            FixApplicability.Unsafe => "unsafe",
            _ => "display",
        });
        json.WriteStartArray("edits");
        foreach ((TextEdit edit, SourcePosition start, SourcePosition end) in JsonText.Edits(report, finding))
        {
            json.WriteStartObject();
            WriteRange(json, start, end);
            json.WriteString("text", edit.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, SourcePosition start, SourcePosition end)
    {
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
    }
}
