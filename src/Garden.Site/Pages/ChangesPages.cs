using System.Globalization;
using Garden.Analysis.Forecasting;
using Garden.Site.Marks;
using Garden.Site.Views;

namespace Garden.Site.Pages;

/// <summary>Every move of every belief, newest first.</summary>
internal static class ChangesPages
{
    private static readonly ListText Words = new(
        "changes",
        "What changed my mind",
        "Every number that moved, the newest first, with the reason given at the time.",
        "No number has moved yet.");

    public static bool IsWanted(SiteContext site) => site.Topics.Any(topic => topic.Beliefs.Any());

    public static IEnumerable<SitePage> Of(SiteContext site) => !IsWanted(site) ? [] :
        ListPages.Of(DerivedAddress.Changes, Words, site.Moves, YearOf, Row);

    /// <summary>The move as a row.</summary>
    public static RowView Row(PageScope scope, Change move)
    {
        PlacedBelief placed = move.Placed;
        RichTextWriter text = scope.TextOf(placed.Topic);
        return new RowView
        {
            Kind = "change",
            Mark = MarkOf(move.Step),
            Words = text.Plain(placed.Belief.Claim),
            Href = scope.Links.To(placed.Topic, placed.Belief),
            Why = text.HtmlOrNull(move.Step.Reason),
            Facts = Facts.Join(move.Step.Date is DateOnly date ? Dates.Element(date, move.Step.Precision) : null, scope.LinkTo(placed.Topic)),
        };
    }

    private static string YearOf(Change move) => move.Step.Date?.Year.ToString(CultureInfo.InvariantCulture) ?? "Undated";

    private static MarkView MarkOf(BeliefStep step)
    {
        if (step is not { From: double from, To: double to })
        {
            return new MarkView();
        }

        return new MarkView { Number = $"{PercentText.Figure(from)} → {PercentText.Of(to)}", Word = PercentText.Points((to - from) * 100), Gauge = Gauge.Shift(from, to) };
    }
}
