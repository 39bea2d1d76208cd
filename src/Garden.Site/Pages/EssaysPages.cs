using System.Globalization;
using Garden.Language.Model;
using Garden.Site.Views;

namespace Garden.Site.Pages;

/// <summary>All essays, newest first.</summary>
internal static class EssaysPages
{
    private static readonly ListText Words = new("essays", "Essays", "Finished pieces, the newest first.", "No essays yet.");

    public static IEnumerable<SitePage> Of(SiteContext site)
    {
        bool isWritten = site.Corpus.Pages.Any(page => site.AddressOf(page) == DerivedAddress.Essays);
        return site.Essays.IsEmpty || isWritten ? [] : ListPages.Of(
            DerivedAddress.Essays,
            Words,
            site.Essays,
            essay => essay.Date?.Year.ToString(CultureInfo.InvariantCulture) ?? "Undated",
            Row);
    }

    /// <summary>The essay as a row.</summary>
    public static RowView Row(PageScope scope, Essay essay) => new()
    {
        Kind = "reading",
        Date = essay.Date is DateOnly date ? Dates.Element(date) : null,
        Words = essay.Title,
        Href = scope.Links.To(essay),
        Why = essay.Description is string description ? HtmlText.Of(description) : null,
        Facts = Facts.Join(TopicsOf(scope, essay) is { Length: > 0 } topics ? PageScope.Join(topics) : null),
    };

    private static HtmlText[] TopicsOf(PageScope scope, Essay essay) =>
        [.. essay.Topics.Select(reference => scope.Corpus.PlaceOf(essay, reference)?.Page).OfType<Topic>().Select(scope.LinkTo)];
}
