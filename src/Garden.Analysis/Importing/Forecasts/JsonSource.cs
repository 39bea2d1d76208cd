using System.Globalization;
using System.Text.Json;
using Garden.Analysis.Editing;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>Reads the JSON of a site's interface, asking for each value by name and kind; a missing or null value is null.</summary>
internal static class JsonSource
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowTrailingCommas = false };

    /// <summary>Opens a file, or says where it is no JSON.</summary>
    public static Result<JsonDocument, Refusal> Open(ImportedFile file)
    {
        ReadOnlyMemory<byte> bytes = file.Content ?? default;
        bytes = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        try
        {
            return JsonDocument.Parse(bytes, Options);
        }
        catch (JsonException damaged)
        {
            string line = string.Create(CultureInfo.InvariantCulture, $"{file.Path}:{(damaged.LineNumber ?? 0) + 1}");
            return new Refusal($"{line}: this is no JSON", "save the answer of the site again, whole");
        }
    }

    /// <summary>A member of an object.</summary>
    public static JsonElement? Member(this JsonElement one, string name) =>
        one.ValueKind == JsonValueKind.Object && one.TryGetProperty(name, out JsonElement member) && member.ValueKind != JsonValueKind.Null ? member : null;

    /// <summary>The elements of an array; none where there is no array.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement? one) => one is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>The elements of an array; the element itself where it is none.</summary>
    public static IEnumerable<JsonElement> OneOrMore(this JsonElement one) => one.ValueKind == JsonValueKind.Array ? one.EnumerateArray() : [one];

    /// <summary>A text; halves of characters are replaced.</summary>
    public static string? Text(this JsonElement one, string name)
    {
        if (one.Member(name) is not { ValueKind: JsonValueKind.String } text)
        {
            return null;
        }

        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return text.GetRawText(); // half of a character, which is no text: shown as it stands in the file
        }
    }

    /// <summary>A number, or a text that is one.</summary>
    public static decimal? Number(this JsonElement one, string name) => one.Member(name)?.Number();

    /// <summary>The element itself as a number.</summary>
    public static decimal? Number(this JsonElement one) => one.ValueKind switch
    {
        JsonValueKind.Number => decimal.TryParse(one.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null,
        _ => null,
    };

    /// <summary>A number or text as it stands, for ids.</summary>
    public static string? Id(this JsonElement one, string name) => one.Member(name) switch
    {
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        { ValueKind: JsonValueKind.String } => one.Text(name),
        _ => null,
    };

    /// <summary>True or false.</summary>
    public static bool? Flag(this JsonElement one, string name) => one.Member(name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
