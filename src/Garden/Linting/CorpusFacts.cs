using System.Collections.Immutable;
using Garden.Model;

namespace Garden.Linting;

/// <summary>A trigger that would move a belief.</summary>
/// <param name="Topic">The region whose page holds the trigger.</param>
public sealed record Push(Topic Topic, Trigger Trigger, IntendedMove Move);

/// <summary>The linked garden and what several rules ask of it, computed once and only when asked for. Not safe for parallel use.</summary>
public sealed class CorpusFacts(Corpus corpus)
{
    private Dictionary<Belief, ImmutableArray<Push>>? _pushes;
    private HashSet<Belief>? _moved;

    /// <summary>The garden.</summary>
    public Corpus Corpus => corpus;

    /// <summary>What would move a belief, in order of page and place.</summary>
    public ImmutableArray<Push> PushesOn(Belief belief)
    {
        _pushes ??= FindPushes();
        return _pushes.TryGetValue(belief, out ImmutableArray<Push> pushes) ? pushes : [];
    }

    /// <summary>Whether some reading bears on a belief: a reading log says that it moved, or a reading note links to it.</summary>
    public bool IsRead(Belief belief)
    {
        _moved ??= FindMoved();
        return _moved.Contains(belief);
    }

    /// <summary>The belief that a reference leads to; null when it leads to none.</summary>
    public Belief? BeliefAt(Page page, int reference) => corpus.PlaceOf(page, reference)?.Item as Belief;

    private Dictionary<Belief, ImmutableArray<Push>> FindPushes()
    {
        // beliefs are compared as objects: comparing their contents would be slow, and two may be equal
        Dictionary<Belief, ImmutableArray<Push>> pushes = new(ReferenceEqualityComparer.Instance);
        foreach (Topic topic in corpus.Topics)
        {
            foreach (Trigger trigger in topic.Triggers)
            {
                foreach (IntendedMove move in trigger.Moves)
                {
                    if (BeliefAt(topic, move.Reference) is Belief belief)
                    {
                        Push push = new(topic, trigger, move);
                        pushes[belief] = pushes.TryGetValue(belief, out ImmutableArray<Push> others) ? others.Add(push) : [push];
                    }
                }
            }
        }

        return pushes;
    }

    private HashSet<Belief> FindMoved()
    {
        HashSet<Belief> moved = new(ReferenceEqualityComparer.Instance);
        foreach (Topic topic in corpus.Topics)
        {
            foreach (ReadingMove move in topic.Readings.SelectMany(reading => reading.Moved))
            {
                if (BeliefAt(topic, move.Reference) is Belief belief)
                {
                    moved.Add(belief);
                }
            }
        }

        foreach (ReadingNote note in corpus.Readings)
        {
            for (int i = 0; i < note.References.Length; i++)
            {
                if (BeliefAt(note, i) is Belief belief)
                {
                    moved.Add(belief);
                }
            }
        }

        return moved;
    }
}
