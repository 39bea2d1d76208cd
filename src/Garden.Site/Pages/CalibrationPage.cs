using System.Globalization;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Sections;
using Garden.Site.Theming;
using Garden.Site.Views;

namespace Garden.Site.Pages;

/// <summary>How good the garden's numbers were, seen from the day of the build.</summary>
internal static class CalibrationPage
{
    /// <summary>Fewer than bear a curve are all shown, so this is not less.</summary>
    private const int Shown = 20;

    /// <summary>Whether anything has come out.</summary>
    public static bool IsWanted(Corpus corpus) =>
        corpus.Topics.Any(topic => topic.Beliefs.Any(belief => belief.Resolution is Resolution resolution && resolution.Date <= corpus.Today));

    public static IEnumerable<SitePage> Of(SiteContext site) => IsWanted(site.Corpus) ? [new SitePage(DerivedAddress.Calibration, PageTemplates.Calibration, View)] : [];

    private static CalibrationView View(PageScope scope)
    {
        ScoreCard card = Scores.Of(scope.Corpus, scope.Corpus.Today);
        ScoredBelief[] listed = [.. card.Scored.Where(scored => !scored.Placed.Topic.Unlisted)];
        ScoreView[] scores = [.. CalibrationWords.Scores(card)];
        ScoreView[] leftOut = [.. CalibrationWords.LeftOut(card.Counts)];
        return new CalibrationView
        {
            Site = scope.SiteView(),
            Kind = "calibration-page",
            Title = "Calibration",
            WindowTitle = scope.WindowTitle("Calibration"),
            Description = "Of the things I called seventy per cent likely, did about seven in ten happen?",
            Canonical = scope.Canonical,
            Count = Counting.Figures(card.Counts.Scored) + " scored",
            Verdict = CalibrationWords.Verdict(card),
            Plot = card.Bins.IsEmpty ? null : CalibrationPlot.Draw(card.Bins),
            Bins = card.Bins.IsEmpty ? null : [.. card.Bins.Select(Bin)],
            Scores = scores.Length > 0 ? scores : null,
            LeftOut = leftOut.Length > 0 ? leftOut : null,
            Resolved = listed.Length > 0 ? [.. listed.Take(Shown).Select(scored => Row(scope, scored))] : null,
            ResolvedCount = listed.Length > Shown ? $"{Counting.Figures(Shown)} of {Counting.Figures(listed.Length)}" : Counting.Figures(listed.Length),
        };
    }

    private static BinView Bin(CalibrationBin bin) => new()
    {
        Said = CalibrationWords.Said(bin),
        Mean = Whole(bin.Mean),
        Yes = $"{Counting.Figures(bin.Yes)} of {Counting.Figures(bin.Count)}",
        Share = bin.Count == 0 ? null : Whole((double)bin.Yes / bin.Count),
        Interval = bin is { Low: double low, High: double high } ? PercentText.Range(Math.Round(low, 2), Math.Round(high, 2)) : null,
        IsFew = bin.Count < CalibrationPlot.Few,
    };

    private static string? Whole(double? share) => share is double known ? PercentText.Of(Math.Round(known, 2)) : null;

    private static RowView Row(PageScope scope, ScoredBelief scored)
    {
        (Topic topic, Belief belief) = scored.Placed;
        Resolution resolution = belief.Resolution!;
        return new RowView
        {
            Kind = "belief resolved",
            Mark = EstimateMark.Of(belief.Estimate, scope.Site.Settings.Likelihood, resolution.Outcome),
            Words = scope.Corpus.Plain(topic, belief.Claim),
            Href = scope.Links.To(topic, belief),
            Why = HtmlText.From($"<b class=\"label\">{BeliefViews.OutcomeWords(resolution)}</b> {Dates.Element(resolution.Date)}"),
            Facts = Facts.Join(HtmlText.Of($"Brier {scored.SquaredError.ToString("0.00", CultureInfo.InvariantCulture)}"), scope.LinkTo(topic)),
        };
    }
}
