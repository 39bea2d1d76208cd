using System.Threading.Channels;

namespace Garden.Cli.Serving;

/// <summary>
/// Waits until something in a garden changes. The system tells of changes where it can; it says nothing of files made
/// in a folder that is itself new, and falls silent when a watched folder is deleted and made again. So the folders
/// above are watched by name, and after a change of folders the files are looked at once more. Where the system cannot
/// watch, the files are looked at every second.
/// </summary>
internal sealed class Watcher : IDisposable
{
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan SecondLook = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    private readonly WatchedFolders _watched;
    private readonly Action<string> _tell;
    private readonly Func<string, FileSystemWatcher> _open;
    private readonly Channel<bool> _pulses = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Lock _noting = new();
    private HashSet<string> _changed = new(StringComparer.Ordinal);
    private volatile bool _foldersChanged;
    private volatile bool _isBroken;
    private FolderStamps? _secondLook;
    private FolderStamps? _polled;

    /// <summary>Begins to watch.</summary>
    /// <param name="tell">Told, once, when changes are looked for instead of being told.</param>
    /// <param name="open">Watches a folder; another one in tests.</param>
    public Watcher(WatchedFolders watched, Action<string> tell, Func<string, FileSystemWatcher>? open = null)
    {
        _watched = watched;
        _tell = tell;
        _open = open ?? (static folder => new FileSystemWatcher(folder));
        Open();
    }

    /// <summary>Ends when something changed since the last call (or the start) and has come to rest.</summary>
    /// <returns>The full paths of what changed: files, and folders that came or went; null when anything may have changed.</returns>
    public async Task<IReadOnlySet<string>?> WaitAsync(CancellationToken cancellation)
    {
        bool isTold = _polled is null && _secondLook is null;
        while (!await HasChangedAsync(cancellation))
        {
            // Nothing came of it.
        }

        // An editor saves in several steps: wait for a quiet moment, but not for ever.
        for (int round = 0; round < 10; round++)
        {
            await Task.Delay(Settling, cancellation);
            if (!_pulses.Reader.TryRead(out _))
            {
                break;
            }
        }

        bool mustReopen = _polled is null && (_foldersChanged || _isBroken);
        if (mustReopen)
        {
            _foldersChanged = false;
            Open();
        }

        if (_polled is null && (mustReopen || _secondLook is not null))
        {
            _secondLook = FolderStamps.Of(_watched.Folders, _watched.IsIgnored);
        }

        lock (_noting)
        {
            HashSet<string> changed = _changed;
            _changed = new(StringComparer.Ordinal);
            return isTold && !mustReopen ? changed : null;
        }
    }

    public void Dispose() => Close();

    private async Task<bool> HasChangedAsync(CancellationToken cancellation)
    {
        if (_polled is FolderStamps before)
        {
            await Task.Delay(PollInterval, cancellation);
            _polled = FolderStamps.Of(_watched.Folders, _watched.IsIgnored);
            return !_polled.IsSameAs(before);
        }

        if (_secondLook is not FolderStamps seen)
        {
            return await _pulses.Reader.ReadAsync(cancellation);
        }

        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(SecondLook);
        try
        {
            return await _pulses.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // While the garden itself is gone nothing can be watched: look again until it is back.
            FolderStamps now = FolderStamps.Of(_watched.Folders, _watched.IsIgnored);
            bool isHere = Directory.Exists(_watched.Root);
            _foldersChanged = isHere && _watchers.Count == 0;
            _secondLook = isHere && !_foldersChanged ? null : now; // a wait that is broken off from here on finds out again
            return _foldersChanged || !now.IsSameAs(seen);
        }
    }

    private void Open()
    {
        Close();
        try
        {
            if (!Directory.Exists(_watched.Root))
            {
                return;
            }

            foreach (string folder in _watched.Folders.Where(Directory.Exists))
            {
                FileSystemWatcher inside = Watch(folder, NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size);
                inside.IncludeSubdirectories = true;
                Start(inside, path => !_watched.IsIgnored(path));
            }

            foreach (string folder in _watched.Above)
            {
                Start(Watch(folder, NotifyFilters.DirectoryName), _watched.IsWatched);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Poll(failure.Message);
        }

        if (_isBroken)
        {
            Poll("the system cannot watch every folder");
        }
    }

    private FileSystemWatcher Watch(string folder, NotifyFilters filters)
    {
        FileSystemWatcher watcher = _open(folder);
        _watchers.Add(watcher);
        watcher.NotifyFilter = filters;
        return watcher;
    }

    private void Start(FileSystemWatcher watcher, Func<string, bool> concerns)
    {
        watcher.Changed += (_, change) => Note(change.FullPath);
        watcher.Created += (_, change) => Note(change.FullPath, mayBeFolder: true);
        watcher.Deleted += (_, change) => Note(change.FullPath, mayBeFolder: true);
        watcher.Renamed += (_, change) =>
        {
            Note(change.OldFullPath, mayBeFolder: true);
            Note(change.FullPath, mayBeFolder: true);
        };
        watcher.Error += (_, error) =>
        {
            // Too many changes at once can be caught up with; anything else means that the system gave up.
            _isBroken |= error.GetException() is not InternalBufferOverflowException;
            _foldersChanged = true;
            _pulses.Writer.TryWrite(true);
        };
        watcher.EnableRaisingEvents = true;

        void Note(string path, bool mayBeFolder = false)
        {
            if (concerns(path))
            {
                lock (_noting)
                {
                    _changed.Add(path);
                }

                _foldersChanged |= mayBeFolder && (_watched.IsWatched(path) || Directory.Exists(path));
                _pulses.Writer.TryWrite(true);
            }
        }
    }

    private void Poll(string reason)
    {
        Close();
        _isBroken = false;
        if (_polled is null)
        {
            _tell($"changes are looked for every second, because they cannot be watched: {reason}");
        }

        _secondLook = null;
        _polled = FolderStamps.Of(_watched.Folders, _watched.IsIgnored);
    }

    private void Close()
    {
        foreach (FileSystemWatcher watcher in _watchers)
        {
            watcher.Dispose();
        }

        _watchers.Clear();
    }
}
