using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>What a link of the tool's folder leads to there: a page or a file of its tree.</summary>
/// <param name="Page">Null for a file.</param>
/// <param name="File">Null for a page.</param>
internal readonly record struct SourceTarget(FolderPage? Page, string? File);

/// <summary>
/// Resolves links as the tools do, in the tree as it was. A path counts from the page's own folder, then from the root, then from the address
/// of the page on its site. A bare name is that of a page wherever it lies; of several, the one in the page's own folder, else the one with the shortest path.
/// </summary>
internal sealed class SourceLinks
{
    private readonly Dictionary<string, FolderPage> _pages = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, FolderPage> _addresses = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, FolderPage> _byName;
    private readonly ILookup<string, string> _filesByName;
    private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _basePath;

    public SourceLinks(FolderContent content)
    {
        _basePath = content.BasePath.TrimEnd('/');
        foreach (FolderPage page in content.Pages)
        {
            _pages.TryAdd(Key(page.Name), page);
            foreach (string address in page.Addresses)
            {
                _addresses.TryAdd(AddressKey(address), page);
            }
        }

        foreach (string file in content.Files.Keys)
        {
            _files.TryAdd(Key(file), file);
        }

        _byName = content.Pages.ToLookup(page => Key(page.FileName), StringComparer.OrdinalIgnoreCase);
        _filesByName = content.Files.Keys.ToLookup(file => Key(LastPart(file)), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What a reference leads to; null when the tool would not find it by a path or a file's name.</summary>
    public SourceTarget? Find(FolderPage from, Reference reference) => reference.Kind == ReferenceKind.Relative
        ? ByLink(from, reference.Target)
        : ByPath(reference.Target.Trim().TrimStart('/')) ?? ByName(from, reference.Target.Trim());

    private SourceTarget? ByLink(FolderPage from, string written)
    {
        int query = written.IndexOf('?', StringComparison.Ordinal);
        string target = WebUrl.Decode(query < 0 ? written : written[..query]);
        if (target.Length == 0)
        {
            return null;
        }

        bool isRooted = target[0] == '/';
        if (_basePath.Length > 0 && target.StartsWith(_basePath + "/", StringComparison.Ordinal))
        {
            target = target[_basePath.Length..];
        }

        string address = isRooted ? target : AddressFolder(from) + target;
        return (isRooted ? null : At(PathChoice.FolderOf(from.Name), target))
            ?? At("", target)
            ?? AtAddress(address)
            ?? (isRooted ? null : At("", address))
            ?? (target.Contains('/', StringComparison.Ordinal) ? null : ByName(from, target));
    }

    private SourceTarget? AtAddress(string address) =>
        PathChoice.Combine("", address) is string path && _addresses.TryGetValue(AddressKey("/" + path), out FolderPage? page) ? new SourceTarget(page, null) : null;

    private SourceTarget? At(string folder, string path) => PathChoice.Combine(folder, path) is string whole ? ByPath(whole) : null;

    private SourceTarget? ByPath(string path)
    {
        string key = Key(WithoutExtension(path.TrimEnd('/')));
        return _pages.TryGetValue(key, out FolderPage? page) || _pages.TryGetValue(key.Length == 0 ? "index" : key + "/index", out page) ? new SourceTarget(page, null)
            : _files.TryGetValue(Key(path), out string? file) ? new SourceTarget(null, file)
            : null;
    }

    private SourceTarget? ByName(FolderPage from, string name)
    {
        string tail = "/" + WithoutExtension(name);
        FolderPage[] pages = name.Contains('/', StringComparison.Ordinal)
            ? [.. _byName[Key(LastPart(WithoutExtension(name)))].Where(page => page.Name.EndsWith(tail, StringComparison.OrdinalIgnoreCase))]
            : [.. _byName[Key(WithoutExtension(name))]];
        if (Nearest(pages, page => page.Name, from) is FolderPage found)
        {
            return new SourceTarget(found, null);
        }

        IEnumerable<string> files = _filesByName[Key(LastPart(name))].Where(file => ("/" + file).EndsWith("/" + name, StringComparison.OrdinalIgnoreCase));
        return Nearest(files, file => file, from) is string nearest ? new SourceTarget(null, nearest) : null;
    }

    private static T? Nearest<T>(IEnumerable<T> candidates, Func<T, string> path, FolderPage from)
        where T : class =>
        candidates.OrderBy(candidate => PathChoice.FolderOf(path(candidate)) == PathChoice.FolderOf(from.Name) ? 0 : 1).ThenBy(candidate => path(candidate).Length).ThenBy(path, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The folder that relative addresses on a page count from.</summary>
    private static string AddressFolder(FolderPage page) => page.Addresses is [string own, ..] ? own[..(own.LastIndexOf('/') + 1)] : "/";

    private static string LastPart(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string WithoutExtension(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;

    private static string Key(string name) => Unicode.Composed(name);

    private static string AddressKey(string address)
    {
        string path = Key(address);
        path = path.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) ? path[..^"index.html".Length] : path;
        return path.TrimEnd('/');
    }
}
