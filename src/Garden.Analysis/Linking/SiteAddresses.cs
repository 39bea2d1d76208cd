using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Linking;

/// <summary>What stands at the addresses of the site, counted from its root: pages, redirects to them, and what the site makes itself.</summary>
internal sealed class SiteAddresses(IReadOnlyList<Page> published, IReadOnlySet<string> files, GardenSettings settings)
{
    private readonly Lazy<Dictionary<string, Page>> _pages = new(() => PagesOf(published));
    private readonly Lazy<HashSet<string>> _groups = new(() => GroupsOf(published));
    private readonly Lazy<bool> _hasAssets = new(() => files.Any(file => file.StartsWith(Addresses.Assets, StringComparison.Ordinal)));

    /// <summary>Puts a page into the place of one that is called the same in every way.</summary>
    public void Replace(Page old, Page page)
    {
        foreach (string address in AddressesOf(old).Where(address => ReferenceEquals(_pages.Value.GetValueOrDefault(address), old)))
        {
            _pages.Value[address] = page;
        }
    }

    /// <summary>The path that an address means: from the root of the site, and from that of its host where the site lives in a folder there.</summary>
    /// <param name="path">Without slashes at its ends.</param>
    public IEnumerable<string> PathsOf(string path)
    {
        string plain = path == "index.html" || path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length].TrimEnd('/') : path;
        yield return plain;
        string folder = WebUrl.PathOf(settings.Url) is string root ? WebUrl.Decode(root).Trim('/') : "";
        if (folder.Length > 0 && (plain + "/").StartsWith(folder + "/", StringComparison.Ordinal))
        {
            yield return plain[folder.Length..].TrimStart('/');
        }
    }

    /// <summary>The page that is published at an address, or that a redirect there leads to; null when there is none.</summary>
    public Page? PageAt(string path) => _pages.Value.GetValueOrDefault(Address.OfPage(path));

    /// <summary>The address of what the site makes at a path; null when it makes nothing there.</summary>
    public string? MadeAt(string path)
    {
        bool isFile = path.Length == 0 || path.LastIndexOf('.') > path.LastIndexOf('/');
        string address = isFile ? path : path + "/";
        bool isMade = address.StartsWith(Addresses.Assets, StringComparison.Ordinal)
            ? isFile && !_hasAssets.Value // a theme brings files there; where the writer keeps files there too, a missing one is a mistake
            : address == DerivedAddress.Areas || address == DerivedAddress.Topics ? published.Any(page => page is Topic { Unlisted: false })
            : address == DerivedAddress.Tags ? published.Any(page => !page.Unlisted && !page.Tags.IsEmpty)
            : Addresses.IsGroup(address) ? _groups.Value.Any(group => address.StartsWith(group, StringComparison.Ordinal)) : Addresses.IsMade(address);
        return isMade ? address : null;
    }

    private static Dictionary<string, Page> PagesOf(IReadOnlyList<Page> published)
    {
        Dictionary<string, Page> pages = new(StringComparer.Ordinal);
        foreach (Page page in published)
        {
            pages.TryAdd(Address.Of(page), page);
        }

        foreach (Page page in published)
        {
            foreach (string address in AddressesOf(page))
            {
                pages.TryAdd(address, page);
            }
        }

        return pages;
    }

    /// <summary>The addresses that lead to a page, its own first.</summary>
    private static IEnumerable<string> AddressesOf(Page page) =>
        page.Aliases.Where(Addresses.IsRedirect).Concat(page.OldAddresses.Select(old => old.Written.Trim('/'))).Select(Address.OfPage).Prepend(Address.Of(page));

    private static HashSet<string> GroupsOf(IReadOnlyList<Page> published) =>
    [
        .. published.OfType<Topic>().Where(topic => !topic.Unlisted).Select(topic => $"areas/{Slug.FromWords(topic.Area ?? Topic.NoArea)}/"),
        .. TagAddresses.Of(TagAddresses.WithThoseAbove(published.Where(page => !page.Unlisted).SelectMany(page => page.Tags))).Values,
    ];
}
