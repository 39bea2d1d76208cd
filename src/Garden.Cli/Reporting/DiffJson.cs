using System.Text.Json;
using Garden.Analysis.Comparing;
using Garden.Analysis.Forecasting;

namespace Garden.Cli.Reporting;

/// <summary>What moved, for programs. Probabilities are 0–1, and what is not set is null.</summary>
internal static class DiffJson
{
    /// <summary>One object with a list for each kind.</summary>
    public static void Write(DiffReport report, TextWriter writer) => JsonText.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        Side(json, "from", report.Old);
        Side(json, "to", report.Now);
        JsonText.List(json, "new", report.Diff.New, belief => Stated(json, belief));
        JsonText.List(json, "gone", report.Diff.Gone, belief => Stated(json, belief));
        JsonText.List(json, "moved", report.Diff.Moved, change => Moved(json, change));
        JsonText.List(json, "resolved", report.Diff.Resolved, change => Resolved(json, change));
        JsonText.List(json, "renamed", report.Diff.Renamed, change =>
        {
            Name(json, change.Now);
            json.WriteString("was", change.Old.Place.Name);
            json.WriteString("wasClaim", change.Old.Place.Claim);
        });
        json.WriteEndObject();
    });

    private static void Side(Utf8JsonWriter json, string name, DiffSide side)
    {
        json.WriteStartObject(name);
        json.WriteString("name", side.Name);
        json.WriteString("commit", side.Commit);
        json.WriteNumber("beliefs", side.Beliefs.Length);
        json.WriteEndObject();
    }

    private static void Name(Utf8JsonWriter json, BeliefState belief)
    {
        json.WriteString("belief", belief.Place.Name);
        json.WriteString("claim", belief.Place.Claim);
    }

    private static void Stated(Utf8JsonWriter json, BeliefState belief)
    {
        Name(json, belief);
        JsonText.Number(json, "probability", belief.Number.Probability);
        JsonText.Number(json, "low", belief.Number.Low);
        JsonText.Number(json, "high", belief.Number.High);
        Quantity(json, "quantity", belief.Quantity);
        json.WriteString("outcome", belief.Resolution?.Outcome);
    }

    private static void Moved(Utf8JsonWriter json, BeliefChange change)
    {
        Name(json, change.Now);
        JsonText.Number(json, "from", change.Old.Number.Probability);
        JsonText.Number(json, "to", change.Now.Number.Probability);
        JsonText.Number(json, "points", Percent.Change(change.Old.Number.Probability, change.Now.Number.Probability));
        JsonText.Number(json, "fromLow", change.Old.Number.Low);
        JsonText.Number(json, "fromHigh", change.Old.Number.High);
        JsonText.Number(json, "toLow", change.Now.Number.Low);
        JsonText.Number(json, "toHigh", change.Now.Number.High);
        Quantity(json, "fromQuantity", change.Old.Quantity);
        Quantity(json, "toQuantity", change.Now.Quantity);
        json.WriteString("date", change.Cause?.Date);
        json.WriteString("reason", change.Cause?.Reason);
    }

    private static void Resolved(Utf8JsonWriter json, BeliefChange change)
    {
        Name(json, change.Now);
        json.WriteString("was", change.Old.Resolution?.Outcome);
        json.WriteString("outcome", change.Now.Resolution?.Outcome);
        JsonText.Number(json, "amount", change.Now.Resolution?.Amount);
        json.WriteString("unit", change.Now.Resolution?.Unit);
        json.WriteString("date", change.Now.Resolution?.Date);
        json.WriteString("why", change.Now.Resolution?.Why);
        JsonText.Number(json, "probability", change.Now.Number.Probability);
    }

    private static void Quantity(Utf8JsonWriter json, string name, StatedQuantity? quantity)
    {
        if (quantity is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("value", quantity.Value);
        json.WriteNumber("low", quantity.Low);
        json.WriteNumber("high", quantity.High);
        json.WriteNumber("level", quantity.Level);
        json.WriteString("unit", quantity.Unit);
        json.WriteEndObject();
    }
}
