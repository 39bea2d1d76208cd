using System.Collections.Concurrent;
using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;

namespace Garden.Cli.Files;

/// <summary>
/// The folder beside an output folder where a new site is put together. It holds <c>site/</c> with the files to move
/// into place, <c>old/</c> with those that are moved out of it, and, once the new site is complete, its manifest. That
/// manifest is the journal: while it stands, the site is between old and new, and moving on makes it new.
/// </summary>
internal sealed class Staging(OutputFolder folder)
{
    private const int CopyBufferBytes = 128 * 1024;

    /// <summary>Folders that were made already, so that the disk is not asked again for each file.</summary>
    private readonly ConcurrentDictionary<string, bool> _made = new(StringComparer.Ordinal);

    /// <summary>Files to move into place, at the paths they shall have.</summary>
    public string Site { get; } = Path.Combine(folder.StagingPath, "site");

    /// <summary>Files moved out of the site, to be moved back should the rest fail.</summary>
    public string Old { get; } = Path.Combine(folder.StagingPath, "old");

    public string Journal { get; } = JournalOf(folder);

    public static string JournalOf(OutputFolder folder) => Path.Combine(folder.StagingPath, SiteManifest.FileName);

    /// <summary>Refuses a staging folder that no build left behind.</summary>
    public FileFailure? FindForeign()
    {
        string path = folder.StagingPath;
        bool known = Disk.KindOf(path) switch
        {
            NodeKind.Missing => true,
            NodeKind.Folder => Directory.EnumerateFileSystemEntries(path).All(e => e == Site || e == Old || e.StartsWith(Journal, StringComparison.Ordinal)),
            _ => false,
        };
        return known ? null : FileFailure.Refuse($"'{path}' stands where the build puts a new site together", "move it away");
    }

    /// <summary>Refuses to finish a site with files that its journal does not list: a build would not have left them.</summary>
    public FileFailure? FindUnlisted(SiteManifest journal)
    {
        Stack<string> pending = new Stack<string>(Directory.Exists(Site) ? [Site] : []);
        while (pending.TryPop(out string? parent))
        {
            foreach (string entry in Directory.EnumerateFileSystemEntries(parent))
            {
                string path = Path.GetRelativePath(Site, entry).Replace(Path.DirectorySeparatorChar, '/');
                NodeKind kind = Disk.KindOf(entry);
                if (kind == NodeKind.Folder)
                {
                    pending.Push(entry);
                }
                else if (kind != NodeKind.File || !journal.Files.ContainsKey(path))
                {
                    return FileFailure.Refuse($"'{entry}' was not left behind by a build", $"remove '{folder.StagingPath}'");
                }
            }
        }

        return null;
    }

    /// <summary>Begins a file; nothing is there before something is written.</summary>
    public FileDraft Begin(string path, CancellationToken cancellation = default) => new(() => Prepare(path), cancellation);

    /// <summary>Copies an open file from its start, and says what was copied.</summary>
    public ManifestEntry Copy(string path, FileStream source)
    {
        XxHash128 hash = new();
        using SafeFileHandle handle = File.OpenHandle(Prepare(path), FileMode.CreateNew, FileAccess.Write);
        byte[] buffer = new byte[CopyBufferBytes];
        long size = 0L;
        source.Position = 0;
        while (source.Read(buffer) is > 0 and var read)
        {
            hash.Append(buffer.AsSpan(0, read));
            RandomAccess.Write(handle, buffer.AsSpan(0, read), size);
            size += read;
        }

        return new(ContentHash.Of(hash), size);
    }

    /// <summary>Completes the new site: from here on it will be put in place, by this run or the next.</summary>
    public FileFailure? WriteJournal(SiteManifest manifest)
    {
        Directory.CreateDirectory(folder.StagingPath);
        string draft = Journal + ".draft";
#pragma warning disable RS0030 // The staging folder is the build's own, and the draft goes at its start.
        File.WriteAllBytes(draft, manifest.ToBytes());
#pragma warning restore RS0030
        Disk.Rename(draft, Journal);
        return null;
    }

    /// <summary>
    /// Removes what is left of the staging folder; the next build tries again where that fails. The journal goes first,
    /// so that a half-removed new site is never taken for a whole one.
    /// </summary>
    public void Remove() => Disk.Attempt("tidy up", () =>
    {
        if (Directory.Exists(folder.StagingPath))
        {
            File.Delete(Journal);
            Directory.Delete(folder.StagingPath, recursive: true);
        }

        return null;
    });

    private string Prepare(string path)
    {
        string full = Path.Combine(Site, path);
        string parent = Path.GetDirectoryName(full)!;
        if (!_made.ContainsKey(parent))
        {
            Directory.CreateDirectory(parent);
            _made[parent] = true;
        }

        return full;
    }
}
