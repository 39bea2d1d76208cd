using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Linking;

/// <summary>How two regions are related; earlier kinds weigh more.</summary>
public enum RelationKind
{
    /// <summary>One of them names the other in <c>related</c> or a related section.</summary>
    Named,

    /// <summary>One of them links to the other in its text.</summary>
    Linked,

    /// <summary>An uncertainty of each touches the same belief.</summary>
    SharedUncertainty,

    /// <summary>Both have a crux with the same question.</summary>
    SharedCrux,
}

/// <summary>A region seen from another one.</summary>
/// <param name="How">The writer's word for the relation (<c>depends on</c>), whichever side said it; null when none was given.</param>
public readonly record struct RelatedRegion(Topic Topic, RelationKind Kind, string? How);

/// <summary>A mention seen from its target.</summary>
/// <param name="From">The page that mentions.</param>
/// <param name="Reference">The mention; its <see cref="Reference.Sentence"/> is the sentence it stands in.</param>
/// <param name="Target">The place that is mentioned.</param>
public readonly record struct Backlink(Page From, Reference Reference, LinkTarget.Place Target);

/// <summary>
/// The whole garden as it is written, linked: every page that is published, what its references lead to, and what leads to it.
/// Pages are in ordinal order of <see cref="Page.Name"/>.
/// </summary>
public class Corpus
{
    private ItemNames? _names;

    /// <summary>The same garden as <see cref="Today"/> sees it.</summary>
    [AllowNull]
    public GardenAsOf Seen
    {
        get => field ??= this as GardenAsOf ?? new GardenAsOf(this);
        init;
    }

    /// <summary>What <c>garden.yml</c> says.</summary>
    public required GardenSettings Settings { get; init; }

    /// <summary>The day that everything is seen from: overdue, stale, future.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Every page that is shown (none that is kept back, unless asked for), unlisted ones included.</summary>
    public required ImmutableArray<Page> Pages { get; init; }

    /// <summary>Drafts and other pages that are kept back: nothing is said about them but what reading them found.</summary>
    public ImmutableArray<Page> Drafts { get; init; } = [];

    /// <summary>Regions, in order of name.</summary>
    public required ImmutableArray<Topic> Topics { get; init; }

    /// <summary>Essays, newest first, then by name.</summary>
    public required ImmutableArray<Essay> Essays { get; init; }

    /// <summary>Reading notes, in order of name.</summary>
    public required ImmutableArray<ReadingNote> Readings { get; init; }

    /// <summary>Everything else but <c>index.md</c> at the top.</summary>
    public required ImmutableArray<PlainPage> PlainPages { get; init; }

    /// <summary>The home page's own prose; null when the garden has none.</summary>
    public required PlainPage? Home { get; init; }

    /// <summary>What each page's references lead to, by index.</summary>
    public required IReadOnlyDictionary<Page, ImmutableArray<LinkTarget>> Targets { get; init; }

    /// <summary>What mentions each page; pages that nothing mentions are not in it.</summary>
    public required IReadOnlyDictionary<Page, ImmutableArray<Backlink>> Backlinks { get; init; }

    /// <summary>Tells the relations of a region by kind, then title. Asked from several threads at once.</summary>
    public required Func<Topic, ImmutableArray<RelatedRegion>> Related { get; init; }

    /// <summary>The listed essays that name a region, newest first; regions without any are not in it.</summary>
    public required IReadOnlyDictionary<Topic, ImmutableArray<Essay>> Writing { get; init; }

    /// <summary>Attachments to be copied: paths inside the content folder, in ordinal order.</summary>
    public required ImmutableArray<string> Attachments { get; init; }

    /// <summary>What reference number <paramref name="index"/> of a page leads to.</summary>
    public LinkTarget TargetOf(Page page, int index) => Targets[page][index];

    /// <summary>The place a reference leads to; null when it leads to no page.</summary>
    public LinkTarget.Place? PlaceOf(Page page, int index) => TargetOf(page, index) as LinkTarget.Place;

    /// <summary>What mentions a page, in order of the mentioning page's name, then of the mention.</summary>
    public ImmutableArray<Backlink> BacklinksOf(Page page) => Backlinks.TryGetValue(page, out ImmutableArray<Backlink> links) ? links : [];

    /// <summary>The relations of a region.</summary>
    public ImmutableArray<RelatedRegion> RelatedTo(Topic topic) => Related(topic);

    /// <summary>The listed essays that name a region.</summary>
    public ImmutableArray<Essay> WritingOn(Topic topic) => Writing.TryGetValue(topic, out ImmutableArray<Essay> essays) ? essays : [];

    /// <summary>The words of a text of a page, links named by their targets.</summary>
    public string Plain(Page page, RichText text) => text.Plain(index => NameOf(page, index));

    /// <summary>The words of a text of a page for another page: no more than <see cref="Caps.ExcerptLength"/>.</summary>
    public string Excerpt(Page page, RichText text) => text.Plain(index => NameOf(page, index), Caps.ExcerptLength.Most);

    /// <summary>What a reference shows where it has no words of its own: the target's title or claim, as far as <see cref="ItemNames"/> goes, else what was written.</summary>
    public string NameOf(Page page, int index) => TargetOf(page, index) switch
    {
        LinkTarget.Place { Item: Item item } place => (_names ??= new ItemNames(TargetOf)).Of(place.Page, item),
        LinkTarget other => ItemNames.OfOther(page, index, other),
    };

    /// <summary>The words an item is known by: claim, question, event, title.</summary>
    public static RichText WordsOf(Item item) => item switch
    {
        Belief belief => belief.Claim,
        Uncertainty uncertainty => uncertainty.Question,
        Trigger trigger => trigger.Text,
        ReadingEntry reading => reading.Title,
        PlainItem plain => plain.Text,
        _ => RichText.Empty,
    };
}
