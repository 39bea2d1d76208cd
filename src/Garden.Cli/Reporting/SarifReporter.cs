using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Cli.Reporting;

/// <summary>
/// Static Analysis Results Interchange Format 2.1.0 (OASIS), as code scanning services read it. GitHub accepts
/// 25,000 results a run: the most severe are kept, and a notification says how many were left out.
/// </summary>
/// <param name="version">The version of this tool.</param>
internal sealed class SarifReporter(string version) : IReporter
{
    public const int MaxResults = 25_000;

    /// <summary>The name under which code scanning looks for what a finding is known by: the text of its line, and which of several on such a line.</summary>
    private const string Fingerprint = "primaryLocationLineHash";

    public void Write(Report report, TextWriter writer) => JsonText.Write(writer, json =>
    {
        ImmutableArray<Diagnostic> kept = report.Findings.Length <= MaxResults
            ? report.Findings
            : [.. report.Findings.OrderByDescending(finding => finding.Severity).Take(MaxResults)];
        ImmutableArray<RuleDescriptor> rules = [.. kept.Select(finding => finding.Rule).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, report, rules);
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteInvocation(json, report.Findings.Length - kept.Length);
        json.WriteStartArray("results");
        Dictionary<BaselineKey, int> known = [];
        foreach (Diagnostic finding in kept)
        {
            BaselineKey key = Baseline.KeyOf(finding, report.SourceOf);
            known[key] = known.GetValueOrDefault(key) + 1;
            WriteResult(json, report, finding, (rules.IndexOf(finding.Rule), string.Create(CultureInfo.InvariantCulture, $"{key.Hash}:{known[key]}")));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private void WriteTool(Utf8JsonWriter json, Report report, ImmutableArray<RuleDescriptor> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "garden");
        json.WriteString("version", version);
        json.WriteStartArray("rules");
        foreach (RuleDescriptor rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", rule.Name);
            if (report.DescriptionOf(rule) is RuleText text)
            {
                WriteText(json, "shortDescription", text.Summary);
                json.WriteStartObject("help");
                json.WriteString("text", text.Markdown);
                json.WriteString("markdown", text.Markdown);
                json.WriteEndObject();
                if (text.OnTheWeb is string page)
                {
                    json.WriteString("helpUri", page);
                }
            }

            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, int leftOut)
    {
        if (leftOut == 0)
        {
            return;
        }

        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", value: true);
        json.WriteStartArray("toolExecutionNotifications");
        json.WriteStartObject();
        json.WriteString("level", "warning");
        WriteText(json, "message", $"{leftOut} findings were left out: a run holds at most {MaxResults}, the most severe first");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>One finding.</summary>
    /// <param name="known">The place of its rule, and what the finding is known by when its line has moved.</param>
    private static void WriteResult(Utf8JsonWriter json, Report report, Diagnostic finding, (int Rule, string Fingerprint) known)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", known.Rule);
        json.WriteString("level", LevelOf(finding.Severity));
        WriteText(json, "message", finding.Help is null ? finding.Message : $"{finding.Message}; {finding.Help}");
        json.WriteStartArray("locations");
        WriteLocation(json, report, finding.Location, null);
        json.WriteEndArray();
        if (!finding.Related.IsEmpty)
        {
            json.WriteStartArray("relatedLocations");
            foreach (RelatedPlace place in finding.Related)
            {
                WriteLocation(json, report, place.Location, place.Message);
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("partialFingerprints");
        json.WriteString(Fingerprint, known.Fingerprint);
        json.WriteEndObject();
        WriteFix(json, report, finding);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Report report, SourceLocation location, string? message)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, report, location.Path);
        WriteRegion(json, "region", location.Start, location.End);
        json.WriteEndObject();
        if (message is not null)
        {
            WriteText(json, "message", message);
        }

        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, Report report, Diagnostic finding)
    {
        if (finding.Fix is not { Applicability: not FixApplicability.Display } || !JsonText.Edits(report, finding).Any())
        {
            return;
        }

        json.WriteStartArray("fixes");
        json.WriteStartObject();
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifact(json, report, finding.Location.Path);
        json.WriteStartArray("replacements");
        foreach ((TextEdit edit, SourcePosition start, SourcePosition end) in JsonText.Edits(report, finding))
        {
            json.WriteStartObject();
            WriteRegion(json, "deletedRegion", start, end);
            WriteText(json, "insertedContent", edit.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteArtifact(Utf8JsonWriter json, Report report, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", RelativeUri(report.PathOf(path)));
        json.WriteEndObject();
    }

    /// <summary>A first part with a colon would read as a scheme, so it is led by <c>./</c>.</summary>
    private static string RelativeUri(string path)
    {
        string encoded = Address.Encode(path);
        int colon = encoded.IndexOf(':', StringComparison.Ordinal);
        return colon >= 0 && !encoded.AsSpan(0, colon).Contains('/') ? "./" + encoded : encoded;
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, SourcePosition start, SourcePosition end)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
