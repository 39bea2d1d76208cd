namespace Garden.Cli.LanguageServer;

/// <summary>What the server says of itself.</summary>
internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

/// <summary>What the server can do.</summary>
internal sealed record ServerCapabilities
{
    /// <summary>Positions count UTF-16 units, which every client knows.</summary>
    public string PositionEncoding { get; } = "utf-16";

    public SyncOptions TextDocumentSync { get; } = new();

    public bool HoverProvider { get; } = true;

    public CompletionOptions CompletionProvider { get; } = new();

    public bool DefinitionProvider { get; } = true;

    public bool ReferencesProvider { get; } = true;

    public RenameOptions RenameProvider { get; } = new();

    public CodeActionOptions CodeActionProvider { get; } = new();

    public bool DocumentSymbolProvider { get; } = true;

    public bool WorkspaceSymbolProvider { get; } = true;

    public bool FoldingRangeProvider { get; } = true;

    public bool InlayHintProvider { get; } = true;

    public WorkspaceOptions Workspace { get; } = new();
}

/// <summary>How texts are kept the same on both sides: changes come as parts.</summary>
internal sealed record SyncOptions
{
    private const int Incremental = 2;

    public bool OpenClose { get; } = true;

    public int Change { get; } = Incremental;

    public SaveOptions Save { get; } = new();
}

internal sealed record SaveOptions
{
    public bool IncludeText { get; }
}

/// <summary>After which characters proposals are asked for without being called.</summary>
internal sealed record CompletionOptions
{
    public string[] TriggerCharacters { get; } = ["[", "(", "#", "^", "/", ":", " "];
}

internal sealed record RenameOptions
{
    public bool PrepareProvider { get; } = true;
}

internal sealed record CodeActionOptions
{
    public string[] CodeActionKinds { get; } = [ActionKinds.QuickFix, ActionKinds.Rewrite, ActionKinds.FixAll];
}

/// <summary>The kinds of code action.</summary>
internal static class ActionKinds
{
    public const string QuickFix = "quickfix";

    public const string Rewrite = "refactor.rewrite";

    public const string FixAll = "source.fixAll.garden";
}

/// <summary>What the server can do for the whole folder: mend links before a page is renamed in a list of files.</summary>
internal sealed record WorkspaceOptions
{
    public FileOperations FileOperations { get; } = new();
}

internal sealed record FileOperations
{
    public FileFilters WillRename { get; } = new([new FileFilter("file", new FilePattern("**/*.md"))]);
}

internal sealed record FileFilters(FileFilter[] Filters);

internal sealed record FileFilter(string Scheme, FilePattern Pattern);

internal sealed record FilePattern(string Glob);
