using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>An uncertainty that is still open, with the beliefs it bears on.</summary>
/// <param name="Touched">The beliefs, each once.</param>
/// <param name="Weight">Importance (high 3, medium 2, low or not said 1) times the beliefs touched: what an answer would be worth.</param>
public sealed record OpenUncertainty(Topic Topic, Uncertainty Uncertainty, ImmutableArray<PlacedBelief> Touched, int Weight);

/// <summary>What the garden does not know.</summary>
public static class OpenUncertainties
{
    /// <summary>
    /// Every open uncertainty of the listed regions, the weightiest first, then the more important; ties go by page and place. One
    /// whose answer is dated after today is still open.
    /// </summary>
    public static ImmutableArray<OpenUncertainty> Of(GardenAsOf corpus) =>
    [
        .. corpus.Topics
            .Where(topic => !topic.Unlisted)
            .SelectMany(topic => topic.Uncertainties.Where(uncertainty => IsOpen(uncertainty, corpus.Today)).Select(uncertainty => Row(corpus, topic, uncertainty)))
            .OrderByDescending(row => row.Weight)
            .ThenByDescending(row => BeliefList.Rank(row.Uncertainty.Importance)),
    ];

    private static bool IsOpen(Uncertainty uncertainty, DateOnly today) =>
        uncertainty.Answered is not { } answered || answered > today;

    private static OpenUncertainty Row(GardenAsOf corpus, Topic topic, Uncertainty uncertainty)
    {
        ImmutableArray<PlacedBelief> touched =
            [.. uncertainty.Touches.Select(reference => PlacedBelief.At(corpus, topic, reference)).OfType<PlacedBelief>().Distinct()];
        return new OpenUncertainty(topic, uncertainty, touched, Math.Max(1, BeliefList.Rank(uncertainty.Importance)) * touched.Length);
    }
}
