using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Garden.Site.Tests.Data;

/// <summary>
/// Checks documents against the JSON Schema words that the project's schemas use (draft 2020-12); a word it does not know fails,
/// so that none is silently ignored. Stricter than the schemas themselves in one thing: a property that no schema describes is
/// an error, for every one is to be documented.
/// </summary>
internal sealed class JsonSchema(string text)
{
    private readonly JsonElement _root = JsonDocument.Parse(text).RootElement;

    /// <summary>What is wrong with a document: JSON path and complaint.</summary>
    public List<string> Validate(ReadOnlyMemory<byte> document)
    {
        List<string> errors = [];
        Check(_root, JsonDocument.Parse(document).RootElement, "$", errors);
        return errors;
    }

    /// <summary>Every property that the schema describes, at any depth.</summary>
    public IEnumerable<string> Properties() => Properties(_root).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Properties(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(member => member is { Name: "properties", Value.ValueKind: JsonValueKind.Object }
            ? member.Value.EnumerateObject().SelectMany(property => Properties(property.Value).Prepend(property.Name))
            : Properties(member.Value)),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(Properties),
        _ => [],
    };

    private void Check(JsonElement schema, JsonElement value, string path, List<string> errors)
    {
        foreach (JsonProperty word in schema.EnumerateObject())
        {
            string? error = word.Name switch
            {
                "$schema" or "$defs" or "title" or "description" => null,
                "$ref" => Follow(word.Value.GetString()!, value, path, errors),
                "type" => Types(word.Value).Any(type => IsOf(type, value)) ? null : $"is no {word.Value}",
                "const" => JsonElement.DeepEquals(word.Value, value) ? null : $"is not {word.Value}",
                "enum" => word.Value.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)) ? null : $"is none of {word.Value}",
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= word.Value.GetDouble() ? null : $"is below {word.Value}",
                "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= word.Value.GetDouble() ? null : $"is above {word.Value}",
                "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, word.Value.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(10)) ? null : $"does not match {word.Value}",
                "format" => word.Value.GetString() == "date" && (value.ValueKind != JsonValueKind.String || IsDate(value.GetString()!)) ? null : $"is no {word.Value}",
                "required" => value.ValueKind == JsonValueKind.Object ? Missing(word.Value, value) : null,
                "properties" => value.ValueKind == JsonValueKind.Object ? CheckProperties(word.Value, value, path, errors) : null,
                "items" => value.ValueKind == JsonValueKind.Array ? CheckItems(word.Value, value, path, errors) : null,
                _ => $"schema word {word.Name} is not understood",
            };
            if (error is not null)
            {
                errors.Add($"{path} {error}");
            }
        }
    }

    private string? Follow(string reference, JsonElement value, string path, List<string> errors)
    {
        JsonElement target = _root;
        foreach (string part in reference.Split('/').Skip(1))
        {
            target = target.GetProperty(part);
        }

        Check(target, value, path, errors);
        return null;
    }

    private string? CheckProperties(JsonElement properties, JsonElement value, string path, List<string> errors)
    {
        foreach (JsonProperty member in value.EnumerateObject())
        {
            if (!properties.TryGetProperty(member.Name, out JsonElement schema))
            {
                errors.Add($"{path}.{member.Name} is not described");
                continue;
            }

            Check(schema, member.Value, $"{path}.{member.Name}", errors);
        }

        return null;
    }

    private string? CheckItems(JsonElement schema, JsonElement value, string path, List<string> errors)
    {
        int index = 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            Check(schema, item, $"{path}[{index++}]", errors);
        }

        return null;
    }

    private static string? Missing(JsonElement required, JsonElement value)
    {
        string[] missing = [.. required.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _))];
        return missing.Length == 0 ? null : $"lacks {string.Join(", ", missing)}";
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => false,
    };

    private static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
