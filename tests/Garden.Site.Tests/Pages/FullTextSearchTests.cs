using AngleSharp.Dom;

namespace Garden.Site.Tests.Pages;

/// <summary>The attributes by which Pagefind knows what to index.</summary>
public sealed class FullTextSearchTests
{
    private static readonly BuiltSite Starter = BuiltSite.Of(WrittenGarden.Starter());

    private static readonly IDocument[] Searched = [.. Starter.Pages.Select(path => Starter[path]).Where(page => page.QuerySelector("[data-pagefind-body]") is not null)];

    [Fact]
    public void Pages_that_somebody_wrote_are_searched_and_lists_of_the_tool_are_not()
    {
        Assert.NotNull(Starter["topics/forecast-book/"].QuerySelector("main[data-pagefind-body]"));
        Assert.Null(Starter["beliefs/"].QuerySelector("[data-pagefind-body]"));
    }

    [Fact]
    public void A_permalink_has_a_name_and_no_words_of_its_own_to_find()
    {
        IElement[] found = [.. Searched.SelectMany(page => page.QuerySelectorAll(".permalink"))];
        Assert.NotEmpty(found);
        Assert.All(found, link => Assert.Equal(("", true), (link.TextContent, link.GetAttribute("aria-label")!.StartsWith("Permalink", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData(".map")]
    [InlineData(".legend")]
    [InlineData(".near svg")]
    [InlineData(".near-list a")]
    [InlineData("main nav")]
    [InlineData(".backlinks p")]
    [InlineData(".prompt")]
    [InlineData(".blank")]
    [InlineData(".stub-notice p")]
    [InlineData(".empty")]
    [InlineData(".sidenote")]
    [InlineData(".note a[href*='/issues/new']")]
    public void It_passes_over_what_only_leads_on_or_is_still_to_be_written(string selector)
    {
        IElement[] found = [.. Searched.SelectMany(page => page.QuerySelectorAll(selector))];
        Assert.NotEmpty(found);
        Assert.All(found, element => Assert.NotNull(element.Closest("[data-pagefind-ignore]")));
    }

    [Theory]
    [InlineData("h1")]
    [InlineData(".belief .claim")]
    [InlineData(".belief .why")]
    [InlineData(".question .claim")]
    [InlineData(".trigger .claim")]
    [InlineData(".history li")]
    [InlineData(".prose > p")]
    [InlineData(".footnotes .prose")]
    public void It_reads_what_the_writer_says(string selector)
    {
        IElement[] found = [.. Searched.SelectMany(page => page.QuerySelectorAll(selector))];
        Assert.NotEmpty(found);
        Assert.Contains(found, element => element.Closest("[data-pagefind-ignore]") is null && element.Closest("[data-pagefind-body]") is not null);
        Assert.All(found.Where(element => element.Closest(".stub-notice") is null), element => Assert.Null(element.Closest("[data-pagefind-ignore]")));
    }
}
