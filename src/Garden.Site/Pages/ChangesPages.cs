using System.Globalization;
using Garden.Analysis.Forecasting;
using Garden.Site.Marks;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>Every move of every belief, newest first.</summary>
internal static class ChangesPages
{
    private static readonly ListText Text = new("changes", Sentences.ChangesTitle, Sentences.ChangesAbout, Sentences.ChangesEmpty);

    public static bool IsWanted(SiteContext site) => site.Topics.Any(topic => topic.Beliefs.Any());

    public static IEnumerable<SitePage> Of(SiteContext site) => !IsWanted(site) ? [] :
        ListPages.Of(site, DerivedAddress.Changes, Text, site.Moves, move => YearOf(site.Words, move), Row);

    /// <summary>The move as a row.</summary>
    public static RowView Row(PageScope scope, Change move)
    {
        PlacedBelief placed = move.Placed;
        RichTextWriter text = scope.TextOf(placed.Topic);
        return new RowView
        {
            Kind = "change",
            Mark = MarkOf(scope.Words, move.Step),
            Words = text.Plain(placed.Belief.Claim),
            Href = scope.Links.To(placed.Topic, placed.Belief),
            Why = text.HtmlOrNull(move.Step.Reason),
            Facts = Facts.Join(move.Step.Date is DateOnly date ? scope.Words.Day(date, move.Step.Precision) : null, scope.LinkTo(placed.Topic)),
        };
    }

    private static string YearOf(Words words, Change move) => move.Step.Date?.Year.ToString(CultureInfo.InvariantCulture) ?? words.Say(Sentences.Undated);

    private static MarkView MarkOf(Words words, BeliefStep step)
    {
        if (step is not { From: double from, To: double to })
        {
            return new MarkView();
        }

        return new MarkView { Number = words.Percent($"{words.Figure(from)} → {words.Figure(to)}"), Word = words.Points((to - from) * 100), Gauge = Gauge.Shift(from, to) };
    }
}
