using Garden.Language.Model;

namespace Garden.Language.Tests.Parsing.Inlines;

/// <summary>Addresses and tags that stand in running text without any mark around them.</summary>
public sealed class BareMarksTests
{
    [Theory]
    [InlineData("See https://example.org/a_b?c=1#d.", "See <a href=\"https://example.org/a_b?c=1#d\">https://example.org/a_b?c=1#d</a>.")]
    [InlineData("(https://example.org/a_(b))", "(<a href=\"https://example.org/a_(b)\">https://example.org/a_(b)</a>)")]
    [InlineData("at www.example.org, or", "at <a href=\"http://www.example.org\">www.example.org</a>, or")]
    [InlineData("“https://example.org”", "“<a href=\"https://example.org\">https://example.org</a>”")]
    [InlineData("場所はhttps://example.org/x。次", "場所は<a href=\"https://example.org/x\">https://example.org/x</a>。次")]
    [InlineData("場所は https://example.org/x。次", "場所は <a href=\"https://example.org/x\">https://example.org/x</a>。次")]
    [InlineData("Write me.too@mail.example.org.", "Write <a href=\"mailto:me.too@mail.example.org\">me.too@mail.example.org</a>.")]
    [InlineData("*https://example.org*", "<em><a href=\"https://example.org\">https://example.org</a></em>")]
    [InlineData("https://a.example https://b.example", "<a href=\"https://a.example\">https://a.example</a> <a href=\"https://b.example\">https://b.example</a>")]
    [InlineData("`https://example.org` me@host http:// xhttp://example.org www. a@b", "<code>https://example.org</code> me@host http:// xhttp://example.org www. a@b")]
    [InlineData("[https://example.org](https://example.org)", "<a href=\"https://example.org\">https://example.org</a>")]
    [InlineData("javascript://example.org/%0aalert(1) ftp://example.org", "javascript://example.org/%0aalert(1) ftp://example.org")]
    public void Bare_addresses_are_links(string markdown, string html) => Assert.Equal($"<p>{html}</p>\n", Body(markdown));

    [Theory]
    [InlineData("About #sea and #sea/tides-2.", "About {Tag sea}#sea and {Tag sea/tides-2}#sea/tides-2.", "sea|sea/tides-2")]
    [InlineData("#möwe, #日本 (#no)", "{Tag möwe}#möwe, {Tag 日本}#日本 (#no)", "möwe|日本")]
    [InlineData("#sea/ and #tide-", "{Tag sea}#sea/ and {Tag tide}#tide-", "sea|tide")]
    [InlineData("C#sharp #1 # a #a x#y #f(x) `#code` https://example.org/#anchor", "C#sharp #1 # a #a x#y #f(x) <code>#code</code> <a href=\"https://example.org/#anchor\">https://example.org/#anchor</a>", "")]
    [InlineData("one\n#two", "one {Tag two}#two", "two")]
    [InlineData("#Sea #sea", "{Tag Sea}#Sea {Tag sea}#sea", "Sea")]
    public void Tags_in_the_text_are_tags_of_the_page(string markdown, string html, string tags)
    {
        Page page = Parse.Page(markdown, "essays/page.md").Page;
        Assert.Equal($"<p>{html}</p>\n", Parse.Body(page));
        Assert.Equal(tags, string.Join('|', page.Tags));
    }

    [Fact]
    public void Tags_of_the_front_matter_come_first_and_are_not_doubled() =>
        Assert.Equal("sea, tide", string.Join(", ", Parse.Page("---\ntags: [sea]\n---\n#tide and #Sea\n", "essays/page.md").Page.Tags));

    [Fact]
    public void In_someone_elses_text_a_hash_is_a_character() =>
        Assert.Empty(Parse.Page("---\nurl: https://example.org\n---\nThey wrote #sea.\n", "reading/page.md").Page.Tags);

    [Theory]
    [InlineData("The port opens, see https://example.org/70%25. ~60% — it is #late", "The port opens, see https://example.org/70%25. | 0.6 | it is #late")]
    [InlineData("Prices at www.example.org rise. 70%", "Prices at www.example.org rise. | 0.7 | (none)")]
    [InlineData("The #harbour freezes. ~5% (2–8)", "The #harbour freezes. | 0.05 | (none)")]
    public void Estimates_are_read_beside_them(string line, string read)
    {
        Belief belief = Parse.Belief(line);
        Assert.Equal(read, $"{Parse.Words(belief.Claim)} | {belief.Estimate?.Probability} | {Parse.Words(belief.Reason)}");
    }

    private static string Body(string markdown) => Parse.Body(Parse.Page(markdown, "essays/page.md").Page);
}
