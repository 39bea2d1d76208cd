using System.Collections.Frozen;
using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Tests;

/// <summary>
/// Gardens made by hand, without the parser: pages name each other as writers do (<c>norms</c>, <c>norms#item</c>,
/// <c>#item</c>, <c>essays/x</c>) and the builder resolves the names. What does not resolve leads nowhere.
/// </summary>
internal sealed class CorpusBuilder(string today = "2026-06-01")
{
    private readonly List<PageDraft> _drafts = [];

    public GardenSettings Settings { get; init; } = GardenSettings.Default;

    public PageDraft Topic(string id, Func<Topic, Topic>? shape = null) => Add(draft =>
    {
        Topic topic = new() { Id = id, Path = $"input/topics/{id}.md", Name = $"topics/{id}", Title = id, Lines = draft.Lines };
        return shape is null ? topic : shape(topic);
    });

    public PageDraft Essay(string id, Func<PageDraft, Essay, Essay>? shape = null) => Add(draft =>
    {
        Essay essay = new() { Path = $"input/essays/{id}.md", Name = $"essays/{id}", Title = id, Lines = draft.Lines };
        return shape is null ? essay : shape(draft, essay);
    });

    public PageDraft Reading(string id, Func<PageDraft, ReadingNote, ReadingNote>? shape = null) => Add(draft =>
    {
        ReadingNote note = new() { Path = $"input/reading/{id}.md", Name = $"reading/{id}", Title = id, Lines = draft.Lines };
        return shape is null ? note : shape(draft, note);
    });

    public PageDraft Plain(string name, Func<PlainPage, PlainPage>? shape = null) => Add(draft =>
    {
        PlainPage page = new() { Path = $"input/{name}.md", Name = name, Title = name, Lines = draft.Lines };
        return shape is null ? page : shape(page);
    });

    public Corpus Build()
    {
        ImmutableArray<Page> pages = [.. _drafts.Select(draft => draft.Finish()).OrderBy(page => page.Name, StringComparer.Ordinal)];
        Dictionary<Page, ImmutableArray<LinkTarget>> targets = new(ReferenceEqualityComparer.Instance);
        foreach (Page page in pages)
        {
            targets[page] = [.. page.References.Select(reference => Resolve(pages, page, reference))];
        }

        ILookup<Page, Backlink> backlinks = pages
            .SelectMany(from => from.References.Zip(targets[from], (reference, target) => (From: from, reference, target)))
            .Where(mention => mention.reference.InText && mention.target is LinkTarget.Place place && place.Page != mention.From)
            .Select(mention => new Backlink(mention.From, mention.reference, (LinkTarget.Place)mention.target))
            .ToLookup(link => link.Target.Page);
        ILookup<Topic, RelatedRegion> related = pages.OfType<Topic>()
            .SelectMany(from => from.References.Zip(targets[from])
                .Where(mention => mention.First.Kind == ReferenceKind.Related)
                .Select(mention => (From: from, To: (mention.Second as LinkTarget.Place)?.Page as Topic, mention.First.How)))
            .Where(relation => relation.To is not null)
            .SelectMany(relation => new[] { (relation.From, Region: relation.To!, relation.How), (From: relation.To!, Region: relation.From, relation.How) })
            .ToLookup(relation => relation.From, relation => new RelatedRegion(relation.Region, RelationKind.Named, relation.How));
        ILookup<Topic, Essay> writing = pages.OfType<Essay>()
            .SelectMany(essay => essay.Topics.Select(index => (essay, Topic: (targets[essay][index] as LinkTarget.Place)?.Page as Topic)))
            .Where(entry => entry.Topic is not null)
            .ToLookup(entry => entry.Topic!, entry => entry.essay);

        return new Corpus
        {
            Settings = Settings,
            Today = PageDraft.Day(today),
            Pages = pages,
            Topics = [.. pages.OfType<Topic>()],
            Essays = [.. pages.OfType<Essay>().OrderByDescending(essay => essay.Date).ThenBy(essay => essay.Name, StringComparer.Ordinal)],
            Readings = [.. pages.OfType<ReadingNote>()],
            PlainPages = [.. pages.OfType<PlainPage>().Where(page => page.Name != "index")],
            Home = pages.OfType<PlainPage>().FirstOrDefault(page => page.Name == "index"),
            Targets = targets.ToFrozenDictionary(ReferenceEqualityComparer.Instance),
            Backlinks = ByPage(backlinks),
            Related = ByPage(related),
            Writing = ByPage(writing),
            Attachments = [],
        };
    }

    private static FrozenDictionary<TPage, ImmutableArray<T>> ByPage<TPage, T>(ILookup<TPage, T> lookup)
        where TPage : Page =>
        lookup.Select(group => KeyValuePair.Create(group.Key, group.ToImmutableArray())).ToFrozenDictionary(ReferenceEqualityComparer.Instance);

    private static LinkTarget Resolve(ImmutableArray<Page> pages, Page from, Reference reference)
    {
        Page? page = reference.Target.Length == 0
            ? from
            : pages.FirstOrDefault(page => page.Name == reference.Target || page.Name.EndsWith("/" + reference.Target, StringComparison.Ordinal));
        if (page is null)
        {
            return LinkTarget.Nowhere.Value;
        }

        if (reference.Item is null)
        {
            return new LinkTarget.Place(page, null, null);
        }

        Item? item = page.Items.FirstOrDefault(item => item.Id == reference.Item);
        return item is null ? LinkTarget.Nowhere.Value : new LinkTarget.Place(page, item.Id, item);
    }

    private PageDraft Add(Func<PageDraft, Page> make)
    {
        PageDraft draft = new(make);
        _drafts.Add(draft);
        return draft;
    }
}
