using System.Text.Json;
using Garden.Cli.Files;

namespace Garden.Cli.LanguageServer;

/// <summary>What a client says of itself in <c>initialize</c>, as far as it matters here.</summary>
internal sealed record ClientAbilities
{
    /// <summary>A client that says nothing.</summary>
    public static readonly ClientAbilities None = new();

    /// <summary>Whether it shows Markdown; it does unless it says otherwise.</summary>
    public bool ReadsMarkdown { get; init; } = true;

    /// <summary>Whether symbols may be a tree.</summary>
    public bool ReadsTrees { get; init; }

    /// <summary>Whether changes may name the version of a text, and come in order with changes of files.</summary>
    public bool TakesDocumentChanges { get; init; }

    /// <summary>Whether it renames files where a change says so.</summary>
    public bool RenamesFiles { get; init; }

    /// <summary>Whether it makes files where a change says so.</summary>
    public bool CreatesFiles { get; init; }

    /// <summary>Whether it asks again for numbers behind links when it is told to.</summary>
    public bool RefreshesHints { get; init; }

    /// <summary>Whether files can be watched for the server.</summary>
    public bool WatchesFiles { get; init; }

    /// <summary>Reads the parameters of <c>initialize</c>.</summary>
    public static ClientAbilities Of(JsonElement initialize)
    {
        JsonElement all = At(initialize, "capabilities");
        JsonElement edits = At(all, "workspace", "workspaceEdit");
        string[] operations = [.. TextsOf(At(edits, "resourceOperations"))];
        string[] forms = [.. TextsOf(At(all, "textDocument", "hover", "contentFormat"))];
        bool isInOrder = operations.Length > 0 || IsTrue(edits, "documentChanges"); // files change in that form alone, so Neovim says only the former
        return new ClientAbilities
        {
            ReadsMarkdown = forms.Length == 0 || forms.Contains("markdown", StringComparer.Ordinal),
            ReadsTrees = IsTrue(all, "textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport"),
            TakesDocumentChanges = isInOrder,
            RenamesFiles = operations.Contains("rename", StringComparer.Ordinal),
            CreatesFiles = operations.Contains("create", StringComparer.Ordinal),
            RefreshesHints = IsTrue(all, "workspace", "inlayHint", "refreshSupport"),
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

        if (TextOf(At(initialize, "rootPath")) is string path)
        {
            yield return FileUri.Of(path);
        }
    }

    /// <summary>The texts of a list; none where it is not there.</summary>
    private static IEnumerable<string> TextsOf(JsonElement list) => list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(TextOf).OfType<string>() : [];

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
