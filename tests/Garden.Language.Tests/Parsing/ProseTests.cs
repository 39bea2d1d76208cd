
namespace Garden.Language.Tests.Parsing;

/// <summary>What prose can hold beyond CommonMark, and ordinary text that only looks like it.</summary>
public sealed class ProseTests
{
    [Theory]
    [InlineData("> [!note]\n> Only this.", "<div class=\"callout note\" role=\"note\"><p class=\"label\">Note</p>\n<p>Only this.</p>\n</div>\n")]
    [InlineData("> [!WARNING] Mind the *gap*\n> Only this.\n>\n> And this.", "<div class=\"callout warning\" role=\"note\"><p class=\"label\">Mind the <em>gap</em></p>\n<p>Only this.</p>\n<p>And this.</p>\n</div>\n")]
    [InlineData("> [!tip]-\r\n> Only this.", "<div class=\"callout tip\" role=\"note\"><p class=\"label\">Tip</p>\n<p>Only this.</p>\n</div>\n")]
    [InlineData("> [!question] Is it?", "<div class=\"callout question\" role=\"note\"><p class=\"label\">Is it?</p>\n</div>\n")]
    [InlineData("> [!weather]\n> Rain.", "<blockquote><p>[!weather] Rain.</p>\n</blockquote>\n")]
    [InlineData("> Quoted. [!note]", "<blockquote><p>Quoted. [!note]</p>\n</blockquote>\n")]
    [InlineData("[!note] No quotation.", "<p>[!note] No quotation.</p>\n")]
    public void A_quotation_with_a_mark_is_a_remark(string markdown, string html) => Assert.Equal(html, Body(markdown));

    [Theory]
    [InlineData("Brier score\n:   The mean squared error.", "<dl>\n<dt>Brier score</dt>\n<dd>The mean squared error.</dd>\n</dl>\n")]
    [InlineData("Time\n: 12:30, or later.", "<p>Time : 12:30, or later.</p>\n")]
    [InlineData("I say\n~   70% of the time.", "<p>I say ~   70% of the time.</p>\n")]
    [InlineData("- Three things\n  :   one", "<ul>\n<li>Three things :   one</li>\n</ul>\n")]
    [InlineData(":   nothing before it", "<p>:   nothing before it</p>\n")]
    [InlineData("One\n:   first\n:   second\n\nTwo\n\n:\tthird", "<dl>\n<dt>One</dt>\n<dd>first</dd>\n<dd>second</dd>\n<dt>Two</dt>\n<dd>third</dd>\n</dl>\n")]
    public void Terms_are_told_from_lines_that_start_with_a_colon(string markdown, string html) => Assert.Equal(html, Body(markdown));

    [Fact]
    public void A_row_longer_than_the_header_keeps_its_cells()
    {
        string html = Body("| a | b |\n|---|---|\n| 1 | 2 | 3 | 4 |\n| 5 | 6 |\n");
        Assert.Contains("<tr><td>1</td><td>2</td><td>3</td><td>4</td></tr>\n<tr><td>5</td><td>6</td><td></td><td></td></tr>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_alone_with_a_title_has_a_caption() =>
        Assert.Equal("<figure>{Picture 0}<figcaption>The error, &lt;day&gt; by day</figcaption></figure>\n", Body("![A curve](curve.svg \"The error, <day> by day\")"));

    [Theory]
    [InlineData("![A curve](curve.svg)")]
    [InlineData("![A curve](curve.svg \"Caption\") and words")]
    public void A_picture_without_a_title_or_among_words_is_part_of_its_paragraph(string markdown) =>
        Assert.StartsWith("<p>{Picture 0}", Body(markdown), StringComparison.Ordinal);

    private static string Body(string markdown) => Parse.Body(Parse.Page(markdown, "essays/page.md").Page);
}
