using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>A line of a reading log that moved nothing.</summary>
public sealed record IdleReading(Topic Topic, ReadingEntry Entry);

/// <summary>What was read without a mind being changed.</summary>
public static class IdleReadings
{
    /// <summary>
    /// Every reading of the listed regions that names no belief it moved and that no move's reason links to; newest first, undated
    /// last, ties by page and place. A line that is still unfilled is none.
    /// </summary>
    public static ImmutableArray<IdleReading> Of(GardenAsOf corpus)
    {
        HashSet<string> moving = PlacedBelief.All(corpus)
            .SelectMany(placed => BeliefHistory.Of(placed.Belief).Steps
                .Where(step => step.Kind == StepKind.Moved)
                .SelectMany(step => EvidenceSources.PagesIn(corpus, placed.Topic, step.Reason)))
            .Select(page => page.Name)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. corpus.Topics
                .Where(topic => !topic.Unlisted)
                .SelectMany(topic => topic.Readings.Select(entry => new IdleReading(topic, entry)))
                .Where(reading => !reading.Entry.Moved.Any(HasMoved)
                    && corpus.Plain(reading.Topic, reading.Entry.Title).Any(char.IsLetterOrDigit)
                    && !(reading.Entry.Target is { } target && corpus.PlaceOf(reading.Topic, target) is { } place && moving.Contains(place.Page.Name)))
                .OrderByDescending(reading => reading.Entry.Date ?? DateOnly.MinValue),
        ];
    }

    private static bool HasMoved(ReadingMove move) =>
        move.From?.Probability is not { } from || move.To?.Probability is not { } to || Math.Abs(to - from) > Interval.Tolerance;
}
