using Garden.Analysis.Forecasting;
using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>A region in a list: what is believed there at a look, and what matters most of it in words.</summary>
internal static class RegionRows
{
    /// <summary>How much a region has to say: its open beliefs, each as often as it matters.</summary>
    public static int WeightOf(Topic topic) => topic.Beliefs.Where(IsOpen).Sum(belief => Math.Max(1, BeliefList.Rank(belief.Importance)));

    /// <summary>The regions of an area: in the order that their pages give, then the weightiest first.</summary>
    public static IEnumerable<Topic> InOrder(PageGroup<Topic> area) => area.Pages.OrderBy(topic => topic.Order ?? double.PositiveInfinity).ThenByDescending(WeightOf);

    /// <summary>How many of a region's beliefs have words.</summary>
    public static int Written(Topic topic) => topic.Beliefs.Count(belief => RichTextWriter.IsWritten(belief.Claim));

    public static RowView Row(PageScope scope, Topic topic)
    {
        int beliefs = Written(topic);
        HtmlText? status = topic.Status is null ? null : HtmlText.From($"{TownMark.Of(topic.Status, scope.Site.Settings.Status)} {topic.Status}");
        HtmlText? reviewed = topic.Reviewed is DateOnly day ? scope.Words.Html(Sentences.Reviewed, scope.Words.Day(day)) : null;
        return new RowView
        {
            Kind = "region-row",
            Mark = new MarkView
            {
                Number = beliefs == 0 ? "—" : scope.Words.Number(beliefs),
                Word = beliefs == 0 ? scope.Words.Say(Sentences.NoBeliefsYet) : scope.Words.Say(Sentences.WordBelief, beliefs),
                Gauge = BeliefStrip.Dots(topic),
            },
            Words = topic.Title,
            Href = scope.Links.To(topic),
            Why = Lines.Join(topic.Description is string description ? HtmlText.Of(description) : null, Foremost(scope, topic)),
            Facts = Facts.Join(status, reviewed),
        };
    }

    /// <summary>The open belief of some regions that matters most, the surest among equals, with its number; null when none has one.</summary>
    public static HtmlText? Foremost(PageScope scope, params Topic[] topics)
    {
        (Topic topic, Belief? foremost) = topics.SelectMany(topic => topic.Beliefs, (topic, belief) => (topic, belief))
            .Where(placed => IsOpen(placed.belief) && placed.belief.Estimate?.Probability is not null && EstimateMark.Brief(scope.Words, placed.belief) is not null)
            .OrderByDescending(placed => (BeliefList.Rank(placed.belief.Importance), Math.Abs(placed.belief.Estimate!.Probability!.Value - .5)))
            .FirstOrDefault();
        return foremost is null ? null
            : HtmlText.From($"<span class=\"num\">{EstimateMark.Brief(scope.Words, foremost)!}</span> {PageScope.Anchor(scope.Links.To(topic, foremost), scope.Corpus.Plain(topic, foremost.Claim))}");
    }

    private static bool IsOpen(Belief belief) => belief.Resolution is null && RichTextWriter.IsWritten(belief.Claim);
}
