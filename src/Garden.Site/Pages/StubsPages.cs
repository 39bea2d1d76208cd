using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Views;

namespace Garden.Site.Pages;

/// <summary>What is unwritten, by area.</summary>
internal static class StubsPages
{
    private static readonly ListText Words = new(
        "stubs",
        "What is unwritten",
        "Regions that are named but not surveyed, or not wholly. I would rather show the blank than fill it with a guess.",
        "Every region is written.");

    public static IEnumerable<SitePage> Of(SiteContext site)
    {
        (string Area, Topic Topic)[] rows = [.. site.Areas.SelectMany(area => area.Pages
            .Where(topic => topic.IsStub)
            .OrderByDescending(topic => topic.Placeholders.Length)
            .ThenBy(topic => topic.Name, StringComparer.Ordinal)
            .Select(topic => (area.Title, topic)))];
        return rows.Length == 0 ? [] : ListPages.Of(DerivedAddress.Stubs, Words, rows, row => row.Area, (scope, row) => Row(scope, row.Topic));
    }

    private static RowView Row(PageScope scope, Topic topic)
    {
        int blanks = topic.Placeholders.Length;
        return new RowView
        {
            Kind = "region-row",
            Mark = new MarkView { Number = blanks == 0 ? null : Counting.Figures(blanks), Word = blanks == 0 ? "declared a stub" : blanks == 1 ? "blank" : "blanks" },
            Words = topic.Title,
            Href = scope.Links.To(topic),
            Why = topic.Description is string description ? HtmlText.Of(description) : null,
            Facts = Facts.Join(topic.Status is null ? null : HtmlText.From($"{TownMark.Of(topic.Status, scope.Site.Settings.Status)} {topic.Status}")),
        };
    }
}
