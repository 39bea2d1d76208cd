using System.Collections.Immutable;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>What one entry of a history does to the number.</summary>
public enum StepKind
{
    /// <summary>The first number, with none before it.</summary>
    Opened,

    /// <summary>Another number than before.</summary>
    Moved,

    /// <summary>The same number: reconsidered, unchanged.</summary>
    Reconsidered,
}

/// <summary>One entry of a history, with the number it starts from filled in.</summary>
public sealed record BeliefStep
{
    /// <summary>The day of the entry; null for a number struck in place.</summary>
    public required DateOnly? Date { get; init; }

    /// <summary>How much of the date is known.</summary>
    public DatePrecision Precision { get; init; }

    /// <summary>The number before, 0–1: as written, else the previous entry's; null when neither is known.</summary>
    public required double? From { get; init; }

    /// <summary>The number since, 0–1; null when it cannot be read.</summary>
    public required double? To { get; init; }

    /// <summary>Why; null when not said.</summary>
    public RichText? Reason { get; init; }

    /// <summary>The change in percentage points, positive for up; null when either number is missing.</summary>
    public double? Points => Percent.Change(From, To);

    /// <summary>What it does to the number.</summary>
    public StepKind Kind => From is not { } from ? StepKind.Opened : To is { } to && Math.Abs(to - from) > Interval.Tolerance ? StepKind.Moved : StepKind.Reconsidered;
}

/// <summary>
/// The past of one belief. Dated entries tell it, in order of day (entries of one day as written); a number struck in place
/// (<c>~~70%~~ 60%</c>) tells it only where there are no entries.
/// </summary>
public sealed class BeliefHistory
{
    private BeliefHistory(ImmutableArray<BeliefStep> steps, Estimate? estimate)
    {
        Steps = steps;
        Current = estimate?.Probability ?? steps.LastOrDefault(step => step.To is not null)?.To;
    }

    /// <summary>The entries, earliest first.</summary>
    public ImmutableArray<BeliefStep> Steps { get; }

    /// <summary>The number the belief stands at, 0–1: the claim's own, else the last entry's; null when there is none.</summary>
    public double? Current { get; }

    /// <summary>Since when the number stands: the day of the last entry that opened or moved it; null when nothing says.</summary>
    public DateOnly? LastMoved => Steps.LastOrDefault(step => step.Kind != StepKind.Reconsidered)?.Date;

    /// <summary>Reads the history of a belief.</summary>
    public static BeliefHistory Of(Belief belief)
    {
        if (belief.History.IsEmpty)
        {
            ImmutableArray<BeliefStep> revision = belief.Estimate is { Previous: { } previous, Probability: { } probability }
                ? [new BeliefStep { Date = null, From = previous, To = probability }]
                : [];
            return new BeliefHistory(revision, belief.Estimate);
        }

        ImmutableArray<BeliefStep>.Builder steps = ImmutableArray.CreateBuilder<BeliefStep>(belief.History.Length);
        double? before = null;
        foreach (BeliefMove move in belief.History.OrderBy(move => move.Date))
        {
            double? to = move.To?.Probability;
            steps.Add(new BeliefStep { Date = move.Date, Precision = move.Precision, From = move.From?.Probability ?? before, To = to, Reason = move.Reason });
            before = to ?? before;
        }

        return new BeliefHistory(steps.DrainToImmutable(), belief.Estimate);
    }

    /// <summary>The entries dated on or before <paramref name="day"/>; what is dated later does not exist yet. Undated ones are left out.</summary>
    public IEnumerable<BeliefStep> Until(DateOnly day) => Steps.Where(step => step.Date <= day);

    /// <summary>
    /// The number at the end of a day, 0–1. Before the first entry it is what that entry says it moved from; without dated
    /// entries it is <see cref="Current"/>. Null when nothing is known.
    /// </summary>
    public double? NumberOn(DateOnly day)
    {
        if (!Steps.Any(step => step is { Date: not null, To: not null }))
        {
            return Current;
        }

        return Until(day).LastOrDefault(step => step.To is not null)?.To ?? Steps[0].From;
    }
}
