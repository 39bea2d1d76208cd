using AngleSharp.Dom;

namespace Garden.Site.Tests.Pages;

/// <summary>How a reader finds what there is, and where they are.</summary>
public sealed class WaysAroundTests
{
    private static readonly BuiltSite Sample = BuiltSite.Of(SampleGarden.Build());

    [Fact]
    public void Every_region_stands_under_its_area()
    {
        IElement[] groups = [.. Sample["areas/"].QuerySelectorAll("main > section")];

        Assert.Equal(
            Sample.Pages.Where(path => path.StartsWith("areas/", StringComparison.Ordinal) && path != "areas/index.html").Select(path => path["areas/".Length..^"index.html".Length]).Order(StringComparer.Ordinal),
            groups.Select(group => group.QuerySelector("h2 > a")!.GetAttribute("href")).Order(StringComparer.Ordinal));
        Assert.Equal(
            Sample.Pages.Where(path => path.StartsWith("topics/", StringComparison.Ordinal) && path != "topics/index.html").Select(path => $"../{path[..^"index.html".Length]}").Order(StringComparer.Ordinal),
            groups.SelectMany(group => group.QuerySelectorAll(".region-row .claim a")).Select(link => link.GetAttribute("href")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_folder_of_the_topics_leads_to_all_regions() =>
        Assert.Equal("0; url=../areas/", Sample.Only("topics/", "meta[http-equiv=refresh]").GetAttribute("content"));

    [Fact]
    public void A_page_that_the_writer_puts_at_the_folder_of_the_topics_stays_there()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(("topics/index.md", "---\ntitle: My topics\n---\n\n## Beliefs\n\n- One. 50% — seen.\n")));

        Assert.Equal("My topics", site.Only("topics/", "h1").TextContent);
    }

    [Theory]
    [InlineData("beliefs/", "Beliefs", "page")]
    [InlineData("essays/first-fifty/", "Essays", "true")]
    [InlineData("topics/keeping-score/", "Map", "true")]
    [InlineData("areas/", "Map", "true")]
    [InlineData("tags/records/", "Map", "true")]
    [InlineData("updates/", "Questions", "true")]
    [InlineData("cruxes/", "Questions", "true")]
    [InlineData("evidence/", "Changes", "true")]
    [InlineData("reading/second-log/", "Changes", "true")]
    public void The_head_says_where_one_is(string address, string entry, string current)
    {
        IElement link = Sample.Only(address, ".masthead nav [aria-current]");

        Assert.Equal((entry, current), (link.TextContent, link.GetAttribute("aria-current")));
    }

    [Fact]
    public void Styles_stand_in_the_page_of_wrong_addresses_only_where_no_link_would_find_them()
    {
        Assert.Null(BuiltSite.Of(SampleGarden.Build(), new RenderOptions { BaseUrl = "https://example.org/" })["404.html"].QuerySelector("style"));

        IDocument lost = BuiltSite.Of(SampleGarden.Build(), new RenderOptions())["404.html"];
        string hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(lost.QuerySelector("style")!.TextContent)));
        Assert.Contains($"style-src 'self' 'sha256-{hash}'", lost.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Null(lost.QuerySelector("link[rel=stylesheet]"));
    }

    [Fact]
    public void A_cell_says_the_head_of_its_column_in_plain_words()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(("topics/t.md", "---\ntitle: T\n---\n\n## Evaluation summary\n\n| Dimension | How *good* | |\n|---|---|---|\n| Cost | Low | x |\n")));

        Assert.Equal(["How good", null], site["topics/t/"].QuerySelectorAll(".brief td").Select(cell => cell.GetAttribute("data-label")));
    }
}
