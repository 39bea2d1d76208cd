using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting.Joint;

/// <summary>
/// Everything that a garden declares about more than one belief, and what the beliefs in it stand at: each number is its <see cref="Interval"/>,
/// as for the rules that look at one relation alone. The conditions of a belief that came out are history. Conditions in words are events of their
/// belief's own.
/// </summary>
internal sealed class Declarations
{
    private readonly GardenAsOf _corpus;
    private readonly Dictionary<(string Topic, string Id), int> _indexes = [];
    private readonly List<PlacedBelief?> _events = [];
    private readonly List<Declaration> _all = [];

    private Declarations(GardenAsOf corpus) => _corpus = corpus;

    /// <summary>The belief of each event; null for the words of a condition.</summary>
    public IReadOnlyList<PlacedBelief?> Events => _events;

    /// <summary>The relations by page and place, then what their beliefs stand at.</summary>
    public IReadOnlyList<Declaration> All => _all;

    /// <summary>Reads the declarations of a garden.</summary>
    public static Declarations Of(GardenAsOf corpus)
    {
        Declarations declared = new(corpus);
        HashSet<(int, int)> exclusions = [];
        foreach (Topic topic in corpus.Topics.Where(topic => topic.Says(ItemTraits.Conditions | ItemTraits.Relations)))
        {
            foreach (Belief belief in topic.Beliefs)
            {
                declared.Read(new PlacedBelief(topic, belief), exclusions);
            }
        }

        declared.ReadSets();
        for (int index = 0; index < declared._events.Count; index++)
        {
            if (declared._events[index] is { } placed)
            {
                declared.ReadNumber(placed, index);
            }
        }

        return declared;
    }

    /// <summary>The event of a belief; null where no relation is about it.</summary>
    public int? EventOf(PlacedBelief placed) => _indexes.TryGetValue((placed.Topic.Name, placed.Belief.Id), out int index) ? index : null;

    private void Read(PlacedBelief placed, HashSet<(int, int)> exclusions)
    {
        (Topic topic, Belief belief) = (placed.Topic, placed.Belief);
        foreach ((PlacedBelief other, BeliefRelation relation) in Coherence.Partners(_corpus, placed, belief.Implies))
        {
            _all.Add(new Implication(topic, relation.Span, Index(placed), Index(other)));
        }

        foreach ((PlacedBelief other, BeliefRelation relation) in Coherence.Partners(_corpus, placed, belief.Excludes))
        {
            (int one, int two) = (Index(placed), Index(other));
            if (exclusions.Add((Math.Min(one, two), Math.Max(one, two))))
            {
                _all.Add(new Exclusion(topic, relation.Span, one, two));
            }
        }

        ImmutableArray<int> parts = [.. Coherence.Partners(_corpus, placed, belief.Conjuncts).Select(part => Index(part.Other))];
        if (!parts.IsEmpty)
        {
            _all.Add(new Conjunction(topic, belief.Conjuncts[0].Span, Index(placed), parts, RelationCheck.LeadingNowhere(_corpus, placed) == 0));
        }

        if (!placed.IsResolved)
        {
            ReadConditions(placed);
        }
    }

    private void ReadConditions(PlacedBelief placed)
    {
        foreach (IGrouping<string, Condition> group in ConditionalCheck.Groups(_corpus, placed))
        {
            int? guard = null;
            foreach (Condition condition in group)
            {
                Interval interval = Interval.Of(condition.Estimate);
                if (interval.IsUnknown)
                {
                    continue;
                }

                guard ??= condition.Reference is { } reference && PlacedBelief.At(_corpus, placed.Topic, reference) is { } decider ? Index(decider) : Add(null);
                _all.Add(new StandsAtIf(placed.Topic, condition, Index(placed), guard.Value, Billionths.Of(interval)));
            }
        }
    }

    private void ReadSets()
    {
        int number = 0;
        foreach (ImmutableArray<(PlacedBelief Placed, SetMembership Membership)> declared in SetCheck.Sets(_corpus))
        {
            (PlacedBelief first, SetMembership named) = declared[0];
            int set = number++;
            ImmutableArray<int> members = [.. declared.Select(member => Index(member.Placed)).Distinct()];
            HashSet<int> seen = [];
            foreach ((PlacedBelief placed, SetMembership membership) in declared)
            {
                if (members.Length > 1 && seen.Add(Index(placed)))
                {
                    _all.Add(new Membership(placed.Topic, membership.Span, named.Name, set, Index(placed)));
                }
            }

            if (declared.All(member => member.Membership.Kind == SetKind.OneOf))
            {
                _all.Add(new OneHolds(first.Topic, named.Span, named.Name, set, members));
            }
        }
    }

    private void ReadNumber(PlacedBelief placed, int index)
    {
        if (placed.Belief.Resolution is { } resolution)
        {
            if (resolution.Outcome is Outcome.Yes or Outcome.No)
            {
                _all.Add(new CameOut(placed.Topic, resolution.Span, index, resolution.Outcome == Outcome.Yes));
            }

            return;
        }

        if (placed.Belief.Estimate is { } estimate && Interval.Of(estimate) is { IsUnknown: false } interval)
        {
            _all.Add(new StandsAt(placed.Topic, estimate.Span, index, Billionths.Of(interval)));
        }
    }

    private int Index(PlacedBelief placed)
    {
        (string, string) name = (placed.Topic.Name, placed.Belief.Id);
        if (!_indexes.TryGetValue(name, out int index))
        {
            index = Add(placed);
            _indexes.Add(name, index);
        }

        return index;
    }

    private int Add(PlacedBelief? placed)
    {
        _events.Add(placed);
        return _events.Count - 1;
    }
}
