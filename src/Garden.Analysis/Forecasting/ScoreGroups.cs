using System.Collections.Immutable;
using System.Globalization;

namespace Garden.Analysis.Forecasting;

/// <summary>The score of a part of the beliefs that came out.</summary>
/// <param name="Name">The area, the year in which they came out, or how long before they were first said.</param>
/// <param name="Count">How many.</param>
/// <param name="Yes">How many came true.</param>
/// <param name="Brier">The Brier score of their last numbers.</param>
/// <param name="Parts">What that score is made of.</param>
public sealed record ScoreGroup(string Name, int Count, int Yes, double Brier, ScoreParts Parts);

/// <summary>Scores by area, by year and by how far ahead.</summary>
public static class ScoreGroups
{
    /// <summary>How far ahead, in days: below each, and its name.</summary>
    private static readonly (int Days, string Name)[] Horizons = [(90, "under-3-months"), (365, "3-to-12-months"), (int.MaxValue, "over-12-months")];

    /// <summary>By area, in order of name; beliefs of regions without one are in none.</summary>
    public static ImmutableArray<ScoreGroup> ByArea(ImmutableArray<ScoredBelief> scored) =>
        Groups(scored, belief => belief.Placed.Topic.Area, StringComparer.Ordinal);

    /// <summary>By the year in which they came out, the first one first.</summary>
    public static ImmutableArray<ScoreGroup> ByYear(ImmutableArray<ScoredBelief> scored) =>
        Groups(scored, belief => belief.Placed.Belief.Resolution!.Date.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>By how long lay between the first dated number and the outcome, the shortest first; beliefs without such a number are in none.</summary>
    public static ImmutableArray<ScoreGroup> ByHorizon(ImmutableArray<ScoredBelief> scored) =>
        Groups(scored, HorizonOf, Comparer<string>.Create((left, right) => PlaceOf(left).CompareTo(PlaceOf(right))));

    private static string? HorizonOf(ScoredBelief belief) =>
        BeliefHistory.Of(belief.Placed.Belief).Steps.FirstOrDefault(step => step is { Date: not null, To: not null })?.Date is DateOnly first
            ? Horizons.First(horizon => belief.Placed.Belief.Resolution!.Date.DayNumber - first.DayNumber < horizon.Days).Name
            : null;

    private static int PlaceOf(string name) => Array.FindIndex(Horizons, horizon => horizon.Name == name);

    private static ImmutableArray<ScoreGroup> Groups(IEnumerable<ScoredBelief> scored, Func<ScoredBelief, string?> nameOf, IComparer<string> order) =>
        [.. scored.Where(belief => nameOf(belief) is not null).GroupBy(belief => nameOf(belief)!, StringComparer.Ordinal).OrderBy(group => group.Key, order).Select(group => Group(group.Key, [.. group]))];

    private static ScoreGroup Group(string name, ScoredBelief[] beliefs) => new(
        name,
        beliefs.Length,
        beliefs.Count(belief => belief.IsYes),
        beliefs.Average(belief => belief.SquaredError),
        ScoreParts.Of([.. beliefs.Select(belief => (belief.Last, belief.IsYes))])!);
}
