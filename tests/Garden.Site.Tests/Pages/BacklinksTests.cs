namespace Garden.Site.Tests.Pages;

public sealed class BacklinksTests
{
    [Theory]
    [InlineData("Before. The longer argument is in [[topics/b]]. After.", "“The longer argument is in Tide tables.”")]
    [InlineData("See [[topics/b|the table]], or [[topics/c]]!", "“See the table, or Clocks!”")]
    [InlineData("[[topics/c]] first. [[topics/b]] says so", "“Tide tables says so”")]
    public void A_page_is_mentioned_by_its_title_in_the_sentence_that_links_to_it(string text, string shown)
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(
            ("topics/a.md", $"---\ntitle: A\n---\n\n{text}\n"),
            ("topics/b.md", "---\ntitle: Tide tables\n---\n\nWords.\n"),
            ("topics/c.md", "---\ntitle: Clocks\n---\n\nWords.\n")));

        Assert.Equal(shown, BuiltSite.Words(site.Only("topics/b/", ".backlinks p:not(.moved)")));
    }
}
