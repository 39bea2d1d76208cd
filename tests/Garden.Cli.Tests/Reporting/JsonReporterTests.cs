using System.Text.Json;
using Garden.Cli.Reporting;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.Tests.Reporting;

public sealed class JsonReporterTests
{
    private const string Folder = "input/é ü/50%: a.md";

    /// <summary>An emoji (two UTF-16 units, four bytes) and an umlaut stand before the marked word.</summary>
    private static readonly Sample Page = new(Folder, "one\r\nä 😀 two\n");

    private static readonly Diagnostic Mendable = Page.Finding(RuleDescriptor.Mojibake, Severity.Warning, "two", "m “q” <b>") with
    {
        Help = "h",
        Fix = Fix.Replace(FixApplicability.Safe, new SourceSpan(10, 13), "2"),
    };

    private static readonly Diagnostic Hopeless = Page.Finding(RuleDescriptor.BrokenLink, Severity.Error, "one", "n");

    [Fact]
    public void Json_has_the_documented_shape() =>
        Assert.Equal(
            """{"version":1,"summary":{"files":412,"errors":1,"warnings":1,"infos":0},"diagnostics":["""
            + """{"rule":"GRD501","name":"broken-link","severity":"error","message":"n","help":null,"path":"input/é ü/50%: a.md","line":1,"column":1,"endLine":1,"endColumn":4,"related":[],"fix":null},"""
            + """{"rule":"GRD702","name":"mojibake","severity":"warning","message":"m “q” <b>","help":"h","path":"input/é ü/50%: a.md","line":2,"column":6,"endLine":2,"endColumn":9,"related":[],"""
            + """ "fix":{"applicability":"safe","edits":[{"line":2,"column":6,"endLine":2,"endColumn":9,"text":"2"}]}}]}""".TrimStart()
            + "\n",
            Sample.Print(new JsonReporter(), Page.Report(Hopeless, Mendable)));

    [Fact]
    public void Rdjson_counts_columns_in_bytes()
    {
        using JsonDocument document = JsonDocument.Parse(Sample.Print(new RdjsonReporter(), Page.Report(Mendable)));
        Assert.Equal("garden", document.RootElement.GetProperty("source").GetProperty("name").GetString());
        JsonElement finding = document.RootElement.GetProperty("diagnostics")[0];
        Assert.Equal("WARNING", finding.GetProperty("severity").GetString());
        Assert.Equal("GRD702", finding.GetProperty("code").GetProperty("value").GetString());
        Assert.Equal(Folder, finding.GetProperty("location").GetProperty("path").GetString());
        Assert.Equal(
            """{"start":{"line":2,"column":9},"end":{"line":2,"column":12}}""",
            finding.GetProperty("location").GetProperty("range").GetRawText());
        Assert.Equal(
            """[{"range":{"start":{"line":2,"column":9},"end":{"line":2,"column":12}},"text":"2"}]""",
            finding.GetProperty("suggestions").GetRawText());
    }

    [Fact]
    public void Sarif_has_rules_relative_encoded_addresses_and_fixes()
    {
        Report report = Page.Report(Hopeless, Mendable) with
        {
            DescriptionOf = rule => rule == RuleDescriptor.Mojibake ? new RuleText("damaged characters", "# GRD702\n\nwhy") { OnTheWeb = "https://example.org/GRD702.md" } : null,
        };
        using JsonDocument document = JsonDocument.Parse(Sample.Print(new SarifReporter("1.2.3"), report));
        JsonElement run = document.RootElement.GetProperty("runs")[0];
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.False(run.TryGetProperty("invocations", out _));

        JsonElement rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal("GRD501 GRD702", string.Join(' ', rules.EnumerateArray().Select(rule => rule.GetProperty("id").GetString())));
        Assert.Equal("# GRD702\n\nwhy", rules[1].GetProperty("help").GetProperty("markdown").GetString());
        Assert.Equal("https://example.org/GRD702.md", rules[1].GetProperty("helpUri").GetString());
        Assert.False(rules[0].TryGetProperty("helpUri", out _));
        Assert.Equal("error warning", string.Join(' ', rules.EnumerateArray().Select(rule => rule.GetProperty("defaultConfiguration").GetProperty("level").GetString())));
        Assert.Equal("damaged characters", rules[1].GetProperty("shortDescription").GetProperty("text").GetString());

        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        Assert.Equal("error warning", string.Join(' ', results.Select(result => result.GetProperty("level").GetString())));
        Assert.All(results, result => Assert.Equal(
            result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        JsonElement place = results[1].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("input/%C3%A9%20%C3%BC/50%25%3A%20a.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("""{"startLine":2,"startColumn":6,"endLine":2,"endColumn":9}""", place.GetProperty("region").GetRawText());
        JsonElement replacement = results[1].GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        Assert.Equal("2", replacement.GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.False(results[0].TryGetProperty("fixes", out _));
    }

    [Fact]
    public void Sarif_knows_a_finding_again_whose_line_has_moved()
    {
        const string Text = "One [[x]].\nTwo [[y]].\nOne [[x]].\n";
        string[] Fingerprints(string text)
        {
            Sample sample = new("input/a.md", text);
            Report report = sample.Report(sample.Finding(RuleDescriptor.BrokenLink, Severity.Error, "x", "gone"), sample.Finding(RuleDescriptor.BrokenLink, Severity.Error, "y", "gone"), sample.Finding(RuleDescriptor.BrokenLink, Severity.Error, "x", "gone too"));
            using JsonDocument document = JsonDocument.Parse(Sample.Print(new SarifReporter("1.2.3"), report));
            return [.. document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()!)];
        }

        string[] prints = Fingerprints(Text);
        Assert.Equal(3, prints.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(prints[0].Split(':')[0], prints[2].Split(':')[0]);
        Assert.Equal(prints, Fingerprints("A new line.\n\n" + Text));
    }

    [Fact]
    public void Sarif_keeps_the_most_severe_and_says_what_it_left_out()
    {
        Report report = Page.Report([.. Enumerable.Repeat(Mendable, 29_000), .. Enumerable.Repeat(Hopeless, 1_000)]);
        using JsonDocument document = JsonDocument.Parse(Sample.Print(new SarifReporter("1.2.3"), report));
        JsonElement run = document.RootElement.GetProperty("runs")[0];
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        Assert.Equal(25_000, results.Length);
        Assert.Equal(1_000, results.Count(result => result.GetProperty("level").GetString() == "error"));
        string? notice = run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString();
        Assert.StartsWith("5000 findings were left out", notice, StringComparison.Ordinal);
    }
}
