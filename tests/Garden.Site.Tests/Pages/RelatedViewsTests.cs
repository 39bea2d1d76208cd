using AngleSharp.Dom;

namespace Garden.Site.Tests.Pages;

public sealed class RelatedViewsTests
{
    [Theory]
    [InlineData("- [[not yet]] — contrasts with", "not yet contrasts with")]
    [InlineData("- [[later#^x]]", "later")]
    [InlineData("- [The far shore](shore.md) (needs)", "The far shore needs")]
    [InlineData("- [[soon]]\n- [[ebb]] — follows", "soon")]
    public void What_a_list_of_related_regions_names_and_nobody_wrote_is_shown(string list, string words)
    {
        IDocument page = BuiltSite.Of(WrittenGarden.Of(("topics/tides.md", $"## Related regions\n\n{list}\n"), ("topics/ebb.md", "")))["topics/tides/"];
        IElement unwritten = page.QuerySelectorAll(".near-list h3").Single(heading => BuiltSite.Words(heading) == "Not yet written").NextElementSibling!;
        Assert.Equal(words, BuiltSite.Words(unwritten));
        Assert.Equal("not yet written", Assert.Single(unwritten.QuerySelectorAll(".unlinked")).GetAttribute("title"));
        Assert.Empty(unwritten.QuerySelectorAll("a"));
    }

    [Fact]
    public void Names_in_front_matter_that_nobody_wrote_are_not_published() =>
        Assert.Empty(BuiltSite.Of(WrittenGarden.Of(("topics/tides.md", "---\nrelated: [soon]\n---\n")))["topics/tides/"].QuerySelectorAll(".near-list"));
}
