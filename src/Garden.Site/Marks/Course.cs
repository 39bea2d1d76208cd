using System.Collections.Immutable;
using Garden.Language.Model;

namespace Garden.Site.Marks;

/// <summary>The dated numbers of a belief, as points on a time axis.</summary>
internal static class Course
{
    /// <summary>The points, oldest first; the number that the first entry moved from stands on its day. Entries without a number, and those after a day, are passed over.</summary>
    /// <param name="today">The last day that counts.</param>
    public static (int Day, double At)[] Of(Belief belief, DateOnly today)
    {
        ImmutableArray<BeliefMove> moves = [.. belief.History.Where(move => move.To?.Probability is not null && move.Date <= today).OrderBy(move => move.Date)];
        IEnumerable<(int, double)> told = moves.Select(move => (move.Date.DayNumber, move.To!.Probability!.Value));
        return moves is [{ From.Probability: double from, Date: DateOnly day }, ..] ? [(day.DayNumber, from), .. told] : [.. told];
    }
}
