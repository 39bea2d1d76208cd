using System.Text.Json;
using Garden.Cli.Reporting;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.Tests.Reporting;

/// <summary>A finding with more than one place shows them in every form.</summary>
public sealed class RelatedPlaceTests
{
    private static readonly SourceFile One = new("input/one.md", "first\nsecond wörd here\n");
    private static readonly SourceFile Two = new("input/two.md", "other\nöther place\n");

    [Fact]
    public void Full_shows_a_second_excerpt() => Assert.Equal(
        """
        input/one.md:2:8: error GRD301 incoherent-implication: m
          |
        2 | second wörd here
          |        ^^^^
          ::: input/two.md:2:7: what stands there
        2 | öther place
          |       -----
          = help: h
        found 1 error in 1 of 2 files (0.00 s)

        """,
        Sample.Print(new FullReporter(new Ink(IsOn: false)), ReportOf(1)));

    [Fact]
    public void Full_shows_four_places_and_counts_the_rest()
    {
        string shown = Sample.Print(new FullReporter(new Ink(IsOn: false)), ReportOf(7));
        Assert.Equal(4, shown.Split(":::").Length - 1);
        Assert.Contains("  = and 3 more places (--expand shows them)\n", shown, StringComparison.Ordinal);
        Assert.Equal(7, Sample.Print(new FullReporter(new Ink(IsOn: false), expand: true), ReportOf(7)).Split(":::").Length - 1);
    }

    [Fact]
    public void Json_has_them_as_related()
    {
        JsonElement related = Parsed(new JsonReporter()).GetProperty("diagnostics")[0].GetProperty("related")[0];
        Assert.Equal("""{"path":"input/two.md","line":2,"column":7,"endLine":2,"endColumn":12,"message":"what stands there"}""", related.GetRawText());
        Assert.Equal(0, Parsed(new JsonReporter(), places: 0).GetProperty("diagnostics")[0].GetProperty("related").GetArrayLength());
    }

    [Fact]
    public void Sarif_has_them_as_related_locations()
    {
        JsonElement place = Parsed(new SarifReporter("1")).GetProperty("runs")[0].GetProperty("results")[0].GetProperty("relatedLocations")[0];
        Assert.Equal("input/two.md", place.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(2, place.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal("what stands there", place.GetProperty("message").GetProperty("text").GetString());
        Assert.False(Parsed(new SarifReporter("1"), places: 0).GetProperty("runs")[0].GetProperty("results")[0].TryGetProperty("relatedLocations", out _));
    }

    [Fact]
    public void Rdjson_has_them_with_columns_in_bytes()
    {
        JsonElement place = Parsed(new RdjsonReporter()).GetProperty("diagnostics")[0].GetProperty("relatedLocations")[0];
        Assert.Equal("what stands there", place.GetProperty("message").GetString());
        Assert.Equal("input/two.md", place.GetProperty("location").GetProperty("path").GetString());
        Assert.Equal("""{"line":2,"column":8}""", place.GetProperty("location").GetProperty("range").GetProperty("start").GetRawText());
    }

    [Fact]
    public void GitHub_has_them_in_the_message() => Assert.Equal(
        "::error file=input/one.md,line=2,col=8,endColumn=12,title=GRD301 incoherent-implication::m%0Aalso input/two.md:2: what stands there%0Ahelp: h\n",
        Sample.Print(new GitHubReporter(), ReportOf(1)));

    private static JsonElement Parsed(IReporter reporter, int places = 1)
    {
        using JsonDocument document = JsonDocument.Parse(Sample.Print(reporter, ReportOf(places)));
        return document.RootElement.Clone();
    }

    private static Report ReportOf(int places) => new()
    {
        Findings =
        [
            new Diagnostic
            {
                Rule = RuleDescriptor.IncoherentImplication,
                Severity = Severity.Error,
                Location = SourceLocation.In(One.Path, One.Lines, new SourceSpan(13, 17)),
                Message = "m",
                Help = "h",
                Related = [.. Enumerable.Repeat(new RelatedPlace(SourceLocation.In(Two.Path, Two.Lines, new SourceSpan(12, 17)), "what stands there"), places)],
            },
        ],
        Files = 2,
        SourceOf = path => path == One.Path ? One : Two,
    };
}
