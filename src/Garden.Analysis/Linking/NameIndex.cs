using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Linking;

/// <summary>Every name by which a page can be called: id, title, aliases, path. Case does not matter; Unicode is compared in NFC.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, ImmutableArray<Page>> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?> _nearest = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<string[]> _names;
    public NameIndex(IEnumerable<Page> pages)
    {
        _names = new(() => [.. _byName.Keys.Order(StringComparer.Ordinal)]);
        foreach (Page page in pages)
        {
            foreach (string name in NamesOf(page))
            {
                Add(name, page);
            }
        }
    }

    /// <summary>Whether to look for the name that was meant, which costs.</summary>
    public bool HasSuggestions { get; set; } = true;

    /// <summary>The pages that a name calls; more than one is for the writer to settle.</summary>
    public ImmutableArray<Page> Find(string name)
    {
        string key = Key(name);
        if (_byName.TryGetValue(key, out ImmutableArray<Page> pages))
        {
            return pages;
        }

        return key.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && _byName.TryGetValue(key[..^3], out pages) ? pages : [];
    }

    /// <summary>Puts a page into the place of one that is called the same in every way.</summary>
    public void Replace(Page old, Page page)
    {
        foreach (string name in NamesOf(old))
        {
            if (_byName.TryGetValue(Key(name), out ImmutableArray<Page> pages))
            {
                _byName[Key(name)] = [.. pages.Select(one => ReferenceEquals(one, old) ? page : one)];
            }
        }
    }

    /// <summary>The name that was most likely meant; null when none is near.</summary>
    /// <param name="self">The page on which the name stands, which is never meant.</param>
    public string? Nearest(string name, Page self)
    {
        if (!HasSuggestions)
        {
            return null;
        }

        string key = Key(name);
        string? near = Nearest(key, key, _names.Value);
        return near is null || !NamesOnly(near, self)
            ? near
            : Nearest($"{key}\0{self.Name}", key, _names.Value.Where(other => !NamesOnly(other, self)));
    }

    private bool NamesOnly(string name, Page page) => Find(name) is [Page only] && ReferenceEquals(only, page);

    private string? Nearest(string question, string key, IEnumerable<string> names)
    {
        if (!_nearest.TryGetValue(question, out string? near))
        {
            // Comparing with every name costs; a garden with hundreds of different broken links has other worries.
            near = _nearest.Count < 200 ? NearestName.OfLink(key, names) : null;
            _nearest[question] = near;
        }

        return near;
    }

    /// <summary>The last folder of a page's name.</summary>
    private static string FolderOf(string name) => name.Split('/') is [.., string folder, _] ? folder : name;

    private static IEnumerable<string> NamesOf(Page page)
    {
        string file = page.Name[(page.Name.LastIndexOf('/') + 1)..];
        bool isIndex = page is Topic && file.Equals("index", StringComparison.OrdinalIgnoreCase); // a topic in a folder has the folder's name
        yield return page is Topic topic ? topic.Id : file;
        if (page.Slug is string slug)
        {
            yield return isIndex ? FolderOf(page.Name) : file;
            yield return page.Name[..(page.Name.LastIndexOf('/') + 1)] + slug;
            yield return slug;
        }

        yield return page.Title;
        foreach (string alias in page.Aliases)
        {
            yield return alias;
        }

        // Every tail of the path, so that a folder can settle a name that two folders share.
        for (int slash = page.Name.LastIndexOf('/'); slash >= 0; slash = slash == 0 ? -1 : page.Name.LastIndexOf('/', slash - 1))
        {
            int from = slash == 0 ? 0 : page.Name.LastIndexOf('/', slash - 1) + 1;
            yield return page.Name[from..];
        }
    }

    private static string Key(string name) => Unicode.Composed(name.Trim().TrimStart('/'));

    private void Add(string name, Page page)
    {
        string key = Key(name);
        if (key.Length == 0)
        {
            return;
        }

        if (!_byName.TryGetValue(key, out ImmutableArray<Page> pages))
        {
            _byName[key] = [page];
        }
        else if (!pages.Any(known => ReferenceEquals(known, page)))
        {
            _byName[key] = pages.Add(page);
        }
    }
}
