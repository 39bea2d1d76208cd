using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Site;

/// <summary>Links as they are written on the page at one address.</summary>
internal sealed class SiteLinks
{
    private const string FileName = "index.html";

    private readonly string _from;
    private readonly string? _root;
    private readonly bool _portable;

    private readonly Func<Page, string> _addressOf;

    private SiteLinks(string from, string? root, bool portable, Func<Page, string>? addressOf)
    {
        _from = from;
        _root = root;
        _portable = portable;
        _addressOf = addressOf ?? Address.Of;
    }

    /// <summary>Relative links from the page at <paramref name="from"/>.</summary>
    /// <param name="addressOf">Where a page is, if that is known already.</param>
    public static SiteLinks From(string from, RenderOptions options, Func<Page, string>? addressOf = null) => new(from, null, options.Portable, addressOf);

    /// <summary>
    /// Links of a page that a server shows at any address: they start with the path of the base URL. A portable site has
    /// no server, so its links stay relative.
    /// </summary>
    /// <param name="addressOf">Where a page is, if that is known already.</param>
    public static SiteLinks FromAnywhere(RenderOptions options, Func<Page, string>? addressOf = null)
    {
        string root = WebUrl.PathOf(options.BaseUrl) ?? "/";
        return new("", options.Portable ? null : root.TrimEnd('/') + "/", options.Portable, addressOf);
    }

    /// <summary>Links that hold outside the site, as feeds need them.</summary>
    /// <param name="baseUrl">Where the site is published, ending in <c>/</c>.</param>
    public static SiteLinks Absolute(string baseUrl) => new("", baseUrl, false, addressOf: null);

    /// <summary>The way to the site's root: empty or <c>../../</c>; files are named after it.</summary>
    public string Root => _root ?? string.Concat(Enumerable.Repeat("../", _from.AsSpan().Count('/')));

    /// <summary>The link to an address of the site.</summary>
    public string To(string address)
    {
        bool isFolder = address.Length == 0 || address[^1] == '/';
        string target = isFolder && _portable ? address + FileName : address;
        return _root is null ? Address.Relative(_from, target) : _root + Address.Encode(target);
    }

    /// <summary>The link to a place at an address of the site.</summary>
    public string To(string address, string? anchor) => To(address) + (anchor is null ? "" : "#" + Address.Encode(anchor));

    /// <summary>The link to a page.</summary>
    public string To(Page page) => To(_addressOf(page));

    /// <summary>The link to an item of a page.</summary>
    public string To(Page page, Item item) => To(page, item.Id);

    /// <summary>The link to a place on a page; a bare anchor on the page itself.</summary>
    public string To(Page page, string? anchor)
    {
        string address = _addressOf(page);
        if (anchor is null)
        {
            return To(address);
        }

        string fragment = "#" + Address.Encode(anchor);
        return address == _from && _root is null ? fragment : To(address) + fragment;
    }

    /// <summary>The file of the Markdown that is published beside the page at an address.</summary>
    public static string MarkdownOf(string address) => PathOf(address)[..^".html".Length] + ".md";

    /// <summary>Where the page or file at an address is written.</summary>
    public static string PathOf(string address) => address.Length == 0 || address[^1] == '/' ? address + FileName : address;
}
