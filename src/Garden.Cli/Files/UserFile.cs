namespace Garden.Cli.Files;

/// <summary>Files that the user names on the command line: reports, baselines.</summary>
internal static class UserFile
{
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
