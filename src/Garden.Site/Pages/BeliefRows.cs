using Garden.Analysis.Forecasting;
using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Sections;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>Beliefs as dense rows, as seen from a page.</summary>
internal sealed class BeliefRows(PageScope scope)
{
    private readonly Words _words = scope.Words;
    private readonly Dictionary<string, string> _areas = scope.Site.Areas
        .SelectMany(area => area.Pages.Select(topic => (topic.Name, Title: AreaPages.TitleOf(scope.Words, area.Title))))
        .DistinctBy(entry => entry.Name, StringComparer.Ordinal)
        .ToDictionary(entry => entry.Name, entry => entry.Title, StringComparer.Ordinal);

    /// <summary>A belief that is still open.</summary>
    /// <param name="axis">The time axis of all; null where none has a course.</param>
    /// <param name="places">Its place in each of the other orders; null where there are none.</param>
    public BeliefRowView Open(BeliefRow row, Spark? axis, string? places)
    {
        (Topic topic, Belief belief) = row.Placed;
        int points = 0;
        HtmlText? course = axis?.Draw(belief, out points);
        return new BeliefRowView
        {
            Number = EstimateMark.Brief(_words, belief),
            Value = EstimateMark.ValueOf(belief.Estimate),
            Gauge = Gauge.Of(belief.Estimate),
            Claim = scope.Corpus.Plain(topic, belief.Claim),
            Href = scope.Links.To(topic, belief),
            Region = topic.Title,
            RegionHref = scope.Links.To(topic),
            Area = _areas.GetValueOrDefault(topic.Name),
            Status = topic.Status,
            Course = course,
            Points = course is null ? null : points > 0 ? "+" + _words.Number(points) : points < 0 ? "−" + _words.Number(-points) : "0",
            Moved = belief.History.MaxBy(move => move.Date) is BeliefMove last ? _words.Day(last.Date, last.Precision) : null,
            Places = places,
            Sets = belief.Sets.IsEmpty ? null : string.Join('|', belief.Sets.Select(set => set.Name)),
        };
    }

    /// <summary>A belief that came out.</summary>
    public SettledRowView Settled(PlacedBelief placed)
    {
        (Topic topic, Belief belief) = placed;
        Resolution resolution = belief.Resolution!;
        return new SettledRowView
        {
            Number = EstimateMark.Brief(_words, belief),
            Value = EstimateMark.ValueOf(belief.Estimate),
            Gauge = Gauge.Of(belief.Estimate, resolution.Outcome),
            Claim = scope.Corpus.Plain(topic, belief.Claim),
            Href = scope.Links.To(topic, belief),
            Region = topic.Title,
            RegionHref = scope.Links.To(topic),
            Area = _areas.GetValueOrDefault(topic.Name),
            Status = topic.Status,
            Outcome = BeliefViews.OutcomeWords(_words, resolution),
            Score = scope.Site.ScoreOf(belief) is double score ? _words.Decimal(score, "0.00") : null,
            Day = _words.Day(resolution.Date),
        };
    }
}
