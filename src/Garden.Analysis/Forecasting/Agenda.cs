using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>Why something comes due.</summary>
public enum DueKind
{
    /// <summary>The day by which a belief should have come out.</summary>
    Deadline,

    /// <summary>A region or a belief was last looked at an interval ago.</summary>
    Review,
}

/// <summary>Something that comes due.</summary>
/// <param name="Belief">The belief; null when the whole region is due.</param>
public sealed record AgendaEntry(DateOnly Due, DueKind Kind, bool IsOverdue, Topic Topic, Belief? Belief)
{
    /// <summary>What comes out on a deadline as something that others are conditional on (<see cref="Swings"/>); null where nothing is.</summary>
    public Swing? Swing { get; init; }
}

/// <summary>What the garden's writer has to look at, and when.</summary>
public static class Agenda
{
    /// <summary>
    /// Deadlines of open beliefs and reviews of the listed regions: the overdue first, then the earliest; on one day what matters
    /// more first, then what is expected to move other beliefs further, ties by page and place.
    /// </summary>
    public static ImmutableArray<AgendaEntry> Of(GardenAsOf corpus) => Of(corpus, Swings.Of(corpus));

    /// <summary>The same where it is known already what is worth finding out.</summary>
    /// <param name="known">As <see cref="Swings.Of"/>.</param>
    public static ImmutableArray<AgendaEntry> Of(GardenAsOf corpus, ImmutableArray<Swing> known)
    {
        Dictionary<Belief, Swing> swings = new(ReferenceEqualityComparer.Instance);
        foreach (Swing swing in known)
        {
            if (swing.Place?.Item is Belief belief)
            {
                swings[belief] = swing;
            }
        }

        return
        [
            .. Entries(corpus)
                .Select(entry => entry is { Kind: DueKind.Deadline, Belief: { } belief } && swings.TryGetValue(belief, out Swing? swing) ? entry with { Swing = swing } : entry)
                .OrderByDescending(entry => entry.IsOverdue)
                .ThenBy(entry => entry.Due)
                .ThenByDescending(entry => BeliefList.Rank(entry.Belief?.Importance))
                .ThenByDescending(entry => entry.Swing?.Expected ?? 0),
        ];
    }

    /// <summary>Whether <see cref="Of(GardenAsOf)"/> has any.</summary>
    public static bool Any(GardenAsOf corpus) => Entries(corpus).Any();

    /// <summary>
    /// When a region is to be looked at again: its interval (the garden's, unless it has its own) after it was last reviewed,
    /// else begun; null when neither is known. The review is overdue from the day after.
    /// </summary>
    public static DateOnly? ReviewDue(GardenAsOf corpus, Topic topic) => After(topic.Reviewed ?? topic.Created, corpus, topic);

    /// <summary>When an open belief with a <c>reviewed:</c> of its own is to be looked at again; null when it has none or is resolved.</summary>
    public static DateOnly? ReviewDue(GardenAsOf corpus, PlacedBelief placed) =>
        placed.IsResolved ? null : After(placed.Belief.Reviewed, corpus, placed.Topic);

    private static IEnumerable<AgendaEntry> Entries(GardenAsOf corpus) => corpus.Topics.Where(topic => !topic.Unlisted).SelectMany(topic => OfTopic(corpus, topic));

    private static IEnumerable<AgendaEntry> OfTopic(GardenAsOf corpus, Topic topic)
    {
        if (ReviewDue(corpus, topic) is { } regionDue)
        {
            yield return new AgendaEntry(regionDue, DueKind.Review, regionDue < corpus.Today, topic, null);
        }

        foreach (Belief belief in topic.Beliefs)
        {
            if (belief is { By: { } by, Resolution: null })
            {
                yield return new AgendaEntry(by, DueKind.Deadline, by <= corpus.Today, topic, belief);
            }

            if (ReviewDue(corpus, new PlacedBelief(topic, belief)) is { } beliefDue)
            {
                yield return new AgendaEntry(beliefDue, DueKind.Review, beliefDue < corpus.Today, topic, belief);
            }
        }
    }

    private static DateOnly? After(DateOnly? day, GardenAsOf corpus, Topic topic) =>
        day is { } start
            ? DateOnly.FromDayNumber((int)Math.Clamp((long)start.DayNumber + (topic.ReviewEvery ?? corpus.Settings.ReviewEvery), 0, DateOnly.MaxValue.DayNumber))
            : null;
}
