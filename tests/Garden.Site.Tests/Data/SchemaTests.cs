using System.Buffers;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Site.Data;

namespace Garden.Site.Tests.Data;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("garden")]
    [InlineData("beliefs")]
    public void TheStarterGardenFitsTheSchema(string name)
    {
        GardenAsOf corpus = WrittenGarden.Starter();
        ReadOnlyMemory<byte> written = DataFile.Bytes(output => Write(name, corpus, output));
        Assert.Empty(DataFile.Schema(name).Validate(written));
        Assert.InRange(written.Length, 5000, int.MaxValue);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(1)]
    public void ScoresFitTheSchemaAndAreNotRounded(int beliefs)
    {
        Dice dice = new(beliefs);
        IEnumerable<string> entries = Enumerable.Range(0, beliefs).Select(index =>
            $"- Claim {index}. {dice.Below(101)}% — why\n  - 2026-01-01: {dice.Below(101)}%\n  - resolved: {(dice.Below(2) == 0 ? "yes" : "no")} 2026-03-01\n");
        ScoreCard card = Scores.Of(WrittenGarden.Of(("topics/forecasts.md", "## Beliefs\n\n" + string.Concat(entries))), new DateOnly(2026, 6, 1));
        ReadOnlyMemory<byte> written = DataFile.Bytes(output => ScoreJson.Write(card, output));
        Assert.Empty(DataFile.Schema("score").Validate(written));
        Assert.Equal(beliefs, card.Counts.Scored);
        Assert.Equal(card.Last.Brier, DataFile.Parsed(output => ScoreJson.Write(card, output)).GetProperty("last").GetProperty("brier").GetDouble());
    }

    [Fact]
    public void ScoresHaveTheirPublishedShape()
    {
        ScoreCard card = Scores.Of(WrittenGarden.Of(), new DateOnly(2026, 6, 1));
        const string Figures = """{"brier":null,"standardError":null,"log":null,"expectedYes":0,"actualYes":0,"z":null,"discrimination":null}""";
        const string Parts = """{"miscalibration":null,"discrimination":null,"uncertainty":null""";
        const string Rest = """{"count":0,"skill":null}},"recalibration":null,"publicForecasts":{"count":0,"own":null,"theirs":null,"difference":null,"standardError":null},"retest":{"pairs":0,"spread":null},"areas":[],"years":[],"horizons":[],"movement":{"beliefs":0,"steps":0,"movement":null,"reduction":null,"ratio":null,"z":null,"areas":[],"years":[]},"quantities":{"count":0,"inside":0,"expected":null,"low":null,"high":null,"meanIntervalScore":null,"meanRelativeScore":null}}""";
        Assert.Equal(
            $$"""{"version":2,"asOf":"2026-06-01","counts":{"scored":0,"waiting":0,"ambiguous":0,"annulled":0,"withdrawn":0,"unresolved":0,"unquantified":0},"waiting":[],"last":{{Figures}},"first":{{Figures}},"timeWeightedBrier":null,"bins":[],"decomposition":{{Parts}},"first":{{Parts}}""" + "}},\"skill\":{\"climatology\":null,\"baseRates\":" + Rest + "\n",
            System.Text.Encoding.UTF8.GetString(DataFile.Bytes(output => ScoreJson.Write(card, output)).Span));
    }

    [Fact]
    public void TheDocumentationNamesEveryField()
    {
        string documentation = File.ReadAllText(Path.Combine(Repository.Root, "docs", "json.md"));
        Assert.All(["garden", "beliefs", "score"], name => Assert.All(
            DataFile.Schema(name).Properties(),
            property => Assert.Contains($"`{property}`", documentation, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{"version":2,"beliefs":[]}""", "is not 1")]
    [InlineData("""{"version":1}""", "lacks beliefs")]
    [InlineData("""{"version":1,"beliefs":[],"more":1}""", "not described")]
    [InlineData("""{"version":1,"beliefs":[7]}""", "is no object")]
    public void TheValidatorFindsWhatIsWrong(string document, string complaint) =>
        Assert.Contains(complaint, Assert.Single(DataFile.Schema("beliefs").Validate(System.Text.Encoding.UTF8.GetBytes(document))), StringComparison.Ordinal);

    private static void Write(string name, GardenAsOf corpus, IBufferWriter<byte> output)
    {
        if (name == "garden")
        {
            GardenJson.Write(corpus, output, page => "The body of " + page.Title);
        }
        else
        {
            BeliefsJson.Write(corpus, output);
        }
    }
}
