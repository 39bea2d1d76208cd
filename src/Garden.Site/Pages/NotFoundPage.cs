using Garden.Site.Theming;
using Garden.Site.Views;

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
        Title = "Nothing is here",
        WindowTitle = scope.WindowTitle("Nothing is here"),
        Description = "This address leads nowhere. It may have been renamed, or mistyped.",
        Unlisted = true,
        Places = [.. scope.Site.Areas.Take(MostPlaces).Select(area => new LinkView { Words = area.Title, Href = scope.Links.To(area.Address) })],
    };
}
