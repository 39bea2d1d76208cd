using System.Buffers;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Site.Data;

/// <summary>Writes <c>beliefs.json</c>: every belief of the garden with its past and its relations.</summary>
public static class BeliefsJson
{
    /// <summary>
    /// Writes the file. Beliefs stand in order of page and place, those of unlisted pages included; the output is filled as the
    /// writing goes on.
    /// </summary>
    public static void Write(GardenAsOf corpus, IBufferWriter<byte> output)
    {
        using JsonOutput json = new(output);
        json.Object(null, () =>
        {
            json.Integer("version", 1);
            json.Objects("beliefs", PlacedBelief.All(corpus), placed =>
            {
                Write(json, corpus, placed);
                json.Flush();
            });
        });
    }

    private static void Write(JsonOutput json, GardenAsOf corpus, PlacedBelief placed)
    {
        (Topic page, Belief belief) = placed;
        BeliefHistory history = BeliefHistory.Of(belief);
        json.String("id", belief.Id);
        json.String("page", page.Name);
        json.String("url", DataNames.Url(page, belief.Id));
        json.String("claim", DataNames.Words(corpus, page, belief.Claim));
        json.Probability("probability", belief.Estimate?.Probability);
        json.Probability("low", belief.Estimate?.Low);
        json.Probability("high", belief.Estimate?.High);
        json.String("words", belief.Estimate?.Words);
        json.Object("quantity", belief.Quantity, quantity =>
        {
            json.Number("value", quantity.Value);
            json.Number("low", quantity.Low);
            json.Number("high", quantity.High);
            json.Number("level", quantity.Level);
            json.String("unit", quantity.Unit);
        });
        json.String("why", DataNames.Words(corpus, page, belief.Reason));
        json.Importance(belief.Importance);
        json.Date("by", belief.By);
        json.Date("reviewed", belief.Reviewed);
        json.Objects("history", history.Steps.Where(step => step.Date is not null), step =>
        {
            json.Date("date", step.Date, step.Precision);
            json.Probability("from", step.From);
            json.Probability("to", step.To);
            json.String("reason", DataNames.Words(corpus, page, step.Reason));
        });
        json.Objects("for", belief.For, evidence => WriteEvidence(json, corpus, page, evidence));
        json.Objects("against", belief.Against, evidence => WriteEvidence(json, corpus, page, evidence));
        json.Objects("conditions", belief.Conditions, condition => WriteCondition(json, corpus, page, condition));
        WriteRelations(json, corpus, placed);
        json.Objects("sets", belief.Sets, set =>
        {
            json.String("name", set.Name);
            json.String("kind", set.Kind == SetKind.OneOf ? "one-of" : "exclusive");
        });
        WriteResolution(json, corpus, placed);
        json.String("form", belief.Estimate?.Form.ToString().ToLowerInvariant());
        json.String("written", belief.Estimate is { IsUnset: false } estimate ? estimate.Written : null);
        json.Probability("previous", belief.Estimate?.Previous);
        json.Date("lastMoved", history.LastMoved);
        json.String("forecast", belief.Forecast?.Url);
        json.Probability("forecastProbability", belief.Forecast?.Estimate?.Probability);
        json.Date("forecastDate", belief.Forecast?.Day);
        WriteBaseRate(json, corpus, placed);
        json.Boolean("explicitId", belief.HasExplicitId);
    }

    private static void WriteEvidence(JsonOutput json, GardenAsOf corpus, Topic page, Evidence evidence)
    {
        json.String("text", DataNames.Words(corpus, page, evidence.Text));
        json.String("url", evidence.Url ?? (evidence.Reference is { } reference ? UrlOf(corpus.TargetOf(page, reference)) : null));
    }

    private static string? UrlOf(LinkTarget target) => target switch
    {
        LinkTarget.Place place => DataNames.Url(place.Page, place.Anchor),
        LinkTarget.Attachment file => Address.Encode(file.Path),
        LinkTarget.Made made => Address.Encode(made.Address) + (made.Anchor is null ? "" : "#" + Address.Encode(made.Anchor)),
        _ => null,
    };

    private static void WriteCondition(JsonOutput json, GardenAsOf corpus, Topic page, Condition condition)
    {
        json.String("on", DataNames.Place(corpus, page, condition.Reference));
        json.Boolean("holds", condition.Holds);
        json.Probability("probability", condition.Estimate.Probability);
        json.Probability("low", condition.Estimate.Low);
        json.Probability("high", condition.Estimate.High);
        json.String("text", DataNames.Words(corpus, page, condition.Text));
    }

    private static void WriteRelations(JsonOutput json, GardenAsOf corpus, PlacedBelief placed)
    {
        void Relations(string name, IEnumerable<BeliefRelation> relations) =>
            json.Strings(name, DataNames.Places(corpus, placed.Topic, relations.Select(relation => relation.Reference)));

        Relations("implies", placed.Belief.Implies);
        Relations("excludes", placed.Belief.Excludes);
        Relations("and", placed.Belief.Conjuncts);
    }

    private static void WriteBaseRate(JsonOutput json, GardenAsOf corpus, PlacedBelief placed)
    {
        if (placed.Belief.BaseRate is not { Count: int count, Of: int of } rate)
        {
            json.Probability("baseRate", placed.Belief.BaseRate?.Probability);
            return;
        }

        json.Object("baseRate", () =>
        {
            json.Integer("count", count);
            json.Integer("of", of);
            json.String("class", DataNames.Words(corpus, placed.Topic, rate.Class));
        });
    }

    private static void WriteResolution(JsonOutput json, GardenAsOf corpus, PlacedBelief placed) =>
        json.Object("resolution", placed.Belief.Resolution, resolution =>
        {
            json.String("outcome", resolution.Outcome.ToString().ToLowerInvariant());
            json.Number("amount", resolution.Amount);
            json.String("unit", resolution.Unit);
            json.Date("date", resolution.Date);
            json.String("why", DataNames.Words(corpus, placed.Topic, resolution.Why));
            json.Boolean("final", resolution.IsFinal);
        });
}
