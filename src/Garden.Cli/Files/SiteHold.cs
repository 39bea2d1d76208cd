using Garden.Language.Diagnostics;

namespace Garden.Cli.Files;

/// <summary>An output folder that this process alone may change: locked, an interrupted build finished, its manifest read.</summary>
internal sealed class SiteHold : IDisposable
{
    private readonly SiteLock _siteLock;
    private readonly IReadOnlyList<string> _madeFolders;

    private SiteHold(OutputFolder folder, SiteInventory inventory, SiteLock siteLock, IReadOnlyList<string> madeFolders)
    {
        Folder = folder;
        Inventory = inventory;
        _siteLock = siteLock;
        _madeFolders = madeFolders;
    }

    public OutputFolder Folder { get; }

    public SiteInventory Inventory { get; }

    /// <summary>Locks the folder and brings it to rest. A failure leaves no lock behind.</summary>
    /// <param name="patience">How long to wait for another build.</param>
    public static Result<SiteHold, FileFailure> Take(OutputFolder folder, TimeSpan patience, CancellationToken cancellation)
    {
        List<string> made = new List<string>();
        SiteLock? taken = null;
        Result<SiteHold, FileFailure> outcome = Disk.Attempt<SiteHold>($"prepare '{folder.FullPath}'", () =>
        {
            cancellation.ThrowIfCancellationRequested();
            MakeFolders(folder.WorkFolder, made);
            if (!SiteLock.Take(folder, patience, cancellation).TryGet(out taken, out FileFailure? failure))
            {
                return failure;
            }

            if (Recover(folder) is { } stuck)
            {
                return stuck;
            }

            if (folder.FindForeign() is { } foreign)
            {
                return foreign;
            }

            return SiteManifest.Load(folder.ManifestPath).TryGet(out SiteManifest? manifest, out failure)
                ? new SiteHold(folder, new(folder.FullPath, manifest), taken, made)
                : failure;
        });
        if (outcome.Failure is not null)
        {
            Release(taken, made);
        }

        return outcome;
    }

    /// <summary>Lets go of the folder, and removes the folders made on the way to it if they are still empty.</summary>
    public void Dispose() => Release(_siteLock, _madeFolders);

    /// <summary>Finishes or discards what a killed build left behind.</summary>
    private static FileFailure? Recover(OutputFolder folder)
    {
        Staging staging = new Staging(folder);
        if (staging.FindForeign() is { } foreign)
        {
            return foreign;
        }

        if (File.Exists(staging.Journal))
        {
            return SiteManifest.Load(folder.ManifestPath).TryGet(out SiteManifest? old, out FileFailure? failure)
                && SiteManifest.Load(staging.Journal).TryGet(out SiteManifest? next, out failure)
                ? staging.FindUnlisted(next) ?? new SiteCommit(folder, new(folder.FullPath, old), next, staging).Run(recover: true)
                : failure;
        }

        staging.Remove();
        return null;
    }

    private static void MakeFolders(string path, List<string> made)
    {
        for (string missing = path; !Path.Exists(missing); missing = Path.GetDirectoryName(missing)!)
        {
            made.Add(missing);
        }

        Directory.CreateDirectory(path);
    }

    private static void Release(SiteLock? taken, IReadOnlyList<string> made) => Disk.Attempt("let go of the output folder", () =>
    {
        taken?.Dispose();
        foreach (string path in made)
        {
            if (Directory.EnumerateFileSystemEntries(path).Any())
            {
                break;
            }

            Directory.Delete(path);
        }

        return null;
    });
}
