using System.Buffers;
using System.Text;
using Garden.Graphs;
using Garden.Model;
using Garden.Rendering.Data;
using Garden.Rendering.Feeds;
using Garden.Rendering.Pages;
using Garden.Rendering.Theming;
using Garden.Rendering.Views;

namespace Garden.Rendering;

/// <summary>Turns a linked garden into the files of its site.</summary>
public static class SiteRenderer
{
    /// <summary>Every file of the site but the attachments. Nothing is rendered before a file's bytes are asked for.</summary>
    public static IEnumerable<OutputFile> Render(Corpus corpus, Theme theme, RenderOptions options)
    {
        SiteContext site = new(corpus, theme.Assets, options);
        SitePage[] pages = [.. Pages(site)];
        return
        [
            .. theme.Assets.Files,
            .. pages.Select(page => page.ToFile(site, theme)),
            .. DataFiles(site),
            .. site.Feeds.Select(feed => feed.ToFile()),
            .. Sitemap.Of(site, pages),
        ];
    }

    private static IEnumerable<OutputFile> DataFiles(SiteContext site) =>
    [
        Data("garden.json", site.Corpus, GardenJson.Write),
        Data("beliefs.json", site.Corpus, BeliefsJson.Write),
        Data("search.json", site.Corpus, SearchJson.Write),
        new OutputFile("graph.json", () => Encoding.UTF8.GetBytes(GraphExport.ToJson(site.Atlas.Graph, region => DataNames.Url(site.Atlas.TopicOf(region))))),
    ];

    private static OutputFile Data(string path, Corpus corpus, Action<Corpus, IBufferWriter<byte>> write) => new(path, () =>
    {
        ArrayBufferWriter<byte> buffer = new();
        write(corpus, buffer);
        return buffer.WrittenMemory;
    });

    private static IEnumerable<SitePage> Pages(SiteContext site) =>
    [
        HomePage.Page with { Written = site.Corpus.Home },
        .. WrittenPages.Of(site),
        .. MapPage.Of(site),
        .. AreaPages.Of(site),
        .. TagPages.Of(site),
        .. BeliefsPages.Of(site),
        .. UncertaintiesPages.Of(site),
        .. UpdatesPages.Of(site),
        .. ChangesPages.Of(site),
        .. EssaysPages.Of(site),
        .. ReadingPages.Of(site),
        .. CalibrationPage.Of(site),
        .. StubsPages.Of(site),
        NotFoundPage.Page,
    ];
}

/// <summary>A page of the site before it is rendered.</summary>
/// <param name="Address">Where it is: <c>topics/norms/</c>, <c>404.html</c>.</param>
/// <param name="Template">What shows it.</param>
/// <param name="View">Makes what the template shows.</param>
internal sealed record SitePage(string Address, string Template, Func<PageScope, PageView> View)
{
    /// <summary>The page of the garden that is shown; null for a page that nobody wrote.</summary>
    public Page? Written { get; init; }

    /// <summary>The file that the page is written to.</summary>
    public OutputFile ToFile(SiteContext site, Theme theme) => new(SiteLinks.PathOf(Address), () =>
    {
        SiteLinks links = Address == DerivedAddress.NotFound ? SiteLinks.FromAnywhere(site.Options) : SiteLinks.From(Address, site.Options);
        PageScope scope = new(site, Address, links);
        PageView view = View(scope);
        return theme.Render(Template, view with { Head = HeadViews.Of(scope, view, Written) });
    });
}
