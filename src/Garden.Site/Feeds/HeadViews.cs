using Garden.Language.Model;
using Garden.Site.Cards;
using Garden.Site.Views;

namespace Garden.Site.Feeds;

/// <summary>What the heads of pages tell programs.</summary>
internal static class HeadViews
{
    /// <summary>The head of a page.</summary>
    /// <param name="written">The page of the garden that is shown; null for a page that nobody wrote.</param>
    public static HeadView Of(PageScope scope, PageView view, Page? written) => new()
    {
        Kind = written is Essay or ReadingNote ? "article" : "website",
        Searched = written is { Unlisted: false },
        Image = written is Topic topic && SocialCards.PathOf(scope.Site, topic) is string path ? scope.Site.Options.BaseUrl + Address.Encode(path) : null,
        Alternates =
        [
            .. scope.Site.Feeds.Select(feed => new AlternateView { Type = feed.Type, Title = feed.Title, Href = scope.Links.To(feed.Path) }),
            .. written is null ? Enumerable.Empty<AlternateView>() : [new AlternateView { Type = "text/markdown", Title = written.Title, Href = scope.Links.To(SiteLinks.MarkdownOf(scope.Address)) }],
        ],
        Data = new HtmlText(StructuredData.Of(scope, view, written)),
    };
}
