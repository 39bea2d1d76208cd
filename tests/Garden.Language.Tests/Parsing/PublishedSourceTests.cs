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
    [InlineData("a ^[b <!-- hush --> c %%hush%% d] e", "a ^[b  c  d] e")]
    [InlineData("a\n\n[^u]: b %%hush%% c", "a\n\n[^u]: b  c")]
    [InlineData("[a](b.md \"t %%hush%%\") [[x|w <!-- hush -->]]", "[a](b.md \"t \") [[x|w ]]")]
    [InlineData("a [b][c] [d][e]\n\n[c]: known.md\n[e]: https://example.org/ \"t\"\n[f]: hush.md \"t\"\n", "a [b][c] [d][e]\n\n[c]: known.md\n[e]: https://example.org/ \"t\"")]
    [InlineData("```sh %%hush%%\n%% shown %%\n```\n\n    <!-- shown -->", "```sh \n%% shown %%\n```\n\n    <!-- shown -->")]
    [InlineData("It grew 5%% in 2020.\n\nMiddle.\n\nIt grew 6%% in 2021.", "It grew 5%% in 2020.\n\nMiddle.\n\nIt grew 6%% in 2021.")]
    [InlineData("\\%% kept %% kept", "\\%% kept %% kept")]
    [InlineData("%%%% hush %%%%", "%%%%")]
    [InlineData("[a](b.md \"%%%%hush%%\")", "[a](b.md \"%%\")")]
    [InlineData("[[a|b]] ~70% ^id", "[[a|b]] ~70% ^id")]
    public void The_body_is_as_written_but_for_comments(string text, string expected) => Assert.Equal(expected, Published(text));

    [Theory]
    [InlineData("# One *two*\n\n- ~70% [a](b.md)\n  - c `d`\n\n| e | f |\n|---|---|\n| g | h |\n\n```\ni\n```\n", "One two\n~70% a\nc d\ne\nf\ng\nh\ni")]
    [InlineData("", "")]
    public void Its_words_are_without_markup(string markdown, string words) => Assert.Equal(words, PublishedSource.Words(markdown));

    [Theory]
    [InlineData("a [[b|c]] <!-- [[d]] --> e", "[[b|c]]", "a c  e")]
    [InlineData("---\nrelated: [b]\n---\na b", "b", "a b")]
    public void Words_may_stand_in_the_place_of_others(string text, string place, string expected)
    {
        int at = text.IndexOf(place, StringComparison.Ordinal);
        Assert.Equal(expected, PublishedSource.Of(text, Parse.Page(text).Page.BodyStart, [(new SourceSpan(at, at + place.Length), "c")]));
    }

    [Fact]
    public void A_page_that_cannot_be_read_has_no_body() => Assert.Equal("", Published(new string('>', 5000) + " <!-- hush -->"));

    private static string Published(string text) => PublishedSource.Of(text, Parse.Page(text).Page.BodyStart, []);
}
