using AngleSharp.Dom;
using Garden.Language.Model;
using static Garden.Site.Tests.PageDraft;

namespace Garden.Site.Tests.Pages;

public sealed class PageStructureTests
{
    private static readonly BuiltSite Sample = BuiltSite.Of(SampleGarden.Build());

    public static TheoryData<string> Pages => [.. Sample.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_one_heading_landmarks_and_a_way_past_the_navigation(string path)
    {
        IDocument page = Sample[path];

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Single(page.QuerySelectorAll("body > header"));
        Assert.Single(page.QuerySelectorAll("body > footer"));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("#" + page.QuerySelector("main")!.Id, page.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Ids_are_unique_and_what_names_one_finds_it(string path)
    {
        IDocument page = Sample[path];
        string[] ids = [.. page.QuerySelectorAll("[id]").Select(element => element.Id!)];

        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Count(), ids.Length);
        foreach (IElement element in page.QuerySelectorAll("[aria-labelledby]"))
        {
            Assert.Contains(element.GetAttribute("aria-labelledby"), ids);
        }
    }

    [Fact]
    public void Every_link_leads_somewhere() =>
        Assert.Empty(PublishedLinks.Dead(Sample.Files, new Uri("https://disk.invalid/")));

    [Fact]
    public void Every_link_of_a_portable_site_names_a_file() =>
        Assert.Empty(PublishedLinks.Dead(BuiltSite.Of(SampleGarden.Build(), new RenderOptions { Portable = true }).Files, new Uri("https://disk.invalid/"), portable: true));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Elements_stand_where_html_allows_them(string path)
    {
        // A parser moves blocks out of paragraphs and links out of links: written and parsed text would then differ.
        IDocument page = Sample[path];

        Assert.Empty(page.QuerySelectorAll("p:empty:not([class])"));
        Assert.Empty(page.QuerySelectorAll("a a, p p, p div, p ul, dl > :not(div):not(dt):not(dd), ul > :not(li), ol > :not(li)"));
        Assert.Empty(page.QuerySelectorAll("a:not([href]), [href=''], [id=''], img:not([alt])"));
        Assert.All(page.QuerySelectorAll("body svg"), svg => Assert.True(svg.HasAttribute("aria-hidden") || svg.GetAttribute("role") == "group" || svg.ParentElement!.Closest("svg") is not null));
    }

    [Fact]
    public void What_the_tool_adds_takes_no_id_of_the_writer()
    {
        CorpusBuilder garden = new();
        garden.Add(draft => Topic(
            "a",
            "A",
            Section(SectionKind.Prose, "Main", Prose("<p>x</p>")),
            Section(SectionKind.Beliefs, "Beliefs", Items(Belief("related-regions", "One.", 0.5), Belief("what-links-here", "Two.", 0.5), Belief("related-writing", "Three.", 0.5)))) with
        {
            BlockIds = [draft.To("topics/b", ReferenceKind.Related).ToString(System.Globalization.CultureInfo.InvariantCulture)],
        });
        garden.Add(draft => Topic("b", "B", Section(SectionKind.Prose, "See", new SectionPart.Prose(draft.Link("topics/a", "there")))));
        BuiltSite site = BuiltSite.Of(garden.Build());

        string[] ids = [.. site["topics/a/"].QuerySelectorAll("[id]").Select(element => element.Id!)];
        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Count(), ids.Length);
        Assert.Contains("related-regions-2", ids);
        Assert.Contains("what-links-here-2", ids);
        Assert.Equal("#main-2", site["topics/a/"].QuerySelector("a.skip")!.GetAttribute("href"));
    }

    [Fact]
    public void A_page_of_five_full_beliefs_the_styles_and_the_script_are_small()
    {
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(Sample.Files["topics/keeping-score/index.html"]), 1, 40_000);
        Assert.InRange(SizeOf(".css"), 1, 45_000);
        Assert.InRange(SizeOf(".js"), 1, 12_000);
    }

    /// <summary>The bytes of what every page loads.</summary>
    private static int SizeOf(string ending) =>
        Sample.Files.Where(file => file.Key.EndsWith(ending, StringComparison.Ordinal) && !file.Key.StartsWith("assets/later/", StringComparison.Ordinal)).Sum(file => System.Text.Encoding.UTF8.GetByteCount(file.Value));

    [Theory]
    [InlineData(1000, 3, true)]
    [InlineData(999, 3, false)]
    [InlineData(1000, 2, false)]
    public void A_long_page_names_its_parts(int words, int parts, bool named)
    {
        CorpusBuilder garden = new();
        garden.Add(_ => PageDraft.Essay("e", "E", new DateOnly(2026, 1, 1)) with
        {
            WordCount = words,
            Headings = [.. Enumerable.Range(1, parts).Select(i => new Heading($"Part {i}", $"part-{i}", 2, default)), new Heading("Deeper", "deeper", 3, default)],
        });
        BuiltSite site = BuiltSite.Of(garden.Build());

        Assert.Equal(named ? ["#part-1", "#part-2", "#part-3"] : [], site["essays/e/"].QuerySelectorAll(".synopsis a").Select(link => link.GetAttribute("href")));
    }
}
