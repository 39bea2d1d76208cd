using Garden.Language.Model;
using Garden.Site.Views;

namespace Garden.Site.Pages;

/// <summary>The pages of a tag.</summary>
internal static class TagPages
{
    public static IEnumerable<SitePage> Of(SiteContext site) => site.Tags.SelectMany(tag => ListPages.Of<Page>(
        tag.Address,
        new ListText("tag-page", tag.Title, Counting.Capital(Counting.Of(tag.Pages.Length, "page")) + " with this tag.", "No pages yet."),
        [.. tag.Pages.OrderBy(KindOf)],
        GroupOf,
        Row));

    private static int KindOf(Page page) => page switch { Topic => 0, Essay => 1, ReadingNote => 2, _ => 3 };

    private static string GroupOf(Page page) => page switch { Topic => "Regions", Essay => "Essays", ReadingNote => "Reading notes", _ => "Pages" };

    private static RowView Row(PageScope scope, Page page) => new()
    {
        Kind = "region-row",
        Date = page is Essay { Date: DateOnly date } ? Dates.Element(date) : null,
        Words = page.Title,
        Href = scope.Links.To(page),
        Why = page.Description is string description ? HtmlText.Of(description) : null,
    };
}
