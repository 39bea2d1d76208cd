using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Language.Tests.Parsing.FrontMatter;

/// <summary>TOML and JSON say what YAML says, and are refused as YAML is.</summary>
public class SyntaxesTests
{
    private const string Yaml = "---\ntitle: Tides & é𝄞\narea: Water\nreviewed: 2026-05-01\ntags: [sea, salt]\nrelated:\n  - {to: norms, how: depends on}\nstub: true\norder: 3\n---\nBody.\n";
    private const string Toml = "+++\ntitle = \"Tides & \\u00e9𝄞\"\narea = 'Water'\nreviewed = 2026-05-01\ntags = [\"sea\", 'salt']\nstub = true\norder = 3\n[[related]]\nto = \"norms\"\nhow = \"depends on\"\n+++\nBody.\n";
    private const string Json = "{\n  \"title\": \"Tides & é𝄞\",\n  \"area\": \"Water\",\n  \"reviewed\": \"2026-05-01\",\n  \"tags\": [\"sea\", \"salt\"],\n  \"related\": [{\"to\": \"norms\", \"how\": \"depends on\"}],\n  \"stub\": true,\n  \"order\": 3\n}\nBody.\n";

    [Theory]
    [InlineData(Yaml)]
    [InlineData(Toml)]
    [InlineData(Json)]
    [InlineData("---\n{\n\t\"title\": \"Tides & é𝄞\", \"area\": \"Water\", \"reviewed\": \"2026-05-01\", \"tags\": [\"sea\", \"salt\"], \"related\": {\"to\": \"norms\", \"how\": \"depends on\"}, \"stub\": true, \"order\": 3}\n---\nBody.\n")]
    public void The_same_is_read_with_its_places(string text)
    {
        PageMetadata page = Pages.ReadFile(text);

        Assert.Empty(page.Diagnostics);
        Assert.Equal(("Tides & é𝄞", "Water", new DateOnly(2026, 5, 1), true, 3.0), (page.Title?.Text, page.Area, page.Reviewed, page.Stub, page.Order));
        Assert.Equal<string>(["sea", "salt"], page.Tags);
        Assert.Equal([("norms", "depends on")], page.Related.Select(reference => (reference.Target, reference.How)));
        Assert.Equal("norms", text[page.Related[0].Span.Start..page.Related[0].Span.End]);
        Assert.Equal("Body.\n", text[page.BodyStart..]);
        Assert.Equal("2026-05-01", text[page.ReviewedSpan!.Value.Start..page.ReviewedSpan.Value.End].Trim('"'));
    }

    [Theory]
    [InlineData("+++\ntitle = \"a\"\nstub = 5\n+++\n", "GRD604 3:8")]
    [InlineData("{\"title\": \"é𝄞\", \"stub\": 5}\n", "GRD604 1:26")]
    [InlineData("{\n  \"titel\": \"a\"\n}\n", "GRD602 2:3")]
    [InlineData("+++\ntitle = \"a\"\ntitle = \"b\"\n+++\n", "GRD601 3:1")]
    [InlineData("+++\n[build]\nlist = 1\n[build]\nlist = 2\n+++\n", "GRD601 5:1")]
    [InlineData("{\"title\": \"a\", \"title\": \"b\"}\n", "GRD601 1:16")]
    [InlineData("+++\ntitle = \"a\n+++\n", "GRD601 2:11")]
    [InlineData("+++\ntitle = words\n+++\n", "GRD601 2:9")]
    [InlineData("+++\ntitle =\narea = 'x'\n+++\n", "GRD601 2:8")]
    [InlineData("+++\ncreated = 2026-02-30\n+++\n", "GRD601 2:11")]
    [InlineData("+++\ntitle = \"a\\u0007b\"\n+++\n", "GRD601 2:9")]
    [InlineData("{\"title\": \"a\\u0007b\"}\n", "GRD601 1:11")]
    [InlineData("{\"title\": \"a\\ud800b\"}\n", "GRD601 1:11")]
    [InlineData("{\"title\" \"a\"}\n", "GRD601 1:10")]
    [InlineData("---\n{\"title\", \"a\"}\n---\n", "GRD601 2:9")]
    [InlineData("---\n{\"title\": \"a\",}\n---\n", "")]
    [InlineData("+++\ntitle = \"a\u2028b\"\n+++\n", "GRD601 2:11")]
    [InlineData("+++\ntitle = 'a'\n", "GRD601 1:1")]
    [InlineData("++++\ntitle = 'a'\n++++\n", "GRD601 1:1")]
    [InlineData("+++\ntitle = 'a'\n++++\n", "GRD601 3:1")]
    public void A_mistake_is_found_where_it_stands(string text, string places) => Assert.Equal(places, Pages.Places(Pages.ReadFile(text).Diagnostics));

    public static TheoryData<string> Hostile =>
    [
        "+++\na = " + new string('[', 30_000) + "\n+++\n",
        "+++\na = " + new string('[', 20_000) + new string(']', 20_000) + "\n+++\n",
        "+++\na = " + string.Concat(Enumerable.Repeat("{a=", 15_000)) + "\n+++\n",
        "+++\n" + string.Join('.', Enumerable.Repeat("a", 20_000)) + " = 1\n+++\n",
        "+++\n[" + string.Join('.', Enumerable.Repeat("a", 20_000)) + "]\n+++\n",
        "+++\n" + string.Concat(Enumerable.Range(0, 3_000).Select(n => FormattableString.Invariant($"k{n} = 1\n"))) + "+++\n",
        "+++\ntags = [" + string.Concat(Enumerable.Repeat("1,", 20_000)) + "]\n+++\n",
        "+++\n" + string.Concat(Enumerable.Repeat("title = 'x'\n", 3_000)) + "+++\n",
        "+++\ntitle = '" + new string('x', 70_000) + "'\n+++\n",
        "{\"a\": " + new string('[', 30_000),
        "{\"a\": " + new string('[', 20_000) + new string(']', 20_000) + "}\n",
        "{\"a\": " + string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) + "1" + new string('}', 10_001) + "\n",
        "{" + string.Join(',', Enumerable.Range(0, 3_000).Select(n => FormattableString.Invariant($"\"k{n}\":1"))) + "}\n",
        "{\"tags\": [" + string.Join(',', Enumerable.Repeat("1", 20_000)) + "]}\n",
        "{" + string.Join(',', Enumerable.Repeat("\"a\":1", 3_000)) + "}\n",
        "{\"title\": \"" + new string('x', 70_000) + "\"}\n",
        "---\n{\"a\": " + new string('[', 20_000) + "\n---\n",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_page_ends_in_findings_inside_its_file(string text)
    {
        SourceFile file = Pages.FileOf(text);

        PageMetadata page = FrontMatterReader.Read(file, PageKind.Topic, GardenSettings.Default);

        Assert.InRange(page.Diagnostics.Length, 1, 20);
        Assert.All(page.Diagnostics, finding => Assert.Contains(finding.Rule, (RuleDescriptor[])[RuleDescriptor.MalformedFrontMatter, RuleDescriptor.OversizedInput]));
        Assert.All(page.Diagnostics, finding => Assert.InRange(finding.Location.Span.End, finding.Location.Span.Start, text.Length));
        Assert.False(page.IsRead);
        Assert.True(page.Privacy.IsPrivate);
    }

    /// <summary>Cut and mixed up in every place, a block yields a page or findings, never an exception.</summary>
    [Theory]
    [InlineData(Yaml)]
    [InlineData(Toml)]
    [InlineData(Json)]
    public void Damaged_blocks_never_throw(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            foreach (string damaged in (string[])[text[..at], text.Remove(at, 1), text.Insert(at, "\""), text.Insert(at, "["), text.Insert(at, "\\"), text.Insert(at, "}"), text.Insert(at, "\r")])
            {
                PageMetadata page = Pages.ReadFile(damaged);
                Assert.All(page.Diagnostics, finding => Assert.InRange(finding.Location.Span.End, finding.Location.Span.Start, damaged.Length));
            }
        }
    }
}
