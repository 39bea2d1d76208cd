using System.Numerics;

namespace Garden.Analysis.Forecasting.Joint;

/// <summary>
/// The worlds that relations and outcomes leave: each says of every event whether it holds, one bit an event. They are found by settling one event after
/// the other and turning back where a relation is broken.
/// </summary>
internal sealed class Worlds
{
    private readonly List<ulong> _found = [];
    private readonly List<Func<ulong, ulong, bool>>[] _breaks;
    private readonly int _most;
    private ulong _true;
    private ulong _false;
    private long _steps;

    private Worlds(int events, int most)
    {
        _breaks = new List<Func<ulong, ulong, bool>>[events];
        _most = most;
        for (int index = 0; index < events; index++)
        {
            _breaks[index] = [];
        }
    }

    /// <summary>Every world; null where there are more than <paramref name="most"/>, or where looking for them takes too long.</summary>
    /// <param name="events">How many events there are, at most 64.</param>
    /// <param name="declarations">What is declared; numbers leave every world.</param>
    /// <param name="place">The bit of an event.</param>
    public static ulong[]? Of(int events, IEnumerable<Declaration> declarations, Func<int, int> place, int most)
    {
        Worlds worlds = new(events, most);
        Dictionary<int, ulong> sets = [];
        foreach (Declaration declaration in declarations)
        {
            worlds.Add(declaration, place, sets);
        }

        foreach (ulong members in sets.Values)
        {
            worlds.When(members, (world, _) => BitOperations.PopCount(world & members) > 1);
        }

        return worlds.Settle(0, 0, 0) ? [.. worlds._found] : null;
    }

    private void Add(Declaration declaration, Func<int, int> place, Dictionary<int, ulong> sets)
    {
        ulong Bit(int index) => 1UL << place(index);
        switch (declaration)
        {
            case CameOut { IsYes: true } yes:
                _true |= Bit(yes.Event);
                break;
            case CameOut no:
                _false |= Bit(no.Event);
                break;
            case Implication implication:
                Implies(Bit(implication.If), Bit(implication.Then));
                break;
            case Exclusion exclusion:
                ulong both = Bit(exclusion.One) | Bit(exclusion.Other);
                When(both, (world, _) => (world & both) == both);
                break;
            case Conjunction conjunction:
                Joins(Bit(conjunction.Whole), conjunction.Parts.Aggregate(0UL, (bits, part) => bits | Bit(part)), conjunction.AreAll);
                break;
            case Membership membership:
                sets[membership.Set] = sets.GetValueOrDefault(membership.Set) | Bit(membership.Event);
                break;
            case OneHolds one:
                ulong members = one.Members.Aggregate(0UL, (bits, member) => bits | Bit(member));
                When(members, (world, settled) => (members & ~settled) == 0 && (world & members) == 0);
                break;
        }
    }

    private void Implies(ulong one, ulong then) => When(one | then, (world, settled) => (world & one) != 0 && (settled & ~world & then) != 0);

    private void Joins(ulong whole, ulong parts, bool areAll) => When(
        whole | parts,
        (world, settled) => (world & whole) != 0
            ? (settled & ~world & parts) != 0
            : areAll && (settled & whole) != 0 && (world & parts) == parts);

    /// <summary>Looks whether a relation is broken whenever one of its events is settled.</summary>
    private void When(ulong events, Func<ulong, ulong, bool> breaks)
    {
        for (; events != 0; events &= events - 1)
        {
            _breaks[BitOperations.TrailingZeroCount(events)].Add(breaks);
        }
    }

    /// <summary>Settles the events from one on; false where there are too many worlds.</summary>
    private bool Settle(int index, ulong world, ulong settled)
    {
        if (++_steps > 16L * _most)
        {
            return false;
        }

        if (index == _breaks.Length)
        {
            _found.Add(world);
            return _found.Count <= _most;
        }

        ulong bit = 1UL << index;
        return ((_true & bit) != 0 || Try(index, world, settled | bit)) && ((_false & bit) != 0 || Try(index, world | bit, settled | bit));
    }

    private bool Try(int index, ulong world, ulong settled)
    {
        foreach (Func<ulong, ulong, bool> breaks in _breaks[index])
        {
            if (breaks(world, settled))
            {
                return true;
            }
        }

        return Settle(index + 1, world, settled);
    }
}
