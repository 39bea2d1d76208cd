using Garden.Language.Diagnostics;

namespace Garden.Cli.Files;

/// <summary>An output folder that was found safe to write into. It need not exist yet.</summary>
internal sealed record OutputFolder
{
    /// <summary>What a folder may hold before the first build: not somebody's work, or meant for the published site.</summary>
    private static readonly string[] Tolerated = [".gitignore", ".gitkeep", ".nojekyll", "CNAME", ".git"];

    private OutputFolder(string path)
    {
        FullPath = path;
        bool inside = IsMountPoint(path);
        string parent = inside ? path : Path.GetDirectoryName(path)!;
        string prefix = inside ? SitePath.OwnPrefix : $".{Path.GetFileName(path)}{SitePath.OwnPrefix}";
        WorkFolder = parent;
        StagingPath = Path.Combine(parent, prefix + "staging");
        LockPath = Path.Combine(parent, prefix + "lock");
    }

    /// <summary>Absolute, without symbolic links.</summary>
    public string FullPath { get; }

    /// <summary>The folder that holds staging and lock: the one above, or the output folder itself where it is a file system of its own, since files can only be renamed within one.</summary>
    public string WorkFolder { get; }

    /// <summary>Where a new site is put together. Beside the folder's own name, so that both are on one file system.</summary>
    public string StagingPath { get; }

    public string LockPath { get; }

    public string ManifestPath => Path.Combine(FullPath, SiteManifest.FileName);

    /// <summary>Looks at an output folder without touching it, before anything is rendered.</summary>
    /// <param name="path">As the user gave it; relative to the current folder.</param>
    /// <param name="keepOut">More folders that the build reads, such as a theme's.</param>
    public static Result<OutputFolder, FileFailure> Check(string path, GardenLocation garden, params IReadOnlyList<string> keepOut) =>
        Disk.Attempt<OutputFolder>($"use '{path}' as the output folder", () =>
        {
            string named = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            if (RealPath.Of(named) is not { } real)
            {
                return Refuse(path, "it is a symbolic link that leads back to itself");
            }

            if (FindDanger(real, garden, keepOut) is { } danger)
            {
                return Refuse(path, danger);
            }

            switch (Disk.KindOf(real))
            {
                case NodeKind.Missing when Disk.KindOf(named) == NodeKind.Link:
                    return Refuse(path, "it is a symbolic link that leads nowhere");
                case NodeKind.File or NodeKind.Special:
                    return Refuse(path, "it is not a folder");
                default:
                    OutputFolder folder = new OutputFolder(real);
                    return folder.FindForeign() is { } foreign && !File.Exists(Staging.JournalOf(folder)) ? foreign : folder;
            }
        });

    /// <summary>Refuses a folder that holds somebody's files but no manifest.</summary>
    public FileFailure? FindForeign()
    {
        if (!Directory.Exists(FullPath) || Disk.KindOf(ManifestPath) != NodeKind.Missing)
        {
            return null;
        }

        string? stranger = Directory.EnumerateFileSystemEntries(FullPath)
            .Select(static e => Path.GetFileName(e))
            .Where(static n => !Tolerated.Contains(n, StringComparer.Ordinal) && !n.StartsWith(SitePath.OwnPrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        return stranger is null ? null : Refuse(FullPath, $"it holds files that no build wrote, such as '{stranger}'");
    }

    private static string? FindDanger(string output, GardenLocation garden, IReadOnlyList<string> keepOut)
    {
        string root = RealPath.Of(garden.Root) ?? garden.Root;
        string usual = Path.Combine(root, Path.GetFileName(garden.Output));
        (string Path, string Name)[] read =
        [
            (garden.Content, "the garden's content"),
            (garden.Themes, "the themes"),
            .. keepOut.Select(static p => (p, $"'{p}', which the build reads")),
        ];
        (string Path, string Name)[] precious =
        [
            .. read,
            (garden.Root, "the garden itself"),
            (Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "your home folder"),
            (Environment.CurrentDirectory, "the current folder"),
        ];
        foreach ((string? path, string? name) in precious)
        {
            bool isUsual = output == usual && path == Environment.CurrentDirectory;
            if (path.Length > 0 && !isUsual && RealPath.Contains(output, RealPath.Of(path) ?? path))
            {
                return $"it is or contains {name}";
            }
        }

        foreach ((string? path, string? name) in read)
        {
            bool isBesideContent = garden.ContentIsRoot && path == garden.Content && RealPath.Contains(usual, output);
            if (!isBesideContent && RealPath.Contains(RealPath.Of(path) ?? path, output))
            {
                return $"it lies inside {name}";
            }
        }

        return null;
    }

    private static FileFailure Refuse(string path, string reason) =>
        FileFailure.Refuse($"will not write a site into '{path}': {reason}", "choose an empty folder, or one that a build wrote");

    /// <summary>Whether a path is a mount point of its own. Only Linux tells, and only there can one lie on its parent's device.</summary>
    private static bool IsMountPoint(string path)
    {
        const string Table = "/proc/self/mountinfo";
        return OperatingSystem.IsLinux() && File.Exists(Table)
            && File.ReadLines(Table).Any(line => Unescape(line.Split(' ', 6)[4]) == path);
    }

    /// <summary>Four characters stand in the table as a backslash and three octal digits.</summary>
    private static string Unescape(string field) => field
        .Replace(@"\040", " ", StringComparison.Ordinal)
        .Replace(@"\011", "\t", StringComparison.Ordinal)
        .Replace(@"\012", "\n", StringComparison.Ordinal)
        .Replace(@"\134", @"\", StringComparison.Ordinal);
}
