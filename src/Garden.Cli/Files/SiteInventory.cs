namespace Garden.Cli.Files;

/// <summary>How a place in the output folder compares with what the last build wrote there.</summary>
internal enum SiteFileState
{
    Missing,

    /// <summary>As the last build wrote it.</summary>
    Intact,

    /// <summary>Written by a build, changed by hand since.</summary>
    Edited,

    /// <summary>Somebody else's.</summary>
    Foreign,

    /// <summary>A symbolic link. Never the build's own.</summary>
    Link,

    Folder,
}

/// <summary>An output folder as its manifest describes it, held against the disk.</summary>
internal sealed class SiteInventory(string root, SiteManifest manifest)
{
    private readonly Dictionary<string, bool> _realFolders = new(StringComparer.Ordinal);

    public SiteManifest Manifest => manifest;

    public string FullPath(string path) => Path.Combine(root, path);

    /// <summary>
    /// Whether a file is the one that a build wrote with this content, told by its size and by a modification time
    /// before the manifest's. A change that keeps the size and sets the clock back is missed, which costs a warning and
    /// nothing else: nothing is overwritten or deleted on this word alone.
    /// </summary>
    public bool LooksIntact(string path, ContentHash content)
    {
        if (!manifest.Files.TryGetValue(path, out ManifestEntry entry) || entry.Hash != content)
        {
            return false;
        }

        FileInfo info = new FileInfo(FullPath(path));
        return info.Exists
            && !info.Attributes.HasFlag(FileAttributes.ReparsePoint)
            && info.Length == entry.Size
            && info.LastWriteTimeUtc < manifest.WrittenUtc;
    }

    /// <summary>Whether a file of the last build stands as it was written: one written in the same moment as the manifest is read.</summary>
    public bool Stands(string path, ContentHash content)
    {
        try
        {
            return LooksIntact(path, content) || Look(path) == (SiteFileState.Intact, content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>What stands at a path, told by reading it.</summary>
    /// <exception cref="IOException">It may not be looked at: nobody knows whether a build wrote it.</exception>
    public (SiteFileState State, ContentHash Content) Look(string path)
    {
        string full = FullPath(path);
        switch (Disk.KindOf(full))
        {
            case NodeKind.Missing:
                return (SiteFileState.Missing, default);
            case NodeKind.Link:
                return (SiteFileState.Link, default);
            case NodeKind.Folder:
                return (SiteFileState.Folder, default);
            case NodeKind.Special:
                return (SiteFileState.Foreign, default);
            case NodeKind.Unseen:
                throw Unseen(full);
        }

        ContentHash content = ContentHash.OfFile(full);
        return manifest.Files.TryGetValue(path, out ManifestEntry entry)
            ? (entry.Hash == (manifest.IsFirst ? ContentHash.OfFileAtFirst(full) : content) ? SiteFileState.Intact : SiteFileState.Edited, content)
            : (SiteFileState.Foreign, content);
    }

    private static IOException Unseen(string full) => new($"'{full}' may not be looked at: permission denied");

    /// <summary>Whether every folder on the way to a file is a real one. Below a linked folder nothing is the build's.</summary>
    public bool LiesInRealFolders(string path)
    {
        for (int slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            string parent = path[..slash];
            if (!_realFolders.TryGetValue(parent, out bool isReal))
            {
                NodeKind kind = Disk.KindOf(FullPath(parent));
                isReal = kind == NodeKind.Unseen ? throw Unseen(FullPath(parent)) : kind == NodeKind.Folder;
                _realFolders.Add(parent, isReal);
            }

            if (!isReal)
            {
                return false;
            }
        }

        return true;
    }
}
