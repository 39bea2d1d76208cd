using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Sections;

/// <summary>The body of a page in the writer's order, and what the tool adds to it.</summary>
internal sealed class SectionViews
{
    /// <summary>From how many words on a page that is no region names its parts at its head.</summary>
    private const int LongPage = 1000;

    private const int LeastContents = 3;

    private readonly PageScope _scope;
    private readonly Page _page;
    private readonly RichTextWriter _text;
    private readonly BeliefViews _beliefs;
    private readonly ItemViews _items;
    private readonly TableViews _tables;
    private readonly Sidenotes _sidenotes;
    private readonly IdSpace _ids;

    public SectionViews(PageScope scope, Page page)
    {
        _scope = scope;
        _page = page;
        _text = scope.TextOf(page);
        _beliefs = new BeliefViews(_text);
        _items = new ItemViews(_text);
        _tables = new TableViews(_text);
        _sidenotes = new Sidenotes(_text, page);
        _ids = new IdSpace(page);
        MainId = _ids.Take("main");
    }

    /// <summary>The id of the page's main part.</summary>
    public string MainId { get; }

    /// <summary>The writer's sections.</summary>
    public List<SectionView> Written() => [.. _page.Sections.Select(Written).OfType<SectionView>()];

    /// <summary>The writer's sections, then what the tool adds where the writer gave it no heading.</summary>
    public List<SectionView> All()
    {
        List<SectionView> views = Written();
        if (_page is Topic topic)
        {
            if (!topic.SectionsOf(SectionKind.Writing).Any())
            {
                views.Add(Added("related-writing", "writing", Sentences.RelatedWriting, null, Writing(topic)));
            }

            string anchor = _ids.Take("related-regions");
            if (!topic.SectionsOf(SectionKind.Related).Any() && RelatedViews.Of(_scope, topic, anchor) is RelatedView related)
            {
                views.Add(new SectionView { Id = anchor, Kind = "related", Title = _scope.Words.Html(Sentences.RelatedRegions), Count = CountOf(related), Added = true, Blocks = [new BlockView { Related = related }] });
            }
        }

        else if (Contents() is LinkView[] contents)
        {
            views.Insert(0, new SectionView { Kind = "overview", Blocks = [new BlockView { Synopsis = contents }] });
        }

        AddBacklinks(views);
        return views;
    }

    /// <summary>The parts of a long page; null when it is short or has few.</summary>
    private LinkView[]? Contents()
    {
        LinkView[] parts = [.. _page.Headings.Where(heading => heading.Level == 2).Select(heading => new LinkView { Words = heading.Text, Href = "#" + Address.Encode(heading.Anchor) })];
        return _page.WordCount < LongPage || parts.Length < LeastContents ? null : parts;
    }

    /// <summary>The footnotes, called by number; null when there are none.</summary>
    public IReadOnlyList<FootnoteView>? Footnotes() => _page.Footnotes.IsEmpty ? null :
        [.. _page.Footnotes.Select(note => new FootnoteView
        {
            Number = Counting.Plain(note.Number),
            Text = _text.Html(note.Text),
            Calls = [.. Enumerable.Range(1, note.Mentions).Select(call => $"ref-{Counting.Plain(note.Number)}{(call > 1 ? "-" + Counting.Plain(call) : "")}")],
        })];

    /// <summary>The class of a section. The words themselves stand in a <c>.prose</c> inside it, whose styles are not the section's.</summary>
    private static string KindOf(SectionKind kind) => kind == SectionKind.Prose ? "passage" : kind.ToString().ToLowerInvariant();

    private string CountOf(RelatedView related) => _scope.Words.Number(related.Groups.Sum(group => group.Regions.Count));

    private SectionView? Written(Section section)
    {
        List<BlockView> blocks = Blocks(section);
        bool hidden = blocks.Count == 0 && !section.IsEmpty && !_scope.Site.Settings.ShowPlaceholders;
        if (hidden || (blocks.Count == 0 && section.Heading is null))
        {
            return null;
        }

        Crux? crux = section.Kind == SectionKind.Crux && section.Parts is [SectionPart.Dispute first, ..] && first.Crux.Lead is not null ? first.Crux : null;
        return new SectionView
        {
            Id = section.Heading?.Anchor,
            Kind = KindOf(section.Kind),
            Title = section.Heading is null ? null : crux is null ? _text.Html(section.Title) : HtmlText.Of(crux.Lead!),
            Question = crux?.Question,
            Count = Count(section),
            Blocks = blocks,
        };
    }

    private List<BlockView> Blocks(Section section)
    {
        List<BlockView> blocks = [];
        for (int i = 0; i < section.Parts.Length; i++)
        {
            if (section.Parts[i] is not SectionPart.Fit)
            {
                AddBlocks(blocks, section, section.Parts[i]);
                continue;
            }

            // Lists that follow each other face each other.
            FitView[] fits = [.. section.Parts.Skip(i).TakeWhile(part => part is SectionPart.Fit).Cast<SectionPart.Fit>().Select(FitOf)];
            blocks.Add(new BlockView { Fit = fits });
            i += fits.Length - 1;
        }

        if (_page is Topic topic && section.Kind == SectionKind.Writing)
        {
            bool said = blocks.Count > 0 && _scope.Corpus.WritingOn(topic).IsEmpty;
            blocks.AddRange(said ? [] : [Writing(topic)]);
        }
        else if (_page is Topic region && section.Kind == SectionKind.Related && RelatedViews.Of(_scope, region, section.Heading?.Anchor ?? "") is RelatedView related)
        {
            blocks.Add(new BlockView { Related = related });
        }

        return blocks;
    }

    private void AddBlocks(List<BlockView> blocks, Section section, SectionPart part)
    {
        switch (part)
        {
            case SectionPart.Prose prose when _text.HtmlOrNull(prose.Html) is HtmlText html:
                HtmlText noted = _sidenotes.Beside(html);
                blocks.Add(section.Kind == SectionKind.Headline ? new BlockView { Headline = noted } : new BlockView { Prose = noted });
                break;
            case SectionPart.Items items:
                AddItems(blocks, items.Entries);
                break;
            case SectionPart.Grid grid:
                Sentence what = section.Kind == SectionKind.Levers ? Sentences.Levers : Sentences.Assessment;
                blocks.Add(new BlockView { Table = _tables.Of(grid.Table, _scope.Words.Say(what, _page.Title)) });
                break;
            case SectionPart.Dispute dispute:
                blocks.Add(new BlockView { Crux = _tables.Of(dispute.Crux) });
                break;
        }
    }

    /// <summary>Runs of entries of one kind, each as a block of its own.</summary>
    private void AddItems(List<BlockView> blocks, ImmutableArray<Item> entries)
    {
        for (int start = 0; start < entries.Length;)
        {
            Type kind = entries[start].GetType();
            int end = start;
            while (end < entries.Length && entries[end].GetType() == kind)
            {
                end++;
            }

            ReadOnlySpan<Item> run = entries.AsSpan()[start..end];
            BlockView? block = run[0] switch
            {
                Belief => Shown(run, item => _beliefs.Of((Belief)item)) is { Count: > 0 } beliefs ? new BlockView { Beliefs = beliefs } : null,
                Uncertainty => Shown(run, item => _items.Of((Uncertainty)item)) is { Count: > 0 } questions ? new BlockView { Uncertainties = questions } : null,
                Trigger => Shown(run, item => _items.Of((Trigger)item)) is { Count: > 0 } triggers ? new BlockView { Triggers = triggers } : null,
                ReadingEntry => Shown(run, item => _items.Of((ReadingEntry)item)) is { Count: > 0 } readings ? new BlockView { Readings = readings } : null,
                _ => Shown(run, item => _items.Of((PlainItem)item)) is { Count: > 0 } plain ? new BlockView { Entries = plain } : null,
            };
            if (block is not null)
            {
                blocks.Add(block);
            }

            start = end;
        }
    }

    private static List<T> Shown<T>(ReadOnlySpan<Item> items, Func<Item, T?> viewOf)
        where T : class
    {
        List<T> views = new(items.Length);
        foreach (Item item in items)
        {
            if (viewOf(item) is T view)
            {
                views.Add(view);
            }
        }

        return views;
    }

    private FitView FitOf(SectionPart.Fit fit) => new()
    {
        Lead = _text.Html(fit.Lead),
        Entries = [.. fit.Entries.Select(_items.Of).OfType<EntryView>()],
    };

    /// <summary>How many entries a section has; of beliefs, how many are written.</summary>
    private string? Count(Section section)
    {
        if (section.Kind is not (SectionKind.Beliefs or SectionKind.Uncertainties or SectionKind.Updates))
        {
            return null;
        }

        Item[] items = [.. section.Parts.OfType<SectionPart.Items>().SelectMany(part => part.Entries)];
        if (items.Length == 0)
        {
            return null;
        }

        int written = items.Count(item => RichTextWriter.IsWritten(Corpus.WordsOf(item)));
        Words words = _scope.Words;
        string all = words.Number(items.Length);
        return written == items.Length ? all : written == 0 ? words.Say(Sentences.NoneWritten, all) : words.Say(Sentences.WrittenOf, words.Number(written), all);
    }

    private BlockView Writing(Topic topic)
    {
        ImmutableArray<Essay> essays = _scope.Corpus.WritingOn(topic);
        return essays.IsEmpty ? new BlockView { Empty = _scope.Words.Say(Sentences.NoWriting) } : new BlockView
        {
            Readings = [.. essays.Select(essay => new ReadingView
            {
                Date = essay.Date is DateOnly date ? _scope.Words.Day(date) : null,
                Title = HtmlText.From($"<cite>{_scope.LinkTo(essay)}</cite>"),
                Takeaway = essay.Description is string description ? HtmlText.Of(description) : null,
            })],
        };
    }

    private void AddBacklinks(List<SectionView> views)
    {
        (IReadOnlyList<BacklinkView> shown, int left) = BacklinkViews.Of(_scope, _page);
        if (shown.Count == 0)
        {
            return;
        }

        views.Add(new SectionView
        {
            Id = _ids.Take("what-links-here"),
            Kind = "backlinks",
            Title = _scope.Words.Html(Sentences.LinksHere),
            Count = _scope.Words.Number(shown.Count + left),
            Added = true,
            Blocks = [new BlockView { Backlinks = shown }, .. left == 0 ? Array.Empty<BlockView>() : [new BlockView { Empty = _scope.Words.Say(Sentences.AndMore, left) }]],
        });
    }

    private SectionView Added(string id, string kind, Sentence title, string? count, BlockView block) =>
        new() { Id = _ids.Take(id), Kind = kind, Title = _scope.Words.Html(title), Count = count, Added = true, Blocks = [block] };
}
