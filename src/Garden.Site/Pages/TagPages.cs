using Garden.Language.Model;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>The pages of a tag, and the list of all tags.</summary>
internal static class TagPages
{
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
        (scope, tag) => new RowView { Kind = "region-row", Words = tag.Title, Href = scope.Links.To(tag.Address), Why = scope.Words.Html(Sentences.TagAbout, tag.Pages.Length) });

    public static IEnumerable<SitePage> Of(SiteContext site) => site.Tags.SelectMany(tag => ListPages.Of<Page>(
        site,
        tag.Address,
        new ListText("tag-page", _ => tag.Title, words => words.Say(Sentences.TagAbout, tag.Pages.Length), Sentences.TagEmpty),
        [.. tag.Pages.OrderBy(KindOf)],
        page => site.Words.Say(GroupOf(page)),
        Row));

    private static int KindOf(Page page) => page switch { Topic => 0, Essay => 1, ReadingNote => 2, _ => 3 };

    private static Sentence GroupOf(Page page) => page switch { Topic => Sentences.GroupRegions, Essay => Sentences.GroupEssays, ReadingNote => Sentences.GroupReadings, _ => Sentences.GroupPages };

    private static RowView Row(PageScope scope, Page page) => new()
    {
        Kind = "region-row",
        Date = page is Essay { Date: DateOnly date } ? scope.Words.Day(date) : null,
        Words = page.Title,
        Href = scope.Links.To(page),
        Why = page.Description is string description ? HtmlText.Of(description) : null,
    };
}
