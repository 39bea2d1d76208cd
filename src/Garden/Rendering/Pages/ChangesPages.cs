using System.Globalization;
using Garden.Rendering.Marks;
using Garden.Rendering.Views;

namespace Garden.Rendering.Pages;

/// <summary>Every move of every belief, newest first.</summary>
internal static class ChangesPages
{
    private static readonly ListText Words = new(
        "changes",
        "What changed my mind",
        "Every number that moved, the newest first, with the reason given at the time.",
        "No number has moved yet.");

    public static IEnumerable<SitePage> Of(SiteContext site) => !site.Topics.Any(topic => topic.Beliefs.Any()) ? [] :
        ListPages.Of(
            DerivedAddress.Changes,
            Words,
            [.. site.Changes.Select(change => new ListRow(change.Move.Date.Year.ToString(CultureInfo.InvariantCulture), scope => Row(scope, change)))],
            []);

    /// <summary>The move as a row.</summary>
    public static RowView Row(PageScope scope, Change change)
    {
        RichTextWriter text = scope.TextOf(change.Topic);
        bool measured = change is { From.Probability: not null, To.Probability: not null };
        return new RowView
        {
            Kind = "change",
            Mark = new MarkView
            {
                Number = EstimateMark.Move(change.From, change.To),
                Word = measured ? Points(change.To.Probability!.Value - change.From.Probability!.Value) : null,
                Gauge = measured ? Gauge.Shift(change.From.Probability!.Value, change.To.Probability!.Value) : null,
            },
            Words = text.Plain(change.Belief.Claim),
            Href = scope.Links.To(change.Topic, change.Belief),
            Why = text.HtmlOrNull(change.Move.Reason),
            Facts = Facts.Join(Dates.Element(change.Move.Date), scope.LinkTo(change.Topic)),
        };
    }

    private static string Points(double change)
    {
        double points = Math.Round(Math.Abs(change) * 100, 1);
        return $"{points.ToString("0.#", CultureInfo.InvariantCulture)} {(points == 1 ? "point" : "points")} {(change > 0 ? "up" : "down")}";
    }
}
