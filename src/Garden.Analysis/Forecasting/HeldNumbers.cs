using System.Collections.Immutable;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>
/// The numbers a belief was held at before it came out. An entry of the resolution's own day was most likely written knowing the
/// outcome, so it counts only where there is no earlier number; later entries never do.
/// </summary>
internal sealed class HeldNumbers
{
    private readonly ImmutableArray<(DateOnly Day, double Probability)> _entries;
    private readonly DateOnly _end;

    private HeldNumbers(ImmutableArray<(DateOnly Day, double Probability)> entries, DateOnly end, double first, double last)
    {
        _entries = entries;
        _end = end;
        First = first;
        Last = last;
    }

    /// <summary>The earliest number, 0–1.</summary>
    public double First { get; }

    /// <summary>The last number, 0–1.</summary>
    public double Last { get; }

    /// <summary>
    /// The numbers before the day <paramref name="end"/>: those of the dated entries; without entries the struck number and the
    /// present one. Null when there is none.
    /// </summary>
    public static HeldNumbers? Before(Belief belief, DateOnly end)
    {
        BeliefHistory history = BeliefHistory.Of(belief);
        ImmutableArray<BeliefStep> dated = [.. history.Steps.Where(step => step is { Date: not null, To: not null })];
        if (dated.IsEmpty)
        {
            return history.Current is { } current
                ? new HeldNumbers([], end, history.Steps.FirstOrDefault()?.From ?? current, current)
                : null;
        }

        ImmutableArray<(DateOnly Day, double Probability)> entries = [.. dated.Where(step => step.Date < end).Select(step => (step.Date!.Value, step.To!.Value))];
        if (!entries.IsEmpty)
        {
            return new HeldNumbers(entries, end, entries[0].Probability, entries[^1].Probability);
        }

        double? only = dated[0].From ?? (dated[0].Date == end ? dated[0].To : null);
        return only is { } number ? new HeldNumbers([], end, number, number) : null;
    }

    /// <summary>
    /// The squared error averaged over the days from the first entry up to the resolution, each entry from its own day on; without
    /// such days the squared error of the last number.
    /// </summary>
    public double TimeWeightedError(bool isYes)
    {
        double outcome = isYes ? 1 : 0;
        double Error(double probability) => (probability - outcome) * (probability - outcome);
        if (_entries.IsEmpty)
        {
            return Error(Last);
        }

        double sum = 0;
        for (int index = 0; index < _entries.Length; index++)
        {
            DateOnly until = index + 1 < _entries.Length ? _entries[index + 1].Day : _end;
            sum += Error(_entries[index].Probability) * (until.DayNumber - _entries[index].Day.DayNumber);
        }

        return sum / (_end.DayNumber - _entries[0].Day.DayNumber);
    }

    /// <summary>The numbers with the days on which they were held, from a day on and up to the resolution; none without dated entries.</summary>
    public ImmutableArray<(double Probability, int Days)> DaysFrom(DateOnly day)
    {
        ImmutableArray<(double Probability, int Days)>.Builder held = ImmutableArray.CreateBuilder<(double Probability, int Days)>();
        for (int index = 0; index < _entries.Length; index++)
        {
            DateOnly until = index + 1 < _entries.Length ? _entries[index + 1].Day : _end;
            int days = until.DayNumber - Math.Max(_entries[index].Day.DayNumber, day.DayNumber);
            if (days > 0)
            {
                held.Add((_entries[index].Probability, days));
            }
        }

        return held.DrainToImmutable();
    }
}
