using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Text;

namespace Garden.Language.Tests.Parsing;

public sealed class PublishedSourceTests
{
    [Theory]
    [InlineData("---\ntitle: T\n---\n\nWords.\n", "Words.")]
    [InlineData("a <!-- hush --> b", "a  b")]
    [InlineData("a %%hush%% b", "a  b")]
    [InlineData("One.\n\n%%\nhush\n\nhush\n%%\n\nTwo.", "One.\n\n\n\nTwo.")]
    [InlineData("<!--\nhush\n-->\n\nTwo.", "Two.")]
    [InlineData("- a\n  <!-- hush -->\n- b %% hush %%", "- a\n  \n- b")]
    [InlineData("`<!-- shown -->`", "`<!-- shown -->`")]
    [InlineData("```\n%% shown %%\n```", "```\n%% shown %%\n```")]
    [InlineData("[[a|b]] ~70% ^id", "[[a|b]] ~70% ^id")]
    public void The_body_is_as_written_but_for_comments(string text, string expected) => Assert.Equal(expected, Published(text));

    [Fact]
    public void A_page_that_cannot_be_read_has_no_body() => Assert.Equal("", Published(new string('>', 5000) + " hush"));

    private static string Published(string text) => PublishedSource.Of(new SourceFile("input/topics/page.md", text), PagePlace.Of("topics/page.md"), GardenSettings.Default);
}
