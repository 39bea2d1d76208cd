namespace Garden.Site.Tests.Pages;

public sealed class RedirectPagesTests
{
    [Fact]
    public void A_redirect_runs_and_loads_nothing()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(("about.md", "---\naliases: [/old/place]\n---\nWords.\n")), new RenderOptions());
        Assert.Equal("default-src 'none'; base-uri 'none'; form-action 'none'", site.Only("old/place/", "meta[http-equiv=Content-Security-Policy]").GetAttribute("content"));
        Assert.Equal("0; url=../../about/", site.Only("old/place/", "meta[http-equiv=refresh]").GetAttribute("content"));
    }

    [Fact]
    public void Readers_are_sent_on_from_old_addresses()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(("topics/a.md", "---\ntitle: Piers\naliases: [Docks, /old/place/]\nredirect_from: /2019/Piers.html\n---\n"), ("topics/b.md", "[x](/old/place/) and [[docks]]\n")));

        Assert.Equal("../../topics/a/", site.Only("old/place/", "main a").GetAttribute("href"));
        Assert.Equal("../topics/a/", site.Only("2019/Piers.html", "main a").GetAttribute("href"));
        Assert.Equal(2, site["topics/b/"].QuerySelectorAll("main p").First(words => words.TextContent.Contains(" and ", StringComparison.Ordinal)).QuerySelectorAll("a[href='../a/']").Length);
    }
}
