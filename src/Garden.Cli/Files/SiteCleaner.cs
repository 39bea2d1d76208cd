using Garden.Language.Diagnostics;

namespace Garden.Cli.Files;

/// <summary>What cleaning did.</summary>
/// <param name="Kept">Paths, relative to the output folder, of files that were changed since a build wrote them; in ordinal order.</param>
internal sealed record CleanedSite(int Deleted, IReadOnlyList<string> Kept);

/// <summary>Removes what builds wrote into an output folder, and nothing else.</summary>
internal static class SiteCleaner
{
    /// <summary>Deletes the files that are still as a build wrote them, folders emptied by that, and the manifest last: an interrupted cleaning can go on.</summary>
    public static Result<CleanedSite, FileFailure> Clean(OutputFolder folder, CancellationToken cancellation, TimeSpan? patience = null)
    {
        if (!SiteHold.Take(folder, patience ?? SiteLock.Patience, cancellation).TryGet(out SiteHold? hold, out FileFailure? failure))
        {
            return failure;
        }

        using (hold)
        {
            return Disk.Attempt($"clean '{folder.FullPath}'", () => Clean(hold, cancellation));
        }
    }

    private static Result<CleanedSite, FileFailure> Clean(SiteHold hold, CancellationToken cancellation)
    {
        if (!Directory.Exists(hold.Folder.FullPath))
        {
            return new CleanedSite(0, []);
        }

        SiteRemoval removal = new SiteRemoval(hold.Inventory, File.Delete, Directory.Delete);
        removal.Run(hold.Inventory.Manifest.Files.Keys, cancellation);
        File.Delete(hold.Folder.ManifestPath);
        return new CleanedSite(removal.Deleted, removal.Kept);
    }
}
