using System.Collections.Immutable;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Forecasting.Joint;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Linting;

/// <summary>
/// The linked garden and what several rules ask of it, computed once and only when asked for. An object is for one rule at a time;
/// rules that run beside each other have one each that <see cref="ForAnotherRule"/> gives.
/// </summary>
public sealed class CorpusFacts
{
    private readonly Shared _shared;

    /// <summary>Facts of a garden; nothing is computed yet.</summary>
    /// <param name="cancellation">Calls off what takes long.</param>
    public CorpusFacts(Corpus corpus, CancellationToken cancellation = default)
        : this(new Shared(corpus, cancellation))
    {
    }

    private CorpusFacts(Shared shared) => _shared = shared;

    /// <summary>The garden.</summary>
    public Corpus Corpus => _shared.Corpus;

    /// <summary>What rules found out about single pages, where the garden is checked again and again; null to look at every page.</summary>
    public CheckedPages? Known { get; init; }

    /// <summary>Calls off what takes long.</summary>
    internal CancellationToken Cancellation => _shared.Cancellation;

    /// <summary>What a rule looks at just now; null where that is not known. Only for saying where a mistake of the program came up.</summary>
    public (Page Page, Item? Item)? Looking { get; internal set; }

    /// <summary>The same facts, for a rule that runs at the same time.</summary>
    public CorpusFacts ForAnotherRule() => new(_shared) { Known = Known };

    /// <summary>Every published page, one after the other.</summary>
    public IEnumerable<Page> Pages => Watched(Corpus.Pages);

    /// <summary>Every topic, one after the other.</summary>
    public IEnumerable<Topic> Topics => Watched(Corpus.Topics);

    /// <summary>Every entry of a kind with its topic, one after the other.</summary>
    /// <typeparam name="TItem">The kind.</typeparam>
    /// <param name="entriesOf">Those of a topic.</param>
    public IEnumerable<(Topic Topic, TItem Item)> Each<TItem>(Func<Topic, IEnumerable<TItem>> entriesOf)
        where TItem : Item
    {
        foreach (Topic topic in Topics)
        {
            foreach (TItem item in entriesOf(topic))
            {
                Looking = (topic, item);
                yield return (topic, item);
            }
        }
    }

    /// <summary>Declared relations and numbers that cannot all be true.</summary>
    public ImmutableArray<Contradiction> Contradictions => _shared.Contradictions.Value;

    /// <summary>What the declarations come to when they are taken together.</summary>
    public JointFindings Joint => _shared.Joint.Value;

    /// <summary>Whether some reading bears on a belief: a reading log says that it moved, or a reading note links to it.</summary>
    public bool IsRead(Belief belief) => _shared.Read.Value.Contains(belief);

    private IEnumerable<TPage> Watched<TPage>(ImmutableArray<TPage> pages)
        where TPage : Page
    {
        foreach (TPage page in pages)
        {
            Looking = (page, null);
            yield return page;
        }

        Looking = null;
    }

    /// <summary>What is computed once for all rules.</summary>
    private sealed class Shared
    {
        public Shared(Corpus corpus, CancellationToken cancellation)
        {
            Corpus = corpus;
            Cancellation = cancellation;
            Contradictions = new(() => Coherence.Check(corpus.Seen));
            Joint = new(() => JointCoherence.Check(corpus.Seen, cancellation));
            Read = new(FindRead);
        }

        public Corpus Corpus { get; }

        public CancellationToken Cancellation { get; }

        public Lazy<ImmutableArray<Contradiction>> Contradictions { get; }

        public Lazy<JointFindings> Joint { get; }

        public Lazy<HashSet<Belief>> Read { get; }

        private HashSet<Belief> FindRead()
        {
            // beliefs are compared as objects: comparing their contents would be slow, and two may be equal
            HashSet<Belief> read = new(ReferenceEqualityComparer.Instance);
            foreach (Topic topic in Corpus.Topics.Where(topic => topic.Says(ItemTraits.ReadingMoves)))
            {
                read.UnionWith(topic.Readings.SelectMany(reading => reading.Moved).Select(move => BeliefAt(topic, move.Reference)).OfType<Belief>());
            }

            foreach (ReadingNote note in Corpus.Readings)
            {
                read.UnionWith(Enumerable.Range(0, note.References.Length).Select(index => BeliefAt(note, index)).OfType<Belief>());
            }

            return read;
        }

        private Belief? BeliefAt(Page page, int reference) => Corpus.PlaceOf(page, reference)?.Item as Belief;
    }
}
