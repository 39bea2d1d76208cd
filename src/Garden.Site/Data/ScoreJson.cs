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
            json.Integer("version", 2);
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
            json.Object("decomposition", () =>
            {
                WriteParts(json, card.Parts);
                json.Object("first", () => WriteParts(json, card.FirstParts));
            });
            json.Object("skill", () =>
            {
                json.Number("climatology", card.Parts?.Skill);
                json.Object("baseRates", () =>
                {
                    json.Integer("count", card.BaseRates.Count);
                    json.Number("skill", card.BaseRates.Skill);
                });
            });
            json.Object("recalibration", card.Recalibration, recalibration =>
            {
                json.Integer("count", recalibration.Count);
                json.Number("intercept", recalibration.Intercept);
                json.Number("slope", recalibration.Slope);
                json.Objects("levels", recalibration.Levels, level =>
                {
                    json.Number("said", level.Said);
                    json.Number("expect", level.Expect);
                    json.Number("low", level.Low);
                    json.Number("high", level.High);
                });
            });
            json.Object("publicForecasts", () =>
            {
                json.Integer("count", card.PublicForecasts.Count);
                json.Number("own", card.PublicForecasts.Own);
                json.Number("theirs", card.PublicForecasts.Theirs);
                json.Number("difference", card.PublicForecasts.Difference);
                json.Number("standardError", card.PublicForecasts.StandardError);
            });
            json.Object("retest", () =>
            {
                json.Integer("pairs", card.Retest.Pairs);
                json.Number("spread", card.Retest.Spread);
            });
            json.Objects("areas", card.Areas, group => WriteGroup(json, group));
            json.Objects("years", card.Years, group => WriteGroup(json, group));
            json.Objects("horizons", card.Horizons, group => WriteGroup(json, group));
            json.Object("movement", () =>
            {
                WriteMovement(json, card.Movement.All);
                json.Objects("areas", card.Movement.Areas, part => WriteMovement(json, part));
                json.Objects("years", card.Movement.Years, part => WriteMovement(json, part));
            });
            json.Object("quantities", () => WriteQuantities(json, card.Quantities));
        });
    }

    private static void WriteParts(JsonOutput json, ScoreParts? parts)
    {
        json.Number("miscalibration", parts?.Miscalibration);
        json.Number("discrimination", parts?.Discrimination);
        json.Number("uncertainty", parts?.Uncertainty);
    }

    private static void WriteGroup(JsonOutput json, ScoreGroup group)
    {
        json.String("name", group.Name);
        json.Integer("count", group.Count);
        json.Integer("yes", group.Yes);
        json.Number("brier", group.Brier);
        WriteParts(json, group.Parts);
    }

    private static void WriteMovement(JsonOutput json, (string Name, MovementFigures Figures) part)
    {
        json.String("name", part.Name);
        WriteMovement(json, part.Figures);
    }

    private static void WriteMovement(JsonOutput json, MovementFigures? figures)
    {
        json.Integer("beliefs", figures?.Beliefs ?? 0);
        json.Integer("steps", figures?.Steps ?? 0);
        json.Number("movement", figures?.Movement);
        json.Number("reduction", figures?.Reduction);
        json.Number("ratio", figures?.Ratio);
        json.Number("z", figures?.Z);
    }

    private static void WriteQuantities(JsonOutput json, QuantityScores scores)
    {
        json.Integer("count", scores.Count);
        json.Integer("inside", scores.Inside);
        json.Number("expected", scores.Count == 0 ? null : scores.Expected);
        json.Number("low", scores.Share?.Low);
        json.Number("high", scores.Share?.High);
        json.Number("meanIntervalScore", scores.MeanIntervalScore);
        json.Number("meanRelativeScore", scores.MeanRelativeScore);
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
