using System.Collections.Immutable;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>A belief's dated entries, as far as they are written, in the order of their days, whatever order they were written in.</summary>
internal static class Histories
{
    /// <summary>The entries by day; entries of one day stay in the order written.</summary>
    public static ImmutableArray<BeliefMove> ByDay(Belief belief) =>
        belief.History is [{ IsCommitted: true }, ..] ? [.. belief.History.Where(move => !move.IsCommitted).OrderBy(move => move.Date)]
        : belief.History.Length < 2 ? belief.History : [.. belief.History.OrderBy(move => move.Date)];

    /// <summary>Whether two numbers are the same, a likelihood word standing for every number of its range. Nothing is known of what has no number.</summary>
    public static bool Agree(Estimate? left, Estimate? right)
    {
        if (left?.Probability is not double a || right?.Probability is not double b)
        {
            return true;
        }

        return left.Words is null && right.Words is null
            ? Interval.AreOne(a, b)
            : Low(left, a) <= High(right, b) + Interval.Tolerance && Low(right, b) <= High(left, a) + Interval.Tolerance;
    }

    private static double Low(Estimate estimate, double number) => estimate.Words is null ? number : estimate.Low ?? number;

    private static double High(Estimate estimate, double number) => estimate.Words is null ? number : estimate.High ?? number;
}
