using System.Collections.Immutable;

namespace Garden.Analysis.Forecasting.Joint;

/// <summary>
/// Parts a component at the events that alone hold it together: its blocks, found as J. Hopcroft and R. Tarjan do (“Algorithm 447: efficient algorithms
/// for graph manipulation”, 1973), one event after the other without recursion. A relation of several events counts as a ring through them, so that it lies in one block.
/// </summary>
/// <remarks>
/// Weights of the worlds of two blocks that give their one common event the same probability always come from weights of the worlds of both: let the
/// rest of each be independent given the event. So blocks tell each other no more than what that event can stand at.
/// </remarks>
internal sealed class Blocks
{
    private readonly Dictionary<int, List<int>> _near = [];
    private readonly Dictionary<int, (int Found, int Low)> _seen = [];
    private readonly List<(int From, int To)> _open = [];
    private readonly List<(int Top, HashSet<int> Events)> _blocks = [];

    private Blocks()
    {
    }

    /// <summary>The relations of each block with the event that joins it to a later one; no block comes before those that it is joined to by others of its events.</summary>
    public static IEnumerable<(ImmutableArray<Declaration> Relations, int Top)> Of(ImmutableArray<Declaration> component)
    {
        Blocks blocks = new();
        ILookup<object, Declaration> relations = component.Where(declaration => declaration.Relation is not null).ToLookup(declaration => declaration.Relation!);
        foreach (IGrouping<object, Declaration> relation in relations)
        {
            blocks.Ring([.. relation.SelectMany(declaration => declaration.Events).Distinct()]);
        }

        blocks.Walk(component[0].Events[0]);
        return blocks.Gather(relations);
    }

    private void Ring(int[] events)
    {
        for (int index = 0; index < events.Length; index++)
        {
            List<int> near = Near(events[index]);
            if (events.Length > 1)
            {
                near.Add(events[(index + 1) % events.Length]);
                Near(events[(index + 1) % events.Length]).Add(events[index]);
            }
        }
    }

    private List<int> Near(int one)
    {
        if (!_near.TryGetValue(one, out List<int>? near))
        {
            _near.Add(one, near = []);
        }

        return near;
    }

    private void Walk(int root)
    {
        Stack<(int Event, int From, int Next)> path = new([(root, -1, 0)]);
        _seen[root] = (0, 0);
        while (path.TryPop(out (int Event, int From, int Next) at))
        {
            List<int> near = Near(at.Event);
            if (at.Next < near.Count)
            {
                path.Push(at with { Next = at.Next + 1 });
                int other = near[at.Next];
                if (!_seen.TryGetValue(other, out (int Found, int Low) seen))
                {
                    _seen[other] = (_seen.Count, _seen.Count);
                    _open.Add((at.Event, other));
                    path.Push((other, at.Event, 0));
                }
                else if (other != at.From && seen.Found < _seen[at.Event].Found)
                {
                    _open.Add((at.Event, other));
                    Lower(at.Event, seen.Found);
                }
            }
            else if (at.From >= 0)
            {
                Lower(at.From, _seen[at.Event].Low);
                if (_seen[at.Event].Low >= _seen[at.From].Found)
                {
                    Close(at.From, at.Event);
                }
            }
        }

        if (_blocks.Count == 0)
        {
            _blocks.Add((root, [root]));
        }
    }

    private void Lower(int one, int found) => _seen[one] = _seen[one] with { Low = Math.Min(_seen[one].Low, found) };

    private void Close(int top, int first)
    {
        HashSet<int> events = [];
        (int From, int To) edge;
        do
        {
            edge = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            events.Add(edge.From);
            events.Add(edge.To);
        }
        while (edge != (top, first));
        _blocks.Add((top, events));
    }

    /// <summary>Gives each block its relations: those whose events are all among its own.</summary>
    private IEnumerable<(ImmutableArray<Declaration> Relations, int Top)> Gather(ILookup<object, Declaration> relations)
    {
        Dictionary<int, List<int>> blocksOf = [];
        for (int block = 0; block < _blocks.Count; block++)
        {
            foreach (int one in _blocks[block].Events)
            {
                if (!blocksOf.TryGetValue(one, out List<int>? of))
                {
                    blocksOf.Add(one, of = []);
                }

                of.Add(block);
            }
        }

        List<Declaration>[] gathered = [.. _blocks.Select(_ => new List<Declaration>())];
        foreach (IGrouping<object, Declaration> relation in relations)
        {
            int[] events = [.. relation.SelectMany(declaration => declaration.Events).Distinct()];
            int rarest = events.MinBy(one => blocksOf[one].Count);
            gathered[blocksOf[rarest].First(block => _blocks[block].Events.IsSupersetOf(events))].AddRange(relation);
        }

        return _blocks.Select((block, index) => (gathered[index].ToImmutableArray(), block.Top));
    }
}
