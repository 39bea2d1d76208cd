using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Language.Tests.Parsing;

public sealed class PageParserTests
{
    [Fact]
    public void The_first_heading_lends_its_words_to_the_title_and_is_not_said_twice()
    {
        Page page = Parse.Page("# Keeping *score*\n\nText.\n", "about.md").Page;

        Assert.Equal("Keeping score", page.Title);
        Assert.Equal("<p>Text.</p>\n", Parse.Body(page));
    }

    [Theory]
    [InlineData("de", "Überzeugungen", "bis: 2027-01-01", true)]
    [InlineData("de-CH", "Current beliefs", "by: 2027-01-01", true)]
    [InlineData("it", "Current beliefs", "by: 2027-01-01", true)]
    [InlineData("en", "Überzeugungen", "by: 2027-01-01", false)]
    public void A_page_is_read_by_the_words_of_its_own_language(string language, string heading, string due, bool isRead)
    {
        Topic topic = Parse.Topic($"---\nlang: {language}\n---\n\n## {heading}\n\n- It rains. ~70% ^rain\n  - {due}\n");

        Assert.Equal(isRead ? [new DateOnly(2027, 1, 1)] : [], topic.Beliefs.Select(belief => belief.By));
    }

    [Fact]
    public void Other_top_headings_become_second_level()
    {
        Page page = Parse.Page("---\ntitle: A\n---\n\n# A\n\n# B\n", "about.md").Page;

        Assert.Equal("<h2 id=\"b\">B</h2>\n", Parse.Body(page));
    }

    [Theory]
    [InlineData("<why>", "⟦why⟧")]
    [InlineData("<date><title><takeaway>", "⟦date⟧⟦title⟧⟦takeaway⟧")]
    [InlineData("<Headline view: one line>", "⟦Headline view: one line⟧")]
    [InlineData("<e.g. The \"doom\" frame is right>", "⟦e.g. The \"doom\" frame is right⟧")]
    [InlineData("a TODO b", "a ⟦TODO⟧ b")]
    [InlineData("TODOs and a TKO", "TODOs and a TKO")]
    [InlineData("`<why> TODO`", "<code>&lt;why&gt; TODO</code>")]
    [InlineData("<EntityLink>", "&lt;EntityLink&gt;")]
    [InlineData("a<br>b", "a<br>\nb")]
    [InlineData("<div>", "&lt;div&gt;")]
    [InlineData("<R id=\"x\">y</R>", "&lt;R id=&quot;x&quot;&gt;y&lt;/R&gt;")]
    [InlineData("<F n={2}>", "&lt;F n={2}&gt;")]
    [InlineData("<thing/>", "&lt;thing/&gt;")]
    [InlineData("<abbr title=\"a &quot; b\">c</abbr>", "<abbr title=\"a &quot; b\">c</abbr>")]
    [InlineData("<time>now</time>", "<time>now</time>")]
    [InlineData("<b>never closed", "&lt;b&gt;never closed")]
    [InlineData("<b onclick=\"x\">c</b>", "&lt;b onclick=&quot;x&quot;&gt;c&lt;/b&gt;")]
    [InlineData("<https://example.org/>", "<a href=\"https://example.org/\">https://example.org/</a>")]
    [InlineData("a < b and c > d", "a &lt; b and c &gt; d")]
    [InlineData("{{< figure >}}", "{{&lt; figure &gt;}}")]
    [InlineData("<details open>", "&lt;details open&gt;")]
    [InlineData("a<br clear=all>b", "a<br>\nb")]
    [InlineData("<td align=center nowrap>", "&lt;td align=center nowrap&gt;")]
    [InlineData("<table of what is open>", "⟦table of what is open⟧")]
    [InlineData("<open>", "⟦open⟧")]
    [InlineData("<a = b>", "⟦a = b⟧")]
    [InlineData("a <!-- hidden --> b", "a  b")]
    [InlineData("a %% hidden %% b", "a  b")]
    [InlineData("100%% sure", "100%% sure")]
    public void Prompts_tags_and_comments_are_told_apart(string written, string html) =>
        Assert.Equal($"<p>{html}</p>\n", Parse.Body(Parse.Page(written + "\n", "about.md").Page));

    [Fact]
    public void A_comment_may_hold_blank_lines_and_one_that_never_ends_hides_nothing()
    {
        Assert.Equal("<p>a</p>\n<p>b</p>\n", Parse.Body(Parse.Page("a\n\n<!-- x\n\ny -->\n\nb\n", "p.md").Page));
        Assert.Contains("still here", Parse.Body(Parse.Page("a\n\n<!-- x\n\nstill here\n", "p.md").Page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](javascript&colon;alert(1))")]
    [InlineData("[a](java&#115;cript&#58;alert(1))")]
    [InlineData("[a](java&Tab;script:alert(1))")]
    [InlineData("[a](javascript\\:alert(1))")]
    [InlineData("[a][b]\n\n[b]: javascript:alert(1)")]
    [InlineData("![a](javascript:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[a](data:text/html,x)")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("[a](feed:javascript:x)")]
    public void A_scheme_off_the_list_is_reported_and_never_written(string written)
    {
        Garden.Language.Parsing.ParsedPage parsed = Parse.Page(written + "\n", "about.md");

        Diagnostic finding = Assert.Single(parsed.Diagnostics);
        Assert.Equal(RuleDescriptor.UnsafeLink, finding.Rule);
        Assert.Equal(1, finding.Location.Start.Line);
        Assert.DoesNotContain("href", Parse.Body(parsed.Page), StringComparison.Ordinal);
        Assert.DoesNotContain("src", Parse.Body(parsed.Page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[[norms]]", "norms", null, null, null)]
    [InlineData("[[norms|shared norms]]", "norms", null, null, "shared norms")]
    [InlineData("[[norms#Open questions]]", "norms", "Open questions", null, null)]
    [InlineData("[[norms#^capture]]", "norms", null, "capture", null)]
    [InlineData("[[#^capture]]", "", null, "capture", null)]
    public void Wiki_links_come_in_every_form(string written, string target, string? heading, string? item, string? words)
    {
        Page page = Parse.Page($"See {written} there.\n", "about.md").Page;

        Reference reference = Assert.Single(page.References);
        Assert.Equal((target, heading, item), (reference.Target, reference.Heading, reference.Item));
        Assert.Equal($"<p>See {{LinkOpen 0}}{words ?? "{LinkText 0}"}{{LinkClose 0}} there.</p>\n", Parse.Body(page));
        Assert.Equal(5, page.Locate(reference.Span).Start.Column);
        Assert.Equal(5 + written.Length, page.Locate(reference.Span).End.Column);
    }

    [Fact]
    public void A_wiki_link_with_a_bar_survives_in_a_table()
    {
        Page page = Parse.Page("| a | b |\n|---|---|\n| [[x|y]] | z |\n", "about.md").Page;

        Assert.Contains("<td>{LinkOpen 0}y{LinkClose 0}</td><td>z</td></tr>", Parse.Body(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_endings_do_not_change_the_page_or_the_lines()
    {
        const string text = "---\ntitle: T\n---\n\nOne.\n\n<why>\n\n- a\n- b\n";
        foreach (string ending in new[] { "\n", "\r\n", "\r" })
        {
            Page page = Parse.Page(text.Replace("\n", ending, StringComparison.Ordinal), "about.md").Page;
            Assert.Equal("<p>One.</p>\n<p>⟦why⟧</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n", Parse.Body(page));
            Assert.Equal((7, 1), (page.Locate(page.Placeholders[0].Span).Start.Line, page.Locate(page.Placeholders[0].Span).Start.Column));
        }
    }

    [Fact]
    public void Note_marks_without_a_note_are_reported_once_a_number()
    {
        Diagnostic[] findings = [.. Parse.Findings("Text.[1] More.[2] Again.[1] Note.[^x]\n")];

        Assert.Equal([6, 15, 34], findings.Select(finding => finding.Location.Start.Column));
        Assert.All(findings, finding => Assert.Equal(RuleDescriptor.MissingNote, finding.Rule));
    }

    [Fact]
    public void A_pasted_note_is_linked_with_its_paragraph()
    {
        Garden.Language.Parsing.ParsedPage parsed = Parse.Page("Text.[1] More.\n\n[1] The note.\n", "about.md");

        Assert.Empty(parsed.Diagnostics);
        Assert.Equal("<p>Text.<sup class=\"noteref\"><a href=\"#pasted-1\">[1]</a></sup> More.</p>\n<p id=\"pasted-1\">[1] The note.</p>\n", Parse.Body(parsed.Page));
    }

    [Fact]
    public void Every_call_of_a_footnote_has_an_anchor_that_counts_the_calls_of_that_note()
    {
        Garden.Language.Parsing.ParsedPage parsed = Parse.Page("One,[^a] two,[^b] again,[^a] again.[^b]\n\n[^a]: A.\n\n[^b]: B.\n", "about.md");

        Assert.Equal(["1", "2", "1-2", "2-2"], Parse.Body(parsed.Page).Split("id=\"ref-")[1..].Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_footnote_that_nothing_calls_is_reported_and_kept()
    {
        Garden.Language.Parsing.ParsedPage parsed = Parse.Page("Text.[^a]\n\n[^a]: Called.\n\n[^b]: Forgotten.\n", "about.md");

        Diagnostic finding = Assert.Single(parsed.Diagnostics);
        Assert.Equal((RuleDescriptor.MissingNote, 5), (finding.Rule, finding.Location.Start.Line));
        Assert.Equal(["a", "b"], parsed.Page.Footnotes.Select(note => note.Label));
    }

    [Theory]
    [InlineData("Words.\n\n[^b]: Forgotten ^[with a note] here.\n", new[] { "b", "" })]
    [InlineData("Words ^[called].\n\n[^b]: Forgotten ^[with a note] here.\n\n[^c]: So ^[is this].\n", new[] { "", "b", "", "c", "" })]
    public void A_note_in_a_footnote_that_nothing_calls_is_kept_with_it(string body, string[] labels)
    {
        Garden.Language.Parsing.ParsedPage parsed = Parse.Page(body, "about.md");

        Assert.Equal(labels, parsed.Page.Footnotes.Select(note => note.Label));
        Assert.Equal(Enumerable.Range(1, labels.Length), parsed.Page.Footnotes.Select(note => note.Number));
        Assert.Contains(parsed.Page.Footnotes, note => Parse.Html(note.Text).Contains("with a note", StringComparison.Ordinal) && note.Label.Length == 0);
    }

    [Fact]
    public void A_second_footnote_of_a_label_is_reported_and_kept()
    {
        Garden.Language.Parsing.ParsedPage parsed = Parse.Page("Text.[^a]\n\n[^a]: First.\n[^a]: Second.\n", "about.md");

        Diagnostic finding = Assert.Single(parsed.Diagnostics);
        Assert.Equal((RuleDescriptor.MissingNote, 4), (finding.Rule, finding.Location.Start.Line));
        Assert.Equal(["<p>First.</p>\n", "<p>Second.</p>\n"], parsed.Page.Footnotes.Select(note => Parse.Html(note.Text)));
    }

    [Theory]
    [InlineData("Words.\n\n[^5]: Nobody asks.\n\n    ```")]
    [InlineData("Words.\n\n[^5]: Nobody asks.\n    ```\n    x")]
    [InlineData("Words.\n\n[^5]: Nobody asks.\n## Heading\n```")]
    public void The_place_of_a_note_that_nobody_calls_lies_inside_the_file(string body)
    {
        Diagnostic finding = Assert.Single(Parse.Page(body, "about.md").Diagnostics, finding => finding.Rule == RuleDescriptor.MissingNote);
        Assert.InRange(finding.Location.Span.End, 1, body.Length);
    }

    [Theory]
    [InlineData("a field of 12 Å² and 5 Å³")]
    [InlineData("IRMÃ¹ E IRMÃ®")]
    public void Raised_signs_behind_capitals_are_left_alone(string text) => Assert.DoesNotContain(Parse.Findings(text + "\n"), finding => finding.Rule == RuleDescriptor.Mojibake);

    [Theory]
    [InlineData("LÃ©a", "é")]
    [InlineData("oÃ¹", "ù")]
    [InlineData("10 Â°C", "°")]
    [InlineData("éàü naïve LÃ©a", "é")]
    public void Damaged_letters_behind_one_capital_are_repaired(string text, string repaired) =>
        Assert.Equal(repaired, Assert.Single(Parse.Findings(text + "\n"), finding => finding.Rule == RuleDescriptor.Mojibake).Fix!.Edits.Single().Text);

    [Theory]
    [InlineData("one \u202E two", 5)]
    [InlineData("\u0007one", 1)]
    [InlineData("del \u007F", 5)]
    [InlineData("é–\u2066漢", 3)]
    [InlineData("漢字\u0090", 3)]
    public void Characters_that_cannot_be_seen_are_found_wherever_they_stand(string text, int column) =>
        Assert.Equal(
            [column, text.Length + 2],
            Parse.Findings($"{text}.{text[column - 1]}\n").Where(finding => finding.Rule == RuleDescriptor.HiddenCharacter).Select(finding => finding.Location.Start.Column));

    [Fact]
    public void Damaged_text_is_found_outside_code_and_repaired()
    {
        Garden.Language.Parsing.ParsedPage parsed = Parse.Page("labsâ€”the itâ€™s â€œquotedâ€ CafÃ©\n\n`â€”` naïve Ã\n", "about.md");

        Diagnostic finding = Assert.Single(parsed.Diagnostics);
        Assert.Equal((RuleDescriptor.Mojibake, 1, 5), (finding.Rule, finding.Location.Start.Line, finding.Location.Start.Column));
        Assert.Equal(["—", "’", "“", "”", "é"], finding.Fix!.Edits.Select(edit => edit.Text));
    }

    [Theory]
    [InlineData("> ", 200)]
    [InlineData("- ", 10000)]
    public void Nesting_beyond_bearing_is_reported_at_its_line(string mark, int depth)
    {
        string deep = string.Concat(Enumerable.Repeat(mark, depth)) + "x";
        Diagnostic finding = Assert.Single(Parse.Findings($"First.\n\n{deep}\n\nLast.\n"));

        Assert.Equal((RuleDescriptor.OversizedInput, 3), (finding.Rule, finding.Location.Start.Line));
    }

    [Fact]
    public void A_bad_byte_is_reported_with_its_place()
    {
        Garden.Language.Text.SourceFile file = Garden.Language.Text.SourceDecoder.Decode("input/a.md", "ok\nno \u00e9"u8.ToArray().Take(6).Append((byte)0xC3).Append((byte)0x28).ToArray());
        Diagnostic finding = Assert.Single(Garden.Language.Parsing.PageParser.Parse(file, Garden.Language.Parsing.PagePlace.Of("a.md"), GardenSettings.Default).Diagnostics);

        Assert.Equal((RuleDescriptor.InvalidText, 2, 4), (finding.Rule, finding.Location.Start.Line, finding.Location.Start.Column));
        Assert.Contains("at byte 6", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clipping_takes_its_source_from_its_first_quotation()
    {
        ReadingNote note = (ReadingNote)Parse.Page("# A\n\n> Source: <https://example.org/a>\n> Published: 2026-06-14 04:41\n\nText.\n", "reading/a.md").Page;

        Assert.Equal(("https://example.org/a", "2026-06-14"), (note.Url, note.Published));
        Assert.Contains("<blockquote>", Parse.Body(note), StringComparison.Ordinal);
    }

    [Fact]
    public void Someone_elses_text_holds_no_prompts_and_is_not_held_to_our_rules()
    {
        Garden.Language.Parsing.ParsedPage parsed = Parse.Page("---\nurl: https://example.org/\n---\n\nHow <a large company> did it.[3] TODO <div>\n", "reading/a.md");

        Assert.Empty(parsed.Diagnostics);
        Assert.Empty(parsed.Page.Placeholders);
        Assert.Equal("<p>How &lt;a large company&gt; did it.[3] TODO &lt;div&gt;</p>\n", Parse.Body(parsed.Page));
    }
}
