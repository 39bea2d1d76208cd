using Garden.Analysis.Linking;

namespace Garden.Site.Tests;

public sealed class RootedLinksTests
{
    private static readonly GardenAsOf Corpus = WrittenGarden.Of(
        ("topics/tides.md", "[a](/topics/ebb/#turn) [b](/map/) [c](/feed.xml) [d](/) [e](/topics/nope/) ![f](/assets/p.png) ![g](/nope.png)\n"),
        ("topics/ebb.md", "## Beliefs\n\n- They turn. 60% ^turn\n"),
        ("assets/p.png", ""));

    [Theory]
    [InlineData(false, "../ebb/#turn ../../map/ ../../feed.xml ../../")]
    [InlineData(true, "../ebb/index.html#turn ../../map/index.html ../../feed.xml ../../index.html")]
    public void A_link_from_the_root_is_published_relative(bool portable, string expected)
    {
        BuiltSite site = BuiltSite.Of(Corpus, RenderOptions.Default with { Portable = portable, BaseUrl = "https://example.org/sea/" });
        Assert.Equal(expected.Split(' '), site["topics/tides/"].QuerySelectorAll(".prose a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void A_picture_from_the_root_is_published_relative_and_a_missing_one_is_its_words()
    {
        BuiltSite site = BuiltSite.Of(Corpus);
        Assert.Equal("../../assets/p.png", site.Only("topics/tides/", ".prose img").GetAttribute("src"));
        Assert.Equal(["e", "g"], site["topics/tides/"].QuerySelectorAll(".prose .unlinked").Select(BuiltSite.Words));
    }
}
