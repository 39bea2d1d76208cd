using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Importing.Folders;

/// <summary>Finds the pages that a tool's own tags name, among the names of its tree.</summary>
internal sealed class TagLinks
{
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, string> _byLast;

    /// <summary>Takes the names.</summary>
    /// <param name="names">The names of all pages: their paths in the tool's tree, without extension.</param>
    public TagLinks(IReadOnlyCollection<string> names)
    {
        foreach (string name in names)
        {
            _names.TryAdd(name, name);
        }

        _byLast = names.ToLookup(name => name.EndsWith("/index", StringComparison.Ordinal) ? LastPart(PathChoice.FolderOf(name)) : LastPart(name), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The link from a page to the one that a tag names; null when it names none, or several.</summary>
    /// <param name="from">The name of the page with the tag.</param>
    /// <param name="written">A path from the root with a slash in front, else from the page's folder; a bare name may lie anywhere. With an anchor, perhaps.</param>
    public string? LinkTo(string from, string written)
    {
        int hash = written.IndexOf('#', StringComparison.Ordinal);
        string path = hash < 0 ? written : written[..hash];
        string anchor = hash < 0 ? "" : written[hash..];
        if (path.Length == 0)
        {
            return anchor.Length == 0 ? null : anchor;
        }

        return Find(from, path) is string name ? Address.Relative(from, name + ".md") + anchor : null;
    }

    private string? Find(string from, string path)
    {
        string plain = path.TrimEnd('/');
        plain = FolderFiles.NameOf(plain) ?? plain;
        plain = plain.EndsWith("/_index", StringComparison.Ordinal) || plain == "_index" ? plain[..^"_index".Length] + "index" : plain;
        bool isRooted = plain.StartsWith('/');
        string? beside = isRooted ? null : Named(PathChoice.Combine(PathChoice.FolderOf(from), plain));
        return beside ?? Named(PathChoice.Combine("", plain)) ?? (isRooted || plain.Contains('/', StringComparison.Ordinal) ? null : Only(_byLast[plain]));
    }

    private string? Named(string? path) => path is null ? null : _names.GetValueOrDefault(path) ?? _names.GetValueOrDefault(path.Length == 0 ? "index" : path + "/index");

    private static string? Only(IEnumerable<string> names) => names.Take(2).ToArray() is [string only] ? only : null;

    private static string LastPart(string path) => path[(path.LastIndexOf('/') + 1)..];
}
