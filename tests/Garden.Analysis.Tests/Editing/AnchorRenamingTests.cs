using Garden.Analysis.Editing;
using Garden.Analysis.Linking;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Tests.Editing;

public sealed class AnchorRenamingTests
{
    private const string Tides = "topics/tides.md";

    private static readonly Dictionary<string, string> Garden = new(StringComparer.Ordinal)
    {
        [Tides] = "---\ntitle: Tides\n---\n\nSee [[#^high]], [[#Ebb and flow]] and [it](#ebb-and-flow).\n\n## Ebb and flow\n\nTwice a day. ^twice\n\n### At night\n\nToo.\n\n## Beliefs\n\n- Tides are high. 70% — why ^high\n- Boats sink. 40% — why ^sink\n  - implies: high\n  - if [[#^high]]: → 50%\n",
        ["topics/boats.md"] = "[[tides#^HIGH]], [[Tides#^high|that]], ![[tides#^high]], [a](tides.md#^high), [b](tides.md#high), [[tides#high]], [c](tides.md#%5Ehigh), [[tides#^twice]] and [[tides#^sink]].\n",
        ["essays/sea.md"] = "---\ndate: 2026-01-01\n---\n\n[[tides#Ebb and flow]], [[tides#ebb and flow|so]], [[tides#ebb-and-flow]], [a](../topics/tides.md#ebb-and-flow), [b](../topics/tides.md#Ebb%20and%20flow), [[tides#Ebb and flow#At night]], [[tides#At night]], ![[tides#Ebb and flow]] and [[tides]].\n",
        ["draft.md"] = "---\ndraft: true\n---\n\n[[tides#^high]]\n",
    };

    [Fact]
    public void Every_form_of_a_link_to_an_id_is_rewritten()
    {
        Dictionary<string, string> after = RenameId(Garden, Tides, "high", "^tall");
        Assert.Equal(["draft.md", "topics/boats.md", Tides], after.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("[[tides#^tall]], [[Tides#^tall|that]], ![[tides#^tall]], [a](tides.md#^tall), [b](tides.md#tall), [[tides#tall]], [c](tides.md#%5Etall), [[tides#^twice]] and [[tides#^sink]].\n", after["topics/boats.md"]);
        Assert.Equal(Garden[Tides].Replace("high]]", "tall]]", StringComparison.Ordinal).Replace("^high\n", "^tall\n", StringComparison.Ordinal).Replace("implies: high", "implies: tall", StringComparison.Ordinal), after[Tides]);
        Assert.Equal("---\ndraft: true\n---\n\n[[tides#^tall]]\n", after["draft.md"]);
    }

    [Fact]
    public void Links_that_use_one_definition_are_rewritten_once()
    {
        Dictionary<string, string> garden = new() { ["a.md"] = "## Ebb\n\nTwice a day. ^twice\n", ["b.md"] = "[that][r], [r] and [so][s], [s]\n\n[r]: a.md#ebb\n[s]: a.md#^twice\n" };
        Assert.Equal("[that][r], [r] and [so][s], [s]\n\n[r]: a.md#ebb\n[s]: a.md#^daily\n", RenameId(garden, "a.md", "twice", "daily")["b.md"]);
        Assert.Equal("[that][r], [r] and [so][s], [s]\n\n[r]: a.md#flow\n[s]: a.md#^twice\n", RenameHeading(garden, "a.md", "Ebb", "Flow")["b.md"]);
    }

    [Fact]
    public void A_block_has_an_id_too()
    {
        Dictionary<string, string> after = RenameId(Garden, Tides, "twice", "daily");
        Assert.Contains("[[tides#^daily]]", after["topics/boats.md"], StringComparison.Ordinal);
        Assert.Contains("Twice a day. ^daily\n", after[Tides], StringComparison.Ordinal);
    }

    [Fact]
    public void A_mention_at_the_end_of_a_line_is_not_the_place_where_the_id_is_given()
    {
        Dictionary<string, string> after = RenameId(
            new() { ["topics/a.md"] = "## Uncertainties\n\n- Is it so? Why it matters: yes\n  - touches: ^twice\n\n## Ebb\n\nTwice a day. ^twice\n" }, "topics/a.md", "twice", "daily");
        Assert.Equal("## Uncertainties\n\n- Is it so? Why it matters: yes\n  - touches: ^daily\n\n## Ebb\n\nTwice a day. ^daily\n", after["topics/a.md"]);
    }

    [Theory]
    [InlineData("## Low tide ^ebb", "## Low tide ^flow")]
    [InlineData("## Low tide {#ebb}", "## Low tide {#flow}")]
    public void A_heading_may_have_an_id(string heading, string renamed)
    {
        Dictionary<string, string> after = RenameId(new() { ["a.md"] = heading + "\n\nWords.\n", ["b.md"] = "[[a#ebb]] [[a#^ebb]] [x](a.md#ebb) [[a#Low tide]]\n" }, "a.md", "ebb", "flow");
        Assert.StartsWith(renamed, after["a.md"], StringComparison.Ordinal);
        Assert.Equal("[[a#flow]] [[a#^flow]] [x](a.md#flow) [[a#Low tide]]\n", after["b.md"]);
    }

    [Fact]
    public void A_belief_without_an_id_gets_one()
    {
        Dictionary<string, string> after = RenameId(new() { ["topics/a.md"] = "## Beliefs\n\n- It rains. 70% — why\n", ["b.md"] = "[[a#^it-rains]]\n" }, "topics/a.md", "it-rains", "rain");
        Assert.Equal("## Beliefs\n\n- It rains. 70% — why ^rain\n", after["topics/a.md"]);
        Assert.Equal("[[a#^rain]]\n", after["b.md"]);
    }

    [Theory]
    [InlineData("high", "so high")]
    [InlineData("high", "")]
    [InlineData("high", "sink")]
    [InlineData("high", "Twice")]
    [InlineData("high", "high")]
    [InlineData("ebb-and-flow", "flow")]
    public void A_name_that_cannot_be_is_refused(string id, string name) => Assert.NotNull(Attempt(Garden, Tides, (garden, page) => AnchorRenaming.RenameId(garden, page, id, name)).Failure);

    [Fact]
    public void Every_form_of_a_link_to_a_heading_is_rewritten()
    {
        Dictionary<string, string> after = RenameHeading(Garden, Tides, "Ebb and flow", "Flood & ebb");
        Assert.Equal(["essays/sea.md", Tides], after.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            "---\ndate: 2026-01-01\n---\n\n[[tides#Flood & ebb]], [[tides#Flood & ebb|so]], [[tides#flood-ebb]], [a](../topics/tides.md#flood-ebb), [b](../topics/tides.md#Flood%20&%20ebb), [[tides#Flood & ebb#At night]], [[tides#At night]], ![[tides#Flood & ebb]] and [[tides]].\n",
            after["essays/sea.md"]);
        Assert.StartsWith("---\ntitle: Tides\n---\n\nSee [[#^high]], [[#Flood & ebb]] and [it](#flood-ebb).\n\n## Flood & ebb\n", after[Tides], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## *Ebb*  ##\n", "## Flow  ##\n")]
    [InlineData("Ebb\n---\n", "Flow\n---\n")]
    [InlineData("##\tEbb {#e}\r\n", "##\tFlow {#e}\r\n")]
    [InlineData("## Ebb ^e\n", "## Flow ^e\n")]
    public void Nothing_but_the_words_of_a_heading_changes(string heading, string renamed)
    {
        Dictionary<string, string> after = RenameHeading(new() { ["a.md"] = $"Words.\n\n{heading}\nMore.\n" }, "a.md", "Ebb", "Flow");
        Assert.Equal($"Words.\n\n{renamed}\nMore.\n", after["a.md"]);
    }

    [Fact]
    public void A_heading_of_the_same_words_before_it_keeps_its_links()
    {
        Dictionary<string, string> after = RenameHeading(new() { ["a.md"] = "## Ebb\n\nOne.\n\n## Ebb\n\nTwo.\n", ["b.md"] = "[[a#Ebb]] [x](a.md#ebb) [y](a.md#ebb-2)\n" }, "a.md", "Ebb", "Flow");
        Assert.Equal("## Flow\n\nOne.\n\n## Ebb\n\nTwo.\n", after["a.md"]);
        Assert.Equal("[[a#Flow]] [x](a.md#flow) [y](a.md#ebb)\n", after["b.md"]);
    }

    [Fact]
    public void Words_that_would_end_a_wiki_link_are_named_by_their_anchor()
    {
        Dictionary<string, string> after = RenameHeading(new() { ["a.md"] = "## Ebb\n\nWords.\n", ["b.md"] = "[[a#Ebb]]\n" }, "a.md", "Ebb", "Ebb | flow [x]");
        Assert.Equal("[[a#ebb-flow-x]]\n", after["b.md"]);
    }

    [Fact]
    public void Brackets_in_words_do_not_end_a_link() =>
        Assert.Equal("[x](a.md#Flow%20%3A%29) on\n", RenameHeading(new() { ["a.md"] = "## Ebb\n\nWords.\n", ["b.md"] = "[x](a.md#Ebb) on\n" }, "a.md", "Ebb", "Flow :)")["b.md"]);

    [Fact]
    public void Words_that_would_break_a_link_where_it_stands_are_refused()
    {
        Dictionary<string, string> files = new() { ["a.md"] = "## Ebb\n\nWords.\n", ["b.md"] = "A ` mark and [[a#Ebb]].\n" };
        Assert.NotNull(Attempt(files, "a.md", (garden, page) => AnchorRenaming.RenameHeading(garden, page, page.Headings[0], "Flow ` ebb")).Failure);
    }

    [Theory]
    [InlineData("Beliefs", "Thoughts")]
    [InlineData("Ebb and flow", "Beliefs")]
    [InlineData("Ebb and flow", " ")]
    [InlineData("Ebb and flow", "a\nb")]
    [InlineData("Ebb and flow", "<!-- x -->")]
    public void Words_that_would_make_another_page_of_it_are_refused(string heading, string words) =>
        Assert.NotNull(Attempt(Garden, Tides, (garden, page) => AnchorRenaming.RenameHeading(garden, page, page.Headings.First(one => one.Text == heading), words)).Failure);

    [Fact]
    public void A_section_keeps_its_kind_under_another_of_its_names() => Assert.Contains("## What I believe\n", RenameHeading(Garden, Tides, "Beliefs", "What I believe")[Tides], StringComparison.Ordinal);

    private static Dictionary<string, string> RenameId(Dictionary<string, string> files, string path, string id, string name) =>
        Texts(Attempt(files, path, (garden, page) => AnchorRenaming.RenameId(garden, page, id, name)));

    private static Dictionary<string, string> RenameHeading(Dictionary<string, string> files, string path, string heading, string words) =>
        Texts(Attempt(files, path, (garden, page) => AnchorRenaming.RenameHeading(garden, page, page.Headings.First(one => one.Text == heading), words)));

    private static Dictionary<string, string> Texts(Result<EditedPages, Refusal> attempt)
    {
        Assert.True(attempt.TryGet(out EditedPages? pages, out Refusal? refusal), refusal?.ToString());
        return pages.Edits.ToDictionary(edit => edit.Path[WrittenGarden.Prefix.Length..], edit => edit.After, StringComparer.Ordinal);
    }

    private static Result<EditedPages, Refusal> Attempt(Dictionary<string, string> files, string path, Func<EditedGarden, Page, Result<EditedPages, Refusal>> rename)
    {
        Corpus corpus = WrittenGarden.Read(files.Select(file => (file.Key, file.Value)), shown: PageHiding.Private).Corpus;
        EditedGarden garden = new(corpus, new HashSet<string>(StringComparer.Ordinal), full => new SourceFile(full, files[full[WrittenGarden.Prefix.Length..]]));
        return rename(garden, corpus.Pages.First(page => page.Path == WrittenGarden.Prefix + path));
    }
}
