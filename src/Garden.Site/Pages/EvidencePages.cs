using Garden.Analysis.Forecasting;
using Garden.Language.Text;
using Garden.Site.Marks;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>What the beliefs rest on: every source by how far it moved numbers, then by how many beliefs it bears on.</summary>
internal static class EvidencePages
{
    private static readonly ListText Text = new("evidence", Sentences.EvidenceTitle, Sentences.EvidenceAbout, Sentences.EvidenceEmpty) { RowsPerPage = Paging.TallRowsPerPage };

    public static bool IsWanted(SiteContext site) => site.HasEvidence;

    public static IEnumerable<SitePage> Of(SiteContext site) => !IsWanted(site) ? [] :
        ListPages.Of(site, DerivedAddress.Evidence, Text, site.Evidence, source => site.Words.Say(source.Points > 0 ? Sentences.EvidenceMoved : Sentences.EvidenceWeighed), Row);

    private static RowView Row(PageScope scope, EvidenceSource source) => new()
    {
        Kind = "reading source",
        Mark = source.Points > 0
            ? new MarkView { Number = scope.Words.Figure(source.Points / 100), Word = scope.Words.Say(Sentences.WordPoint, source.Points == 1 ? 1 : (int)Math.Max(2, source.Points)), Gauge = source.Moved is [var only] ? Gauge.Shift(only.From, only.To) : null }
            : new MarkView { Number = scope.Words.Number(source.Beliefs), Word = scope.Words.Say(Sentences.WordBelief, source.Beliefs) },
        Words = source.Words,
        Href = source.Page is { } page ? scope.Links.To(page) : SafeUrl.OrNull(source.Url),
        Why = Lines.Join(
        [
            .. Lines.Some(scope.Words, source.Moved, move => source.Moved.Length > 1 ? Moved(scope, move) : scope.LinkTo(move.Placed)),
            .. Lines.Some(scope.Words, Unmoved(source.For, source), placed => scope.Words.Html(Sentences.EvidenceFor, scope.LinkTo(placed))),
            .. Lines.Some(scope.Words, Unmoved(source.Against, source), placed => scope.Words.Html(Sentences.EvidenceAgainst, scope.LinkTo(placed))),
        ]),
        Facts = Facts.Join(
        [
            .. source.Moved is [var move] ? [HtmlText.Of(Course(scope, move.From, move.To)), move.Date is DateOnly day ? scope.Words.Day(day) : null] : Array.Empty<HtmlText?>(),
            WebUrl.HostOf(source.Url) is string host ? HtmlText.Of(host) : null,
        ]),
    };

    private static string Course(PageScope scope, double from, double to) => scope.Words.Percent(scope.Words.Figure(from) + EstimateMark.Arrow + scope.Words.Figure(to));

    /// <summary>Those that it moved are told by their moves.</summary>
    private static PlacedBelief[] Unmoved(IEnumerable<PlacedBelief> beliefs, EvidenceSource source) => [.. beliefs.Except(source.Moved.Select(move => move.Placed))];

    private static HtmlText Moved(PageScope scope, (PlacedBelief Placed, DateOnly? Date, double Points, double From, double To) move)
    {
        HtmlText course = HtmlText.From($"<b class=\"num\">{Course(scope, move.From, move.To)}</b>");
        return move.Date is DateOnly day
            ? scope.Words.Html(Sentences.EvidenceMoveOn, scope.LinkTo(move.Placed), course, scope.Words.Day(day))
            : scope.Words.Html(Sentences.EvidenceMove, scope.LinkTo(move.Placed), course);
    }
}
