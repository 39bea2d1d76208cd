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
