namespace Garden.Cli.Serving;

/// <summary>The size and the last write of every file in some folders: enough to see that something changed.</summary>
internal sealed class FolderStamps
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private readonly Dictionary<string, (long Size, DateTime Written)> _files = new(StringComparer.Ordinal);

    /// <summary>Takes the stamps of all files but the ignored ones; folders that are missing count as empty.</summary>
    /// <param name="isIgnored">Told a full path.</param>
    public static FolderStamps Of(IEnumerable<string> folders, Func<string, bool> isIgnored)
    {
        FolderStamps stamps = new();
        foreach (string folder in folders.Where(Directory.Exists))
        {
            stamps.AddAll(new DirectoryInfo(folder), isIgnored);
        }

        return stamps;
    }

    public bool IsSameAs(FolderStamps other) =>
        _files.Count == other._files.Count
        && _files.All(file => other._files.TryGetValue(file.Key, out (long, DateTime) stamp) && stamp == file.Value);

    private void AddAll(DirectoryInfo folder, Func<string, bool> isIgnored)
    {
        try
        {
            foreach (FileInfo file in folder.EnumerateFiles("*", Everything).Where(file => !isIgnored(file.FullName) && file.Exists))
            {
                _files[file.FullName] = (file.Length, file.LastWriteTimeUtc);
            }
        }
        catch (IOException)
        {
            // Something vanished while it was looked at: what was seen so far differs from before, which is all that counts.
        }
    }
}
