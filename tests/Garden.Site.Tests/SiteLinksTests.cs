namespace Garden.Site.Tests;

public sealed class SiteLinksTests
{
    [Theory]
    [InlineData("topics/norms/", "topics/capture/", "../capture/")]
    [InlineData("topics/norms/", "topics/norms/", "./")]
    [InlineData("topics/norms/", "", "../../")]
    [InlineData("", "beliefs/", "beliefs/")]
    [InlineData("beliefs/2/", "beliefs/", "../")]
    [InlineData("beliefs/", "assets/garden.1234.css", "../assets/garden.1234.css")]
    [InlineData("topics/norms/", "topics/ärger/", "../%C3%A4rger/")]
    [InlineData("topics/norms/", "topics/a:b/", "../a%3Ab/")]
    public void Links_are_relative(string from, string to, string expected) =>
        Assert.Equal(expected, SiteLinks.From(from, RenderOptions.Default).To(to));

    [Theory]
    [InlineData("topics/norms/", "topics/capture/", "../capture/index.html")]
    [InlineData("topics/norms/", "topics/norms/", "index.html")]
    [InlineData("topics/norms/", "", "../../index.html")]
    [InlineData("beliefs/", "assets/garden.1234.css", "../assets/garden.1234.css")]
    public void Portable_links_name_the_file(string from, string to, string expected) =>
        Assert.Equal(expected, SiteLinks.From(from, new RenderOptions { Portable = true }).To(to));

    [Theory]
    [InlineData(null, "/beliefs/")]
    [InlineData("https://example.org/", "/beliefs/")]
    [InlineData("https://example.org/garden/", "/garden/beliefs/")]
    public void A_page_shown_anywhere_starts_at_the_base(string? baseUrl, string expected) =>
        Assert.Equal(expected, SiteLinks.FromAnywhere(new RenderOptions { BaseUrl = baseUrl }).To("beliefs/"));

    [Fact]
    public void A_place_on_the_page_itself_is_a_bare_anchor()
    {
        Garden.Language.Model.Topic topic = PageDraft.Topic("norms", "Norms");

        Assert.Equal("#claim", SiteLinks.From("topics/norms/", RenderOptions.Default).To(topic, "claim"));
        Assert.Equal("../norms/#claim", SiteLinks.From("topics/capture/", RenderOptions.Default).To(topic, "claim"));
        Assert.Equal("/topics/norms/#claim", SiteLinks.FromAnywhere(RenderOptions.Default).To(topic, "claim"));
    }
}
