using System.Text;
using Garden.Cli.Files;
using Garden.Language.Diagnostics;

namespace Garden.Cli.Git;

/// <summary>The files of a garden in a commit: what a folder of the disk would list, from the entries of a tree.</summary>
internal sealed class RevisionListing
{
    private const int MostLinks = 40;
    private const int LongestTarget = 4096;

    private readonly GardenLocation _location;
    private readonly GitObjects _objects;
    private readonly Dictionary<string, GitEntry> _entries;
    private readonly string? _templates;
    private readonly List<GitEntry> _files = [];
    private readonly List<ContentProblem> _problems = [];

    private RevisionListing(GardenLocation location, IEnumerable<GitEntry> entries, GitObjects objects)
    {
        _location = location;
        _objects = objects;
        _entries = entries.Where(entry => entry.Path.StartsWith(location.Prefix, StringComparison.Ordinal)).DistinctBy(entry => entry.Path, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        _templates = _entries.TryGetValue(location.Prefix + VaultTemplates.SettingsPath, out GitEntry vault) && vault.Kind == GitEntryKind.File && objects.Read(vault.Id, VaultTemplates.MostBytes) is byte[] settings
            ? VaultTemplates.Named(settings)
            : null;
    }

    /// <summary>In ordinal order of path. A link has the content of what it leads to.</summary>
    public IReadOnlyList<GitEntry> Files => _files;

    /// <summary>What may not be read, in the same order.</summary>
    public IReadOnlyList<ContentProblem> Problems => _problems;

    /// <summary>Lists the content folder.</summary>
    /// <param name="entries">Everything below the garden's root.</param>
    public static RevisionListing Of(GardenLocation location, IEnumerable<GitEntry> entries, GitObjects objects)
    {
        RevisionListing listing = new(location, entries, objects);
        foreach (GitEntry entry in listing._entries.Values.Where(entry => !listing.IsSkipped(entry.Path)).OrderBy(entry => entry.Path, StringComparer.Ordinal))
        {
            listing.Add(entry);
        }

        return listing;
    }

    private void Add(GitEntry entry)
    {
        if (entry.Path.Any(one => char.IsControl(one) || one == '\uFFFD'))
        {
            Report(entry, "the name is not valid UTF-8 or holds a control character", "rename it");
        }
        else if (entry.Kind == GitEntryKind.Repository)
        {
            Report(entry, "the folder is a repository of its own (a submodule), whose files are not in this one", "keep pages in the garden's own repository", isOutside: true);
        }
        else if (entry.Kind == GitEntryKind.File)
        {
            _files.Add(entry);
        }
        else if (Target(entry) is not GitEntry target)
        {
            Report(entry, "the symbolic link leads to no file of the folder that is read", "put the file itself here", isOutside: true);
        }
        else if (IsSkipped(target.Path))
        {
            Report(entry, "the symbolic link leads to a file that is never read", "put the file itself here");
        }
        else
        {
            _files.Add(target with { Path = entry.Path });
        }
    }

    /// <summary>The file of the content folder that a link leads to, by way of other links or not; null where it leads elsewhere.</summary>
    private GitEntry? Target(GitEntry entry)
    {
        for (int links = 0; links < MostLinks; links++)
        {
            if (entry.Kind != GitEntryKind.Link)
            {
                return entry.Kind == GitEntryKind.File ? entry : null;
            }

            if (_objects.Read(entry.Id, LongestTarget) is not byte[] words || Joined(entry.Path, Encoding.UTF8.GetString(words)) is not string path || !_entries.TryGetValue(path, out entry))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Where a relative path leads from the folder of a file; null for a path from the top or one that leaves the repository's folder.</summary>
    private static string? Joined(string from, string target)
    {
        List<string> parts = [.. from.Split('/')[..^1]];
        foreach (string part in target.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part == "..")
            {
                return null;
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return target.StartsWith('/') ? null : string.Join('/', parts);
    }

    private bool IsSkipped(string path) => ContentReader.IsPassed(_location, _templates, path[_location.Prefix.Length..]);

    private void Report(GitEntry entry, string message, string help, bool isOutside = false) =>
        _problems.Add(new ContentProblem(RuleDescriptor.UnsafePath.Id, string.Concat(entry.Path.Select(one => char.IsControl(one) ? '\uFFFD' : one)), message, help) { IsOutsideCommit = isOutside });
}
