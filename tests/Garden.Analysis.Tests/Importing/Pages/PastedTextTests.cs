using Garden.Analysis.Importing.Pages;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Importing.Pages;

public sealed class PastedTextTests
{
    private static readonly Lazy<Imported> Topic = new(() => Imported.OfData(PastedText.Import, "text/topic.txt"));

    private static readonly Lazy<Imported> Essay = new(() => Imported.OfData(PastedText.Import, "text/essay.txt"));

    private static readonly Lazy<Imported> Article = new(() => Imported.OfData(PastedText.Import, "text/article.txt"));

    [Fact]
    public void A_note_that_begins_with_its_number_is_that_notes_and_one_that_nothing_calls_stays_a_paragraph()
    {
        string essay = Imported.Of(PastedText.Import, ("a.txt", "An essay\n\nSaid once[1] and twice[2] in a paragraph that goes on.\n\n[1] note one\n\n[2] note two\n\n[3] an orphan")).Only();
        Assert.Contains("[^1]: note one\n", essay, StringComparison.Ordinal);
        Assert.Contains("[^2]: note two\n", essay, StringComparison.Ordinal);
        Assert.Contains("\n[3] an orphan\n", essay, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Use a[0] and b[1] in the program.\n\nA paragraph.\n\nThe last one.")]
    [InlineData("Use b[1] in the program.\n\nA paragraph.\n\nThe last one.")]
    public void The_last_paragraph_is_no_note_of_a_mark_that_stands_alone(string text) =>
        Assert.DoesNotContain("[^1]", Imported.Of(PastedText.Import, ("a.txt", text)).Only(), StringComparison.Ordinal);

    [Fact]
    public void A_topic_copied_from_its_page_is_one_again()
    {
        Topic topic = Topic.Value.Read().Corpus.Topics.Single();
        Assert.Equal(["topics/ferries-harbours.md"], Topic.Value.Paths);
        Assert.Equal(("Ferries & Harbours", "City Transport", "exploring", new DateOnly(2026, 5, 1)), (topic.Title, topic.Area, topic.Status, topic.Reviewed));
        Assert.StartsWith("How boats come and go", topic.Description, StringComparison.Ordinal);
        Assert.True(topic.DeclaredStub);
        Assert.NotNull(topic.StubNotice);
        Assert.Equal((2, 1, 1, 1), (topic.Beliefs.Count(), topic.Uncertainties.Count(), topic.Triggers.Count(), topic.Readings.Count()));
        Assert.All(topic.Beliefs, belief => Assert.True(belief.Estimate!.IsUnset));
    }

    [Fact]
    public void The_findings_of_a_stub_are_its_placeholders()
    {
        ReadGarden read = Topic.Value.Read();
        RuleDescriptor[] rules = [.. Garden.Analysis.Linting.Linter.Lint(read.Corpus, read.Findings).Select(finding => finding.Rule).Distinct()];
        Assert.Equal([RuleDescriptor.UnfilledPlaceholder, RuleDescriptor.UnsetProbability], rules.OrderBy(rule => rule.Id, StringComparer.Ordinal));
    }

    [Fact]
    public void No_word_of_a_topic_is_lost_or_doubled()
    {
        string source = Imported.DataOf("text").Single(file => file.Path == "topic.txt").Text;
        Assert.Equal(["Exploring", "Last", "May", "1"], Topic.Value.Lost([source]));
        Assert.Equal(1, Topic.Value["topics/ferries-harbours.md"].Split("Ferries & Harbours").Length - 1);
        Assert.Equal(1, Topic.Value["topics/ferries-harbours.md"].Split("How boats come and go").Length - 1);
    }

    [Fact]
    public void An_essay_calls_its_notes_and_holds_them()
    {
        string text = Essay.Value["essays/essay.md"];
        Essay essay = (Essay)Essay.Value.Read().Corpus.Pages.Single();
        Assert.Equal(new DateOnly(2026, 6, 1), essay.Date);
        Assert.Equal(["1", "2", "3"], essay.Footnotes.Select(note => note.Label));
        Assert.Contains("[^3]: By its own books, at least", text, StringComparison.Ordinal);
        Assert.Contains("\n\nMost people want the wall.\n", text, StringComparison.Ordinal);
        Assert.Equal(["What the sand costs", "What is left to do"], essay.Headings.Select(heading => heading.Text));
    }

    [Fact]
    public void No_word_of_an_essay_is_lost_and_what_was_guessed_is_told()
    {
        Assert.Empty(Essay.Value.Lost([Imported.DataOf("text").Single(file => file.Path == "essay.txt").Text]));
        Assert.Contains("essay.txt:8: the last 3 paragraphs were taken for the notes 1 to 3", Essay.Value.Notes);
        Assert.Contains("essay.txt:3: `What the sand costs` was made a heading", Essay.Value.Notes);
        Assert.Contains("essay.txt:: the text has no date: the day of the import stands there", Essay.Value.Notes);
    }

    [Fact]
    public void An_article_is_a_reading_note_and_its_text_stays_whole()
    {
        ReadingNote note = Article.Value.Read().Corpus.Readings.Single();
        Assert.Equal(("https://example.org/posts/silt", "2026-06-14", "Why harbours silt up"), (note.Url, note.Published, note.Title));
        Assert.EndsWith(Imported.DataOf("text").Single(file => file.Path == "article.txt").Text, Article.Value["reading/why-harbours-silt-up.md"], StringComparison.Ordinal);
        Assert.Empty(Article.Value.Findings([.. RuleDescriptor.All]));
    }

    [Theory]
    [InlineData("One.[1]\nTwo.[2]\nThree.\n[1] First.\nand more.\n[2] Second.\n", "One.[^1]\n\nTwo.[^2]\n\nThree.\n\n[^1]: First.\n\n    and more.\n\n[^2]: Second.\n")]
    [InlineData("One.[1]\nTwo.[3]\nThree.\nFirst.\nSecond.\n", "One.[1]\n\nTwo.[3]\n\nThree.\n\nFirst.\n\nSecond.\n")]
    [InlineData("One [1](https://example.org).\nTwo.\nThree.\n", "One [1](https://example.org).\n\nTwo.\n\nThree.\n")]
    public void Notes_are_told_by_their_numbers(string pasted, string body) => Assert.EndsWith(body, Imported.Of(PastedText.Import, ("note.txt", pasted)).Plan.NewFiles.Single().Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("---\ntitle: Ferries\n---\n## Evaluation summary\n\n| a | b | c |\n|---|---|---|\n| x | y | z |\n", "topics/ferries.md")]
    [InlineData("---\ntitle: Ferries\ndate: 2026-01-05\n---\nText.\n", "essays/ferries.md")]
    [InlineData("# Ferries\n\nText.\n", "ferries.md")]
    [InlineData("Ferries\n\nBy: Ida Brook\nURL: https://example.org/x\n\nText.\n", "reading/folder.md")]
    public void A_text_in_Markdown_stays_as_it_is(string text, string path)
    {
        Imported imported = Imported.Of(PastedText.Import, ("page.md", text));
        Assert.Equal([path], imported.Paths);
        Assert.EndsWith(text[Math.Max(0, text.LastIndexOf("---\n", StringComparison.Ordinal))..], imported[path], StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_does_not_say_what_it_is_becomes_a_page_and_is_told()
    {
        Imported imported = Imported.Of(PastedText.Import, ("note.txt", "Some words.\nAnd more.\n"));
        Assert.Equal("Some words.\n\nAnd more.\n", imported["folder.md"]);
        Assert.Contains(imported.Notes, note => note.Contains("nothing in the text says what it is", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("a\0b", "NUL")]
    public void What_is_no_text_is_refused(string text, string reason) => Assert.Contains(reason, Imported.Refused(PastedText.Import, ("note.txt", text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Cells_that_tabs_part_are_a_table_and_bullets_within_bullets_stay_within() => Assert.Contains(
        "## Key levers\n\n| Lever | Mechanism |\n|---|---|\n| Fares | a \\| b |\n\n## What this includes\n\n- boats\n  - ferries\n- quays\n",
        Imported.Of(PastedText.Import, ("note.txt", "Harbour\n\nKey levers\n\nLever\tMechanism\nFares\ta | b\n\nWhat this includes\n\n • boats\n    ◦ ferries\n • quays\n")).Plan.NewFiles.Single().Text,
        StringComparison.Ordinal);
}
