using System.Text.Json;

namespace Garden.Cli.LanguageServer;

/// <summary>What a client says of itself in <c>initialize</c>, as far as it matters here.</summary>
internal sealed record ClientAbilities
{
    /// <summary>A client that says nothing.</summary>
    public static readonly ClientAbilities None = new();

    /// <summary>Whether files can be watched for the server.</summary>
    public bool WatchesFiles { get; init; }

    /// <summary>Reads the parameters of <c>initialize</c>.</summary>
    public static ClientAbilities Of(JsonElement initialize)
    {
        JsonElement all = At(initialize, "capabilities");
        return new ClientAbilities
        {
            WatchesFiles = IsTrue(all, "workspace", "didChangeWatchedFiles", "dynamicRegistration"),
        };
    }

    /// <summary>The folders that the client has open, by their addresses.</summary>
    public static IEnumerable<string> FoldersOf(JsonElement initialize)
    {
        if (At(initialize, "workspaceFolders") is { ValueKind: JsonValueKind.Array } folders)
        {
            foreach (JsonElement folder in folders.EnumerateArray())
            {
                if (TextOf(At(folder, "uri")) is string uri)
                {
                    yield return uri;
                }
            }
        }

        if (TextOf(At(initialize, "rootUri")) is string root)
        {
            yield return root;
        }
    }

    private static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool IsTrue(JsonElement from, params ReadOnlySpan<string> path) => At(from, path).ValueKind == JsonValueKind.True;

    /// <summary>The value under names inside names; undefined where there is none.</summary>
    private static JsonElement At(JsonElement from, params ReadOnlySpan<string> path)
    {
        foreach (string name in path)
        {
            if (from.ValueKind != JsonValueKind.Object || !from.TryGetProperty(name, out from))
            {
                return default;
            }
        }

        return from;
    }
}
