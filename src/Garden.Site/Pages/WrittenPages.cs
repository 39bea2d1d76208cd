using Garden.Language.Model;
using Garden.Language.Text;
using Garden.Site.Sections;
using Garden.Site.Theming;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>The pages that somebody wrote: regions, essays, reading notes and all others.</summary>
internal static class WrittenPages
{
    private const int WordsPerMinute = 230;

    public static IEnumerable<SitePage> Of(SiteContext site) => site.Corpus.Pages
        .Where(page => !ReferenceEquals(page, site.Corpus.Home))
        .Select(page => PageOf(site, page) with { Written = page });

    private static SitePage PageOf(SiteContext site, Page page) => page switch
    {
        Topic topic => new SitePage(site.AddressOf(page), PageTemplates.Topic, scope => TopicPage.View(scope, topic)),
        Essay essay => new SitePage(site.AddressOf(page), PageTemplates.Essay, scope => EssayOf(scope, essay)),
        ReadingNote reading => new SitePage(site.AddressOf(page), PageTemplates.ReadingNote, scope => ReadingOf(scope, reading)),
        _ => new SitePage(site.AddressOf(page), PageTemplates.Page, scope => PlainOf(scope, page)),
    };

    /// <summary>The tags of a page, each leading to its page; null when there are none.</summary>
    public static IReadOnlyList<LinkView>? TagsOf(PageScope scope, Page page)
    {
        LinkView[] tags = [.. page.Tags
            .Select(tag => (Tag: tag, Address: scope.Site.TagAddress(tag)))
            .Where(tag => tag.Address is not null)
            .Select(tag => new LinkView { Words = tag.Tag, Href = scope.Links.To(tag.Address!) })];
        return tags.Length == 0 ? null : tags;
    }

    private static EssayView EssayOf(PageScope scope, Essay essay)
    {
        SectionViews sections = new(scope, essay);
        LinkView[]? topics = TopicsOf(scope, essay, essay.Topics);
        return new EssayView
        {
            Site = scope.SiteView(),
            Kind = "essay",
            MainId = sections.MainId,
            Title = essay.Title,
            WindowTitle = scope.WindowTitle(essay.Title),
            Description = essay.Description,
            Canonical = scope.Canonical,
            Unlisted = essay.Unlisted,
            Date = essay.Date is DateOnly date ? scope.Words.Day(date) : null,
            Updated = essay.Updated is DateOnly updated ? scope.Words.Day(updated) : null,
            ReadingTime = scope.Words.Say(Sentences.Minutes, Math.Max(1, (essay.WordCount + (WordsPerMinute / 2)) / WordsPerMinute)),
            Source = essay.Source,
            SourceUrl = essay.Source is string source && WebUrl.IsComplete(source) ? source : null,
            Topics = topics,
            TopicList = ListOf(scope, topics),
            Tags = TagsOf(scope, essay),
            Sections = sections.All(),
            Footnotes = sections.Footnotes(),
        };
    }

    private static ReadingNoteView ReadingOf(PageScope scope, ReadingNote reading)
    {
        SectionViews sections = new(scope, reading);
        LinkView[]? topics = TopicsOf(scope, reading, reading.Topics);
        string? url = SafeUrl.OrNull(reading.Url);
        return new ReadingNoteView
        {
            Site = scope.SiteView(),
            Kind = "note-page",
            MainId = sections.MainId,
            Title = reading.Title,
            WindowTitle = scope.WindowTitle(reading.Title),
            Description = reading.Description,
            Canonical = scope.Canonical,
            Unlisted = reading.Unlisted,
            Url = reading.IsUrlQuoted ? null : url,
            Host = WebUrl.HostOf(url) ?? url,
            Author = reading.Author,
            Published = reading.IsPublishedQuoted || reading.Published is null ? null : scope.Words.Day(reading.Published),
            Read = reading.Read is null ? null : scope.Words.Day(reading.Read),
            Takeaway = reading.Takeaway,
            Topics = topics,
            TopicList = ListOf(scope, topics),
            Tags = TagsOf(scope, reading),
            Sections = sections.All(),
            Footnotes = sections.Footnotes(),
        };
    }

    private static PlainPageView PlainOf(PageScope scope, Page page)
    {
        SectionViews sections = new(scope, page);
        return new PlainPageView
        {
            Site = scope.SiteView(),
            Kind = "plain-page",
            MainId = sections.MainId,
            Title = page.Title,
            WindowTitle = scope.WindowTitle(page.Title),
            Description = page.Description,
            Canonical = scope.Canonical,
            Unlisted = page.Unlisted,
            Tags = TagsOf(scope, page),
            Sections = sections.All(),
            Footnotes = sections.Footnotes(),
        };
    }

    private static LinkView[]? TopicsOf(PageScope scope, Page page, IEnumerable<int> references)
    {
        LinkView[] topics = [.. references
            .Select(reference => scope.Corpus.PlaceOf(page, reference)?.Page)
            .OfType<Page>()
            .Select(topic => new LinkView { Words = topic.Title, Href = scope.Links.To(topic) })];
        return topics.Length == 0 ? null : topics;
    }

    private static HtmlText? ListOf(PageScope scope, LinkView[]? links) => links is null ? null : scope.Words.List([.. links.Select(link => PageScope.Anchor(link.Href, link.Words))]);
}
