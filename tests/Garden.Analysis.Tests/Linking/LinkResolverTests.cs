namespace Garden.Analysis.Tests.Linking;

public sealed class LinkResolverTests
{
    private static readonly (string, string)[] Garden =
    [
        ("topics/tides.md", "---\ntitle: The tides\narea: Two seas\ntags: [salt]\naliases: [topics/old-tides]\n---\n\n## Spring and neap\n\nBoth. ^para-one\n\n## Beliefs\n\n- They turn. 60% ^turn\n"),
        ("topics/Ebb Tide.md", "Words.\n"),
        ("topics/unready.md", "---\ndraft: true\n---\n"),
        ("essays/e.md", "---\ndate: 2026-01-01\n---\n"),
        ("assets/p.png", ""),
        ("topics/curve.svg", "<svg/>"),
    ];

    [Theory]
    [InlineData("/topics/tides/", "topics/tides")]
    [InlineData("/topics/tides.md#turn", "topics/tides#turn")]
    [InlineData("/topics/tides/index.html", "topics/tides")]
    [InlineData("/topics/ebb-tide/", "topics/Ebb Tide")]
    [InlineData("/topics/Ebb%20Tide.md", "topics/Ebb Tide")]
    [InlineData("/topics/old-tides/", "topics/tides")]
    [InlineData("/topics/../topics/tides", "topics/tides")]
    [InlineData("/assets/p.png", "file:assets/p.png")]
    [InlineData("/topics/curve.svg?v=2", "file:topics/curve.svg")]
    [InlineData("/", "made:")]
    [InlineData("/map/#two-seas", "made:map/#two-seas")]
    [InlineData("/map", "made:map/")]
    [InlineData("/beliefs/by-importance/", "made:beliefs/by-importance/")]
    [InlineData("/essays/", "made:essays/")]
    [InlineData("/areas/two-seas/", "made:areas/two-seas/")]
    [InlineData("/areas/elsewhere/", "made:areas/elsewhere/")]
    [InlineData("/tags/salt/", "made:tags/salt/")]
    [InlineData("/feed.xml", "made:feed.xml")]
    [InlineData("/404.html", "made:404.html")]
    public void A_link_from_the_root_finds_pages_files_redirects_and_what_the_site_makes(string written, string target)
    {
        LinkedPage page = new($"[x]({written})\n", Garden);
        Assert.Equal([target], page.Targets);
        Assert.Empty(page.Findings);
    }

    [Theory]
    [InlineData("[x](/topics/nope/)", "there is no page or file `/topics/nope/`, in the garden or on its site")]
    [InlineData("[x](/nope.md)", "there is no page `/nope.md`, in the garden or on its site")]
    [InlineData("![x](/nope.png)", "there is no picture `/nope.png`, in the garden or on its site")]
    [InlineData("![x](/assets/nope.png)", "there is no picture `/assets/nope.png`, in the garden or on its site")]
    [InlineData("[x](/areas/nope/)", "there is no page or file `/areas/nope/`, in the garden or on its site")]
    [InlineData("[x](/tags/nope/)", "there is no page or file `/tags/nope/`, in the garden or on its site")]
    [InlineData("[x](/map.html)", "there is no page or file `/map.html`, in the garden or on its site")]
    [InlineData("[x](/../tides)", "there is no page or file `/../tides`: it leads out of the garden")]
    [InlineData("[x](\\\\example.com)", "there is no page or file `\\example.com`, in the garden or on its site")]
    public void A_link_from_the_root_that_leads_nowhere_is_broken(string link, string message)
    {
        LinkedPage page = new(link + "\n", Garden);
        Assert.Equal(message, Assert.Single(page.Findings).Message);
        Assert.Equal("correct it; what is not of the garden needs its whole address, with `https://`", page.Findings[0].Help);
        Assert.Equal(["nowhere"], page.Targets);
    }

    [Fact]
    public void The_files_of_a_theme_are_taken_on_trust_where_the_garden_keeps_none_beside_them() =>
        Assert.Equal(["made:assets/logo.svg"], new LinkedPage("![x](/assets/logo.svg)\n").Targets);

    [Theory]
    [InlineData("draft: true", "is a draft")]
    [InlineData("private: true", "is not published")]
    [InlineData("draft: perhaps", null)]
    [InlineData("title: [", null)]
    public void A_link_to_a_page_that_is_kept_back_says_so_unless_the_page_has_an_error_of_its_own(string yaml, string? message)
    {
        LinkedPage page = new("[[kept]] and [x](kept.md)\n", ("topics/kept.md", $"---\n{yaml}\n---\n"));

        Assert.Equal(["nowhere", "nowhere"], page.Targets);
        Assert.Equal(message is null ? 0 : 2, page.Findings.Count(finding => message is not null && finding.Message.Contains(message, StringComparison.Ordinal)));
        Assert.Equal(message is null ? 0 : 2, page.Findings.Length);
    }

    [Fact]
    public void A_draft_is_no_broken_link() =>
        Assert.Contains("is a draft", Assert.Single(new LinkedPage("[x](/topics/unready/)\n", Garden).Findings).Message, StringComparison.Ordinal);

    [Fact]
    public void The_root_of_a_site_in_a_folder_of_its_host_is_understood_too() =>
        Assert.Equal(
            ["topics/tides", "topics/tides", "made:feed.xml", "made:"],
            new LinkedPage("[a](/sea/topics/tides/) [b](/topics/tides/) [c](/sea/feed.xml) [d](/sea/)\n", [("garden.yml", "url: https://example.org/sea/\n"), .. Garden]).Targets);

    [Theory]
    [InlineData("[[tidse]]", "tides", "[[tides]]")]
    [InlineData("[[tides#Spring and naep|x]]", "Spring and neap", "[[tides#Spring and neap|x]]")]
    [InlineData("[[tides#^trun]]", "^turn", "[[tides#^turn]]")]
    [InlineData("[[tides#^para-on]]", "^para-one", "[[tides#^para-one]]")]
    [InlineData("[x](tidse.md#turn)", "tides.md", "[x](tides.md#turn)")]
    [InlineData("[x](../topics/tidse/?a=b)", "tides/?a=b", "[x](tides/?a=b)")]
    [InlineData("[x](/topics/tidse/)", "/topics/tides/", "[x](/topics/tides/)")]
    [InlineData("[x](../esays/e.md)", "../essays/e.md", "[x](../essays/e.md)")]
    [InlineData("[x](tides.md#spring-and-naep)", "#spring-and-neap", "[x](tides.md#spring-and-neap)")]
    [InlineData("[x](tides.md#^trun)", "^turn", "[x](tides.md#^turn)")]
    public void A_suggestion_is_what_the_writer_has_to_type(string link, string meant, string mended)
    {
        LinkedPage page = new($"See {link}.\n", Garden);
        Assert.Equal([$"did you mean `{meant}`?"], page.Helps);
        Assert.Equal($"See {mended}.\n", page.Mended);
        Assert.Empty(new LinkedPage(page.Mended, Garden).Findings);
    }

    [Theory]
    [InlineData("---\nrelated: [hree]\n---\n")]
    [InlineData("[[hree]]\n")]
    [InlineData("[x](hree.md)\n")]
    public void The_page_itself_is_never_suggested(string text) =>
        Assert.Equal(["create the page, or correct the name"], new LinkedPage(text, Garden).Helps);

    [Fact]
    public void A_name_close_to_the_page_itself_gives_way_to_another() =>
        Assert.Equal(["did you mean `hers`?"], new LinkedPage("[[hera]]\n", ("topics/hers.md", "")).Helps);

    [Fact]
    public void A_list_of_related_regions_takes_links_to_files() =>
        Assert.Equal(["topics/tides", "topics/deep/ebb"], new LinkedPage("## Related regions\n\n- [x](tides.md)\n- [y](./deep/ebb.md)\n", [("topics/deep/ebb.md", ""), .. Garden]).Targets);
}
