using System.Buffers;
using Garden.Analysis.Forecasting;

namespace Garden.Site.Data;

/// <summary>Writes what <c>garden score -f json</c> says. Numbers are not rounded; what is undefined is null.</summary>
public static class ScoreJson
{
    /// <summary>Writes the scores.</summary>
    public static void Write(ScoreCard card, IBufferWriter<byte> output)
    {
        using JsonOutput json = new(output);
        json.Object(null, () =>
        {
            json.Integer("version", 1);
            json.Date("asOf", card.AsOf);
            json.Object("counts", () => WriteCounts(json, card.Counts));
            json.Objects("waiting", card.Waiting, waiting =>
            {
                json.String("belief", waiting.Placed.Name);
                json.Date("until", waiting.Until);
            });
            json.Object("last", () => WriteFigures(json, card.Last));
            json.Object("first", () => WriteFigures(json, card.First));
            json.Number("timeWeightedBrier", card.TimeWeightedBrier);
            json.Objects("bins", card.Bins, bin =>
            {
                json.Number("from", bin.From);
                json.Number("to", bin.To);
                json.Number("mean", bin.Mean);
                json.Integer("count", bin.Count);
                json.Integer("yes", bin.Yes);
                json.Number("low", bin.Low);
                json.Number("high", bin.High);
            });
        });
    }

    private static void WriteCounts(JsonOutput json, ScoreCounts counts)
    {
        json.Integer("scored", counts.Scored);
        json.Integer("waiting", counts.Waiting);
        json.Integer("ambiguous", counts.Ambiguous);
        json.Integer("annulled", counts.Annulled);
        json.Integer("withdrawn", counts.Withdrawn);
        json.Integer("unresolved", counts.Unresolved);
        json.Integer("unquantified", counts.Unquantified);
    }

    private static void WriteFigures(JsonOutput json, ScoreFigures figures)
    {
        json.Number("brier", figures.Brier);
        json.Number("standardError", figures.StandardError);
        json.Number("log", figures.Log);
        json.Number("expectedYes", figures.ExpectedYes);
        json.Integer("actualYes", figures.ActualYes);
        json.Number("z", figures.Z);
        json.Number("discrimination", figures.Discrimination);
    }
}
