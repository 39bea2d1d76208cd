using System.Collections.Frozen;
using System.Collections.Immutable;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Text;
using Garden.Site.Feeds;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site;

/// <summary>An area, or a tag, with its pages in natural order of title.</summary>
/// <typeparam name="T">The kind of its pages.</typeparam>
/// <param name="Title">As the first of its pages spells it.</param>
internal sealed record PageGroup<T>(string Title, string Address, ImmutableArray<T> Pages)
    where T : Page;

/// <summary>What all pages of one site share. Made once, then only read, so pages can be rendered side by side.</summary>
internal sealed class SiteContext
{
    private static readonly IEqualityComparer<Belief> SameBelief = ReferenceEqualityComparer.Instance;

    private readonly Lazy<Dictionary<string, string>> _areaAddresses;
    private readonly Lazy<FrozenDictionary<string, string>> _tagAddresses;
    private readonly Lazy<ImmutableArray<PageGroup<Topic>>> _areas;
    private readonly Lazy<ImmutableArray<PageGroup<Page>>> _tags;
    private readonly Lazy<bool> _hasEvidence;
    private readonly Lazy<bool> _hasSwings;
    private readonly Lazy<bool> _hasAgenda;
    private readonly Lazy<FrozenDictionary<string, ImmutableArray<(Topic Topic, Belief Belief)>>> _sets;
    private readonly Lazy<Dictionary<(string Set, string Page), Belief>> _firstOfSets;
    private readonly Lazy<ImmutableArray<Change>> _moves;
    private readonly IdleReadings _idle;
    private readonly Lazy<ScoreCard> _scoreCard;
    private readonly Lazy<Dictionary<Belief, double>> _scores;
    private readonly Dictionary<Page, string> _addresses = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<ImmutableArray<Feed>> _feeds;
    private readonly Lazy<ImmutableArray<EvidenceSource>> _evidence;
    private readonly Lazy<ImmutableArray<Swing>> _swings;
    private readonly Lazy<ImmutableArray<AgendaEntry>> _agenda;
    private readonly Lazy<SiteMap> _map;
    private readonly Lazy<FrozenSet<string>> _lists;
    private readonly WordsBook _words;

    public SiteContext(GardenAsOf corpus, Theming.Theme theme, RenderOptions options)
    {
        Corpus = corpus;
        _words = theme.Words;
        Words = _words.For(corpus.Settings.Language);
        foreach (Page page in corpus.Pages)
        {
            _addresses[page] = Address.Of(page);
        }

        Assets = theme.Assets(Words);
        Options = options;
        Topics = [.. corpus.Topics.Where(topic => !topic.Unlisted)];
        Essays = [.. corpus.Essays.Where(essay => !essay.Unlisted)];
        Readings = [.. corpus.Readings.Where(reading => !reading.Unlisted)];
        _tagAddresses = new(() => TagAddresses.Of(TagAddresses.WithThoseAbove(corpus.Pages.Where(page => !page.Unlisted).SelectMany(page => page.Tags))));
        _areas = new(() => GroupByWords(Topics, AreasOf, AddressOfArea, topic => topic.Order));
        _tags = new(() => GroupByWords(corpus.Pages.Where(page => !page.Unlisted), page => TagAddresses.WithThoseAbove(page.Tags), tag => _tagAddresses.Value[tag], _ => null));
        _areaAddresses = new(() => Topics.SelectMany(AreasOf).Distinct(StringComparer.Ordinal).DistinctBy(Slug.FromWords, StringComparer.Ordinal).ToDictionary(Slug.FromWords, AddressOfArea, StringComparer.Ordinal));
        _hasEvidence = new(() => EvidenceSources.Any(corpus));
        _hasSwings = new(() => Analysis.Forecasting.Swings.Any(corpus));
        _hasAgenda = new(() => Analysis.Forecasting.Agenda.Any(corpus));
        _sets = new(() => SetsOf(corpus));
        _firstOfSets = new(() => FirstOfSets(_sets.Value));
        _moves = new(() => [.. Changes.Of(corpus).Where(change => change.Step.Kind == StepKind.Moved)]);
        _idle = new IdleReadings(corpus);
        _scoreCard = new(() => Scores.Of(corpus, corpus.Today));
        _scores = new(() => _scoreCard.Value.Scored.ToDictionary(scored => scored.Placed.Belief, scored => scored.SquaredError, SameBelief));
        _evidence = new(() => EvidenceSources.Of(corpus));
        Lazy<ImmutableArray<Swing>> swings = new(() => Analysis.Forecasting.Swings.Of(corpus));
        _swings = new(() => [.. swings.Value.Where(swing => swing.Words.Length > 0)]);
        _agenda = new(() => Analysis.Forecasting.Agenda.Of(corpus, swings.Value));
        Atlas = new Atlas(this);
        _feeds = new(() => Feed.Of(this));
        _map = new(() => SiteMap.Of(this));
        _lists = new(() => Pages.ListFamilies.Of(this));
    }

    public GardenAsOf Corpus { get; }

    public Theming.ThemeAssets Assets { get; }

    /// <summary>What the site says, in its language.</summary>
    public Words Words { get; }

    /// <summary>What a page says of itself: in its own language where it names one.</summary>
    public Words WordsFor(Page? page) => page?.Language is string language ? _words.For(language) : Words;

    public RenderOptions Options { get; }

    public GardenSettings Settings => Corpus.Settings;

    /// <summary>The regions that indexes show.</summary>
    public ImmutableArray<Topic> Topics { get; }

    /// <summary>The essays that indexes show, newest first.</summary>
    public ImmutableArray<Essay> Essays { get; }

    /// <summary>The reading notes that indexes show.</summary>
    public ImmutableArray<ReadingNote> Readings { get; }

    /// <summary>The areas by title, their regions by the order that their pages give, then by title; regions without one stand together at the end.</summary>
    public ImmutableArray<PageGroup<Topic>> Areas => _areas.Value;

    /// <summary>The tags by title.</summary>
    public ImmutableArray<PageGroup<Page>> Tags => _tags.Value;

    /// <summary>Every move of a belief that indexes show, newest first.</summary>
    public ImmutableArray<Change> Moves => _moves.Value;

    /// <summary>What the beliefs rest on, what moved most first.</summary>
    public ImmutableArray<EvidenceSource> Evidence => _evidence.Value;

    /// <summary>What would move beliefs if it came out, what would move most first.</summary>
    public ImmutableArray<Swing> Swings => _swings.Value;

    /// <summary>What comes due, overdue first.</summary>
    public ImmutableArray<AgendaEntry> Agenda => _agenda.Value;

    /// <summary>Whether there is any <see cref="Evidence"/>, which every page asks for its navigation.</summary>
    public bool HasEvidence => _hasEvidence.Value;

    /// <summary>Whether there are any <see cref="Swings"/>.</summary>
    public bool HasSwings => _hasSwings.Value;

    /// <summary>Whether there is any <see cref="Agenda"/>.</summary>
    public bool HasAgenda => _hasAgenda.Value;

    /// <summary>The addresses of the lists that stand in a family and that the site has.</summary>
    public FrozenSet<string> Lists => _lists.Value;

    /// <summary>How good the garden's numbers were, seen from the day of the build.</summary>
    public ScoreCard ScoreCard => _scoreCard.Value;

    /// <summary>The Brier score of a belief's last number, 0 best and 1 worst; null when it is not scored.</summary>
    public double? ScoreOf(Belief belief) => _scores.Value.TryGetValue(belief, out double score) ? score : null;

    /// <summary>Whether a line of a reading log moved nothing.</summary>
    public bool IsIdle(Topic topic, ReadingEntry reading) => _idle.Has(topic, reading);

    /// <summary>Where a page is.</summary>
    public string AddressOf(Page page) => _addresses[page];

    /// <summary>The map.</summary>
    public Atlas Atlas { get; }

    /// <summary>What readers can subscribe to.</summary>
    public ImmutableArray<Feed> Feeds => _feeds.Value;

    /// <summary>The page of an area; null when it has none, as an area of unlisted regions only.</summary>
    public string? AreaAddress(string area) => _areaAddresses.Value.GetValueOrDefault(Slug.FromWords(area));

    /// <summary>The page of a tag; null when it has none.</summary>
    public string? TagAddress(string tag) => _tagAddresses.Value.GetValueOrDefault(tag);

    /// <summary>The beliefs of a named set, wherever they stand.</summary>
    public ImmutableArray<(Topic Topic, Belief Belief)> MembersOf(string set) => _sets.Value.TryGetValue(set, out ImmutableArray<(Topic Topic, Belief Belief)> members) ? members : [];

    /// <summary>The first belief of a named set on a page; null when it has none.</summary>
    public Belief? FirstOf(string set, Page page) => _firstOfSets.Value.GetValueOrDefault((set, page.Name));

    /// <summary>The site as seen from an address.</summary>
    public SiteView ViewFrom(string address, SiteLinks links) => new()
    {
        Title = Settings.Title,
        Language = Settings.Language,
        Direction = Words.Direction,
        Home = links.To(""),
        IsHome = address.Length == 0,
        Root = links.Root,
        Stylesheet = links.To(Assets.Stylesheet),
        Script = Assets.Script is null ? null : links.To(Assets.Script),
        Navigation = _map.Value.Navigation.View(address, links),
        More = _map.Value.More.View(address, links),
    };

    private static IEnumerable<string> AreasOf(Topic topic) => [topic.Area ?? Topic.NoArea];

    private static string AddressOfArea(string area) => $"areas/{Slug.FromWords(area)}/";

    /// <summary>Groups pages by words that may be spelt differently; equal addresses are one group.</summary>
    /// <typeparam name="T">The kind of the pages.</typeparam>
    /// <param name="orderOf">Which of the pages comes first; those without a number come last, by title.</param>
    private static ImmutableArray<PageGroup<T>> GroupByWords<T>(
        IEnumerable<T> pages, Func<T, IEnumerable<string>> wordsOf, Func<string, string> addressOf, Func<T, double?> orderOf)
        where T : Page =>
        [.. pages
            .SelectMany(page => wordsOf(page).Select(words => (Address: addressOf(words), Words: words, Page: page)))
            .GroupBy(entry => entry.Address, StringComparer.Ordinal)
            .Select(group => new PageGroup<T>(
                group.Select(entry => entry.Words).Min(StringComparer.Ordinal)!,
                group.Key,
                [.. group.Select(entry => entry.Page).Distinct(ReferenceEqualityComparer.Instance).Cast<T>()
                    .OrderBy(page => orderOf(page) ?? double.PositiveInfinity).ThenBy(page => page.Title, NaturalOrder.Comparer).ThenBy(page => page.Name, StringComparer.Ordinal)]))
            .OrderBy(group => group.Title == Topic.NoArea)
            .ThenBy(group => group.Title, NaturalOrder.Comparer)];

    private static Dictionary<(string, string), Belief> FirstOfSets(FrozenDictionary<string, ImmutableArray<(Topic Topic, Belief Belief)>> sets)
    {
        Dictionary<(string, string), Belief> first = [];
        foreach ((string set, ImmutableArray<(Topic Topic, Belief Belief)> members) in sets)
        {
            foreach ((Topic topic, Belief belief) in members)
            {
                first.TryAdd((set, topic.Name), belief);
            }
        }

        return first;
    }

    private static FrozenDictionary<string, ImmutableArray<(Topic, Belief)>> SetsOf(GardenAsOf corpus) =>
        corpus.Topics
            .SelectMany(topic => topic.Beliefs.SelectMany(belief => belief.Sets.Select(set => (set.Name, Member: (topic, belief)))))
            .GroupBy(entry => entry.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.Member).ToImmutableArray(), StringComparer.Ordinal);
}
