using System.Security.Cryptography;
using System.Text;
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
        Site = scope.SiteView() with { Styles = scope.Site.Options.BaseUrl is null ? StylesOf(scope.Site.Assets) : null },
        Kind = "not-found",
        Title = scope.Words.Say(Sentences.NotFoundTitle),
        WindowTitle = scope.WindowTitle(scope.Words.Say(Sentences.NotFoundTitle)),
        Description = scope.Words.Say(Sentences.NotFoundAbout),
        Unlisted = true,
        Places = [.. scope.Site.Areas.Take(MostPlaces).Select(area => new LinkView { Words = AreaPages.TitleOf(scope.Words, area.Title), Href = scope.Links.To(area.Address) })],
    };

    /// <summary>
    /// The style sheet as text, for where the site lies is not known and no link to it would hold at every address; null when it cannot
    /// stand in a page.
    /// </summary>
    private static InlineStylesView? StylesOf(ThemeAssets assets)
    {
        // A browser compares the hash with the text as it has read it, its line ends all alike.
        string text = Encoding.UTF8.GetString(assets.Files.Single(file => file.Path == assets.Stylesheet).Render().Span).ReplaceLineEndings("\n");
        return text.Contains("</", StringComparison.Ordinal)
            ? null
            : new InlineStylesView { Text = new HtmlText(text), Hash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))) };
    }
}
