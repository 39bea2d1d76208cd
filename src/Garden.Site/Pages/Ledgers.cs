using Garden.Analysis.Forecasting;
using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Sections;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>The numbers of a region beside its headline view.</summary>
internal static class Ledgers
{
    private const int MostRows = 7;

    private const int MostOfGarden = 3;

    /// <summary>The ledger of a region; null when none of its beliefs has a number.</summary>
    public static LedgerView? Of(PageScope scope, Topic topic)
    {
        Belief[] beliefs =
        [
            .. topic.Beliefs.Where(belief => IsShown(scope, belief))
                .OrderBy(belief => belief.Resolution is not null).ThenByDescending(belief => BeliefList.Rank(belief.Importance))
                .Select((belief, at) => (Belief: belief, Place: belief.Resolution is null && belief.Sets is [{ Name: string set }, ..] ? (set, 0) : ("", at)))
                .GroupBy(one => one.Place, one => one.Belief).SelectMany(ofOneSet => ofOneSet), // where the first of a set stands, the others do
        ];
        return beliefs.Length == 0 ? null : new LedgerView
        {
            Rows = [.. beliefs.Take(MostRows).Select(belief => Row(scope, topic, belief))],
            More = beliefs.Length > MostRows ? scope.Words.Say(Sentences.AndMore, beliefs.Length - MostRows) : null,
            MoreHref = beliefs.Length > MostRows ? "#" + Address.Encode(beliefs[MostRows].Id) : null,
        };
    }

    /// <summary>Of the whole garden the open beliefs that matter most, one of a region, the surest first among equals; null when none has a number.</summary>
    public static LedgerView? OfGarden(PageScope scope)
    {
        (Topic Topic, Belief Belief)[] weightiest =
        [
            .. scope.Site.Topics
                .SelectMany(topic => topic.Beliefs.Where(belief => belief.Resolution is null && belief.Estimate?.Probability is not null && IsShown(scope, belief)), (topic, belief) => (Topic: topic, Belief: belief))
                .OrderByDescending(placed => BeliefList.Rank(placed.Belief.Importance)).ThenByDescending(placed => Math.Abs(placed.Belief.Estimate!.Probability!.Value - .5))
                .ThenBy(placed => placed.Topic.Id, StringComparer.Ordinal)
                .DistinctBy(placed => placed.Topic)
                .Take(MostOfGarden),
        ];
        return weightiest.Length == 0 ? null : new LedgerView
        {
            Rows = [.. weightiest.Select(placed => Row(scope, placed.Topic, placed.Belief))],
        };
    }

    private static bool IsShown(PageScope scope, Belief belief) => RichTextWriter.IsWritten(belief.Claim) && EstimateMark.Brief(scope.Words, belief) is not null;

    private static LedgerRowView Row(PageScope scope, Topic topic, Belief belief) => new()
    {
        Number = EstimateMark.Brief(scope.Words, belief)!,
        Gauge = EstimateMark.GaugeOf(belief) ?? HtmlText.Empty,
        Claim = scope.Corpus.Plain(topic, belief.Claim),
        Href = scope.Links.To(topic, belief),
        Outcome = belief.Resolution is Resolution resolution ? BeliefViews.OutcomeWords(scope.Words, resolution) : null,
        Sign = belief.Resolution?.Outcome switch { Outcome.Yes => "✓", Outcome.No => "✗", _ => null },
    };
}
