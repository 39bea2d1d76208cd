using System.Collections.Immutable;
using System.Globalization;
using Garden.Model;
using Garden.Rendering.Marks;
using Garden.Rendering.Views;

namespace Garden.Rendering.Pages;

/// <summary>A belief that moved.</summary>
/// <param name="From">Where it stood.</param>
/// <param name="To">Where it stands since.</param>
internal sealed record Change(Topic Topic, Belief Belief, BeliefMove Move, Estimate From, Estimate To);

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
            [.. All(site).Select(change => new ListRow(change.Move.Date.Year.ToString(CultureInfo.InvariantCulture), scope => Row(scope, change)))],
            []);

    /// <summary>Every move from one number to another; first guesses and "still the same" are no moves.</summary>
    public static ImmutableArray<Change> All(SiteContext site) =>
        [.. site.Topics
            .SelectMany(topic => topic.Beliefs.SelectMany(belief => Of(topic, belief)))
            .OrderByDescending(change => change.Move.Date)
            .ThenBy(change => change.Topic.Name, StringComparer.Ordinal)
            .ThenBy(change => change.Belief.Span.Start)
            .ThenByDescending(change => change.Move.Span.Start)];

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
            Facts = [Dates.Element(change.Move.Date), scope.LinkTo(change.Topic)],
        };
    }

    private static IEnumerable<Change> Of(Topic topic, Belief belief)
    {
        Estimate? stands = null;
        foreach (BeliefMove move in belief.History.OrderBy(move => move.Date))
        {
            Estimate? from = move.From ?? stands;
            stands = move.To ?? stands;
            if (from is not null && move.To is Estimate to && EstimateMark.Short(from) != EstimateMark.Short(to))
            {
                yield return new Change(topic, belief, move, from, to);
            }
        }
    }

    private static string Points(double change)
    {
        double points = Math.Round(Math.Abs(change) * 100, 1);
        return $"{points.ToString("0.#", CultureInfo.InvariantCulture)} {(points == 1 ? "point" : "points")} {(change > 0 ? "up" : "down")}";
    }
}
