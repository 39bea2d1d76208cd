using Garden.Analysis.Editing;
using Garden.Analysis.Linking;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Tests.Editing;

public sealed class PageRenamingTests
{
    [Fact]
    public void Links_by_name_are_rewritten_and_links_by_title_stay()
    {
        Dictionary<string, string> after = Rename("topics/norms", "topics/customs", keepAddress: false, new()
        {
            ["topics/norms.md"] = "---\ntitle: Norms among labs\naliases: [habits]\n---\n\nSee [[norms#^hold]] and [[#^hold]].\n\n## Beliefs\n\n- They hold. 60% ^hold\n",
            ["topics/other.md"] = "---\nrelated:\n  - norms\n  - {to: norms, how: needs}\n---\n\n[[Norms]] and [[norms#^hold|this]], [[habits]], [[Norms among labs]], ![[topics/norms#^hold]], [x](norms.md#hold), [y](../topics/norms/).\n",
            ["essays/e.md"] = "---\ndate: 2026-01-01\ntopics: [\"norms\"]\n---\n\n[x](../topics/norms.md \"norms\") and [[elsewhere]].\n",
            ["essays/quiet.md"] = "---\ndate: 2026-01-01\n---\n\n[[other]] norms\n",
        });
        Assert.Equal(["essays/e.md", "topics/customs.md", "topics/other.md"], after.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("---\ntitle: Norms among labs\naliases: [habits]\n---\n\nSee [[customs#^hold]] and [[#^hold]].\n\n## Beliefs\n\n- They hold. 60% ^hold\n", after["topics/customs.md"]);
        Assert.Equal(
            "---\nrelated:\n  - customs\n  - {to: customs, how: needs}\n---\n\n[[customs]] and [[customs#^hold|this]], [[habits]], [[Norms among labs]], ![[topics/customs#^hold]], [x](customs.md#hold), [y](customs/).\n",
            after["topics/other.md"]);
        Assert.Equal("---\ndate: 2026-01-01\ntopics: [\"customs\"]\n---\n\n[x](../topics/customs.md \"norms\") and [[elsewhere]].\n", after["essays/e.md"]);
    }

    [Theory]
    [InlineData("topics: [\"[[norms]]\", '[[norms|so]]']", "topics: [\"[[customs]]\", '[[customs|so]]']")]
    [InlineData("topics:\n  - [[norms]]\n  - \"[[ topics/norms ]]\"", "topics:\n  - [[customs]]\n  - \"[[ topics/customs ]]\"")]
    [InlineData("topics: \"[[Norms]]\"", "topics: \"[[customs]]\"")]
    public void Links_in_front_matter_are_rewritten_inside_their_brackets(string before, string after) => Assert.Equal(
        $"---\ndate: 2026-01-01\n{after}\n---\n",
        Rename("topics/norms", "topics/customs", keepAddress: false, new() { ["topics/norms.md"] = "Kept.\n", ["essays/e.md"] = $"---\ndate: 2026-01-01\n{before}\n---\n" })["essays/e.md"]);

    [Fact]
    public void Links_that_use_one_definition_are_rewritten_once()
    {
        Dictionary<string, string> after = Rename("topics/norms", "topics/customs", keepAddress: false, new()
        {
            ["topics/norms.md"] = "Kept.\n",
            ["essays/e.md"] = "---\ndate: 2026-01-01\n---\n\n[r]: ../topics/norms.md\n\n[r] and [that][r].\n",
        });
        Assert.Equal("---\ndate: 2026-01-01\n---\n\n[r]: ../topics/customs.md\n\n[r] and [that][r].\n", after["essays/e.md"]);
    }

    [Fact]
    public void The_old_name_is_rewritten_even_where_the_title_or_an_alias_says_the_same()
    {
        Dictionary<string, string> after = Rename("topics/norms", "topics/customs", keepAddress: false, new()
        {
            ["topics/norms.md"] = "---\ntitle: Norms\n---\n\n[[Norms]] and [[#^a]]\n\n## Beliefs\n\n- They hold. 60% ^a\n",
            ["topics/b.md"] = "---\nrelated: [norms]\n---\n\n[[norms]], [[norms#^a]], ![[Norms#^a|x]] and [q](norms.md?x), [r](/topics/norms/).\n",
            ["essays/e.md"] = "---\ndate: 2026-01-01\ntopics: [norms]\n---\n",
        });
        Assert.Equal("---\ntitle: Norms\n---\n\n[[customs]] and [[#^a]]\n\n## Beliefs\n\n- They hold. 60% ^a\n", after["topics/customs.md"]);
        Assert.Equal("---\nrelated: [customs]\n---\n\n[[customs]], [[customs#^a]], ![[customs#^a|x]] and [q](customs.md?x), [r](/topics/customs/).\n", after["topics/b.md"]);
        Assert.Equal("---\ndate: 2026-01-01\ntopics: [customs]\n---\n", after["essays/e.md"]);
    }

    [Fact]
    public void The_same_words_stay_where_only_the_folder_changes() =>
        Assert.Equal(["topics/deep/norms.md"], Rename("topics/norms", "topics/deep/norms", keepAddress: false, new() { ["topics/norms.md"] = "", ["topics/b.md"] = "[[norms]]\n" }).Keys);

    [Fact]
    public void A_page_that_changes_its_folder_takes_its_own_links_along()
    {
        Dictionary<string, string> after = Rename("topics/norms", "topics/deep/norms", keepAddress: false, new()
        {
            ["topics/norms.md"] = "[x](other.md), ![curve](curve.svg), [[other]]\n",
            ["topics/other.md"] = "[[norms]] and [x](norms.md)\n",
        });
        Assert.Equal("[x](../other.md), ![curve](../curve.svg), [[other]]\n", after["topics/deep/norms.md"]);
        Assert.Equal("[[norms]] and [x](deep/norms.md)\n", after["topics/other.md"]);
    }

    [Fact]
    public void A_name_that_two_folders_share_is_written_with_its_folder()
    {
        Dictionary<string, string> after = Rename("topics/norms", "topics/e", keepAddress: false, new()
        {
            ["topics/norms.md"] = "Words.\n",
            ["topics/other.md"] = "[[norms]] and [[essays/e]] and [[e]]\n",
            ["topics/third.md"] = "[[e]] alone\n",
            ["essays/e.md"] = "---\ndate: 2026-01-01\n---\n",
        });
        Assert.Equal("[[topics/e]] and [[essays/e]] and [[essays/e]]\n", after["topics/other.md"]);
        Assert.Equal("[[essays/e]] alone\n", after["topics/third.md"]);
    }

    [Theory]
    [InlineData("Words.\r\n", "---\r\naliases: [topics/norms]\r\n---\r\n\r\nWords.\r\n")]
    [InlineData("---\ntitle: T\n---\n", "---\ntitle: T\naliases: [topics/norms]\n---\n")]
    [InlineData("---\naliases: [a, b]\n---\n", "---\naliases: [a, b, topics/norms]\n---\n")]
    [InlineData("---\naliases:\n  - a\ntitle: T\n---\n", "---\naliases:\n  - a\n  - topics/norms\ntitle: T\n---\n")]
    [InlineData("---\naliases: [topics/customs]\n---\n", "---\naliases: [topics/norms]\n---\n")]
    public void The_old_address_becomes_an_alias(string before, string after) =>
        Assert.Equal(after, Rename("topics/norms", "topics/customs", keepAddress: true, new() { ["topics/norms.md"] = before })["topics/customs.md"]);

    [Theory]
    [InlineData("---\ntitle: T\n---\n\nWords.\n")]
    [InlineData("---\r\naliases: [a, b]\r\n---\r\n")]
    public void There_and_back_is_the_same_page(string text)
    {
        string there = Rename("topics/norms", "topics/customs", keepAddress: true, new() { ["topics/norms.md"] = text })["topics/customs.md"];
        Assert.NotEqual(text, there);
        Assert.Equal(text, Rename("topics/customs", "topics/norms", keepAddress: false, new() { ["topics/customs.md"] = there })["topics/norms.md"]);
    }

    [Theory]
    [InlineData("topics/other", "'input/topics/other.md' is there already")]
    [InlineData("topics/OTHER", "'input/topics/other.md' is there already")]
    [InlineData("topics/norms", "that is its name already")]
    [InlineData("essays/norms", "a page of another folder is another kind of page")]
    [InlineData("topics/../x", "the name `..` would lead out of its folder")]
    [InlineData("topics/.hidden", "'topics/.hidden' would not be read: a part of it starts with a dot or an underscore")]
    [InlineData("topics/a:b", "the name `a:b` has a character that some systems cannot store")]
    public void A_name_that_cannot_be_is_refused(string name, string message) =>
        Assert.Equal(message, Attempt("topics/norms", name, keepAddress: true, new() { ["topics/norms.md"] = "", ["topics/other.md"] = "" }).Failure?.Message);

    /// <summary>An essay may have its date in its name alone, and a move must not take it away or change it.</summary>
    [Theory]
    [InlineData("essays/tides", "", false)]
    [InlineData("essays/2026-02-01-tides", "", false)]
    [InlineData("essays/2026-01-05-tides", "", true)]
    [InlineData("essays/tides", "---\ndate: 2026-01-05\n---\n\n", true)]
    public void A_date_in_a_name_is_not_lost(string name, string front, bool moves) =>
        Assert.Equal(moves, Attempt("essays/2026-01-05-waves", name, keepAddress: true, new() { ["essays/2026-01-05-waves.md"] = front + "Words.\n" }).Failure is null);

    [Fact]
    public void Aliases_that_are_no_list_are_left_to_the_writer() =>
        Assert.NotNull(Attempt("topics/norms", "topics/customs", keepAddress: true, new() { ["topics/norms.md"] = "---\naliases: habits\n---\n" }).Failure);

    [Fact]
    public void A_link_that_cannot_be_rewritten_is_named() =>
        Assert.Equal(
            "input/topics/other.md:3:10: the link to `two norms` cannot be rewritten",
            Attempt("topics/two norms", "topics/customs", keepAddress: true, new()
            {
                ["topics/two norms.md"] = "",
                ["topics/other.md"] = "---\nrelated:\n  - to: \"two\\x20norms\"\n---\n",
            }).Failure?.Message);

    /// <summary>The changed pages by their new path inside the content folder.</summary>
    private static Dictionary<string, string> Rename(string from, string to, bool keepAddress, Dictionary<string, string> pages)
    {
        Result<PageRename, Refusal> attempt = Attempt(from, to, keepAddress, pages);
        Assert.True(attempt.TryGet(out PageRename? rename, out Refusal? refusal), refusal?.Message);
        Assert.Equal(($"input/{from}.md", $"input/{to}.md"), (rename.From, rename.To));
        Dictionary<string, string> after = rename.Edits.ToDictionary(edit => (edit.Path == rename.From ? rename.To : edit.Path)["input/".Length..], edit => edit.After);
        after.TryAdd($"{to}.md", pages[$"{from}.md"]);
        return after;
    }

    private static Result<PageRename, Refusal> Attempt(string from, string to, bool keepAddress, Dictionary<string, string> pages)
    {
        const string Picture = "topics/curve.svg";
        Corpus corpus = WrittenGarden.Read([.. pages.Select(page => (page.Key, page.Value)), (Picture, "<svg/>")], Opened.Day, PageHiding.Private).Corpus;
        EditedGarden edited = new(corpus, new HashSet<string>(StringComparer.Ordinal) { Picture }, path => new SourceFile(path, pages[path["input/".Length..]]));
        return PageRenaming.Rename(edited, corpus.Pages.Single(page => page.Name == from), to, keepAddress);
    }
}
