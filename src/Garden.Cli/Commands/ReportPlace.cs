using Garden.Cli.Files;

namespace Garden.Cli.Commands;

/// <summary>Where a report or an export may be written: never over or into what is the garden's, nor over another program's file.</summary>
internal static class ReportPlace
{
    private const string Kept = SitePath.OwnPrefix;

    private static readonly string[] Endings = [".json", ".jsonl", ".rdjson", ".sarif", ".csv", ".txt", ".log", ".out", ".xml"];

    /// <summary>Why a file is not written; null when it may be.</summary>
    /// <param name="target">Full path.</param>
    /// <param name="shown">The path as the writer would write it.</param>
    /// <param name="isEarlier">Whether a file that is there was written by such a command before; null where the caller looks for itself.</param>
    public static FileFailure? Problem(GardenLocation garden, string target, string shown, Func<string, bool>? isEarlier)
    {
        string real = RealPath.Of(target) ?? target;
        if (IsKept(target) || IsKept(real))
        {
            return FileFailure.Refuse($"'{shown}' has a name that garden keeps for its own records", $"choose a name that does not begin with `{Kept}`");
        }

        if (IsGardens(garden, target))
        {
            return FileFailure.Refuse($"'{shown}' is the garden's own and is not written over", "name a file outside the content, the themes and the site");
        }

        return IsAnothers(real, isEarlier)
            ? FileFailure.Refuse($"'{shown}' is no report or export that garden wrote, and is not written over", "name another file, or delete this one first")
            : null;
    }

    /// <summary>Whether a path is that of a page or the settings.</summary>
    public static bool IsText(GardenLocation garden, string path) =>
        IsIn(garden.Content, path)
        && (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path == Path.Combine(garden.Content, GardenLocation.SettingsName));

    /// <summary>Whether a path is a folder or lies below it, as both are written.</summary>
    public static bool IsIn(string folder, string path) => path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>
    /// Whether a file is the garden's own, links to it followed: a page, the settings, anything in the content, the themes or the site. Where the
    /// content is the garden's root, a new file may stand beside it, and an old report be written again.
    /// </summary>
    private static bool IsGardens(GardenLocation garden, string target)
    {
        string real = RealPath.Of(target) ?? target;
        bool IsBelow(string folder) => RealPath.Contains(RealPath.Of(folder) ?? folder, real);
        bool mayStand = garden.ContentIsRoot && (Disk.KindOf(target) == NodeKind.Missing || Endings.Contains(Path.GetExtension(real), StringComparer.OrdinalIgnoreCase));
        return IsText(garden, target) || IsText(garden, real) || IsBelow(garden.Themes) || IsBelow(garden.Output) || (IsBelow(garden.Content) && !mayStand);
    }

    /// <summary>Whether a file that is there was not written by such a command, or a file lies in a folder of git or of workflows.</summary>
    private static bool IsAnothers(string real, Func<string, bool>? isEarlier)
    {
        bool isOfGit = real.Split(Path.DirectorySeparatorChar).Any(part => part is ".git" or ".github");
        return isOfGit || (isEarlier is not null && Disk.KindOf(real) == NodeKind.File && !IsEmptyReport(real) && !isEarlier(real));
    }

    /// <summary>Whether a file holds nothing, and by its ending may be the report of a garden without findings: other empty files mean something by being there.</summary>
    private static bool IsEmptyReport(string real) => new FileInfo(real).Length == 0 && Endings.Contains(Path.GetExtension(real), StringComparer.OrdinalIgnoreCase);

    private static bool IsKept(string path) => Path.GetFileName(path).StartsWith(Kept, StringComparison.OrdinalIgnoreCase);
}
