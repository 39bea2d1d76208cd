using System.Collections.Immutable;
using Garden.Language.Text;

namespace Garden.Analysis.Forecasting.Joint;

/// <summary>
/// Checks parts of a component that is too large to be checked whole: around each event those that relations lead to first, six of them, then twelve,
/// then twenty-four. What is impossible in a part is impossible in the whole; that every part is possible proves nothing of the whole.
/// </summary>
internal sealed class Neighbourhoods
{
    private static readonly int[] Sizes = [6, 12, 24];

    private readonly ImmutableArray<Declaration> _component;
    private readonly Dictionary<int, List<int>> _of = [];
    private readonly Dictionary<int, List<int>> _sets = [];

    private Neighbourhoods(ImmutableArray<Declaration> component)
    {
        _component = component;
        for (int index = 0; index < component.Length; index++)
        {
            foreach (int one in component[index].Events)
            {
                Under(_of, one).Add(index);
            }

            if (component[index] is Membership membership)
            {
                Under(_sets, membership.Set).Add(membership.Event);
            }
        }
    }

    /// <summary>A part that is impossible; null where none is found.</summary>
    /// <param name="parts">How many parts were checked in this run, of <see cref="Caps.JointParts"/>; counted on.</param>
    public static ImmutableArray<Declaration>? Impossible(ImmutableArray<Declaration> component, ref int parts, CancellationToken cancellation)
    {
        Neighbourhoods all = new(component);
        foreach (int size in Sizes)
        {
            foreach (int seed in all._of.Keys)
            {
                if (++parts > Caps.JointParts.Most)
                {
                    return null;
                }

                cancellation.ThrowIfCancellationRequested();
                ImmutableArray<Declaration> part = all.Around(seed, size);
                if (Components.Check(part) == Verdict.Impossible)
                {
                    return part;
                }
            }
        }

        return null;
    }

    /// <summary>An impossible part around an event of an impossible component, twice as large with each attempt; the component itself where none smaller is found.</summary>
    public static ImmutableArray<Declaration> Narrowed(ImmutableArray<Declaration> component, int at)
    {
        Neighbourhoods all = new(component);
        for (int size = Sizes[0]; size < all._of.Count; size *= 2)
        {
            ImmutableArray<Declaration> part = all.Around(at, size);
            if (Components.Check(part) == Verdict.Impossible)
            {
                return part;
            }
        }

        return component;
    }

    /// <summary>All that is declared among the nearest events, the event itself counted.</summary>
    public static ImmutableArray<Declaration> Around(ImmutableArray<Declaration> component, int seed, int size) => new Neighbourhoods(component).Around(seed, size);

    private ImmutableArray<Declaration> Around(int seed, int size)
    {
        HashSet<int> near = [seed];
        Queue<int> next = new(near);
        SortedSet<int> declarations = [];
        while (next.TryDequeue(out int one))
        {
            foreach (int index in _of[one])
            {
                declarations.Add(index);
                foreach (int other in _component[index] is Membership membership ? _sets[membership.Set] : [.. _component[index].Events])
                {
                    if (near.Count == size)
                    {
                        break;
                    }

                    if (near.Add(other))
                    {
                        next.Enqueue(other);
                    }
                }
            }
        }

        return [.. declarations.Select(index => _component[index]).Where(declaration => declaration.Events.All(near.Contains))];
    }

    private static List<int> Under(Dictionary<int, List<int>> lists, int key)
    {
        if (!lists.TryGetValue(key, out List<int>? list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }
}
