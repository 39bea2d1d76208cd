using System.Buffers;
using System.Text.Json;

namespace Garden.Site.Tests.Data;

/// <summary>Data files as tests look at them.</summary>
internal static class DataFile
{
    /// <summary>The bytes that a writer writes.</summary>
    public static ReadOnlyMemory<byte> Bytes(Action<IBufferWriter<byte>> write)
    {
        ArrayBufferWriter<byte> output = new();
        write(output);
        return output.WrittenMemory;
    }

    /// <summary>The document that a writer writes.</summary>
    public static JsonElement Parsed(Action<IBufferWriter<byte>> write) => JsonDocument.Parse(Bytes(write)).RootElement;

    /// <summary>A document without insignificant white space, members in order.</summary>
    public static string Compact(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement);

    /// <summary>The same of a part of a document.</summary>
    public static string Compact(JsonElement json) => JsonSerializer.Serialize(json);

    public static JsonSchema Schema(string name) => new(File.ReadAllText(Path.Combine(Repository.Root, "docs", "schema", $"{name}.schema.json")));
}
