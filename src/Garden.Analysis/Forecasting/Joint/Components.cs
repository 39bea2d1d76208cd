using System.Collections.Immutable;

namespace Garden.Analysis.Forecasting.Joint;

/// <summary>Parts declarations into those that hang together by their events. What has no event in common cannot contradict each other.</summary>
internal static class Components
{
    /// <summary>The declarations of each component, in their order; components in the order of their first declarations.</summary>
    public static IEnumerable<ImmutableArray<Declaration>> Of(IReadOnlyList<Declaration> declarations)
    {
        Dictionary<int, int> parents = [];
        foreach (Declaration declaration in declarations)
        {
            int first = Root(parents, declaration.Events[0]);
            foreach (int other in declaration.Events)
            {
                parents[Root(parents, other)] = first;
            }

            if (declaration is Membership membership)
            {
                // a set joins its members as an event would; events are not below 0
                parents[Root(parents, ~membership.Set)] = first;
            }
        }

        return declarations.GroupBy(declaration => Root(parents, declaration.Events[0])).Select(component => component.ToImmutableArray());
    }

    /// <summary>Whether declarations can all hold, each component by itself.</summary>
    public static Verdict Check(IReadOnlyList<Declaration> declarations)
    {
        Verdict all = Verdict.Possible;
        foreach (ImmutableArray<Declaration> component in Of(declarations))
        {
            Verdict one = BlockCheck.Of(component).Verdict;
            if (one == Verdict.Impossible)
            {
                return one;
            }

            all = one == Verdict.Unknown ? one : all;
        }

        return all;
    }

    private static int Root(Dictionary<int, int> parents, int one)
    {
        parents.TryAdd(one, one);
        while (parents[one] is int parent && parent != one)
        {
            (parents[one], one) = (parents[parent], parent);
        }

        return one;
    }
}
