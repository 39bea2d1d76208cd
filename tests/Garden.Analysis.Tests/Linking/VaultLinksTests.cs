using Garden.Language.Diagnostics;

namespace Garden.Analysis.Tests.Linking;

/// <summary>Links as Obsidian, Foam and GitHub resolve them.</summary>
public sealed class VaultLinksTests
{
    private const string Laws = "## One\n\nWords.\n\n### Two parts?\n\n- a\n- b\n\n^list1\n\n| a |\n|---|\n| b |\n\n^Table-1\n\n> q\n\n^quote\n\n```\nx\n```\n^fence\n\n> [!note] T\n> b\n\n^remark\n\n## Head ^head\n\n## Other {#other-id}\n";

    private static readonly (string, string)[] Vault =
    [
        ("notes/Three laws.md", Laws),
        ("notes/deep/Caf\u00e9.md", "# A coffee house\n"),
        ("notes/img/plan.png", ""),
        ("files/Cafe\u0301.png", ""),
        ("board.canvas", ""),
        ("notes/kept.md", "---\ndraft: true\n---\n"),
    ];

    [Theory]
    [InlineData("[x](run.html)")]
    [InlineData("![[run.html]]")]
    [InlineData("[x](../topics/RUN.HTML)")]
    public void A_file_that_would_run_on_the_site_is_plain_words(string link)
    {
        ReadGarden read = WrittenGarden.Read([("topics/a.md", link + "\n"), (link.Contains("RUN", StringComparison.Ordinal) ? "topics/RUN.HTML" : "topics/run.html", "<script>1</script>")]);
        Diagnostic finding = Assert.Single(read.Findings, finding => finding.Rule == RuleDescriptor.BrokenLink);
        Assert.EndsWith("would run as a part of your site and is not published, so the link is shown as plain words", finding.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Empty(read.Corpus.Attachments);
    }

    [Fact]
    public void A_drawing_that_runs_something_is_plain_words_outside_assets()
    {
        const string Script = "<svg onload='1'/>";
        ReadGarden read = WrittenGarden.Read([("topics/a.md", "![x](run.svg) ![y](plain.svg) ![z](../assets/run.svg)\n"), ("topics/run.svg", Script), ("topics/plain.svg", "<svg/>"), ("assets/run.svg", Script)]);
        Diagnostic finding = Assert.Single(read.Findings, finding => finding.Rule == RuleDescriptor.BrokenLink);
        Assert.Equal("`topics/run.svg` is not published, so the link is shown as plain words: it runs `onload`", finding.Message);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(["assets/run.svg", "topics/plain.svg"], read.Corpus.Attachments.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("![[Gone.canvas]]")]
    [InlineData("[[Gone.base|table]]")]
    public void A_drawing_or_board_of_another_tool_that_was_left_behind_is_plain_words(string link)
    {
        Diagnostic finding = Assert.Single(WrittenGarden.Read([("topics/a.md", link + "\n")]).Findings, finding => finding.Rule == RuleDescriptor.BrokenLink);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("belongs to another tool", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_writer_put_into_assets_is_published_whatever_it_is()
    {
        ReadGarden read = WrittenGarden.Read([("topics/a.md", "[x](../assets/demo.html)\n"), ("assets/demo.html", "<p>demo</p>")]);
        Assert.Equal("assets/demo.html", Assert.Single(read.Corpus.Attachments));
    }

    [Theory]
    [InlineData("[[Three laws]]", "notes/Three laws")]
    [InlineData("[[THREE LAWS.md|x]]", "notes/Three laws")]
    [InlineData("[[notes/Three laws]]", "notes/Three laws")]
    [InlineData("[[../notes/Three laws]]", "notes/Three laws")]
    [InlineData("[x](Three%20laws.md)", "notes/Three laws")]
    [InlineData("[x](Three%20laws)", "notes/Three laws")]
    [InlineData("[x](notes/Three%20laws.md)", "notes/Three laws")]
    [InlineData("[x](../notes/Three%20laws.md)", "notes/Three laws")]
    [InlineData("[[Three laws#One]]", "notes/Three laws#one")]
    [InlineData("[[Three laws#Two parts]]", "notes/Three laws#two-parts")]
    [InlineData("[[Three laws#One#Two parts?]]", "notes/Three laws#two-parts")]
    [InlineData("[[Three laws#Three laws#One#Two parts]]", "notes/Three laws#two-parts")]
    [InlineData("[x](Three%20laws.md#One#Two%20parts)", "notes/Three laws#two-parts")]
    [InlineData("[[Three laws#^list1]]", "notes/Three laws#list1")]
    [InlineData("[[Three laws#^table-1]]", "notes/Three laws#Table-1")]
    [InlineData("[[Three laws#^quote]]", "notes/Three laws#quote")]
    [InlineData("[[Three laws#^fence]]", "notes/Three laws#fence")]
    [InlineData("[[Three laws#^remark]]", "notes/Three laws#remark")]
    [InlineData("[[Three laws#^head]]", "notes/Three laws#head")]
    [InlineData("[[Three laws#One#^list1]]", "notes/Three laws#list1")]
    [InlineData("[[Three laws#^other-id]]", "notes/Three laws#other-id")]
    [InlineData("[[Three laws#Other]]", "notes/Three laws#other-id")]
    [InlineData("[[Cafe\u0301]]", "notes/deep/Caf\u00e9")]
    [InlineData("[x](cafe%CC%81.md)", "notes/deep/Caf\u00e9")]
    [InlineData("[x](deep/Caf%C3%A9.md)", "notes/deep/Caf\u00e9")]
    [InlineData("![[plan.png]]", "file:notes/img/plan.png")]
    [InlineData("![[PLAN.png]]", "file:notes/img/plan.png")]
    [InlineData("![[img/plan.png]]", "file:notes/img/plan.png")]
    [InlineData("![x](plan.png)", "file:notes/img/plan.png")]
    [InlineData("![[Caf\u00e9.png]]", "file:files/Cafe\u0301.png")]
    [InlineData("| a |\n|---|\n| [[Three laws\\|x]] |", "notes/Three laws")]
    public void A_link_is_followed_as_other_tools_follow_it(string link, string target)
    {
        LinkedPage page = new(link + "\n", Vault);
        Assert.Equal([target], page.Targets);
        Assert.Empty(page.Findings);
    }

    [Theory]
    [InlineData("[[Three lows]]", "there is no page `Three lows`, by id, title or alias", "did you mean `Three laws`?")]
    [InlineData("[x](Three%20lows.md)", "there is no page `Three lows.md`, looked for at `topics/Three lows.md` and by its name in every folder", "did you mean `../notes/Three laws.md`?")]
    [InlineData("[x](./Three%20laws.md)", "there is no page `./Three laws.md`, looked for at `topics/Three laws.md`", "did you mean `../notes/Three laws.md`?")]
    [InlineData("[[Three laws#Two#One]]", "the page `notes/Three laws` has no heading `Two#One`", null)]
    [InlineData("[[Three laws#One#Three]]", "the page `notes/Three laws` has no heading `One#Three`", null)]
    [InlineData("[[Three laws#^list2]]", "the page `notes/Three laws` has no item or block `^list2`", "did you mean `^list1`?")]
    [InlineData("![[plam.png]]", "there is no picture `plam.png` in the garden, in any folder", "did you mean `plan.png`?")]
    [InlineData("![[song.mp3]]", "there is no sound `song.mp3` in the garden, in any folder", "create the page, or correct the name")]
    [InlineData("![[tide.mp4]]", "there is no film `tide.mp4` in the garden, in any folder", "create the page, or correct the name")]
    [InlineData("[[paper.pdf]]", "there is no file `paper.pdf` in the garden, in any folder", "create the page, or correct the name")]
    [InlineData("![x](img/plam.png)", "there is no picture `img/plam.png`, looked for at `topics/img/plam.png` and by its name in every folder", "create the page, or correct the name")]
    public void A_link_that_other_tools_would_not_follow_is_broken(string link, string message, string? help)
    {
        LinkedPage page = new(link + "\n", Vault);
        Diagnostic finding = Assert.Single(page.Findings);
        Assert.Equal((message, Severity.Error), (finding.Message, finding.Severity));
        Assert.Equal(help, finding.Help);
    }

    [Theory]
    [InlineData("[[board.canvas]]", "`board.canvas` belongs to another tool and is not published, so the link is shown as plain words")]
    [InlineData("![x](../board.canvas)", "`board.canvas` belongs to another tool and is not published, so the link is shown as plain words")]
    [InlineData("[x](kept.md)", "`kept.md` is a draft, so the link is shown as plain words")]
    public void What_stays_with_its_writer_is_plain_words(string link, string message)
    {
        LinkedPage page = new(link + "\n", Vault);
        Assert.Equal(["nowhere"], page.Targets);
        Assert.Equal((message, Severity.Warning), (Assert.Single(page.Findings).Message, page.Findings[0].Severity));
    }

    [Theory]
    [InlineData("a/x.md", "a/Note", "which lies beside this page")]
    [InlineData("long/x.md", "long/Note", "which lies beside this page")]
    [InlineData("other/x.md", "a/Note", "which has the shortest path")]
    public void Of_several_notes_with_a_name_the_one_is_taken_that_Obsidian_takes_and_the_writer_is_told(string from, string taken, string why)
    {
        foreach (string link in (string[])["[[Note]]", "[x](Note.md)"])
        {
            ReadGarden read = WrittenGarden.Read([(from, link + "\n"), ("a/Note.md", ""), ("long/Note.md", "")]);
            Garden.Language.Model.Page page = read.Corpus.Pages.Single(one => one.Path == "input/" + from);
            Assert.Equal(taken, read.Corpus.PlaceOf(page, 0)?.Page.Name);
            if (link[1] == '[' || from == "other/x.md")
            {
                Diagnostic finding = Assert.Single(read.Findings, finding => finding.Rule == RuleDescriptor.AmbiguousLink);
                Assert.Equal(Severity.Warning, finding.Severity);
                Assert.EndsWith($"could be `a/Note` and `long/Note`; `{taken}` was taken, {why}", finding.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_note_at_the_root_and_a_name_with_its_whole_path_are_meant_without_a_word()
    {
        ReadGarden read = WrittenGarden.Read([("a/x.md", "[[Note]] [[b/Note]] [y](b/Note.md)\n"), ("Note.md", ""), ("b/Note.md", ""), ("c/b/Note.md", "")]);
        Garden.Language.Model.Page page = read.Corpus.Pages.Single(one => one.Name == "a/x");
        Assert.Equal(["Note", "b/Note", "b/Note"], page.References.Select((_, index) => read.Corpus.PlaceOf(page, index)?.Page.Name));
        Assert.DoesNotContain(read.Findings, finding => finding.Rule == RuleDescriptor.AmbiguousLink);
    }

    [Fact]
    public void Where_nothing_tells_two_notes_apart_neither_is_taken()
    {
        ReadGarden read = WrittenGarden.Read([("x.md", "[[Note]] ![[p.png]]\n"), ("a/Note.md", ""), ("b/Note.md", ""), ("a/p.png", ""), ("b/p.png", "")]);
        Assert.Equal(
            ["`Note` could be `a/Note` and `b/Note`", "`p.png` could be `a/p.png` and `b/p.png`"],
            read.Findings.Where(finding => finding.Rule == RuleDescriptor.AmbiguousLink && finding.Severity == Severity.Error).Select(finding => finding.Message));
    }

    [Fact]
    public void Pages_of_two_kinds_with_one_name_are_never_taken_for_each_other()
    {
        ReadGarden read = WrittenGarden.Read([("topics/x.md", "[[Note]]\n"), ("topics/Note.md", ""), ("essays/2026/Note.md", "---\ndate: 2026-01-01\n---\n")]);
        Assert.Contains(read.Findings, finding => finding.Rule == RuleDescriptor.AmbiguousLink && finding.Severity == Severity.Error);
    }

    [Fact]
    public void A_files_own_name_goes_before_another_pages_title()
    {
        ReadGarden read = WrittenGarden.Read([("x.md", "[[Note]]\n"), ("a/Note.md", "# Something\n"), ("b.md", "# Note\n")]);
        Assert.Equal("a/Note", read.Corpus.PlaceOf(read.Corpus.Pages.Single(one => one.Name == "x"), 0)?.Page.Name);
        Assert.DoesNotContain(read.Findings, finding => finding.Rule == RuleDescriptor.AmbiguousLink);
    }
}
