using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Language.Model;

/// <summary>A page of the garden as its file says it. What it links to is found by the linker.</summary>
public abstract record Page
{
    private readonly ItemTraits _traits;

    /// <summary>Path from the garden's root, parts joined by <c>/</c>: <c>input/topics/norms.md</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Path inside the content folder without extension: <c>topics/norms</c>. Names the page for other programs.</summary>
    public required string Name { get; init; }

    /// <summary>Where its lines start, for complaints.</summary>
    public required LineMap Lines { get; init; }

    /// <summary>Front matter, else the first level-1 heading, else the file name. Prompts are left out, so it may fall back too.</summary>
    public required string Title { get; init; }

    /// <summary>Where the title is written; the start of the file when it is not.</summary>
    public SourceSpan TitleSpan { get; init; }

    /// <summary>One or two sentences; null when not given or unfilled.</summary>
    public string? Description { get; init; }

    /// <summary>Where the page's own text starts, past its front matter.</summary>
    public int BodyStart { get; init; }

    /// <summary>The name that the page has in its address in place of its file's; null when not given.</summary>
    public string? Slug { get; init; }

    /// <summary>Where <see cref="Slug"/> is written; the start of the file when it is not.</summary>
    public SourceSpan SlugSpan { get; init; }

    /// <summary>Other names by which links may call the page, and old addresses of it.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The aliases that start with a slash: addresses on the site from which readers are sent on.</summary>
    public ImmutableArray<OldAddress> OldAddresses { get; init; } = [];

    /// <summary>Tags as written, without <c>#</c>; parts of a hierarchy are joined by <c>/</c>.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Kept out of indexes, feeds and search.</summary>
    public bool Unlisted { get; init; }

    /// <summary>Which of the pages of an area comes first: the one with the smallest number. Null when not given.</summary>
    public double? Order { get; init; }

    /// <summary>BCP 47 tag of the language of the page's text; null for the garden's.</summary>
    public string? Language { get; init; }

    /// <summary>The direction of the page's writing: <c>ltr</c>, <c>rtl</c> or <c>auto</c>; null when not given.</summary>
    public string? Direction { get; init; }

    /// <summary>Front matter of the writer's own, in the order of the file.</summary>
    public ImmutableArray<KeyValuePair<string, ExtraValue>> Extra { get; init; } = [];

    /// <summary>Who may see the page.</summary>
    public PagePrivacy Privacy { get; init; } = PagePrivacy.Open;

    /// <summary>The body in the writer's order.</summary>
    public ImmutableArray<Section> Sections
    {
        get;
        init
        {
            (field, Items) = (value, [.. ItemsOf(value)]);
            _traits = ItemTraitsOf.All(Items);
        }
    }

    = [];

    /// <summary>Every item of every section, in order.</summary>
    public ImmutableArray<Item> Items { get; private init; } = [];

    /// <summary>The footnotes, in order of first mention.</summary>
    public ImmutableArray<Footnote> Footnotes { get; init; } = [];

    /// <summary>Every heading of the body.</summary>
    public ImmutableArray<Heading> Headings { get; init; } = [];

    /// <summary>Every mention of another place in the garden; fragments name them by index.</summary>
    public ImmutableArray<Reference> References { get; init; } = [];

    /// <summary>Every prompt that is still unfilled, in order.</summary>
    public ImmutableArray<Placeholder> Placeholders { get; init; } = [];

    /// <summary>Comments that silence rules, in order.</summary>
    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    /// <summary>Anchors of paragraphs that end in <c>^id</c> and are no item of a typed section.</summary>
    public ImmutableArray<string> BlockIds { get; init; } = [];

    /// <summary>Days on which, as the page says, something happened: reviews, dated entries, resolutions. What lies ahead (<c>by</c>) is not among them.</summary>
    public ImmutableArray<WrittenDay> PastDays { get; init; } = [];

    /// <summary>How many words the body has.</summary>
    public int WordCount { get; init; }

    /// <summary>Whether any of <see cref="Items"/> says one of these things, of which many say nothing.</summary>
    public bool Says(ItemTraits traits) => (_traits & traits) != ItemTraits.None;

    /// <summary>A place on this page.</summary>
    public SourceLocation Locate(SourceSpan span) => SourceLocation.In(Path, Lines, span);

    private static IEnumerable<Item> ItemsOf(ImmutableArray<Section> sections) =>
        sections.SelectMany(section => section.Parts).SelectMany(part => part switch
        {
            SectionPart.Items items => items.Entries,
            SectionPart.Fit fit => fit.Entries.CastArray<Item>(),
            _ => [],
        });
}

/// <summary>A footnote: ordinary prose called by number.</summary>
/// <param name="Number">From 1, in order of first mention.</param>
/// <param name="Label">The label in the source: <c>1</c>, <c>brier</c>.</param>
/// <param name="Mentions">How many times the text calls it.</param>
public sealed record Footnote(int Number, string Label, RichText Text, int Mentions);

/// <summary>A prompt that the writer has not yet filled.</summary>
/// <param name="Text">As written: <c>&lt;one-line why&gt;</c>, <c>~XX%</c>, <c>TODO</c>.</param>
/// <param name="IsProbability">Whether a number is missing rather than words.</param>
public sealed record Placeholder(string Text, SourceSpan Span, bool IsProbability);

/// <summary>A region of the garden: a topic.</summary>
public sealed record Topic : Page
{
    /// <summary>What regions outside every area stand under.</summary>
    public const string NoArea = "Elsewhere";

    /// <summary>Its slug, else the file name without extension: how other pages name it.</summary>
    public required string Id { get; init; }

    /// <summary>The larger area it belongs to; null when not given.</summary>
    public string? Area { get; init; }

    /// <summary>How far it is, in the settings' spelling where it is one of theirs; null when not given.</summary>
    public string? Status { get; init; }

    /// <summary>When the writer last looked at it; null when not given.</summary>
    public DateOnly? Reviewed { get; init; }

    /// <summary>Where <c>reviewed</c> is written; null when it is not.</summary>
    public SourceSpan? ReviewedSpan { get; init; }

    /// <summary>How often it should be looked at, in days; null for the garden's own interval.</summary>
    public int? ReviewEvery { get; init; }

    /// <summary>Where its front matter takes further entries of <c>related</c>; null where that takes more than an insertion.</summary>
    public ListSlot? RelatedSlot { get; init; }

    /// <summary>When it was begun; null when not given.</summary>
    public DateOnly? Created { get; init; }

    /// <summary>When it last changed in substance; null when not given.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>Whether the page declares itself unfinished.</summary>
    public bool DeclaredStub { get; init; }

    /// <summary>Where <c>stub</c> is written; null when it is not.</summary>
    public SourceSpan? StubSpan { get; init; }

    /// <summary>The paragraph that the writer began with "This page is a stub"; null when there is none.</summary>
    public RichText? StubNotice { get; init; }

    /// <summary>Whether readers are told that it is a stub: declared, or something is unfilled.</summary>
    public bool IsStub => DeclaredStub || !Placeholders.IsEmpty;

    /// <summary>Its beliefs, in order.</summary>
    public IEnumerable<Belief> Beliefs => Items.OfType<Belief>();

    /// <summary>Its uncertainties, in order.</summary>
    public IEnumerable<Uncertainty> Uncertainties => Items.OfType<Uncertainty>();

    /// <summary>Its triggers, in order.</summary>
    public IEnumerable<Trigger> Triggers => Items.OfType<Trigger>();

    /// <summary>Its reading log, in order.</summary>
    public IEnumerable<ReadingEntry> Readings => Items.OfType<ReadingEntry>();

    /// <summary>The sections of a kind, in order.</summary>
    public IEnumerable<Section> SectionsOf(SectionKind kind) => Sections.Where(section => section.Kind == kind);

    /// <summary>Its cruxes, in order.</summary>
    public IEnumerable<Crux> Cruxes =>
        SectionsOf(SectionKind.Crux).SelectMany(section => section.Parts).OfType<SectionPart.Dispute>().Select(part => part.Crux);
}

/// <summary>A finished piece of writing.</summary>
public sealed record Essay : Page
{
    /// <summary>When it was published.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>When it was last changed; null when not given.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>Where it first stood; null when not given.</summary>
    public string? Source { get; init; }

    /// <summary>The regions it belongs to: indexes into its references.</summary>
    public ImmutableArray<int> Topics { get; init; } = [];
}

/// <summary>A note on a source: an article, a paper, a book, a talk.</summary>
public sealed record ReadingNote : Page
{
    /// <summary>Where the source stands; null when not given.</summary>
    public string? Url { get; init; }

    /// <summary>Who wrote it; null when not given.</summary>
    public string? Author { get; init; }

    /// <summary>When it appeared, as exactly as known: <c>1950</c>, <c>1950-01</c>, <c>1950-01-01</c>; null when not given.</summary>
    public string? Published { get; init; }

    /// <summary>Whether the first quotation of the page says the address itself.</summary>
    public bool IsUrlQuoted { get; init; }

    /// <summary>Whether it says when the source appeared.</summary>
    public bool IsPublishedQuoted { get; init; }

    /// <summary>When the writer read it, as exactly as known; null when not given.</summary>
    public string? Read { get; init; }

    /// <summary>What stayed; null when not given or unfilled.</summary>
    public string? Takeaway { get; init; }

    /// <summary>The regions it belongs to: indexes into its references.</summary>
    public ImmutableArray<int> Topics { get; init; } = [];

    /// <summary>Whether the body is someone else's text, so that rules about the writer's thinking leave it alone.</summary>
    public bool IsQuoted => Url is not null;
}

/// <summary>Any other page.</summary>
public sealed record PlainPage : Page;
