using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>What is unwritten, by area.</summary>
internal static class StubsPages
{
    private static readonly ListText Text = new("stubs", Sentences.StubsTitle, Sentences.StubsAbout, Sentences.StubsEmpty);

    /// <summary>Whether anything is unwritten.</summary>
    public static bool IsWanted(SiteContext site) => site.Topics.Any(topic => topic.IsStub);

    public static IEnumerable<SitePage> Of(SiteContext site)
    {
        (string Area, Topic Topic)[] rows = [.. site.Areas.SelectMany(area => area.Pages
            .Where(topic => topic.IsStub)
            .OrderByDescending(topic => topic.Placeholders.Length)
            .ThenBy(topic => topic.Name, StringComparer.Ordinal)
            .Select(topic => (area.Title, topic)))];
        return rows.Length == 0 ? [] : ListPages.Of(site, DerivedAddress.Stubs, Text, rows, row => AreaPages.TitleOf(site.Words, row.Area), (scope, row) => Row(scope, row.Topic));
    }

    private static RowView Row(PageScope scope, Topic topic)
    {
        int blanks = topic.Placeholders.Length;
        return new RowView
        {
            Kind = "region-row",
            Mark = new MarkView { Number = blanks == 0 ? null : scope.Words.Number(blanks), Word = blanks == 0 ? scope.Words.Say(Sentences.DeclaredStub) : scope.Words.Say(Sentences.WordBlank, blanks) },
            Words = topic.Title,
            Href = scope.Links.To(topic),
            Why = topic.Description is string description ? HtmlText.Of(description) : null,
            Facts = Facts.Join(topic.Status is null ? null : HtmlText.From($"{TownMark.Of(topic.Status, scope.Site.Settings.Status)} {topic.Status}")),
        };
    }
}
