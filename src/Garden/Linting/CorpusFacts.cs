using System.Collections.Immutable;
using Garden.Forecasting;
using Garden.Model;

namespace Garden.Linting;

/// <summary>The linked garden and what several rules ask of it, computed once and only when asked for. Not safe for parallel use.</summary>
public sealed class CorpusFacts(Corpus corpus)
{
    private ImmutableArray<Contradiction>? _contradictions;
    private HashSet<Belief>? _read;

    /// <summary>The garden.</summary>
    public Corpus Corpus => corpus;

    /// <summary>Declared relations and numbers that cannot all be true.</summary>
    public ImmutableArray<Contradiction> Contradictions => _contradictions ??= Coherence.Check(corpus);

    /// <summary>Whether some reading bears on a belief: a reading log says that it moved, or a reading note links to it.</summary>
    public bool IsRead(Belief belief)
    {
        _read ??= FindRead();
        return _read.Contains(belief);
    }

    private HashSet<Belief> FindRead()
    {
        // beliefs are compared as objects: comparing their contents would be slow, and two may be equal
        HashSet<Belief> read = new(ReferenceEqualityComparer.Instance);
        foreach (Topic topic in corpus.Topics)
        {
            read.UnionWith(topic.Readings.SelectMany(reading => reading.Moved).Select(move => BeliefAt(topic, move.Reference)).OfType<Belief>());
        }

        foreach (ReadingNote note in corpus.Readings)
        {
            read.UnionWith(Enumerable.Range(0, note.References.Length).Select(index => BeliefAt(note, index)).OfType<Belief>());
        }

        return read;
    }

    private Belief? BeliefAt(Page page, int reference) => corpus.PlaceOf(page, reference)?.Item as Belief;
}
