using System.Globalization;

namespace Garden.Cli.Files;

/// <summary>
/// Puts a complete staged site in place of the old one, by renaming. Whole folders move where there was none before.
/// When the machine refuses half-way, what was moved moves back.
/// </summary>
internal sealed class SiteCommit(OutputFolder folder, SiteInventory old, SiteManifest next, Staging staging)
{
    private readonly Stack<Step> _done = new();
    private readonly List<string> _kept = [];
    private int _asideCount;
    private bool _recovering;

    /// <summary>Files that differ from what was written, and so were neither replaced nor deleted.</summary>
    public IReadOnlyList<string> Kept => _kept;

    /// <summary>How many files were deleted because the new site has no such file.</summary>
    public int Deleted { get; private set; }

    /// <summary>
    /// Does it. On success the new manifest stands in the output folder; on failure the old site does, and unless
    /// <paramref name="recover"/> is set the staging folder is gone.
    /// </summary>
    /// <param name="recover">Finish what a killed build began: files may have been changed by hand since, and the journal stays until it is done.</param>
    public FileFailure? Run(bool recover)
    {
        _recovering = recover;
        FileFailure? failure = Disk.Attempt("put the new site in place", () => RemoveOld() ?? MoveIn() ?? MoveManifest());
        if (failure is null)
        {
            staging.Remove();
            return null;
        }

        if (Disk.Attempt("put the old site back", Undo) is { } second)
        {
            return failure with
            {
                Message = $"{failure.Message}; then {second.Message}",
                Help = "the site is partly new; mend the cause and build again to finish it",
            };
        }

        if (!_recovering)
        {
            staging.Remove();
        }

        return failure;
    }

    private FileFailure? RemoveOld()
    {
        SiteRemoval removal = new SiteRemoval(old, path => MoveAside(path, byLink: false), RemoveFolder);
        removal.Run(old.Manifest.Files.Keys.Except(next.Files.Keys, StringComparer.Ordinal), CancellationToken.None);
        Deleted = removal.Deleted;
        _kept.AddRange(removal.Kept);
        return null;
    }

    private void RemoveFolder(string path)
    {
        Directory.Delete(path);
        _done.Push(new(From: null, path));
    }

    private FileFailure? MoveIn() => Directory.Exists(staging.Site) ? MoveIn(staging.Site, "") : null;

    private FileFailure? MoveIn(string staged, string path)
    {
        string target = old.FullPath(path);
        switch (Disk.KindOf(target))
        {
            case NodeKind.Missing:
                Move(staged, target);
                return null;
            case NodeKind.Folder:
                break;
            default:
                return FileFailure.Refuse($"'{target}' is not a folder, but the site has files below it", "move it away");
        }

        foreach (string? entry in Directory.EnumerateFileSystemEntries(staged).Order(StringComparer.Ordinal).ToArray())
        {
            string name = Path.GetFileName(entry);
            string child = path.Length == 0 ? name : $"{path}/{name}";
            if ((Directory.Exists(entry) ? MoveIn(entry, child) : MoveFile(entry, child)) is { } failure)
            {
                return failure;
            }
        }

        return null;
    }

    private FileFailure? MoveFile(string staged, string path)
    {
        string target = old.FullPath(path);
        NodeKind kind = Disk.KindOf(target);
        if (kind == NodeKind.Folder)
        {
            return FileFailure.Refuse($"'{target}' is a folder, but the site has a file there", "move it away");
        }

        if (_recovering && kind is NodeKind.File or NodeKind.Special && old.Look(path).State != SiteFileState.Intact)
        {
            // In place already, or edited by hand since.
            return null;
        }

        if (kind == NodeKind.File && Disk.TryExchange(staged, target))
        {
            _done.Push(new(staged, target, IsExchange: true));
            return null;
        }

        if (kind != NodeKind.Missing)
        {
            MoveAside(target, byLink: kind == NodeKind.File);
        }

        Move(staged, target);
        return null;
    }

    private FileFailure? MoveManifest()
    {
        Directory.CreateDirectory(folder.FullPath);
        Disk.Rename(staging.Journal, folder.ManifestPath);
        return null;
    }

    /// <summary>Keeps a file under another name; by a second name where possible, so that its path is never empty.</summary>
    private void MoveAside(string path, bool byLink)
    {
        Directory.CreateDirectory(staging.Old);
        string aside = Path.Combine(staging.Old, _asideCount++.ToString(CultureInfo.InvariantCulture));
        if (!byLink || !Disk.TryLink(path, aside))
        {
            Disk.Rename(path, aside);
        }

        _done.Push(new(path, aside));
    }

    private void Move(string from, string to)
    {
        Disk.Rename(from, to);
        _done.Push(new(from, to));
    }

    private FileFailure? Undo()
    {
        while (_done.TryPop(out Step step))
        {
            switch (step)
            {
                case { From: null }:
                    Directory.CreateDirectory(step.To);
                    break;
                case { IsExchange: false }:
                    Disk.Rename(step.To, step.From);
                    break;
                default:
                    if (!Disk.TryExchange(step.From, step.To))
                    {
                        throw new IOException($"cannot swap '{step.To}' back");
                    }

                    break;
            }
        }

        return null;
    }

    /// <summary>Something moved from one path to another; without a <c>From</c>, an empty folder that was removed.</summary>
    private readonly record struct Step(string? From, string To, bool IsExchange = false);
}
