using Garden.Analysis.Assisting;
using Garden.Analysis.Linking;
using Garden.Analysis.Linting;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Tests.Assisting;

public sealed class HoverTests
{
    private const string Text =
        """
        ---
        title: Tides
        status: exploring
        ---

        They follow [[moon]], as [[moon#^pulls]] says; see [[moon#Phases]], [the chart](chart.png) and [[nowhere]].

        ## Beliefs

        - Tides are *high*. 70% (60–80) — measured ^high
          - 2026-01-05: 60% — first guess
          - 2026-03-02: 60% → 70% — [[moon#^pulls]]
          - by: 2026-12-31
          - importance: high
        - It rained. 70% — wet ^rained
          - resolved: no 2026-05-01
        """;

    [Theory]
    [InlineData("[[mo|on]],", "**The Moon**", "topic · Sky", "Linked from Tides.")]
    [InlineData("[[moon#^pu|lls]] says", "**The moon pulls.** likely (55–80%) — seen", "a belief of *The Moon* (`topics/moon`)", "Linked from Tides.")]
    [InlineData("Pha|ses]]", "**Phases**", "a part of *The Moon*", "Linked from Tides.")]
    [InlineData("chart|.png", "`topics/chart.png`, a file of the garden")]
    [InlineData("Tides are *hi|gh*", "**Tides are high.** 70% (60–80) — measured", "by 2026-12-31 · importance high", "- 2026-01-05: 60% — first guess\n- 2026-03-02: 60% → 70% — The moon pulls.", "Linked from The Moon.")]
    [InlineData("^hi|gh\n", "**Tides are high.**")]
    [InlineData("It rain|ed", "came out no", "resolved 2026-05-01", "Nothing links here.")]
    [InlineData("importan|ce: high", "`importance`: How much it matters", "`low`, `medium` or `high`")]
    [InlineData("b|y: 2026", "`by`: The day by which")]
    [InlineData("sta|tus: exploring", "`status`: How far it is")]
    [InlineData("[[no|where]]", "**GRD501 broken-link**", "**Why it matters.**", "**What to do.**")]
    public void What_stands_at_a_place_is_told(string marked, params string[] expected)
    {
        string said = At(marked)!.Markdown;
        Assert.All(expected, words => Assert.Contains(words, said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("They fol|low")]
    [InlineData("status: explo|ring")]
    public void Nothing_is_said_of_plain_words(string marked) => Assert.Null(At(marked));

    [Fact]
    public void Words_of_the_writer_mean_what_they_say()
    {
        Corpus corpus = WrittenGarden.Of(("a.md", "---\ntitle: \"a <b> [x](y) *z* `q`\"\n---\n\nWords.\n"), ("b.md", "[[a]]\n"));
        Page page = corpus.Pages.Single(one => one.Name == "b");
        Assert.StartsWith("**a \\<b\\> \\[x\\](y) \\*z\\* \\`q\\`**", HoverText.At(corpus, page, new SourceFile(page.Path, "[[a]]\n"), 3, [])!.Markdown, StringComparison.Ordinal);
    }

    private static HoverText? At(string marked)
    {
        int bar = marked.IndexOf('|', StringComparison.Ordinal);
        ReadGarden read = WrittenGarden.Read(
        [
            ("topics/tides.md", Text),
            ("topics/moon.md", "---\ntitle: The Moon\narea: Sky\n---\n\n## Phases\n\nSee [[tides#^high]].\n\n## Beliefs\n\n- The moon pulls. ~likely — seen ^pulls\n"),
            ("topics/chart.png", ""),
        ]);
        Page page = read.Corpus.Pages.Single(one => one.Name == "topics/tides");
        int offset = Text.IndexOf(marked.Remove(bar, 1), StringComparison.Ordinal) + bar;
        return HoverText.At(read.Corpus, page, new SourceFile(page.Path, Text), offset, Linter.Lint(read.Corpus, read.Findings).Where(finding => finding.Location.Path == page.Path && finding.Rule.Id == "GRD501"));
    }
}
