using System.Collections.Immutable;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Theming;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>How good the garden's numbers were, seen from the day of the build.</summary>
internal static class CalibrationPage
{
    /// <summary>Fewer than bear a curve are all shown, so this is not less.</summary>
    private const int Shown = 20;

    /// <summary>Whether anything has come out.</summary>
    public static bool IsWanted(GardenAsOf corpus) =>
        corpus.Topics.Any(topic => topic.Says(ItemTraits.Resolutions) && topic.Beliefs.Any(belief => belief.Resolution is Resolution resolution && resolution.Date <= corpus.Today));

    public static IEnumerable<SitePage> Of(SiteContext site) => IsWanted(site.Corpus) ? [new SitePage(DerivedAddress.Calibration, PageTemplates.Calibration, View)] : [];

    private static CalibrationView View(PageScope scope)
    {
        Words words = scope.Words;
        ScoreCard card = scope.Site.ScoreCard;
        ScoredBelief[] listed = [.. card.Scored.Where(scored => !scored.Placed.Topic.Unlisted)];
        ScoreView[] scores = [.. CalibrationWords.Scores(words, card), .. CalibrationWords.Habits(words, card)];
        ScoreView[] leftOut = [.. CalibrationWords.LeftOut(words, card.Counts)];
        BeliefRows rows = new(scope);
        ImmutableArray<ReliabilityPoint> curve = ReliabilityCurve.Of([.. card.Scored.Select(scored => (scored.First, scored.IsYes))]);
        return new CalibrationView
        {
            Site = scope.SiteView(),
            Kind = "calibration-page",
            Title = words.Say(Sentences.CalibrationTitle),
            WindowTitle = scope.WindowTitle(words.Say(Sentences.CalibrationTitle)),
            Description = words.Say(Sentences.CalibrationAbout),
            Canonical = scope.Canonical,
            Count = words.Say(Sentences.CalibrationScored, card.Counts.Scored),
            Verdict = CalibrationWords.Verdict(words, card),
            Plot = card.Bins.IsEmpty ? null : CalibrationPlot.Draw(words, card.Bins, curve, [.. card.Scored.Select(scored => (scored.First, scored.IsYes))]),
            HasCurve = !curve.IsEmpty,
            Bins = card.Bins.IsEmpty ? null : [.. card.Bins.Select(bin => Bin(words, bin))],
            Scores = scores.Length > 0 ? scores : null,
            LeftOut = leftOut.Length > 0 ? leftOut : null,
            Resolved = listed.Length > 0 ? [.. listed.Take(Shown).Select(scored => rows.Settled(scored.Placed))] : null,
            ResolvedCount = listed.Length > Shown ? words.Say(Sentences.PartOf, words.Number(Shown), words.Number(listed.Length)) : words.Number(listed.Length),
        };
    }

    private static BinView Bin(Words words, CalibrationBin bin) => new()
    {
        Said = CalibrationWords.Said(words, bin),
        Mean = Whole(words, bin.Mean),
        Yes = words.Say(Sentences.PartOf, words.Number(bin.Yes), words.Number(bin.Count)),
        Share = bin.Count == 0 ? null : Whole(words, (double)bin.Yes / bin.Count),
        Interval = bin is { Low: double low, High: double high } ? words.Range(Math.Round(low, 2), Math.Round(high, 2)) : null,
        IsFew = bin.Count < CalibrationPlot.Few,
    };

    private static string? Whole(Words words, double? share) => share is double known ? words.Percent(Math.Round(known, 2)) : null;
}
