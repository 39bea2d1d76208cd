using System.Collections.Immutable;

namespace Garden.Analysis.Forecasting.Joint;

/// <summary>
/// Finds a smallest set of declarations that cannot all hold: without any one of them the others can. Parts that are not needed are left out, halves
/// first and single ones last, as the deletion filter of J. W. Chinneck and E. W. Dravnieks does (“Locating minimal infeasible constraint sets in linear
/// programs”, 1991).
/// </summary>
internal static class Core
{
    /// <summary>The smallest set, in the order of the declarations, which must be impossible together.</summary>
    public static ImmutableArray<Declaration> Of(ImmutableArray<Declaration> impossible, CancellationToken cancellation = default)
    {
        ImmutableArray<Declaration> left = impossible;
        for (int size = (left.Length + 1) / 2; size > 1; size = (size + 1) / 2)
        {
            left = Without(left, size, cancellation);
        }

        // what is too large to be settled at first may be small enough later
        for (int before = left.Length + 1; left.Length < before;)
        {
            before = left.Length;
            left = Without(left, 1, cancellation);
        }

        return left;
    }

    private static ImmutableArray<Declaration> Without(ImmutableArray<Declaration> left, int size, CancellationToken cancellation)
    {
        for (int start = Math.Max(0, left.Length - size); left.Length > 1; start = Math.Max(0, start - size))
        {
            cancellation.ThrowIfCancellationRequested();
            ImmutableArray<Declaration> rest = left.RemoveRange(start, Math.Min(size, left.Length - start));
            left = Components.Check(rest) == Verdict.Impossible ? rest : left;
            if (start == 0)
            {
                break;
            }
        }

        return left;
    }
}
