using System.Text;
using Garden.Analysis.Exporting;
using Garden.Analysis.Linking;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Maps;
using Garden.Site.Cards;
using Garden.Site.Data;
using Garden.Site.Feeds;
using Garden.Site.Pages;
using Garden.Site.Theming;
using Garden.Site.Views;

namespace Garden.Site;

/// <summary>Turns a linked garden into the files of its site.</summary>
public static class SiteRenderer
{
    /// <summary>What makes pages, in the order of the site; none depends on another, so they are asked side by side.</summary>
    private static readonly Func<SiteContext, IEnumerable<SitePage>>[] Kinds =
    [
        site => [HomePage.Page with { Written = site.Corpus.Home }, NotFoundPage.Page],
        WrittenPages.Of,
        AreaPages.Of,
        TagPages.Of,
        .. DerivedPages.All.Select(page => page.Of),
    ];

    /// <summary>Every file of the site but the attachments. Nothing is rendered before a file's bytes are asked for.</summary>
    public static IEnumerable<OutputFile> Render(GardenAsOf corpus, Theme theme, RenderOptions options) =>
        options.OnDemand ? OnDemand(new SiteContext(corpus, theme, options), theme) : AtOnce(new SiteContext(corpus, theme, options), theme);

    private static OutputFile[] AtOnce(SiteContext site, Theme theme)
    {
        SitePage[][] kinds = new SitePage[Kinds.Length][];
        Parallel.For(0, kinds.Length, kind => kinds[kind] = [.. Kinds[kind](site)]);
        SitePage[] pages = [.. kinds.SelectMany(kind => kind)];
        return [.. site.Assets.Files, .. pages.SelectMany(page => page.ToFiles(site, theme)), .. DataFiles(site), .. FilesFor(site, pages)];
    }

    private static IEnumerable<OutputFile> OnDemand(SiteContext site, Theme theme)
    {
        foreach (OutputFile file in site.Assets.Files.Concat(DataFiles(site)))
        {
            yield return file;
        }

        List<SitePage> pages = [];
        foreach (SitePage page in Kinds.SelectMany(kind => kind(site)))
        {
            pages.Add(page);
            foreach (OutputFile file in page.ToFiles(site, theme))
            {
                yield return file;
            }
        }

        foreach (OutputFile file in FilesFor(site, [.. pages]))
        {
            yield return file;
        }
    }

    /// <summary>The files that depend on which pages there are and how much they hold.</summary>
    private static IEnumerable<OutputFile> FilesFor(SiteContext site, SitePage[] pages) =>
    [
        .. RedirectPages.Of(site, pages.Select(page => page.Address)),
        .. site.Feeds.Select(feed => feed.ToFile()),
        .. Sitemap.Of(site, pages),
        .. SocialCards.Of(site),
        .. SearchFiles.Of(site.Corpus),
    ];

    private static IEnumerable<OutputFile> DataFiles(SiteContext site) =>
    [
        new OutputFile("garden.json", output => GardenJson.Write(site.Corpus, output, page => site.Options.BodyOf(site.Corpus, page))),
        new OutputFile("beliefs.json", output => BeliefsJson.Write(site.Corpus, output)),
        new OutputFile("graph.json", output => GraphExport.WriteJson(site.Atlas.Graph, region => DataNames.Url(site.Atlas.TopicOf(region)), output)),
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

    /// <summary>The file that the page is written to, and beside it the Markdown of a page that somebody wrote.</summary>
    public IEnumerable<OutputFile> ToFiles(SiteContext site, Theme theme) =>
        Written is not Page written ? [Html(site, theme)]
        : [Html(site, theme), new OutputFile(SiteLinks.MarkdownOf(Address), () => Encoding.UTF8.GetBytes(MarkdownExport.Of(written, site.Options.BodyOf(site.Corpus, written))))];

    /// <summary>The page; a mistake of the program comes out with the page that it was to show.</summary>
    private OutputFile Html(SiteContext site, Theme theme)
    {
        string path = SiteLinks.PathOf(Address);
        return new OutputFile(path, output => InternalError.In("rendering", Written?.Path ?? path, () =>
        {
            SiteLinks links = Address == DerivedAddress.NotFound ? SiteLinks.FromAnywhere(site.Options, site.AddressOf) : SiteLinks.From(Address, site.Options, site.AddressOf);
            PageScope scope = new(site, Address, links, site.WordsFor(Written));
            PageView view = View(scope);
            theme.Render(Template, Described(view, scope), (scope.Words, site.Words), output);
            return path;
        }));
    }

    /// <summary>The view with what any page of the garden may say of itself.</summary>
    private PageView Described(PageView view, PageScope scope) => view with
    {
        Head = HeadViews.Of(scope, view, Written),
        Language = Written?.Language,
        Direction = Written?.Direction ?? (Written?.Language is string language && WritingDirection.Of(language) is string way && way != scope.Site.Words.Direction ? way : null),
        Extra = Written is null ? [] : [.. Written.Extra.Select(extra => new ExtraView { Name = extra.Key, Words = extra.Value.Line })],
    };
}
