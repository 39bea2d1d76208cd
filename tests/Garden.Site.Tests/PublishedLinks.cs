using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Garden.Site.Tests;

/// <summary>Follows everything that the files of a site refer to.</summary>
internal sealed partial class PublishedLinks
{
    private static readonly HtmlParser Parser = new();
    private readonly IReadOnlyDictionary<string, string> _files;
    private readonly Uri _root;
    private readonly bool _portable;
    private readonly Dictionary<string, IDocument> _pages;

    private PublishedLinks(IReadOnlyDictionary<string, string> files, Uri root, bool portable)
    {
        (_files, _root, _portable) = (files, root, portable);
        _pages = files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(file => file.Key, IDocument (file) => Parser.ParseDocument(file.Value), StringComparer.Ordinal);
    }

    /// <summary>Every reference into the site that leads nowhere, with the file it stands in.</summary>
    /// <param name="files">The text of every file, by path inside the site.</param>
    /// <param name="root">The address at which the site lives.</param>
    /// <param name="portable">Whether it is to be read from disk, where a folder shows no page.</param>
    public static IEnumerable<string> Dead(IReadOnlyDictionary<string, string> files, Uri root, bool portable = false)
    {
        PublishedLinks links = new(files, root, portable);
        return links._files.SelectMany(file => links.ReferencesOf(file.Key, file.Value)
            .Where(reference => links.IsDead(file.Key, reference))
            .Select(reference => $"{file.Key}: {reference}"));
    }

    private IEnumerable<string> ReferencesOf(string path, string text) => Path.GetExtension(path) switch
    {
        ".html" => Attributes(_pages[path]).Concat(Inside(_pages[path])),
        ".css" => Urls().Matches(text).Select(match => match.Groups["url"].Value),
        ".xml" => XmlAddresses().Matches(text).Select(match => match.Groups["url"].Value.Replace("&amp;", "&", StringComparison.Ordinal)),
        ".json" => Addresses(JsonDocument.Parse(text).RootElement, "").Select(url => new Uri(_root, url).AbsoluteUri),
        ".ics" or ".txt" => Absolute().Matches(text.Replace("\r\n ", "", StringComparison.Ordinal)).Select(match => match.Value),
        _ => [],
    };

    private static IEnumerable<string> Attributes(IDocument page) => page.All.SelectMany(element => new[] { "href", "src", "xlink:href", "poster", "data" }
        .Select(element.GetAttribute).OfType<string>()
        .Concat((element.GetAttribute("srcset") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split(' ')[0])));

    /// <summary>What the head of a page tells other programs: its own address, its picture, the addresses in its data.</summary>
    private static IEnumerable<string> Inside(IDocument page) => page
        .QuerySelectorAll("meta[property='og:url'], meta[property='og:image']").Select(meta => meta.GetAttribute("content")!)
        .Concat(page.QuerySelectorAll("script[type='application/ld+json']").SelectMany(data => Addresses(JsonDocument.Parse(data.TextContent).RootElement, "")));

    private static IEnumerable<string> Addresses(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Addresses(property.Value, property.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(inner => Addresses(inner, name)),
        JsonValueKind.String when name == "url" => [value.GetString()!],
        _ => [],
    };

    private bool IsDead(string path, string reference)
    {
        bool isShared = path != "404.html" || _portable;
        if (reference.StartsWith('/') && isShared)
        {
            return true; // would break as soon as the site moves
        }

        Uri target = new(new Uri(_root, path), reference);
        if (target.Scheme == "mailto" || target.Host != _root.Host)
        {
            return false;
        }

        if (!_root.IsBaseOf(target))
        {
            return true;
        }

        string file = Uri.UnescapeDataString(target.AbsolutePath[_root.AbsolutePath.Length..]);
        if (file.Length == 0 || file.EndsWith('/'))
        {
            // Addresses that are meant for a server are absolute.
            if (_portable && !reference.Contains("://", StringComparison.Ordinal))
            {
                return true;
            }

            file += "index.html";
        }

        string place = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        return !_files.ContainsKey(file)
            || (place.Length > 0 && _pages.TryGetValue(file, out IDocument? page) && page.GetElementById(place) is null);
    }

    [GeneratedRegex(@"url\(\s*['""]?(?<url>[^'"")]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Urls();

    [GeneratedRegex(@"(href=""|src=""|<loc>|<id>|<uri>)(?<url>https?://[^""<]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex XmlAddresses();

    [GeneratedRegex(@"https?://[^\s""<>\\]+", RegexOptions.NonBacktracking)]
    private static partial Regex Absolute();
}
