using System.Diagnostics;

namespace Garden.Fuzz.Faults;

/// <summary>Notices when the first file in a folder is made or renamed.</summary>
internal sealed class FirstChange : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly FileSystemWatcher _watcher;
    private readonly ManualResetEventSlim _seen = new();
    private long _at;

    /// <summary>Begins to watch.</summary>
    public FirstChange(string folder)
    {
        _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        _watcher.Created += See;
        _watcher.Renamed += See;
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>How long ago it was; nothing where there was none.</summary>
    public TimeSpan Since => _seen.IsSet ? Stopwatch.GetElapsedTime(_at) : TimeSpan.Zero;

    /// <summary>Waits for it; for a command that changes nothing, not for ever.</summary>
    public void Wait() => _seen.Wait(Patience);

    /// <inheritdoc/>
    public void Dispose()
    {
        _watcher.Dispose();
        _seen.Dispose();
    }

    private void See(object sender, FileSystemEventArgs change)
    {
        if (!_seen.IsSet)
        {
            _at = Stopwatch.GetTimestamp();
            _seen.Set();
        }
    }
}
