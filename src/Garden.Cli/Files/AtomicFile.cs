namespace Garden.Cli.Files;

/// <summary>Changes the writer's own files so that each is whole at every moment: as it was, or as it shall be.</summary>
internal static class AtomicFile
{
    private const string DraftSuffix = ".garden-draft";

    /// <summary>Gives an existing file new contents and keeps its permissions. A failed write leaves it as it was.</summary>
    /// <param name="root">The garden's root. A symbolic link is followed inside it, and refused when it leads out.</param>
    public static FileFailure? Replace(string path, ReadOnlyMemory<byte> contents, string root) =>
        Disk.Attempt($"write '{path}'", () =>
        {
            string? target = RealPath.Of(path);
            if (target is null || !RealPath.Contains(RealPath.Of(root) ?? root, target))
            {
                return FileFailure.Refuse($"'{path}' leads out of the garden", "edit the file where it truly is");
            }

            if (Disk.KindOf(target) != NodeKind.File)
            {
                return FileFailure.Refuse($"'{path}' is not a file");
            }

            return Install(target, contents, replace: true);
        });

    /// <summary>Makes a new file, and the folders on the way to it; refuses when anything stands there already.</summary>
    /// <param name="root">The garden's root, out of which no folder on the way may lead.</param>
    public static FileFailure? Create(string path, ReadOnlyMemory<byte> contents, string root) =>
        Disk.Attempt($"write '{path}'", () =>
        {
            if (Disk.KindOf(path) != NodeKind.Missing)
            {
                return FileFailure.Refuse($"'{path}' exists already", "choose another name, or remove it yourself");
            }

            string? target = RealPath.Of(path);
            if (target is null || !RealPath.Contains(RealPath.Of(root) ?? root, target))
            {
                return FileFailure.Refuse($"'{path}' leads out of the garden");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            return Install(target, contents, replace: false);
        });

    private static FileFailure? Install(string target, ReadOnlyMemory<byte> contents, bool replace)
    {
        // The leading dot keeps a draft that a killed process left behind from being read as a page.
        string draft = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}{DraftSuffix}");
        File.Delete(draft);
        try
        {
            using (FileStream stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                if (replace && !OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
                }

                stream.Write(contents.Span);
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, target, replace);
            return null;
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
