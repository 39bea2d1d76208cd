using System.Globalization;
using Garden.Analysis.Assisting;
using Garden.Analysis.Linking;
using Garden.Language.Text;

namespace Garden.Analysis.Tests.Assisting;

/// <summary>The outline of a page, what can be folded, and the numbers behind links.</summary>
public sealed class StructureTests
{
    private const string Text =
        """
        ---
        title: Tides
        ---

        Words before.

        ## Ebb

        One [[#^high]].

        ### At night

        Two.

        ## Beliefs

        - Tides are high. 70% — why ^high
          - by: 2026-12-31

            and more
        - It rained. 70% — wet ^rained
          - resolved: no 2026-05-01

        ## Uncertainties

        - Is it [[#^rained]]? Why it matters: yes ^so

        """;

    private static readonly Corpus Corpus = WrittenGarden.Of(("topics/tides.md", Text));

    private static readonly SourceFile Source = new("input/topics/tides.md", Text);

    [Fact]
    public void Headings_hold_what_stands_below_them() => Assert.Equal(
        "Ebb(At night) Beliefs(Tides are high.=70% It rained.=came out no) Uncertainties(Is it It rained.?)",
        string.Join(' ', PageOutline.Of(Corpus, Corpus.Pages[0], Text.Length).Select(Written)));

    [Fact]
    public void Every_name_lies_inside_its_part_and_every_part_inside_the_one_around_it()
    {
        Check(PageOutline.Of(Corpus, Corpus.Pages[0], Text.Length), new SourceSpan(0, Text.Length));

        static void Check(IEnumerable<OutlinePart> parts, SourceSpan around)
        {
            foreach (OutlinePart part in parts)
            {
                Assert.True(around.Contains(part.Span), part.Name);
                Assert.True(part.Span.Contains(part.NameSpan), part.Name);
                Check(part.Parts, part.Span);
            }
        }
    }

    [Fact]
    public void Front_matter_sections_and_entries_can_be_folded() =>
        Assert.Equal("1-3 7-13 11-13 15-22 17-20 21-22 24-26", string.Join(' ', FoldedLines.Of(Corpus.Pages[0], Source).Select(lines => string.Create(CultureInfo.InvariantCulture, $"{lines.First}-{lines.Last}"))));

    [Fact]
    public void Links_to_beliefs_show_their_numbers() =>
        Assert.Equal(["[[#^high]] 70%", "[[#^rained]] came out no"], NumberHint.In(Corpus, Corpus.Pages[0], new SourceSpan(0, Text.Length)).Select(hint => $"{Text[Text.LastIndexOf("[[", hint.At, StringComparison.Ordinal)..hint.At]} {hint.Number}"));

    [Fact]
    public void Only_the_part_that_is_asked_for_is_looked_at() => Assert.Single(NumberHint.In(Corpus, Corpus.Pages[0], new SourceSpan(0, Text.IndexOf("### ", StringComparison.Ordinal))));

    [Fact]
    public void A_draft_is_outlined_and_told_about_though_it_is_not_linked()
    {
        const string Draft = "---\ndraft: true\n---\n\n## Beliefs\n\n- See [[tides]] and [[#^own]]. 70% — [[tides]] ^own\n  - implies: \n";
        Corpus corpus = WrittenGarden.Of(("topics/tides.md", Text), ("topics/draft.md", Draft));
        SourceFile source = new("input/topics/draft.md", Draft);
        Assert.Equal("Beliefs(See tides and own.=70%)", string.Join(' ', PageOutline.Of(corpus, corpus.Drafts[0], Draft.Length).Select(Written)));
        Assert.StartsWith("**See tides and own.** 70% — tides", HoverText.At(corpus, corpus.Drafts[0], source, Draft.IndexOf("and", StringComparison.Ordinal), [])!.Markdown, StringComparison.Ordinal);
        Assert.Equal("[[#^own]]", Completion.At(corpus, corpus.Drafts[0], source, [], Draft.Length - 1)!.All.Single().Text);
        Assert.Empty(NumberHint.In(corpus, corpus.Drafts[0], new SourceSpan(0, Draft.Length)));
        Assert.NotEmpty(FoldedLines.Of(corpus.Drafts[0], source));
    }

    private static string Written(OutlinePart part) => part.Name + (part.Detail is null ? "" : "=" + part.Detail) + (part.Parts.IsEmpty ? "" : string.Create(CultureInfo.InvariantCulture, $"({string.Join(' ', part.Parts.Select(Written))})"));
}
