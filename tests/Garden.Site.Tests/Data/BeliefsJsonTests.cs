using System.Text;
using System.Text.Json;
using Garden.Analysis.Linking;
using Garden.Site.Data;

namespace Garden.Site.Tests.Data;

public sealed class BeliefsJsonTests
{
    private static JsonElement[] Beliefs(params (string Path, string Text)[] files)
    {
        GardenAsOf corpus = WrittenGarden.Of(files);
        Assert.Empty(DataFile.Schema("beliefs").Validate(DataFile.Bytes(output => BeliefsJson.Write(corpus, output))));
        return [.. DataFile.Parsed(output => BeliefsJson.Write(corpus, output)).GetProperty("beliefs").EnumerateArray()];
    }

    [Fact]
    public void ABeliefIsWrittenWithAllThatIsSaidAboutIt()
    {
        JsonElement[] beliefs = Beliefs(
            ("topics/Big harbours/tides.md", """
                ---
                title: Tides
                ---
                ## Current beliefs

                - The **new gauge** reads high <em>in winter</em>. ~70% (60–80) — two seasons of [[log]] ^gauge
                  - by: 2027-06-30
                  - 2026-03-02: → 70% — the [[log]] of winter
                  - 2026-01-05: 60% — first guess
                  - reviewed: 2026-05-01
                  - for: [Harbour report](https://example.org/report?a=1&b=2) of 2025
                  - for: [[log]]
                  - against: the pilot's hunch
                  - if [[salt#^brackish]]: → 85%
                  - if not [[salt#^brackish]]: → 40–60%
                  - if the pier is rebuilt: → ~likely
                  - implies: [[#^sea]], [[salt#^brackish]], [[nowhere#^gone]]
                  - excludes: [[#^sea]]
                  - and: [[salt#^brackish]]
                  - one-of: cause
                  - exclusive: culprit
                  - importance: high
                  - forecast: https://example.org/question/123 64% 2026-03-01
                  - base rate: 21 of 30 — springs since 1990
                  - resolved: yes 2026-05-12 — [registry](https://example.org/r)
                - The sea rises. ~XX%<one-line why> ^sea
                """),
            ("topics/salt.md", "## Beliefs\n\n- The bay is brackish. ~~70%~~ 60% ^brackish\n"),
            ("reading/log.md", "# The winter log\n"));

        Assert.Equal(["gauge", "sea", "brackish"], beliefs.Select(belief => belief.GetProperty("id").GetString()));
        Assert.Equal(
            DataFile.Compact("""
                {
                  "id": "gauge", "page": "topics/Big harbours/tides", "url": "topics/big-harbours/tides/#gauge",
                  "claim": "The new gauge reads high in winter.", "probability": 0.7, "low": 0.6, "high": 0.8, "words": null, "quantity": null,
                  "why": "two seasons of The winter log", "importance": "high", "by": "2027-06-30", "reviewed": "2026-05-01",
                  "history": [
                    { "date": "2026-01-05", "from": null, "to": 0.6, "reason": "first guess" },
                    { "date": "2026-03-02", "from": 0.6, "to": 0.7, "reason": "the The winter log of winter" }
                  ],
                  "for": [
                    { "text": "Harbour report of 2025", "url": "https://example.org/report?a=1&b=2" },
                    { "text": "The winter log", "url": "reading/log/" }
                  ],
                  "against": [{ "text": "the pilot's hunch", "url": null }],
                  "conditions": [
                    { "on": "topics/salt#brackish", "holds": true, "probability": 0.85, "low": null, "high": null, "text": "The bay is brackish." },
                    { "on": "topics/salt#brackish", "holds": false, "probability": 0.5, "low": 0.4, "high": 0.6, "text": "The bay is brackish." },
                    { "on": null, "holds": true, "probability": 0.675, "low": 0.55, "high": 0.8, "text": "the pier is rebuilt" }
                  ],
                  "implies": ["topics/Big harbours/tides#sea", "topics/salt#brackish"],
                  "excludes": ["topics/Big harbours/tides#sea"],
                  "and": ["topics/salt#brackish"],
                  "sets": [{ "name": "cause", "kind": "one-of" }, { "name": "culprit", "kind": "exclusive" }],
                  "resolution": { "outcome": "yes", "amount": null, "unit": null, "date": "2026-05-12", "why": "registry", "final": false },
                  "form": "point", "written": "70% (60–80)", "previous": null, "lastMoved": "2026-03-02",
                  "forecast": "https://example.org/question/123", "forecastProbability": 0.64, "forecastDate": "2026-03-01",
                  "baseRate": { "count": 21, "of": 30, "class": "springs since 1990" }, "explicitId": true
                }
                """),
            DataFile.Compact(beliefs[0]));
        Assert.Equal(
            DataFile.Compact("""
                {
                  "id": "sea", "page": "topics/Big harbours/tides", "url": "topics/big-harbours/tides/#sea",
                  "claim": "The sea rises.", "probability": null, "low": null, "high": null, "words": null, "quantity": null,
                  "why": null, "importance": null, "by": null, "reviewed": null, "history": [], "for": [], "against": [], "conditions": [],
                  "implies": [], "excludes": [], "and": [], "sets": [], "resolution": null,
                  "form": "unset", "written": null, "previous": null, "lastMoved": null, "forecast": null, "forecastProbability": null, "forecastDate": null,
                  "baseRate": null, "explicitId": true
                }
                """),
            DataFile.Compact(beliefs[1]));
        Assert.Equal((0.6, 0.7), (beliefs[2].GetProperty("probability").GetDouble(), beliefs[2].GetProperty("previous").GetDouble()));
    }

    [Theory]
    [InlineData("70%", "0.7,,")]
    [InlineData("12.5%", "0.125,,")]
    [InlineData("60–80%", "0.7,0.6,0.8")]
    [InlineData("55% to 80%", "0.675,0.55,0.8")]
    [InlineData("33–34%", "0.335,0.33,0.34")]
    [InlineData("<5%", "0.05,0,0.05")]
    [InlineData(">95%", "0.95,0.95,1")]
    [InlineData("~almost certain", "0.97,0.95,0.99")]
    [InlineData("odds 1:2", "0.333333,,")]
    [InlineData("~unquantified", ",,")]
    [InlineData("0%", "0,,")]
    public void NumbersCarryNoBinaryDust(string written, string expected)
    {
        JsonElement belief = Assert.Single(Beliefs(("topics/a.md", $"## Beliefs\n\n- Ships are late. {written} — seen it ^x\n")));
        Assert.Equal(expected, string.Join(',', new[] { "probability", "low", "high" }.Select(name => belief.GetProperty(name)).Select(value => value.ValueKind == JsonValueKind.Null ? "" : value.GetRawText())));
    }

    [Fact]
    public void WordsOfEveryScriptStayReadableAndNothingCanEndAScript()
    {
        GardenAsOf corpus = WrittenGarden.Of(("topics/a.md", "## Beliefs\n\n- Größe ist `</script><!--` 重要 \"immer\". 70% — weil ^x\n"));
        string json = Encoding.UTF8.GetString(DataFile.Bytes(output => BeliefsJson.Write(corpus, output)).Span);
        Assert.Contains("Größe", json, StringComparison.Ordinal);
        Assert.Contains("重要", json, StringComparison.Ordinal);
        Assert.DoesNotContain('<', json);
        Assert.EndsWith("}\n", json, StringComparison.Ordinal);
        Assert.Equal("Größe ist </script><!-- 重要 \"immer\".", JsonDocument.Parse(json).RootElement.GetProperty("beliefs")[0].GetProperty("claim").GetString());
    }

    [Fact]
    public void AnAddressIsEncodedAndANameIsNot()
    {
        JsonElement belief = Assert.Single(Beliefs(("topics/Über uns.md", "## Beliefs\n\n- Größe zählt. 70% — weil\n")));
        Assert.Equal("topics/Über uns", belief.GetProperty("page").GetString());
        Assert.StartsWith("topics/%C3%BCber-uns/#gr%C3%B6%C3%9Fe", belief.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.False(belief.GetProperty("explicitId").GetBoolean());
    }

    [Fact]
    public void AFileOfAnySizeIsWrittenThroughASmallBuffer()
    {
        string list = string.Concat(Enumerable.Range(0, 2000).Select(index => $"- Claim number {index} about harbours and tides. 70% — because of {new string('x', 200)} ^b{index}\n"));
        GardenAsOf corpus = WrittenGarden.Of(("topics/a.md", "## Beliefs\n\n" + list));
        MeasuringWriter output = new();

        BeliefsJson.Write(corpus, output);

        Assert.InRange(output.Written, 1_000_000, long.MaxValue);
        Assert.InRange(output.LargestAdvance, 1, 64 * 1024);
    }
}
