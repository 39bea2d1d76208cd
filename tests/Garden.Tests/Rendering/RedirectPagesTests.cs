using Garden.Site;

namespace Garden.Tests.Rendering;

public sealed class RedirectPagesTests
{
    [Fact]
    public void A_redirect_runs_and_loads_nothing()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(("about.md", "---\naliases: [/old/place]\n---\nWords.\n")), new RenderOptions());
        Assert.Equal("default-src 'none'; base-uri 'none'; form-action 'none'", site.Only("old/place/", "meta[http-equiv=Content-Security-Policy]").GetAttribute("content"));
        Assert.Equal("0; url=../../about/", site.Only("old/place/", "meta[http-equiv=refresh]").GetAttribute("content"));
    }
}
