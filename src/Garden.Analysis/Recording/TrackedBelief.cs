using System.Collections.Immutable;
using Garden.Analysis.Forecasting;
using Garden.Language.Model;

namespace Garden.Analysis.Recording;

/// <summary>A change of a number that a commit made.</summary>
/// <param name="From">The number before; null where the belief came with the commit.</param>
/// <param name="To">The number since.</param>
internal sealed record CommittedStep(DateOnly Day, Estimate? From, Estimate To, string? Reason);

/// <summary>A belief of today that is followed back through the commits: by its id and by its claim, and by those that it had before.</summary>
internal sealed class TrackedBelief
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _claims = new(StringComparer.Ordinal);
    private readonly List<CommittedStep> _steps = [];

    /// <summary>Begins with the belief as it is.</summary>
    /// <param name="isWanted">Whether its history is wanted; else it is only known, so that nobody else is taken for it.</param>
    public TrackedBelief(CommittedBelief now, bool isWanted)
    {
        Now = now;
        IsWanted = isWanted;
        Learn(now);
    }

    /// <summary>The belief as it is.</summary>
    public CommittedBelief Now { get; }

    /// <summary>Whether its history is wanted.</summary>
    public bool IsWanted { get; }

    /// <summary>The belief in a version: the one with an id of its own that it has had, else the one with a claim that it has had; null where none or several could be meant.</summary>
    public CommittedBelief? In(CommittedVersion version) => version.Find(_ids, _claims);

    /// <summary>Remembers by what the belief was known.</summary>
    public void Learn(CommittedBelief version)
    {
        if (version.OwnId is not null)
        {
            _ids.Add(version.OwnId);
        }

        _claims.Add(version.Claim);
    }

    /// <summary>Adds a change that came before all that were added.</summary>
    public void Add(CommittedStep step) => _steps.Add(step);

    /// <summary>
    /// The changes as dated entries, earliest first: one for each day on which the number came out another, from where it stood before. A number that is not committed yet is an
    /// entry of today without a reason. What the writer dated goes before: of the commits only those before the first entry of the writer's count, and the entries follow them.
    /// </summary>
    /// <param name="now">The belief as it is, where its number may have changed meanwhile.</param>
    public ImmutableArray<BeliefMove> Entries(Belief now, DateOnly today)
    {
        ImmutableArray<BeliefMove>.Builder entries = ImmutableArray.CreateBuilder<BeliefMove>();
        Estimate? standing = null;
        foreach (IGrouping<DateOnly, CommittedStep> day in Enumerable.Reverse(_steps).OrderBy(step => step.Day).GroupBy(step => step.Day))
        {
            CommittedStep last = day.Last();
            Estimate? from = standing ?? day.First().From;
            if (from is null || !IsSame(from, last.To))
            {
                entries.Add(Entry(now, day.Key, from, last.To, last.Reason));
            }

            standing = last.To;
        }

        if (!now.History.IsEmpty)
        {
            DateOnly first = now.History.Min(move => move.Date);
            return [.. entries.Where(move => move.Date < first), .. now.History];
        }

        if (entries.Count > 0 && now.Estimate is { Probability: not null } current && !IsSame(standing!, current) && today >= entries[^1].Date)
        {
            entries.Add(Entry(now, today, standing, current, null));
        }

        return entries.DrainToImmutable();
    }

    /// <summary>Whether two numbers are the same, their ranges included.</summary>
    public static bool IsSame(Estimate left, Estimate right) => Interval.AreOne(left.Probability, right.Probability) && Interval.AreOne(left.Low, right.Low) && Interval.AreOne(left.High, right.High);

    private static BeliefMove Entry(Belief belief, DateOnly day, Estimate? from, Estimate to, string? reason) => new()
    {
        Date = day,
        From = from,
        To = to,
        Reason = reason is null ? null : RichText.Of(reason),
        Span = belief.TextSpan,
        IsCommitted = true,
    };
}
