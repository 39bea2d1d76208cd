using System.Collections.Immutable;
using System.Globalization;
using Garden.Analysis.Forecasting;

namespace Garden.Analysis.Comparing;

/// <summary>A belief that is known again in another state.</summary>
public sealed record BeliefChange(BeliefState Old, BeliefState Now)
{
    /// <summary>Whether its number, its range or its amount is another one.</summary>
    public bool IsMoved => !Old.Number.SaysAs(Now.Number) || Old.Quantity != Now.Quantity;

    /// <summary>Whether it came out, was opened again, or came out otherwise.</summary>
    public bool IsResolved => (Old.Resolution, Now.Resolution) switch
    {
        (null, null) => false,
        ({ } before, { } since) => !before.SaysAs(since),
        _ => true,
    };

    /// <summary>Whether its claim has other words, or it has another place.</summary>
    public bool IsRenamed => Old.Place.Name != Now.Place.Name || Old.Place.Claim != Now.Place.Claim;

    /// <summary>
    /// The latest dated entry where it tells of the move: it was not there before, and its number is the one that the belief has now. Null where no entry does.
    /// </summary>
    public StatedEntry? Cause => Now.History is [.., StatedEntry latest]
        && !Old.History.Contains(latest)
        && (latest.To is not double to || Now.Number.Probability is not double now || Interval.AreOne(to, now) || (to >= Now.Number.Low && to <= Now.Number.High))
            ? latest
            : null;
}

/// <summary>What moved between two states of a garden. Every list is in ordinal order of the beliefs' names, the new name where there are two.</summary>
public sealed record GardenDiff
{
    /// <summary>Beliefs that were not there before.</summary>
    public required ImmutableArray<BeliefState> New { get; init; }

    /// <summary>Beliefs that are no longer there.</summary>
    public required ImmutableArray<BeliefState> Gone { get; init; }

    /// <summary>Beliefs with another number.</summary>
    public required ImmutableArray<BeliefChange> Moved { get; init; }

    /// <summary>Beliefs that came out, were opened again, or came out otherwise.</summary>
    public required ImmutableArray<BeliefChange> Resolved { get; init; }

    /// <summary>Beliefs whose claim or place has another name.</summary>
    public required ImmutableArray<BeliefChange> Renamed { get; init; }

    /// <summary>Whether nothing moved.</summary>
    public bool IsEmpty => New.IsEmpty && Gone.IsEmpty && Moved.IsEmpty && Resolved.IsEmpty && Renamed.IsEmpty;

    /// <summary>Compares two states.</summary>
    public static GardenDiff Of(IReadOnlyList<BeliefState> old, IReadOnlyList<BeliefState> now)
    {
        int[] pairs = BeliefPairs.Of([.. old.Select(state => state.Place)], [.. now.Select(state => state.Place)], (index => EntriesOf(old[index]), index => EntriesOf(now[index])));
        BeliefChange[] changes = [.. pairs.Index().Where(pair => pair.Item >= 0).Select(pair => new BeliefChange(old[pair.Index], now[pair.Item])).OrderBy(change => change.Now.Place.Name, StringComparer.Ordinal)];
        HashSet<int> known = [.. pairs];
        return new GardenDiff
        {
            New = InOrder(now.Index().Where(state => !known.Contains(state.Index)).Select(state => state.Item)),
            Gone = InOrder(pairs.Index().Where(pair => pair.Item < 0).Select(pair => old[pair.Index])),
            Moved = [.. changes.Where(change => change.IsMoved)],
            Resolved = [.. changes.Where(change => change.IsResolved)],
            Renamed = [.. changes.Where(change => change.IsRenamed)],
        };
    }

    private static ImmutableArray<BeliefState> InOrder(IEnumerable<BeliefState> states) => [.. states.OrderBy(state => state.Place.Name, StringComparer.Ordinal)];

    /// <summary>The dated entries as one key; null where there is none. A belief that only gained an entry is not known again by it.</summary>
    private static string? EntriesOf(BeliefState state) =>
        state.History.IsEmpty ? null : string.Join("\n", state.History.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Date} {entry.To} {entry.Reason}")));
}
