using System.Text.Json;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Comparing;

/// <summary>Reads <c>beliefs.json</c>, of this version of the program or an older one.</summary>
public static class BeliefsData
{
    private const int Version = 1;

    /// <summary>How much of a value that cannot be read is shown.</summary>
    private const int MostShown = 40;

    /// <summary>The beliefs in the order of the file, or what is wrong with it, to follow its name: lower case, no full stop.</summary>
    /// <param name="json">UTF-8, with or without a byte order mark.</param>
    public static Result<BeliefState[], string> Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            ReadOnlyMemory<byte> text = json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
            using JsonDocument document = JsonDocument.Parse(text);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("beliefs", out JsonElement beliefs) || beliefs.ValueKind != JsonValueKind.Array)
            {
                return "it is no beliefs.json: it has no list of beliefs";
            }

            if (Number(root, "version") is not Version)
            {
                return "it is a beliefs.json of another version than this program reads";
            }

            List<BeliefState> states = new(beliefs.GetArrayLength());
            foreach (JsonElement belief in beliefs.EnumerateArray())
            {
                if (StateOf(belief) is not BeliefState state)
                {
                    return $"its belief number {states.Count + 1} has no id or page";
                }

                if (ProblemOf(belief) is string problem)
                {
                    return $"its belief number {states.Count + 1}, '{state.Place.Name}', has {problem}";
                }

                states.Add(state);
            }

            string? twice = states.GroupBy(state => state.Place.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any())?.Key;
            return twice is null ? states.ToArray() : $"it has two beliefs '{twice}'";
        }
        catch (JsonException)
        {
            return "it is not JSON";
        }
        catch (InvalidOperationException)
        {
            return "it has text that is not UTF-8"; // the reader finds halves of characters only when it is asked for the words
        }
    }

    private static BeliefState? StateOf(JsonElement belief) =>
        Text(belief, "id") is string id && Text(belief, "page") is string page
            ? new BeliefState
            {
                Place = new BeliefPlace(page, id, Field(belief, "explicitId")?.ValueKind != JsonValueKind.False, Text(belief, "claim") ?? ""),
                Number = new StatedNumber(Number(belief, "probability"), Number(belief, "low"), Number(belief, "high"), Text(belief, "words"), Text(belief, "form"), Text(belief, "written")),
                Quantity = Field(belief, "quantity") is JsonElement quantity ? QuantityOf(quantity) : null,
                History = Field(belief, "history") is { ValueKind: JsonValueKind.Array } history ? [.. history.EnumerateArray().Select(EntryOf).OfType<StatedEntry>()] : [],
                Resolution = Field(belief, "resolution") is JsonElement resolution ? OutcomeOf(resolution) : null,
            }
            : null;

    /// <summary>The first number of a belief that cannot be one; null when all can.</summary>
    private static string? ProblemOf(JsonElement belief)
    {
        IEnumerable<JsonElement> history = Field(belief, "history") is { ValueKind: JsonValueKind.Array } entries ? entries.EnumerateArray() : [];
        JsonElement quantity = Field(belief, "quantity") ?? default;
        return Wrong(belief, isProbability: true, "probability", "low", "high")
            ?? history.Select(entry => Wrong(entry, isProbability: true, "from", "to")).FirstOrDefault(wrong => wrong is not null)
            ?? Wrong(quantity, isProbability: true, "level")
            ?? Wrong(quantity, isProbability: false, "value", "low", "high")
            ?? Wrong(Field(belief, "resolution") ?? default, isProbability: false, "amount");
    }

    private static string? Wrong(JsonElement element, bool isProbability, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            bool isNumber = Number(element, name) is double number && (!isProbability || number is >= 0 and <= 1);
            if (!isNumber && Field(element, name) is JsonElement value)
            {
                string written = value.GetRawText();
                return $"`{name}`: {(written.Length > MostShown ? written[..MostShown] + "…" : written)}, which is no {(isProbability ? "probability from 0 to 1" : "number")}";
            }
        }

        return null;
    }

    private static StatedQuantity? QuantityOf(JsonElement quantity) =>
        Number(quantity, "value") is double value && Number(quantity, "low") is double low && Number(quantity, "high") is double high
            ? new StatedQuantity(value, low, high, Number(quantity, "level") ?? 0.8, Text(quantity, "unit") ?? "")
            : null;

    private static StatedEntry? EntryOf(JsonElement entry) => Text(entry, "date") is string date ? new StatedEntry(date, Number(entry, "to"), Text(entry, "reason")) : null;

    private static StatedOutcome? OutcomeOf(JsonElement resolution) =>
        Text(resolution, "outcome") is string outcome
            ? new StatedOutcome(outcome, Number(resolution, "amount"), Text(resolution, "unit"), Text(resolution, "date") ?? "", Text(resolution, "why"))
            : null;

    private static JsonElement? Field(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string? Text(JsonElement element, string name) => Field(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static double? Number(JsonElement element, string name) =>
        Field(element, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out double number) && double.IsFinite(number) ? number : null;
}
