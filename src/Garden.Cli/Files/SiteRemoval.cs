namespace Garden.Cli.Files;

/// <summary>Takes files out of a site, if they are still as a build wrote them, and the folders that this empties.</summary>
/// <param name="removeFile">Told a full path.</param>
/// <param name="removeFolder">Told the full path of an empty folder.</param>
internal sealed class SiteRemoval(SiteInventory inventory, Action<string> removeFile, Action<string> removeFolder)
{
    private readonly List<string> _kept = [];

    public int Deleted { get; private set; }

    /// <summary>Paths where something else stands by now; in ordinal order.</summary>
    public IReadOnlyList<string> Kept => _kept;

    /// <summary>Removes what it may; an exception of the disk, or of a cancellation, ends it half-way.</summary>
    /// <param name="paths">Paths of the manifest.</param>
    public void Run(IEnumerable<string> paths, CancellationToken cancellation)
    {
        HashSet<string> parents = new HashSet<string>(StringComparer.Ordinal);
        foreach (string? path in paths.Order(StringComparer.Ordinal).Where(inventory.LiesInRealFolders))
        {
            cancellation.ThrowIfCancellationRequested();
            switch (inventory.Look(path).State)
            {
                case SiteFileState.Missing:
                    break;
                case SiteFileState.Intact:
                    removeFile(inventory.FullPath(path));
                    Deleted++;
                    break;
                default:
                    _kept.Add(path);
                    continue;
            }

            for (int slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            {
                parents.Add(path[..slash]);
            }
        }

        // A folder comes before the one that holds it, whose path is shorter.
        foreach (string? parent in parents.OrderByDescending(static p => p.Length).Select(inventory.FullPath))
        {
            if (Disk.KindOf(parent) == NodeKind.Folder && !Directory.EnumerateFileSystemEntries(parent).Any())
            {
                removeFolder(parent);
            }
        }
    }
}
