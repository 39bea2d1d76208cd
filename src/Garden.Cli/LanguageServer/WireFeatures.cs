namespace Garden.Cli.LanguageServer;

internal sealed record HoverResult(LspMarkup Contents, LspRange Range);

internal sealed record LspCompletionItem(string Label, int Kind, LspTextEdit TextEdit)
{
    public string? Detail { get; init; }

    public LspMarkup? Documentation { get; init; }

    public string? FilterText { get; init; }

    public string? SortText { get; init; }
}

internal sealed record CompletionResult(bool IsIncomplete, LspCompletionItem[] Items);

internal sealed record ReferenceContext(bool IncludeDeclaration = false);

internal sealed record ReferenceParams(LspTextDocument TextDocument, LspPosition Position, ReferenceContext? Context = null);

internal sealed record RenameParams(LspTextDocument TextDocument, LspPosition Position, string NewName);

/// <summary>What may be renamed at a place, and the name that it has.</summary>
internal sealed record PrepareRenameResult(LspRange Range, string Placeholder);

internal sealed record LspFileRename(string OldUri, string NewUri);

internal sealed record RenameFilesParams(LspFileRename[] Files);

internal sealed record CodeActionContext(string[]? Only = null);

internal sealed record CodeActionParams(LspTextDocument TextDocument, LspRange Range, CodeActionContext? Context = null);

internal sealed record LspCodeAction(string Title, string Kind, LspWorkspaceEdit Edit)
{
    public LspDiagnostic[]? Diagnostics { get; init; }

    public bool? IsPreferred { get; init; }
}

/// <summary>Changes of texts and files: one after the other, or, for a client that takes no more, the texts alone by their addresses.</summary>
internal sealed record LspWorkspaceEdit
{
    public LspDocumentChange[]? DocumentChanges { get; init; }

    public Dictionary<string, LspTextEdit[]>? Changes { get; init; }
}

/// <summary>A change of a text, or with a kind one of a file.</summary>
internal sealed record LspDocumentChange
{
    public string? Kind { get; init; }

    public LspVersionedDocument? TextDocument { get; init; }

    public LspTextEdit[]? Edits { get; init; }

    public string? Uri { get; init; }

    public string? OldUri { get; init; }

    public string? NewUri { get; init; }
}

internal sealed record LspFoldingRange(int StartLine, int EndLine);

internal sealed record InlayHintParams(LspTextDocument TextDocument, LspRange Range);

internal sealed record LspInlayHint(LspPosition Position, string Label, string Tooltip, bool PaddingLeft);

/// <summary>A symbol: one of a tree has ranges and children, one of a list a location.</summary>
internal sealed record LspSymbol(string Name, int Kind)
{
    public string? Detail { get; init; }

    public LspRange? Range { get; init; }

    public LspRange? SelectionRange { get; init; }

    public LspSymbol[]? Children { get; init; }

    public LspLocation? Location { get; init; }

    public string? ContainerName { get; init; }
}

internal sealed record WorkspaceSymbolParams(string Query);
