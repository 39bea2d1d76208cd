using System.Collections.Immutable;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Forecasting.Joint;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Linting;

/// <summary>The linked garden and what several rules ask of it, computed once and only when asked for. Not safe for parallel use.</summary>
public sealed class CorpusFacts(Corpus corpus)
{
    private readonly Dictionary<Type, object> _items = [];
    private ImmutableArray<Contradiction>? _contradictions;
    private HashSet<Belief>? _read;

    /// <summary>The garden.</summary>
    public Corpus Corpus => corpus;

    /// <summary>What a rule looks at just now; null where that is not known. Only for saying where a mistake of the program came up.</summary>
    public (Page Page, Item? Item)? Looking { get; internal set; }

    /// <summary>Every published page, one after the other.</summary>
    public IEnumerable<Page> Pages => Watched(corpus.Pages);

    /// <summary>Every topic, one after the other.</summary>
    public IEnumerable<Topic> Topics => Watched(corpus.Topics);

    /// <summary>Every entry of a kind with its topic, in order of page and place.</summary>
    /// <typeparam name="TItem">The kind.</typeparam>
    public IReadOnlyList<(Topic Topic, TItem Item)> Of<TItem>()
        where TItem : Item
    {
        if (!_items.TryGetValue(typeof(TItem), out object? found))
        {
            found = corpus.Topics.SelectMany(topic => topic.Items.OfType<TItem>().Select(item => (topic, item))).ToArray();
            _items.Add(typeof(TItem), found);
        }

        return ((Topic, TItem)[])found;
    }

    /// <summary>Every entry of a kind with its topic, one after the other.</summary>
    /// <typeparam name="TItem">The kind.</typeparam>
    public IEnumerable<(Topic Topic, TItem Item)> Each<TItem>()
        where TItem : Item
    {
        foreach ((Topic topic, TItem item) in Of<TItem>())
        {
            Looking = (topic, item);
            yield return (topic, item);
        }

        Looking = null;
    }

    /// <summary>Declared relations and numbers that cannot all be true.</summary>
    public ImmutableArray<Contradiction> Contradictions => _contradictions ??= Coherence.Check(corpus.Seen);

    /// <summary>What the declarations come to when they are taken together.</summary>
    public JointFindings Joint => field ??= JointCoherence.Check(corpus.Seen);

    /// <summary>Whether some reading bears on a belief: a reading log says that it moved, or a reading note links to it.</summary>
    public bool IsRead(Belief belief)
    {
        _read ??= FindRead();
        return _read.Contains(belief);
    }

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

    private HashSet<Belief> FindRead()
    {
        // beliefs are compared as objects: comparing their contents would be slow, and two may be equal
        HashSet<Belief> read = new(ReferenceEqualityComparer.Instance);
        foreach ((Topic topic, ReadingEntry reading) in Of<ReadingEntry>())
        {
            read.UnionWith(reading.Moved.Select(move => BeliefAt(topic, move.Reference)).OfType<Belief>());
        }

        foreach (ReadingNote note in corpus.Readings)
        {
            read.UnionWith(Enumerable.Range(0, note.References.Length).Select(index => BeliefAt(note, index)).OfType<Belief>());
        }

        return read;
    }

    private Belief? BeliefAt(Page page, int reference) => corpus.PlaceOf(page, reference)?.Item as Belief;
}
