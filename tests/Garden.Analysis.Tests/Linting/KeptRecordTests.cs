using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Tests.Linting;

/// <summary>What GRD307 says of two states of a garden, the earlier one of 2026-04-01.</summary>
public sealed class KeptRecordTests
{
    private const string Page = """
        ## Current beliefs

        - The choir finds a conductor. ~70% — two applied ^conductor
          - 2026-01-15: 50% — a first guess, see [[survey]]
          - 2026-03-20: 50% → 70% — the second application is in
          - 2026-05-01: 70% → 75% — later than the revision
        - The hall is sold. ~20%
          - 2026-02: 20%
        """;

    [Theory]
    [InlineData("", "")] // nothing changed
    [InlineData("15: 50% —", "15: 50 % —")] // the same number, written otherwise
    [InlineData("50% → 70% —", "70% —")] // where it started from follows from the entry before
    [InlineData("a first guess, see", "A first guess; see")] // punctuation and case
    [InlineData("second application", "second aplication")] // spelling
    [InlineData("the second", "teh second")]
    [InlineData("[[survey]]", "[[Survey]]")] // leads where it led
    [InlineData("70% → 75% — later than the revision", "70% → 40% — not yet on record")] // dated after the revision
    [InlineData("- 2026-02: 20%", "- 2026-02-14: 20%")] // a day that makes the month precise
    [InlineData("- 2026-02: 20%", "- 2026-02: 20% — a reason given later")]
    [InlineData("~70% — two applied", "~90% — three applied")] // the present number is no entry
    [InlineData("finds a conductor", "will have found a conductor")] // reworded, with its id
    [InlineData("The hall is sold", "The hall has been sold")] // reworded without an id, known by its entries
    public void What_says_the_same_is_no_change(string old, string now) => Assert.Empty(Found(Page, old.Length == 0 ? Page : Replaced(old, now)));

    [Theory]
    [InlineData("15: 50% —", "15: 60% —", "the entry of 2026-01-15 said 50% and now says 60%")]
    [InlineData("50% → 70% —", "60% → 70% —", "the entry of 2026-03-20 started from 50% and now starts from 60%")]
    [InlineData("2026-03-20", "2026-03-02", "the entry of 2026-03-20 is now dated 2026-03-02")]
    [InlineData("  - 2026-03-20: 50% → 70% — the second application is in\n", "", "the entry of 2026-03-20 (70%) was removed")]
    [InlineData("second application", "third application", "the entry of 2026-03-20 has another reason than it had")]
    [InlineData("is in", "is not in", "the entry of 2026-03-20 has another reason than it had")]
    [InlineData(" — the second application is in", "", "the entry of 2026-03-20 has another reason than it had")]
    [InlineData("[[survey]]", "[[poll]]", "the entry of 2026-01-15 has another reason than it had")]
    [InlineData("see [[survey]]", "see the survey", "the entry of 2026-01-15 has another reason than it had")]
    [InlineData("- 2026-02: 20%", "- 2026-02: 25%", "the entry of 2026-02 said 20% and now says 25%")]
    [InlineData("- 2026-02: 20%", "- 2026-03-14: 20%", "the entry of 2026-02 (20%) was removed")]
    [InlineData("- The hall is sold. ~20%\n  - 2026-02: 20%", "", "the belief “The hall is sold” (topics/choir#the-hall-is-sold) was removed with its dated entry of 2026-02-01")]
    public void What_was_on_record_and_says_something_else_is_found(string old, string now, string message) => Assert.Equal([message], Found(Page, Replaced(old, now)));

    [Theory]
    [InlineData("possible", "impossible")]
    [InlineData("likely", "unlikely")]
    [InlineData("12", "13")]
    [InlineData("now", "not")]
    [InlineData("it rose", "it rose and fell")]
    [InlineData("quite sure of this", "quiet sour of that")] // more than one word of five
    public void Other_words_are_no_corrected_spelling(string old, string now)
    {
        string Text(string reason) => $"## Current beliefs\n\n- It holds. ~70% ^a\n  - 2026-01-15: 70% — {reason}\n";
        Assert.Equal(["the entry of 2026-01-15 has another reason than it had"], Found(Text(old), Text(now)));
    }

    [Fact]
    public void An_entry_is_found_wherever_it_stands_in_its_list()
    {
        string turned = Page.Replace("  - 2026-01-15: 50% — a first guess, see [[survey]]\n", "", StringComparison.Ordinal)
            .Replace("- later than the revision", "", StringComparison.Ordinal)
            .Replace("- The hall", "  - 2026-01-15: 50% — a first guess, see [[survey]]\n- The hall", StringComparison.Ordinal);
        Assert.Empty(Found(Page, turned));
    }

    [Fact]
    public void The_finding_stands_at_the_changed_entry_and_at_the_belief_of_a_removed_one()
    {
        Diagnostic changed = Assert.Single(Findings([("topics/choir.md", Page)], [("topics/choir.md", Replaced("15: 50% —", "15: 60% —"))]));
        Assert.Equal(("input/topics/choir.md", 4), (changed.Location.Path, changed.Location.Start.Line));
        Diagnostic removed = Assert.Single(Findings([("topics/choir.md", Page)], [("topics/choir.md", Replaced("  - 2026-01-15: 50% — a first guess, see [[survey]]\n", ""))]));
        Assert.Equal(3, removed.Location.Start.Line);
    }

    [Fact]
    public void A_renamed_page_and_a_moved_belief_are_followed()
    {
        (string, string) old = ("topics/choir.md", Page);
        Assert.Empty(Findings([old], [("topics/singers.md", Page)])); // the same text
        Assert.Empty(Findings([old], [("topics/singers.md", "---\naliases: [topics/choir]\n---\n\n" + Page)])); // as `garden mv` leaves it
        Assert.Empty(Findings([old], [("topics/choir.md", "Words."), ("topics/music.md", Page)])); // moved to another page
    }

    [Fact]
    public void A_belief_that_goes_with_its_page_is_found_on_the_page_that_took_its_place()
    {
        string rest = Replaced("- The hall is sold. ~20%\n  - 2026-02: 20%", "");
        Diagnostic renamed = Assert.Single(Findings([("topics/choir.md", Page)], [("topics/singers.md", "---\naliases: [topics/choir]\n---\n\n" + rest)]));
        Assert.Equal("input/topics/singers.md", renamed.Location.Path);
        Diagnostic[] gone = [.. Findings([("topics/choir.md", Page)], [])];
        Assert.Equal(["input/topics/choir.md:3", "input/topics/choir.md:7"], gone.Select(finding => $"{finding.Location.Path}:{finding.Location.Start.Line}"));
        Assert.Contains("removed with its 2 dated entries up to 2026-03-20", gone[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_a_renamed_page_say_what_they_said()
    {
        (string, string) survey = ("topics/survey.md", "---\ntitle: The survey\n---\n\nWords.");
        (string, string) renamed = ("topics/poll.md", "---\ntitle: The poll\naliases: [topics/survey]\n---\n\nWords.");
        Assert.Empty(Findings([("topics/choir.md", Page), survey], [("topics/choir.md", Replaced("[[survey]]", "[[poll]]")), renamed]));
    }

    [Fact]
    public void A_page_that_cannot_be_read_or_is_kept_back_has_lost_nothing()
    {
        Assert.Empty(Found(Page, "---\ntitle: [\n---\n\n" + Page));
        Assert.Empty(Found(Page, "---\ndraft: true\n---\n\n" + Page));
    }

    [Fact]
    public void Comments_and_settings_silence_it_and_a_comment_is_not_called_unused_without_a_revision()
    {
        string silenced = Replaced("15: 50% —", "15: 60% —").Replace("- The choir", "<!-- garden-ignore GRD307: typed 50 for 60 -->\n- The choir", StringComparison.Ordinal);
        Assert.Empty(Found(Page, silenced));
        Garden.Analysis.ReadGarden alone = WrittenGarden.Read([("topics/choir.md", silenced)]);
        Assert.DoesNotContain(Linter.Lint(alone.Corpus, alone.Findings), finding => finding.Rule == RuleDescriptor.UnusedSuppression);
        Assert.Empty(Findings([("topics/choir.md", Page)], [("topics/choir.md", "Words."), ("garden.yml", "lint:\n  rules:\n    GRD307: off\n")]));
    }

    private static string Replaced(string old, string now)
    {
        string changed = Page.Replace(old, now, StringComparison.Ordinal);
        Assert.NotEqual(Page, changed);
        return changed;
    }

    private static IEnumerable<string> Found(string old, string now) =>
        Findings([("topics/choir.md", old), ("topics/survey.md", "Words."), ("topics/poll.md", "Other words.")], [("topics/choir.md", now), ("topics/survey.md", "Words."), ("topics/poll.md", "Other words.")]).Select(finding => finding.Message);

    private static IEnumerable<Diagnostic> Findings((string Path, string Text)[] old, (string Path, string Text)[] now)
    {
        Func<string, string?> TextOf((string Path, string Text)[] files) => path => files.Select(file => (Path: WrittenGarden.Prefix + file.Path, file.Text)).FirstOrDefault(file => file.Path == path).Text;
        Garden.Analysis.ReadGarden read = WrittenGarden.Read(now);
        KeptRecord record = KeptRecord.Of(new EarlierState(WrittenGarden.Read(old).Corpus, new DateOnly(2026, 4, 1), TextOf(old), TextOf(now)), read.Corpus);
        return Linter.Lint(read.Corpus, read.Findings, record: record).Where(finding => finding.Rule == RuleDescriptor.RewrittenHistory);
    }
}
