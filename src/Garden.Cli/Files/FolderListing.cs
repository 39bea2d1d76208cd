namespace Garden.Cli.Files;

/// <summary>A regular file found in a folder of the garden.</summary>
/// <param name="Path">Relative to the garden's root, with <c>/</c>.</param>
/// <param name="FullPath">Where its bytes are, links followed.</param>
internal readonly record struct ListedFile(string Path, string FullPath);

/// <summary>
/// Everything readable below a folder, found without opening anything and without leaving the folder.
/// A symbolic link to a file is followed when the file lies in the same folder and is not itself hidden or skipped.
/// Every other link is a problem: one to a folder would publish the same pages twice, or never end.
/// </summary>
internal sealed class FolderListing
{
    private const char Undecodable = '\uFFFD';

    private readonly string _root;
    private readonly string _realFolder;
    private readonly Func<string, bool> _isSkipped;
    private readonly List<ListedFile> _files = [];
    private readonly List<ContentProblem> _problems = [];

    private FolderListing(string root, string realFolder, Func<string, bool> isSkipped)
    {
        _root = root;
        _realFolder = realFolder;
        _isSkipped = isSkipped;
    }

    /// <summary>In ordinal order of path.</summary>
    public IReadOnlyList<ListedFile> Files => _files;

    public IReadOnlyList<ContentProblem> Problems => _problems;

    /// <summary>Lists everything below a folder.</summary>
    /// <param name="root">What the listed paths are relative to; the folder itself or one above it.</param>
    /// <param name="isSkipped">Told a path relative to <paramref name="folder"/>, with <c>/</c>: whether to pass over that file or folder.</param>
    public static FolderListing Of(string folder, string root, Func<string, bool> isSkipped, CancellationToken cancellation)
    {
        FolderListing listing = new FolderListing(root, RealPath.Of(folder) ?? folder, isSkipped);
        if (listing._realFolder != Path.Join(RealPath.Of(root), folder[root.Length..]))
        {
            listing.Report(folder, "the folder is a symbolic link, or lies in one", "put the folder itself here, or run garden where it leads to");
            return listing;
        }

        Stack<string> pending = new Stack<string>([folder]);
        while (pending.TryPop(out string? next))
        {
            cancellation.ThrowIfCancellationRequested();
            listing.AddEntries(next, folder, pending);
        }

        listing._files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return listing;
    }

    private void AddEntries(string current, string folder, Stack<string> pending)
    {
        try
        {
            foreach (string entry in Directory.EnumerateFileSystemEntries(current))
            {
                if (!_isSkipped(Relative(folder, entry)))
                {
                    Add(entry, pending);
                }
            }
        }
        catch (DirectoryNotFoundException)
        {
            // Gone since it was listed: as if it had never been there.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report(current, "the folder cannot be read: permission denied or failing disk", "let the user that runs garden read it");
        }
    }

    private void Add(string entry, Stack<string> pending)
    {
        string name = Path.GetFileName(entry);
        if (name.Contains(Undecodable, StringComparison.Ordinal) || name.Any(char.IsControl))
        {
            Report(entry, "the name is not valid UTF-8 or holds a control character", "rename it");
            return;
        }

        switch (Disk.KindOf(entry))
        {
            case NodeKind.File:
                _files.Add(new(Relative(_root, entry), entry));
                break;
            case NodeKind.Folder:
                pending.Push(entry);
                break;
            case NodeKind.Link:
                AddLink(entry);
                break;
            case NodeKind.Special or NodeKind.Unseen:
                Report(entry, "not a regular file, or not allowed to be looked at", "remove it from the garden, or start its name with '_'");
                break;
        }
    }

    private void AddLink(string link)
    {
        if (RealPath.Of(link) is not { } target)
        {
            Report(link, "the symbolic link leads back to itself", "remove it");
            return;
        }

        if (!RealPath.Contains(_realFolder, target))
        {
            Report(link, "the symbolic link leads out of the folder that is read", "put the file itself here");
            return;
        }

        switch (Disk.KindOf(target))
        {
            case NodeKind.File when !IsSkippedOnTheWay(target):
                _files.Add(new(Relative(_root, link), target));
                break;
            case NodeKind.File:
                Report(link, "the symbolic link leads to a file that is never read", "put the file itself here");
                break;
            case NodeKind.Missing:
                Report(link, "the symbolic link leads nowhere", "remove it");
                break;
            default:
                Report(link, "symbolic links to folders are not followed", "put the folder itself here");
                break;
        }
    }

    private bool IsSkippedOnTheWay(string target)
    {
        string path = Relative(_realFolder, target);
        for (int end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
        {
            if (_isSkipped(path[..end]))
            {
                return true;
            }
        }

        return _isSkipped(path);
    }

    private void Report(string entry, string message, string help)
    {
        string shown = string.Concat(Relative(_root, entry).Select(static c => char.IsControl(c) ? Undecodable : c));
        _problems.Add(new("GRD606", shown, message, help));
    }

    private static string Relative(string folder, string entry) =>
        entry[folder.Length..].TrimStart(Path.DirectorySeparatorChar).Replace(Path.DirectorySeparatorChar, '/');
}
