using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>A line of a reading log that moved nothing.</summary>
public sealed record IdleReading(Topic Topic, ReadingEntry Entry);

/// <summary>What was read without a mind being changed.</summary>
public sealed class IdleReadings(GardenAsOf corpus)
{
    private readonly Lazy<HashSet<string>> _moving = new(() => Moving(corpus));

    /// <summary>
    /// Every reading of the listed regions that names no belief it moved and that no move's reason links to; newest first, undated
    /// last, ties by page and place. A line that is still unfilled is none.
    /// </summary>
    public static ImmutableArray<IdleReading> Of(GardenAsOf corpus)
    {
        IdleReadings idle = new(corpus);
        return
        [
            .. corpus.Topics
                .SelectMany(topic => topic.Readings.Where(entry => idle.Has(topic, entry)).Select(entry => new IdleReading(topic, entry)))
                .OrderByDescending(reading => reading.Entry.Date ?? DateOnly.MinValue),
        ];
    }

    /// <summary>Whether a reading is among <see cref="Of"/>. Asked from several threads at once.</summary>
    public bool Has(Topic topic, ReadingEntry entry) =>
        !topic.Unlisted
        && !entry.Moved.Any(HasMoved)
        && corpus.Plain(topic, entry.Title).Any(char.IsLetterOrDigit)
        && !(entry.Target is { } target && corpus.PlaceOf(topic, target) is { } place && _moving.Value.Contains(place.Page.Name));

    /// <summary>The names of the pages that a move's reason links to.</summary>
    private static HashSet<string> Moving(GardenAsOf corpus) =>
        corpus.Topics
            .Where(topic => topic.Says(ItemTraits.History))
            .SelectMany(topic => topic.Beliefs.Where(belief => !belief.History.IsEmpty).SelectMany(belief => BeliefHistory.Of(belief).Steps
                .Where(step => step.Kind == StepKind.Moved)
                .SelectMany(step => EvidenceSources.PagesIn(corpus, topic, step.Reason))))
            .Select(page => page.Name)
            .ToHashSet(StringComparer.Ordinal);

    private static bool HasMoved(ReadingMove move) =>
        move.From?.Probability is not { } from || move.To?.Probability is not { } to || Math.Abs(to - from) > Interval.Tolerance;
}
