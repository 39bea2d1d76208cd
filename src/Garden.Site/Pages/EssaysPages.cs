using System.Globalization;
using Garden.Language.Model;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>All essays, newest first.</summary>
internal static class EssaysPages
{
    private static readonly ListText Text = new("essays", Sentences.EssaysTitle, Sentences.EssaysAbout, Sentences.EssaysEmpty);

    public static IEnumerable<SitePage> Of(SiteContext site)
    {
        bool isWritten = site.Corpus.Pages.Any(page => site.AddressOf(page) == DerivedAddress.Essays);
        return site.Essays.IsEmpty || isWritten ? [] : ListPages.Of(
            site, DerivedAddress.Essays,
            Text,
            site.Essays,
            essay => essay.Date?.Year.ToString(CultureInfo.InvariantCulture) ?? site.Words.Say(Sentences.Undated),
            Row);
    }

    /// <summary>The essay as a row.</summary>
    public static RowView Row(PageScope scope, Essay essay) => new()
    {
        Kind = "reading",
        Date = essay.Date is DateOnly date ? scope.Words.Day(date) : null,
        Words = essay.Title,
        Href = scope.Links.To(essay),
        Why = essay.Description is string description ? HtmlText.Of(description) : null,
        Facts = Facts.Join(TopicsOf(scope, essay) is { Length: > 0 } topics ? scope.Words.List(topics) : null),
    };

    private static HtmlText[] TopicsOf(PageScope scope, Essay essay) =>
        [.. essay.Topics.Select(reference => scope.Corpus.PlaceOf(essay, reference)?.Page).OfType<Topic>().Select(scope.LinkTo)];
}
