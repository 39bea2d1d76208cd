using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Garden.Language.Diagnostics;

namespace Garden.Cli.Files;

/// <summary>
/// Keeps two builds out of one output folder. The lock file is removed with the lock; the system releases the lock of a
/// process that was killed, so that a file left behind holds nobody up.
/// </summary>
internal sealed class SiteLock : IDisposable
{
    /// <summary>How long a build waits for another one.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Windows deletes a file as its last handle closes. Elsewhere it goes by name, while the lock is still held.</summary>
    private static readonly FileOptions Ending = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;

    private readonly FileStream _held;

    private SiteLock(FileStream held) => _held = held;

    [SuppressMessage("Reliability", "CA2000", Justification = "The outcome hands the lock on.")]
    public static Result<SiteLock, FileFailure> Take(OutputFolder folder, TimeSpan patience, CancellationToken cancellation)
    {
        string path = folder.LockPath;
        if (Disk.KindOf(path) is not (NodeKind.Missing or NodeKind.File))
        {
            return FileFailure.Refuse($"'{path}' stands where the build's lock file belongs", "move it away");
        }

        for (TimeSpan waited = TimeSpan.Zero; ; waited += Pause)
        {
            if (TryTake(path) is { } taken)
            {
                return taken;
            }

            if (waited >= patience)
            {
                return new FileFailure(
                    FailureKind.Machine, $"another build is writing to '{folder.FullPath}'", "wait for it to end, then build again");
            }

            cancellation.WaitHandle.WaitOne(Pause);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    public void Dispose()
    {
        try
        {
            if (Ending == FileOptions.None)
            {
                File.Delete(_held.Name);
            }
        }
        finally
        {
            _held.Dispose();
        }
    }

    private static SiteLock? TryTake(string path)
    {
        FileStream? file = null;
        try
        {
            file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, Ending);

            // Between opening and locking, its last holder may have removed this very file, and another build may have
            // made and locked a new one. A time that nobody else would set tells whether the path still means our file.
            DateTime token = DateTime.UnixEpoch.AddSeconds(RandomNumberGenerator.GetInt32(int.MaxValue));
            File.SetLastWriteTimeUtc(file.SafeFileHandle, token);
            if (File.GetLastWriteTimeUtc(path) == token)
            {
                SiteLock taken = new SiteLock(file);
                file = null;
                return taken;
            }

            return null;
        }
        catch (IOException e) when (IsHeld(e))
        {
            return null;
        }
        finally
        {
            file?.Dispose();
        }
    }

    /// <summary>EWOULDBLOCK on Linux and macOS, a sharing violation on Windows.</summary>
    private static bool IsHeld(IOException e) => (e.HResult & 0xFFFF) is 11 or 32 or 35;
}
