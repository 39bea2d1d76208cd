using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Language.Tests.Parsing;

/// <summary>What prose can hold beyond CommonMark, and ordinary text that only looks like it.</summary>
public sealed class ProseTests
{
    [Theory]
    [InlineData("Hello <!-- one\n\ntwo --> end\n", 1, 7)]
    [InlineData("## Two <!-- one\n\nWords -->\n", 1, 8)]
    [InlineData("- item <!-- one\n- item -->\n", 1, 8)]
    [InlineData("> %% one\n\ntwo %% tail\n", 1, 3)]
    [InlineData("text %%\n![[a.png]]\n\nmore\n\n%%\n", 1, 6)]
    [InlineData("<!-- never closed\n\nwords\n", 1, 1)]
    [InlineData("Words.\n\n%%\nnever closed\n\nwords\n", 3, 1)]
    [InlineData("- item\n  %%", 2, 3)]
    [InlineData("Words.\n\n%%never closed\n\nwords\n", 3, 1)]
    [InlineData("- item\n- %% never closed\n", 2, 3)]
    [InlineData("Words.[^n]\n\n[^n]: a %% b\n\n    c %%\n", 3, 9)]
    public void A_comment_that_ends_in_another_block_stops_the_build(string text, int line, int column)
    {
        Diagnostic finding = Assert.Single(Parse.Findings(text), finding => finding.Rule.Id == "GRD701");

        Assert.Equal((Severity.Error, line, column), (finding.Severity, finding.Location.Start.Line, finding.Location.Start.Column));
    }

    [Theory]
    [InlineData("Hello <!-- one --> end, 100 %% of it.\n")]
    [InlineData("%%\nwhole\n\nblock\n%%\n")]
    [InlineData("`<!-- code` and \\<!-- text, \\%% too\n\nand %% again\n")]
    [InlineData("```\n<!-- code\n```\n")]
    [InlineData("%%%%%%%%%%x%% signs\n")]
    public void A_comment_that_ends_where_it_began_does_not(string text) =>
        Assert.DoesNotContain(Parse.Findings(text), finding => finding.Rule.Id == "GRD701");

    [Theory]
    [InlineData("> [!note]\n> Only this.", "<div class=\"callout note\" role=\"note\"><p class=\"label\"></p>\n<p>Only this.</p>\n</div>\n")]
    [InlineData("> [!WARNING] Mind the *gap*\n> Only this.\n>\n> And this.", "<div class=\"callout warning\" role=\"note\"><p class=\"label\">Mind the <em>gap</em></p>\n<p>Only this.</p>\n<p>And this.</p>\n</div>\n")]
    [InlineData("> [!tip]-\r\n> Only this.", "<details class=\"callout tip\"><summary class=\"label\"></summary>\n<p>Only this.</p>\n</details>\n")]
    [InlineData("> [!faq]+ Why", "<details class=\"callout question\" open><summary class=\"label\">Why</summary>\n</details>\n")]
    [InlineData("> [!tldr] Short\n> > [!cite] In it", "<div class=\"callout abstract\" role=\"note\"><p class=\"label\">Short</p>\n<div class=\"callout quote\" role=\"note\"><p class=\"label\">In it</p>\n</div>\n</div>\n")]
    [InlineData("> [!question] Is it?", "<div class=\"callout question\" role=\"note\"><p class=\"label\">Is it?</p>\n</div>\n")]
    [InlineData("> [!weather] Rain", "<div class=\"callout note\" role=\"note\"><p class=\"label\">Rain</p>\n</div>\n")]
    [InlineData("> [!1]\n> Rain.", "<blockquote><p>[!1] Rain.</p>\n</blockquote>\n")]
    [InlineData("> [! ] Rain.", "<blockquote><p>[! ] Rain.</p>\n</blockquote>\n")]
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

    [Theory]
    [InlineData("[Rain]: 70% — why", "<p>[Rain]: 70% — why</p>\n")]
    [InlineData("[It](b)\n[Rain]: 70%", "<p>{LinkOpen 0}It{LinkClose 0} [Rain]: 70%</p>\n")]
    [InlineData("[a]: /x.txt\n[Rain]: 70%\nwords", "<p>[Rain]: 70% words</p>\n")]
    [InlineData("[a]: /x.txt\n\n[Rain]: 70%", "<p>[Rain]: 70%</p>\n")]
    [InlineData("[one] two\n  [Rain]: ~70%  ", "<p>[one] two [Rain]: ~70%</p>\n")]
    [InlineData("[Rain]: 70%\n\nwords", "<p>[Rain]: 70%</p>\n<p>words</p>\n")]
    [InlineData("    [Rain]: 70%", "<pre><code>[Rain]: 70%\n</code></pre>\n")]
    [InlineData("> [Rain]: 70%", "<blockquote><p>[Rain]: 70%</p>\n</blockquote>\n")]
    public void A_number_for_words_in_brackets_is_no_definition_of_a_link(string markdown, string html) => Assert.Equal(html, Body(markdown));

    [Theory]
    [InlineData("[Rain]: 70%\n---\nIt falls.", "[Rain]: 70%")]
    [InlineData("[Rain]: 70%\n[Snow]: 40%\n---\nIt falls.", "[Rain]: 70% [Snow]: 40%")]
    public void A_number_for_words_in_brackets_may_stand_in_an_underlined_heading(string markdown, string heading) =>
        Assert.EndsWith($">{heading}</h2>\n<p>It falls.</p>\n", Body(markdown), StringComparison.Ordinal);

    [Theory]
    [InlineData(">95% of it", "<p>&gt;95% of it</p>\n")]
    [InlineData("Rain\n>= 95 % of it", "<p>Rain &gt;= 95 % of it</p>\n")]
    [InlineData("> Half is rain,\n> 95% of it in spring.", "<blockquote><p>Half is rain, 95% of it in spring.</p>\n</blockquote>\n")]
    [InlineData("> > 95% of it", "<blockquote><blockquote><p>95% of it</p>\n</blockquote>\n</blockquote>\n")]
    [InlineData("> 9 of 10", "<blockquote><p>9 of 10</p>\n</blockquote>\n")]
    [InlineData("```\n>95%\n```", "<pre><code>&gt;95%\n</code></pre>\n")]
    public void A_bound_at_the_start_of_a_line_is_no_quotation(string markdown, string html) => Assert.Equal(html, Body(markdown));

    [Theory]
    [InlineData('\uFDD0')]
    [InlineData('\uFDD1')]
    public void A_character_that_stands_for_nothing_stays_itself(char character) => Assert.Equal($"<p>70% {character}a</p>\n", Body($"70% {character}a"));

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

    [Theory]
    [InlineData("- [ ] open\n- [x] done\n- [X] done too\n", "<ul>\n<li>[open] open</li>\n<li>[done] done</li>\n<li>[done] done too</li>\n</ul>\n")]
    [InlineData("1. [ ] *one*\n", "<ol>\n<li>[open] <em>one</em></li>\n</ol>\n")]
    [InlineData("- [ ]no\n- [-] no\n- a [ ] b\n", "<ul>\n<li>[ ]no</li>\n<li>[-] no</li>\n<li>a [ ] b</li>\n</ul>\n")]
    [InlineData("[ ] no entry\n", "<p>[ ] no entry</p>\n")]
    [InlineData("- [ ] named ^id1\n", "<ul>\n<li><span id=\"id1\">[open] named </span></li>\n</ul>\n")]
    public void An_entry_that_begins_with_a_box_is_a_task(string markdown, string html) => Assert.Equal(html, Body(markdown));

    [Theory]
    [InlineData("- key:: a value\n- other-key:: *b*\n", "<dl>\n<dt>key</dt>\n<dd>a value</dd>\n<dt>other-key</dt>\n<dd><em>b</em></dd>\n</dl>\n")]
    [InlineData("- key:: a\n- words\n", "<ul>\n<li>key:: a</li>\n<li>words</li>\n</ul>\n")]
    [InlineData("- std::vector\n", "<ul>\n<li>std::vector</li>\n</ul>\n")]
    [InlineData("- two words:: a\n", "<ul>\n<li>two words:: a</li>\n</ul>\n")]
    [InlineData("- key:: \n", "<ul>\n<li>key::</li>\n</ul>\n")]
    public void Entries_that_are_all_fields_are_terms_and_their_meanings(string markdown, string html) => Assert.Equal(html, Body(markdown));

    [Theory]
    [InlineData("- a\n\n^one\n", "<div id=\"one\"><ul>\n<li>a</li>\n</ul>\n</div>\n")]
    [InlineData("> q\n\n^one\n", "<div id=\"one\"><blockquote><p>q</p>\n</blockquote>\n</div>\n")]
    [InlineData("```\nx\n```\n^one\n", "<div id=\"one\"><pre><code>x\n</code></pre>\n</div>\n")]
    [InlineData("Words.\n\n^one\n\n^two\n", "<div id=\"one\"><p>Words.</p>\n</div>\n<div id=\"two\"></div>\n")]
    [InlineData("a\n\n^one\n\nb\n\n^one\n", "<div id=\"one\"><p>a</p>\n</div>\n<p>b</p>\n")]
    [InlineData("> [!tip] T\n> b\n^one\n", "<div id=\"one\"><div class=\"callout tip\" role=\"note\"><p class=\"label\">T</p>\n<p>b</p>\n</div>\n</div>\n")]
    [InlineData("a [[b]]^2\n", "<p>a {LinkOpen 0}{LinkText 0}{LinkClose 0}^2</p>\n")]
    [InlineData("> - a\n>\n> ^one\n", "<blockquote><div id=\"one\"><ul>\n<li>a</li>\n</ul>\n</div>\n</blockquote>\n")]
    public void An_id_on_a_line_of_its_own_names_the_block_before_it(string markdown, string html) => Assert.Equal(html, Body(markdown));

    [Theory]
    [InlineData("## Words {#own}\n\n## Own\n", "<h2 id=\"own\">Words</h2>\n<h2 id=\"own-2\">Own</h2>\n")]
    [InlineData("## Words ^own\n", "<h2 id=\"own\">Words </h2>\n")]
    [InlineData("## {#own}\n", "<h2 id=\"own-2\">{#own}</h2>\n")]
    [InlineData("## Set {a} {# b}\n", "<h2 id=\"set-a-b\">Set {a} {# b}</h2>\n")]
    public void A_heading_may_have_an_id_of_its_own(string markdown, string html) => Assert.Equal(html, Body(markdown));

    [Fact]
    public void The_id_of_a_heading_is_no_part_of_the_name_of_its_section() =>
        Assert.Equal(SectionKind.Beliefs, Parse.Topic("## Beliefs {#mine}\n\n- It holds. 70%\n").Sections[0].Kind);

    [Theory]
    [InlineData("![[a]]\n", "{EmbedBlock 0}")]
    [InlineData("![[a#H|words]] ^id1\n", "{EmbedBlock 0 “words” #id1}")]
    [InlineData("![[a]]^id1\n", "{EmbedBlock 0 #id1}")]
    [InlineData("One\n![[a]]\ntwo\n![[b]]\n", "<p>One </p>\n{EmbedBlock 0}<p> two </p>\n{EmbedBlock 1}")]
    [InlineData("> ![[a]]\n", "<blockquote>{EmbedBlock 0}</blockquote>\n")]
    [InlineData("- ![[a]]\n", "<ul>\n<li>{EmbedBlock 0}</li>\n</ul>\n")]
    [InlineData("See ![[a|w]] here.\n", "<p>See {Embed 0 “w”} here.</p>\n")]
    public void An_embed_on_a_line_of_its_own_is_a_block(string markdown, string html) => Assert.Equal(html, Body(markdown));

    [Theory]
    [InlineData("A^[First *one*.] b[^x] c^[third]\n\n[^x]: second\n", "1 “First one.” 2 “second” 3 “third”")]
    [InlineData("A^[with [a link](https://example.org) in it]\n", "1 “with a link in it”")]
    [InlineData("> A^[in a\n> quotation]\n", "1 “in a quotation”")]
    [InlineData("A^[ ] b ^[[page]] c ^[open\n", "")]
    [InlineData("A^[one ^[two]]\n", "1 “one ^[two]”")]
    public void A_note_may_stand_where_it_is_called(string markdown, string notes) =>
        Assert.Equal(notes, string.Join(' ', Parse.Page(markdown, "essays/page.md").Page.Footnotes.Select(note => $"{note.Number} “{Parse.Words(note.Text)}”")));

    [Fact]
    public void A_note_in_place_is_called_by_its_number() =>
        Assert.Equal("<p>A<sup id=\"ref-1\"></sup> b<sup id=\"ref-2\"></sup></p>\n", Body("A^[one] b^[two]\n"));

    [Fact]
    public void A_pipe_in_a_table_is_written_with_a_backslash_in_code_too() =>
        Assert.Contains("<td><code>a|b</code></td>", Body("| x |\n|---|\n| `a\\|b` |\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<details>\n<summary>More *here*</summary>\n\nWords.\n\n- a\n\n</details>\n\nAfter.\n", "<details>\n<summary>More <em>here</em></summary>\n<p>Words.</p>\n<ul>\n<li>a</li>\n</ul>\n</details>\n<p>After.</p>\n")]
    [InlineData("<details open class=\"x\" onclick=\"y()\"><summary>More</summary>\nWords.\n</details>\n", "<details>\n<summary>More</summary>\n<p>Words.</p>\n</details>\n")]
    [InlineData("<details>\n\nWords.\n\n</details>\n", "<details>\n<summary></summary>\n<p>Words.</p>\n</details>\n")]
    [InlineData("<details>\n<summary>A</summary>\n<details>\n<summary>B</summary>\nInner.\n</details>\nOuter.\n</details>\n", "<details>\n<summary>A</summary>\n<details>\n<summary>B</summary>\n<p>Inner.</p>\n</details>\n<p>Outer.</p>\n</details>\n")]
    [InlineData("> <details>\n> <summary>A</summary>\n>\n> B\n> </details>\n", "<blockquote><details>\n<summary>A</summary>\n<p>B</p>\n</details>\n</blockquote>\n")]
    public void Details_are_a_part_that_a_reader_unfolds(string markdown, string html) => Assert.Equal(html, Body(markdown));

    [Theory]
    [InlineData("<details>\n<summary>A</summary>\n\nWords.\n")]
    [InlineData("<details><summary>A</summary>Words</details>\n")]
    [InlineData("<details> Words\n</details>\n")]
    public void What_is_not_closed_on_a_line_of_its_own_is_no_such_part_and_keeps_its_words(string markdown)
    {
        string html = Body(markdown);
        Assert.DoesNotContain("<details", html, StringComparison.Ordinal);
        Assert.Contains("&lt;details", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_inside_parts_and_parts_that_are_never_closed_are_read_in_a_moment()
    {
        string deep = Body(string.Concat(Enumerable.Repeat("<details>\n\n", 20_000)) + "Words.\n\n" + string.Concat(Enumerable.Repeat("</details>\n\n", 20_000)));
        Assert.Equal(20, deep.Split("<details>").Length - 1);
        Assert.DoesNotContain("<details>", Body(string.Concat(Enumerable.Repeat("<details>\n\n", 30_000))), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_in_place_that_are_never_closed_are_read_in_a_moment() =>
        Assert.StartsWith("<p>^[", Body(string.Concat(Enumerable.Repeat("^[", 3_900)) + string.Concat(Enumerable.Repeat("\n" + new string('w', 10_000), 300)) + "\n"), StringComparison.Ordinal);

    private static string Body(string markdown) => Parse.Body(Parse.Page(markdown, "essays/page.md").Page);
}
