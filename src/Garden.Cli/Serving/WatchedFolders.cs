namespace Garden.Cli.Serving;

/// <summary>Where a garden's sources are, for a watcher. All paths are full.</summary>
/// <param name="Root">The garden's own folder.</param>
/// <param name="Folders">The folders whose files matter, with everything in them; they need not exist.</param>
/// <param name="Output">What the tool itself writes.</param>
internal sealed record WatchedFolders(string Root, IReadOnlyList<string> Folders, string Output)
{
    /// <summary>The folders in which one of the watched ones may appear or vanish.</summary>
    public IEnumerable<string> Above =>
        Folders.Append(Root).Select(Path.GetDirectoryName).OfType<string>().Distinct(StringComparer.Ordinal).Where(Directory.Exists);

    /// <summary>Whether a path is one of the folders themselves.</summary>
    public bool IsWatched(string path) => path == Root || Folders.Contains(path, StringComparer.Ordinal);

    /// <summary>Whether a change there means nothing: output, hidden files, what editors leave beside a file.</summary>
    public bool IsIgnored(string path)
    {
        if (path.EndsWith('~') || IsIn(Output, path))
        {
            return true;
        }

        return Folders.FirstOrDefault(folder => IsIn(folder, path)) is string home
            && path[home.Length..].Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.'));
    }

    private static bool IsIn(string folder, string path) =>
        path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || path[folder.Length] == Path.DirectorySeparatorChar);
}
