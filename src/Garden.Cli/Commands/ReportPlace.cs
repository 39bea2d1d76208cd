using Garden.Cli.Files;

namespace Garden.Cli.Commands;

/// <summary>Where a report or an export may be written: never over or into what is the garden's, nor over another program's file.</summary>
internal static class ReportPlace
{
    private static readonly string[] Endings = [".json", ".jsonl", ".rdjson", ".sarif", ".csv", ".txt", ".log", ".out", ".xml"];

    /// <summary>Why a file is not written; null when it may be.</summary>
    /// <param name="target">Full path.</param>
    /// <param name="shown">The path as the writer would write it.</param>
    /// <param name="isBaseline">Whether it is a baseline, which is known by what it holds.</param>
    public static FileFailure? Problem(GardenLocation garden, string target, string shown, bool isBaseline = false)
    {
        if (IsGardens(garden, target))
        {
            return FileFailure.Refuse($"'{shown}' is the garden's own and is not written over", "name a file outside the content, the themes and the site");
        }

        return IsAnothers(target, isBaseline)
            ? FileFailure.Refuse($"'{shown}' is no report and is not written over", "name a new file, or an old report such as `lint.json`")
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

    /// <summary>Whether a file that is there is by its name no report, or a file lies in a folder of git or of workflows.</summary>
    private static bool IsAnothers(string target, bool isBaseline)
    {
        string real = RealPath.Of(target) ?? target;
        bool isOfGit = real.Split(Path.DirectorySeparatorChar).Any(part => part is ".git" or ".github");
        return isOfGit || (!isBaseline && Disk.KindOf(real) == NodeKind.File && !Endings.Contains(Path.GetExtension(real), StringComparer.OrdinalIgnoreCase));
    }
}
