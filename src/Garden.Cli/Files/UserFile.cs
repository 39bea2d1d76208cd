namespace Garden.Cli.Files;

/// <summary>Files that the user names on the command line: reports, baselines.</summary>
internal static class UserFile
{
    /// <summary>The largest file that is read, in bytes: 64 MiB.</summary>
    private const long MostBytes = 64 * 1024 * 1024;

    /// <summary>Reads a text of the user's, but nothing that could hang or never end: no pipe, no device, nothing huge.</summary>
    /// <returns>The text, or why there is none.</returns>
    public static (string? Text, string? Problem) Read(string path)
    {
        string real = Disk.KindOf(path) == NodeKind.Link ? new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path : path;
        return Disk.KindOf(real) switch
        {
            NodeKind.Missing => (null, "there is no such file"),
            not NodeKind.File => (null, "it is no regular file"),
            _ when new FileInfo(real).Length > MostBytes => (null, "it is too large"),
            _ => (File.ReadAllText(real), null),
        };
    }

    /// <summary>Writes a file whole or not at all, whether or not it stands there already.</summary>
    /// <param name="path">Full; the folder must exist.</param>
    public static FileFailure? Write(string path, ReadOnlyMemory<byte> contents)
    {
        string folder = Path.GetDirectoryName(path) ?? path;
        if (!Directory.Exists(folder))
        {
            return FileFailure.Refuse($"there is no folder '{folder}' to write '{Path.GetFileName(path)}' into");
        }

        return Disk.KindOf(path) == NodeKind.Missing ? AtomicFile.Create(path, contents, folder) : AtomicFile.Replace(path, contents, folder);
    }
}
