using Garden.Site.Theming;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>What is shown at an address where nothing is.</summary>
internal static class NotFoundPage
{
    private const int MostPlaces = 40;

    public static SitePage Page { get; } = new(DerivedAddress.NotFound, PageTemplates.NotFound, View);

    private static NotFoundView View(PageScope scope) => new()
    {
        Site = scope.SiteView(),
        Kind = "not-found",
        Title = scope.Words.Say(Sentences.NotFoundTitle),
        WindowTitle = scope.WindowTitle(scope.Words.Say(Sentences.NotFoundTitle)),
        Description = scope.Words.Say(Sentences.NotFoundAbout),
        Unlisted = true,
        Places = [.. scope.Site.Areas.Take(MostPlaces).Select(area => new LinkView { Words = AreaPages.TitleOf(scope.Words, area.Title), Href = scope.Links.To(area.Address) })],
    };
}
