using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>The pages of a tag, and the list of all tags.</summary>
internal static class TagPages
{
    /// <summary>The most pages of a tag that the list of all tags names.</summary>
    private const int Named = 4;

    private static readonly ListText Text = new("tags", Sentences.TagsTitle, Sentences.TagsAbout, Sentences.TagEmpty);

    /// <summary>Whether there is any tag.</summary>
    public static bool IsWanted(SiteContext site) => !site.Tags.IsEmpty;

    /// <summary>All tags, those below another one behind it.</summary>
    public static IEnumerable<SitePage> Index(SiteContext site) => !IsWanted(site) ? [] : ListPages.Of(
        site,
        DerivedAddress.Tags,
        Text,
        [.. site.Tags.OrderBy(tag => tag.Address, StringComparer.Ordinal)],
        _ => site.Words.Say(Sentences.TagsTitle),
        IndexRow);

    public static IEnumerable<SitePage> Of(SiteContext site) => site.Tags.SelectMany(tag => ListPages.Of<Page>(
        site,
        tag.Address,
        new ListText("tag-page", _ => tag.Title, words => words.Say(Sentences.TagAbout, tag.Pages.Length), Sentences.TagEmpty),
        [.. tag.Pages.OrderBy(KindOf)],
        page => site.Words.Say(GroupOf(page)),
        Row));

    /// <summary>A tag, how many pages it has, and the first of them.</summary>
    private static RowView IndexRow(PageScope scope, PageGroup<Page> tag)
    {
        IEnumerable<HtmlText> named = tag.Pages.OrderBy(KindOf).Take(Named).Select(scope.LinkTo);
        int more = tag.Pages.Length - Named;
        return new RowView
        {
            Kind = "tag-row",
            Mark = new MarkView { Number = scope.Words.Number(tag.Pages.Length), Word = scope.Words.Say(Sentences.WordPage, tag.Pages.Length), Gauge = BeliefStrip.Heap(tag.Pages.OfType<Topic>()) },
            Words = tag.Title,
            Href = scope.Links.To(tag.Address),
            Why = HtmlText.Join(" · ", more > 0 ? named.Append(scope.Words.Html(Sentences.AndMore, more)) : named),
        };
    }

    private static int KindOf(Page page) => page switch { Topic => 0, Essay => 1, ReadingNote => 2, _ => 3 };

    private static Sentence GroupOf(Page page) => page switch { Topic => Sentences.GroupRegions, Essay => Sentences.GroupEssays, ReadingNote => Sentences.GroupReadings, _ => Sentences.GroupPages };

    private static RowView Row(PageScope scope, Page page) => page is Topic topic ? RegionRows.Row(scope, topic) : new RowView
    {
        Kind = "region-row",
        Date = page is Essay { Date: DateOnly date } ? scope.Words.Day(date) : null,
        Words = page.Title,
        Href = scope.Links.To(page),
        Why = page.Description is string description ? HtmlText.Of(description) : null,
    };
}
