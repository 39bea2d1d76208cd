namespace Garden.Cli.LanguageServer;

/// <summary>Every method of the protocol that the server knows, and what it says of itself.</summary>
internal static class ServerMethods
{
    /// <summary>The answer to <c>initialize</c>.</summary>
    public static readonly InitializeResult Initialized = new(new ServerCapabilities(), new ServerInfo("garden", ToolVersion.Number));

    /// <summary>The methods over the gardens of a session.</summary>
    public static MethodTable Of(EditorGardens gardens)
    {
        WireContext wire = WireContext.Default;
        MethodTable methods = new();
        methods.Notification("initialized", wire.JsonElement, _ => gardens.Watch());
        methods.Notification("textDocument/didOpen", wire.DidOpenParams, gardens.Opened);
        methods.Notification("textDocument/didChange", wire.DidChangeParams, gardens.Changed);
        methods.Notification("textDocument/didClose", wire.DidCloseParams, gardens.Closed);
        methods.Notification("textDocument/didSave", wire.DocumentParams, gardens.Saved);
        methods.Notification("workspace/didChangeWatchedFiles", wire.WatchedFilesParams, gardens.FilesChanged);
        return methods;
    }
}
