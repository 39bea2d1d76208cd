using System.Text.Json;
using Garden.Cli.Commands;
using Garden.Cli.Files;
using Garden.Cli.Serving;
using Garden.Language.Text;

namespace Garden.Cli.LanguageServer;

/// <summary>
/// The garden of a session: the one that was named on the command line, else that in which a folder of the client lies, else that of the
/// first page that is opened. Files of any other place are passed over.
/// </summary>
/// <param name="path">A folder in the garden that is meant; null for the one that the client has open.</param>
/// <param name="wake">Called, from any thread, when something changed on disk.</param>
internal sealed class EditorGardens(Shell shell, MessageWriter client, string? path, Action wake) : IDisposable
{
    private readonly FindingsFeed _findings = new(client);
    private readonly CancellationTokenSource _watching = new();
    private readonly Lock _noting = new();
    private HashSet<string>? _noted = [];

    /// <summary>What the client can do.</summary>
    public ClientAbilities Client { get; private set; } = ClientAbilities.None;

    /// <summary>The day, and what else there is around the program.</summary>
    public Shell Shell => shell;

    /// <summary>The garden; null as long as there is none.</summary>
    public OpenGarden? Garden { get; private set; }

    /// <summary>Begins with what the client says in <c>initialize</c>.</summary>
    public void Begin(JsonElement initialize)
    {
        Client = ClientAbilities.Of(initialize);
        foreach (string folder in path is null ? ClientAbilities.FoldersOf(initialize).Select(FileUri.PathOf).OfType<string>() : [path])
        {
            if (Garden is null)
            {
                Find(folder);
            }
        }
    }

    /// <summary>Asks the client to tell of files that change; watches them itself where the client cannot.</summary>
    public void Watch()
    {
        if (Client.WatchesFiles)
        {
            client.Request(
                "client/registerCapability",
                new RegistrationParams([new LspRegistration("garden-files", "workspace/didChangeWatchedFiles", new LspWatchOptions([new LspGlob("**/*")]))]),
                WireContext.Default.RegistrationParams);
        }
        else if (Garden is OpenGarden garden)
        {
            _ = WatchAsync(garden);
        }
    }

    /// <summary>A page or the settings by their address: the garden and the path from its root; null for any other address.</summary>
    /// <param name="mayBegin">Whether the file may be the first of its garden.</param>
    public (OpenGarden Garden, string Path)? At(string uri, bool mayBegin = false)
    {
        if (FileUri.PathOf(uri) is not string full)
        {
            return null;
        }

        if (Garden is null && mayBegin && path is null)
        {
            Find(full);
            if (Garden is not null && !Client.WatchesFiles)
            {
                Watch();
            }
        }

        return Garden?.PathOf(full) is string known ? (Garden, known) : null;
    }

    /// <summary>Takes a text that the client has opened.</summary>
    public void Opened(DidOpenParams opened)
    {
        if (At(opened.TextDocument.Uri, mayBegin: true) is (OpenGarden garden, string file))
        {
            garden.Put(OpenText.Of(file, opened.TextDocument));
            _findings.Await(file);
        }
    }

    /// <summary>Takes changes of an open text.</summary>
    public void Changed(DidChangeParams changed)
    {
        if (At(changed.TextDocument.Uri) is (OpenGarden garden, string file) && garden.Open.TryGetValue(file, out OpenText? text))
        {
            garden.Put(text.With(changed.TextDocument.Version ?? text.Version, changed.ContentChanges));
            _findings.Await(file);
        }
    }

    /// <summary>Lets the file of a text count again.</summary>
    public void Closed(DidCloseParams closed)
    {
        if (At(closed.TextDocument.Uri) is (OpenGarden garden, string file))
        {
            garden.Close(file);
        }
    }

    /// <summary>Looks at a file that the client has saved.</summary>
    public void Saved(DocumentParams saved)
    {
        if (FileUri.PathOf(saved.TextDocument.Uri) is string full && IsBelowContent(full))
        {
            Garden?.Note([full]);
        }
    }

    /// <summary>Takes what the client says of files on disk.</summary>
    public void FilesChanged(WatchedFilesParams changed) => Garden?.Note(changed.Changes.Select(change => FileUri.PathOf(change.Uri)).OfType<string>().Where(IsBelowContent));

    /// <summary>The garden as it is now; null when there is none.</summary>
    /// <exception cref="RpcException">It cannot be read.</exception>
    public GardenState? Read(CancellationToken cancellation)
    {
        TakeNoted();
        return Garden?.Read(cancellation);
    }

    /// <summary>The page or the settings that a request is about, as they are now; null for any other file.</summary>
    /// <exception cref="RpcException">The garden cannot be read.</exception>
    public AskedPage? Page(LspTextDocument asked, CancellationToken cancellation) =>
        At(asked.Uri) is (OpenGarden garden, string file) && Read(cancellation) is GardenState state && state.SourceOf(file) is SourceFile source
            ? new AskedPage(garden, state, file, state.PageAt(file), source)
            : null;

    /// <summary>Tells what is found, where anything changed.</summary>
    public void Settle(CancellationToken cancellation)
    {
        TakeNoted();
        if (Garden is not OpenGarden garden || !(garden.HasChanged || _findings.IsAwaited))
        {
            return;
        }

        bool mayHaveMoved = garden.HasChanged;
        _findings.Tell(garden, garden.Read(cancellation));
        if (mayHaveMoved && Client.RefreshesHints)
        {
            client.Request("workspace/inlayHint/refresh");
        }
    }

    public void Dispose()
    {
        _watching.Cancel();
        _watching.Dispose();
    }

    private void Find(string start)
    {
        string? folder = start;
        while (folder is not null && !Path.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder);
        }

        if (folder is not null && GardenLocation.Find(folder).TryGet(out GardenLocation? location, out _))
        {
            Garden = new OpenGarden(location, shell);
        }
    }

    private bool IsBelowContent(string full) => Garden is OpenGarden garden && ReportPlace.IsIn(garden.Location.Content, full);

    private void TakeNoted()
    {
        HashSet<string>? noted;
        lock (_noting)
        {
            (noted, _noted) = (_noted, []);
        }

        if (noted is not { Count: 0 })
        {
            Garden?.Note(noted?.Where(IsBelowContent));
        }
    }

    private async Task WatchAsync(OpenGarden garden)
    {
        try
        {
            using Watcher watcher = new(Watching.FoldersOf(garden.Location, garden.Location.Output), shell.Warn);
            while (true)
            {
                IReadOnlySet<string>? changed = await watcher.WaitAsync(_watching.Token);
                lock (_noting)
                {
                    _noted = changed is null || _noted is null ? null : [.. _noted, .. changed];
                }

                wake();
            }
        }
        catch (OperationCanceledException)
        {
            // The session has ended.
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // Files are read again when the editor says that they were saved.
        }
    }
}
