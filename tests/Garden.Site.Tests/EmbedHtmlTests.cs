using AngleSharp.Dom;

namespace Garden.Site.Tests;

/// <summary>What a page shows of others, and of files.</summary>
public sealed class EmbedHtmlTests
{
    private const string Source = "# The source\n\nFirst[^1]. ^one\n\n## Middle\n\nInside, see [[#Middle]].\n\n### Lower\n\n- a\n- b ^entry\n\n^list\n\n## End\n\nLast.\n\n[^1]: A note.\n";

    [Theory]
    [InlineData("![[source]]", "First1. Middle Inside, see Middle. Lower a b End Last. From The source")]
    [InlineData("![[source#Middle]]", "Middle Inside, see Middle. Lower a b From Middle")]
    [InlineData("![[source#Middle#Lower]]", "Lower a b From Lower")]
    [InlineData("![[source#^one]]", "First1. From The source")]
    [InlineData("![[source#^list]]", "a b From The source")]
    [InlineData("![[source#^entry]]", "b From The source")]
    [InlineData("![[source#^one|my words]]", "First1. From my words")]
    public void A_page_a_section_and_a_block_stand_in_a_frame_that_names_its_source(string embed, string words)
    {
        BuiltSite site = Site(("x.md", embed + "\n"), ("source.md", Source));
        Assert.Equal(words, BuiltSite.Words(site.Only("x/", ".prose > figure.excerpt")));
        Assert.StartsWith("../source/", site.Only("x/", "figure.excerpt > figcaption a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_excerpt_brings_no_ids_and_no_headings_and_its_notes_stand_where_they_are()
    {
        BuiltSite site = Site(("x.md", "# X\n\n## Middle\n\n![[source]]\n\n![[source]]\n"), ("source.md", Source));
        IElement frame = site["x/"].QuerySelector("figure.excerpt")!;
        Assert.Empty(frame.QuerySelectorAll("[id], h1, h2, h3, h4"));
        Assert.Equal("../source/#note-1", frame.QuerySelector(".noteref a")!.GetAttribute("href"));
        Assert.Equal("../source/#middle", frame.QuerySelector("p > a")!.GetAttribute("href"));
        string[] ids = [.. site["x/"].QuerySelectorAll("[id]").Select(element => element.Id!)];
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void A_region_is_shown_with_its_beliefs_and_their_numbers()
    {
        BuiltSite site = Site(("x.md", "![[norms]]\n"), ("topics/norms.md", "# Norms\n\nAbout.\n\n## Beliefs\n\n- They hold. 70% ^hold\n\n## Crux\n\n| A | B |\n|---|---|\n| one | |\n"));
        Assert.Equal("About. Beliefs 70% likely They hold. Crux AB one From Norms", BuiltSite.Words(site.Only("x/", "figure.excerpt")));
    }

    [Fact]
    public void Embeds_go_three_deep_and_then_lead_on()
    {
        BuiltSite site = Site(("a.md", "![[b]]\n"), ("b.md", "B ![[no]]\n\n![[c]]\n"), ("c.md", "C\n\n![[d]]\n"), ("d.md", "D\n\n![[e]]\n"), ("e.md", "E\n"));
        Assert.Equal(3, site["a/"].QuerySelectorAll("figure.excerpt").Length);
        Assert.Equal("e", BuiltSite.Words(site.Only("a/", "figure figure figure .body > p:last-child")));
    }

    [Fact]
    public void What_embeds_itself_is_a_link()
    {
        BuiltSite site = Site(("a.md", "A\n\n![[b]]\n"), ("b.md", "B\n\n![[a]]\n"));
        Assert.Equal("A B A b From a From b", BuiltSite.Words(site.Only("a/", ".prose")));
    }

    [Fact]
    public void A_page_shows_only_so_much_of_others()
    {
        string embeds = string.Concat(Enumerable.Repeat("![[long]]\n\n", 30));
        BuiltSite site = Site(("x.md", embeds), ("long.md", new string('w', 9_000) + "\n"));
        Assert.Equal(11, site["x/"].QuerySelectorAll("figure.excerpt").Length);
        Assert.Equal(19, site["x/"].QuerySelectorAll(".prose > p > a").Length);
    }

    [Theory]
    [InlineData("draft: true")]
    [InlineData("private: true")]
    [InlineData("publish: false")]
    public void Nothing_of_a_page_that_is_kept_back_is_shown(string key)
    {
        BuiltSite site = Site(("x.md", "![[secret]]\n\n![[secret#^a]]\n\nSee ![[secret]].\n"), ("secret.md", $"---\n{key}\n---\nHidden words. ^a\n"));
        Assert.DoesNotContain(site.Files, file => file.Value.Contains("Hidden", StringComparison.Ordinal));
        Assert.Empty(site["x/"].QuerySelectorAll("figure"));
    }

    [Fact]
    public void An_unlisted_page_is_shown_where_it_is_named() =>
        Assert.Equal("Quiet. From quiet", BuiltSite.Words(Site(("x.md", "![[quiet]]\n"), ("quiet.md", "---\nunlisted: true\n---\nQuiet.\n")).Only("x/", "figure")));

    [Theory]
    [InlineData("![[p.png|640x480]]", "<p><img src=\"../p.png\" alt=\"\" width=\"640\" height=\"480\" loading=\"lazy\"></p>")]
    [InlineData("![[p.png|100]]", "<p><img src=\"../p.png\" alt=\"\" width=\"100\" loading=\"lazy\"></p>")]
    [InlineData("![[p.png|A curve|100]]", "<figure><img src=\"../p.png\" alt=\"\" width=\"100\" loading=\"lazy\"><figcaption>A curve</figcaption></figure>")]
    [InlineData("![[p.png|A curve]] ^fig", "<figure id=\"fig\"><img src=\"../p.png\" alt=\"\" loading=\"lazy\"><figcaption>A curve</figcaption></figure>")]
    [InlineData("![A curve|100x145](p.png)", "<p><img src=\"../p.png\" alt=\"A curve\" width=\"100\" height=\"145\" loading=\"lazy\"></p>")]
    [InlineData("![250](p.png)", "<p><img src=\"../p.png\" alt=\"\" width=\"250\" loading=\"lazy\"></p>")]
    [InlineData("![A curve|9](https://example.org/p.png)", "<p><a class=\"picture\" href=\"https://example.org/p.png\">A curve</a></p>")]
    [InlineData("![[s.mp3]]", "<figure><audio controls preload=\"none\" src=\"../s.mp3\" aria-label=\"s.mp3\"><a href=\"../s.mp3\">s.mp3</a></audio><figcaption>s.mp3</figcaption></figure>")]
    [InlineData("![[f.webm|The tide|320x200]]", "<figure><video controls preload=\"none\" src=\"../f.webm\" aria-label=\"The tide\" width=\"320\" height=\"200\"><a href=\"../f.webm\">The tide</a></video><figcaption>The tide</figcaption></figure>")]
    [InlineData("![The song](s.mp3)", "<p><audio controls preload=\"none\" src=\"../s.mp3\" aria-label=\"The song\"><a href=\"../s.mp3\">The song</a></audio></p>")]
    [InlineData("![[d.pdf#page=3]]", "<p><a href=\"../d.pdf#page=3\">d.pdf</a></p>")]
    [InlineData("![[d.pdf#page=3|Page three]]", "<p><a href=\"../d.pdf#page=3\">Page three</a></p>")]
    [InlineData("![[d.pdf#\"onload=x]]", "<p><a href=\"../d.pdf\">d.pdf</a></p>")]
    public void Files_are_shown_as_what_they_are(string markdown, string html)
    {
        BuiltSite site = Site(("x.md", markdown + "\n"), ("p.png", ""), ("s.mp3", ""), ("f.webm", ""), ("d.pdf", ""));
        Assert.Contains(html, site.Files["x/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_keeps_its_proportion_in_another_width()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(("x.md", "![[p.png|100]] and ![[p.png]]\n"), ("p.png", "")), RenderOptions.Default with { SizeOf = _ => new(400, 300) });
        Assert.Equal(["100×75", "400×300"], site["x/"].QuerySelectorAll("img").Select(img => $"{img.GetAttribute("width")}×{img.GetAttribute("height")}"));
    }

    private static BuiltSite Site(params (string, string)[] files) => BuiltSite.Of(WrittenGarden.Of(files));
}
