using System.Text;
using System.Xml.Linq;
using Garden.Site.Feeds;

namespace Garden.Site.Tests.Feeds;

public sealed class SitemapTests
{
    private const string BaseUrl = "https://example.org/garden/";
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void Every_listed_page_is_named_once()
    {
        BuiltSite site = BuiltSite.Of(SampleGarden.Build(), new RenderOptions { BaseUrl = BaseUrl });
        string[] addresses = [.. XDocument.Parse(site.Files["sitemap.xml"]).Descendants(Sitemaps + "loc").Select(place => place.Value)];

        Assert.Equal(
            site.Pages.Where(path => path != "404.html").Select(path => BaseUrl + path[..^"index.html".Length]).Order(StringComparer.Ordinal),
            addresses.Order(StringComparer.Ordinal));
        Assert.Equal($"User-agent: *\nAllow: /\n\nSitemap: {BaseUrl}sitemap.xml\n", site.Files["robots.txt"]);
    }

    [Fact]
    public void A_page_says_when_its_own_words_last_changed()
    {
        BuiltSite site = BuiltSite.Of(SampleGarden.Build(), new RenderOptions { BaseUrl = BaseUrl });
        XElement topic = XDocument.Parse(site.Files["sitemap.xml"]).Root!.Elements().Single(page => page.Element(Sitemaps + "loc")!.Value.EndsWith("/keeping-score/", StringComparison.Ordinal));

        Assert.Equal("2026-05-02", topic.Element(Sitemaps + "lastmod")!.Value);
    }

    [Fact]
    public void Too_many_pages_for_one_file_are_told_by_an_index()
    {
        (string, DateOnly?)[] listed = [.. Enumerable.Range(0, Sitemap.MostAddresses + 1).Select(i => (FormattableString.Invariant($"{BaseUrl}{i}/"), (DateOnly?)null))];
        Dictionary<string, XElement> files = Sitemap.Files(listed, BaseUrl).ToDictionary(file => file.Path, file => XDocument.Parse(Encoding.UTF8.GetString(file.Render().Span)).Root!);

        Assert.Equal(["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("sitemapindex", files["sitemap.xml"].Name.LocalName);
        Assert.Equal([BaseUrl + "sitemap-1.xml", BaseUrl + "sitemap-2.xml"], files["sitemap.xml"].Descendants(Sitemaps + "loc").Select(place => place.Value));
        Assert.Equal((Sitemap.MostAddresses, 1), (files["sitemap-1.xml"].Elements().Count(), files["sitemap-2.xml"].Elements().Count()));
        Assert.Equal(["sitemap.xml"], Sitemap.Files(listed[1..], BaseUrl).Select(file => file.Path));
    }
}
