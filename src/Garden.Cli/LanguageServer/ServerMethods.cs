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
        PlaceRequests places = new(gardens);
        methods.Request("textDocument/hover", wire.PositionParams, wire.HoverResult, places.Hover);
        methods.Request("textDocument/completion", wire.PositionParams, wire.CompletionResult, places.Complete);
        methods.Request("textDocument/definition", wire.PositionParams, wire.LspLocation, places.Define);
        methods.Request("textDocument/references", wire.ReferenceParams, wire.LspLocationArray, places.Refer);
        RenameRequests names = new(gardens);
        methods.Request("textDocument/prepareRename", wire.PositionParams, wire.PrepareRenameResult, names.Prepare);
        methods.Request("textDocument/rename", wire.RenameParams, wire.LspWorkspaceEdit, names.Rename);
        methods.Request("workspace/willRenameFiles", wire.RenameFilesParams, wire.LspWorkspaceEdit, names.FilesRename);
        methods.Request("textDocument/codeAction", wire.CodeActionParams, wire.LspCodeActionArray, new ActionRequests(gardens).Offer);
        StructureRequests structure = new(gardens);
        methods.Request("textDocument/documentSymbol", wire.DocumentParams, wire.LspSymbolArray, structure.Symbols);
        methods.Request("workspace/symbol", wire.WorkspaceSymbolParams, wire.LspSymbolArray, structure.Find);
        methods.Request("textDocument/foldingRange", wire.DocumentParams, wire.LspFoldingRangeArray, structure.Fold);
        methods.Request("textDocument/inlayHint", wire.InlayHintParams, wire.LspInlayHintArray, structure.Hint);
        return methods;
    }
}
