using Garden.Analysis.Forecasting;
using Garden.Language.Text;
using Garden.Site.Marks;
using Garden.Site.Views;

namespace Garden.Site.Pages;

/// <summary>What the beliefs rest on: every source by how far it moved numbers, then by how many beliefs it bears on.</summary>
internal static class EvidencePages
{
    private static readonly ListText Words = new(
        "evidence",
        "What the numbers rest on",
        "What I read and what I point to, those first that moved my numbers furthest.",
        "Nothing is named yet.");

    public static bool IsWanted(SiteContext site) => !site.Evidence.IsEmpty;

    public static IEnumerable<SitePage> Of(SiteContext site) => !IsWanted(site) ? [] :
        ListPages.Of(DerivedAddress.Evidence, Words, site.Evidence, source => source.Points > 0 ? "Moved a number" : "Weighed, without moving one", Row);

    private static RowView Row(PageScope scope, EvidenceSource source) => new()
    {
        Kind = "reading",
        Mark = source.Points > 0
            ? new MarkView { Number = PercentText.Figure(source.Points / 100), Word = source.Points == 1 ? "point" : "points" }
            : new MarkView { Number = Counting.Figures(source.Beliefs), Word = source.Beliefs == 1 ? "belief" : "beliefs" },
        Words = source.Words,
        Href = source.Page is { } page ? scope.Links.To(page) : SafeUrl.OrNull(source.Url),
        Why = Lines.Join(
            Lines.Naming("Moved ", source.Moved, move => Moved(scope, move)),
            Lines.Naming("For ", source.For, scope.ShortLink),
            Lines.Naming("Against ", source.Against, scope.ShortLink)),
        Facts = WebUrl.HostOf(source.Url) is string host ? Facts.Join(HtmlText.Of(host)) : null,
    };

    private static HtmlText Moved(PageScope scope, (PlacedBelief Placed, DateOnly? Date, double Points) move) =>
        HtmlText.From($"{scope.ShortLink(move.Placed)} {PercentText.Points(move.Points)}{(move.Date is DateOnly day ? HtmlText.From($" ({Dates.Element(day)})") : null)}");
}
