using System.Text;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Recording;

namespace Garden.Analysis.Tests.Recording;

/// <summary>Histories from commits, newest first as git tells them; the garden is seen from 2026-06-01.</summary>
public sealed class PastNumbersTests
{
    private const string Page = "topics/a.md";

    [Fact]
    public void A_number_has_a_step_for_each_commit_that_changed_it()
    {
        string[] versions = [Text("~50% — a guess ^x"), Text("~50% — a guess ^x\n\nMore words."), Text("~70% — a guess ^x"), Text("~60% — a second look ^x")];
        Assert.Equal(
            ["2026-01-01  → 50% first", "2026-03-01 50% → 70% third", "2026-04-01 70% → 60% a second look"],
            HistoryOf(Line("first", "2026-01-01", versions[0]), Line("second", "2026-02-01", versions[1]), Line("third", "2026-03-01", versions[2]), Line("fourth", "2026-04-01", versions[3])));
    }

    [Theory]
    [InlineData("2026-05-01", "2026-01-01  → 50% first|2026-02-01 50% → 60% second|2026-05-01  → 60% my own")]
    [InlineData("2026-01-15", "2026-01-01  → 50% first|2026-01-15  → 60% my own")]
    [InlineData("2026-01-01", "2026-01-01  → 60% my own")]
    public void From_the_first_own_entry_on_commits_count_for_nothing(string day, string expected)
    {
        string now = Text($"~60% ^x\n  - {day}: 60% — my own");
        Assert.Equal(expected.Split('|'), HistoryOf(Line("first", "2026-01-01", Text("~50% ^x")), Line("second", "2026-02-01", now)));
    }

    [Theory]
    [InlineData("draft: true")]
    [InlineData("private: true")]
    [InlineData("publish: false")]
    [InlineData("publishOn: 2026-01-20")]
    public void What_was_said_in_private_stays_there(string key) => Assert.Equal(
        ["2026-02-01  → 60% second", "2026-03-01 60% → 70% third"],
        HistoryOf(Line("first", "2026-01-01", $"---\n{key}\n---\n" + Text("~50% — hushed ^x")), Line("second", "2026-02-01", Text("~60% ^x")), Line("third", "2026-03-01", Text("~70% ^x"))));

    [Fact]
    public void Of_one_day_only_the_outcome_counts()
    {
        Assert.Equal(
            ["2026-01-01  → 50% first", "2026-02-01 50% → 65% third"],
            HistoryOf(Line("first", "2026-01-01", Text("~50% ^x")), Line("second", "2026-02-01", Text("~90% ^x")), Line("third", "2026-02-01", Text("~65% ^x"))));
        Assert.Equal(
            ["2026-01-01  → 50% first"],
            HistoryOf(Line("first", "2026-01-01", Text("~50% ^x")), Line("second", "2026-02-01", Text("~90% ^x")), Line("third", "2026-02-01", Text("~50% ^x"))));
    }

    [Fact]
    public void A_number_that_is_not_committed_is_an_entry_of_today_without_a_reason() =>
        Assert.Equal(["2026-01-01  → 50% first", "2026-06-01 50% → 80% "], HistoryOf(Text("~80% ^x"), Line("first", "2026-01-01", Text("~50% ^x"))));

    [Fact]
    public void A_belief_that_was_never_committed_has_no_history() => Assert.Empty(HistoryOf(Text("~80% ^x"), Line("first", "2026-01-01", "Words.")));

    [Fact]
    public void A_belief_is_followed_through_other_claims_and_other_ids()
    {
        Assert.Equal(
            ["2026-01-01  → 50% first", "2026-02-01 50% → 60% second", "2026-04-01 60% → 70% fourth"],
            HistoryOf(
                Line("first", "2026-01-01", "## Beliefs\n\n- Old words. ~50%\n"),
                Line("second", "2026-02-01", "## Beliefs\n\n- Old words. ~60%\n"),
                Line("third", "2026-03-01", "## Beliefs\n\n- Old words. ~60% ^x\n"),
                Line("fourth", "2026-04-01", "## Beliefs\n\n- New words. ~70% ^x\n")));
    }

    [Fact]
    public void A_claim_that_two_beliefs_have_is_nobodys()
    {
        const string now = "## Beliefs\n\n- It holds. ~60% ^x\n";
        Assert.Equal(["2026-02-01  → 60% second"], HistoryOf(Line("first", "2026-01-01", "## Beliefs\n\n- It holds. ~50%\n- It holds. ~40%\n"), Line("second", "2026-02-01", now)));
    }

    [Fact]
    public void Renamed_pages_and_moved_beliefs_are_followed()
    {
        CommittedChange first = Change("first", "2026-01-01", (null, null, "topics/old.md", Text("~50% ^x")));
        CommittedChange second = Change("second", "2026-02-01", ("topics/old.md", Text("~50% ^x"), "topics/old.md", Text("~55% ^x")));
        CommittedChange renamed = Change("third", "2026-03-01", ("topics/old.md", Text("~55% ^x"), Page, Text("~60% ^x")));
        Assert.Equal(["2026-01-01  → 50% first", "2026-02-01 50% → 55% second", "2026-03-01 55% → 60% third"], HistoryOf(Text("~60% ^x"), renamed, second, first));
        CommittedChange moved = Change("third", "2026-03-01", ("topics/old.md", Text("~55% ^x"), "topics/old.md", "Nothing."), (Page, "Words.", Page, Text("~60% ^x")));
        Assert.Equal(["2026-01-01  → 50% first", "2026-02-01 50% → 55% second", "2026-03-01 55% → 60% third"], HistoryOf(Text("~60% ^x"), moved, second, first));
    }

    [Fact]
    public void Branches_do_not_undo_each_others_numbers()
    {
        // main: 50 → 70; a branch from before it changed other words, and was merged
        CommittedChange merge = new(Day("2026-04-01"), "merge", [new CommittedFile([Version(Page, Text("~70% ^x")), Version(Page, Text("~50% ^x") + "\nWords.\n")], Version(Page, Text("~70% ^x") + "\nWords.\n"))]);
        CommittedChange branch = Change("branch", "2026-03-01", (Page, Text("~50% ^x"), Page, Text("~50% ^x") + "\nWords.\n"));
        CommittedChange main = Change("main", "2026-02-01", (Page, Text("~50% ^x"), Page, Text("~70% ^x")));
        CommittedChange first = Change("first", "2026-01-01", (null, null, Page, Text("~50% ^x")));
        Assert.Equal(["2026-01-01  → 50% first", "2026-02-01 50% → 70% main"], HistoryOf(Text("~70% ^x"), merge, branch, main, first));

        // both changed the number, and the merge settled on a third one
        CommittedChange settled = new(Day("2026-04-01"), "settled", [new CommittedFile([Version(Page, Text("~70% ^x")), Version(Page, Text("~30% ^x"))], Version(Page, Text("~60% ^x")))]);
        CommittedChange other = Change("branch", "2026-03-01", (Page, Text("~50% ^x"), Page, Text("~30% ^x")));
        Assert.Equal(["2026-01-01  → 50% first", "2026-02-01 50% → 70% main", "2026-03-01 70% → 30% branch", "2026-04-01 30% → 60% settled"], HistoryOf(Text("~60% ^x"), settled, other, main, first));
    }

    [Fact]
    public void Ranges_words_and_odds_are_read_as_they_would_have_been() => Assert.Equal(
        ["2026-01-01  → likely first", "2026-02-01 likely → 70% (60–80) second", "2026-03-01 70% (60–80) → 70% (50–80) third"],
        HistoryOf(Line("first", "2026-01-01", Text("~likely ^x")), Line("second", "2026-02-01", Text("~70% (60–80) ^x")), Line("third", "2026-03-01", Text("~70% (50–80) ^x"))));

    [Fact]
    public void Numbers_of_no_belief_of_today_are_counted()
    {
        ReadGarden read = Read(Text("~60% ^x"), Line("first", "2026-01-01", Text("~50% ^x") + "- Long gone. ~20%\n"), Line("second", "2026-02-01", Text("~60% ^x") + "- Long gone. ~20%\n"), Line("third", "2026-03-01", Text("~60% ^x")));
        Assert.Equal(new PastReading(3, 1), read.Past);
    }

    [Fact]
    public void Subjects_are_shown_without_what_cannot_be_seen()
    {
        Assert.Equal(["2026-01-01  → 50% a b"], HistoryOf(Line("a\u202E \u001B\u200Bb", "2026-01-01", Text("~50% ^x"))));
        Assert.Equal(["2026-01-01  → 50% "], HistoryOf(Line(" ", "2026-01-01", Text("~50% ^x"))));
        Assert.EndsWith("…", Assert.Single(HistoryOf(Line(new string('a', 300), "2026-01-01", Text("~50% ^x")))), StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_about_written_entries_say_nothing_of_them()
    {
        ReadGarden read = Read(Text("~80% — why ^x"), Line(" ", "2026-02-01", Text("~60% — why ^x")), Line(" ", "2026-01-01", Text("~50% — why ^x")));
        Assert.DoesNotContain(Garden.Analysis.Linting.Linter.Lint(read.Corpus, read.Findings), finding => finding.Rule.Id is "GRD205" or "GRD206" or "GRD207");
    }

    [Fact]
    public void A_saved_page_gives_what_a_reading_from_the_start_gives()
    {
        CommittedChange[] commits = [.. Newest(Line("first", "2026-01-01", Text("~50% ^x") + "- Other. ~20%\n"), Line("second", "2026-02-01", Text("~60% ^x") + "- Other. ~20%\n"))];
        LiveGarden live = new(Language.Parsing.PageParser.Parse);
        GardenOptions options = new(WrittenGarden.Today);
        live.Read(Sources(Text("~60% ^x") + "- Other. ~20%\n", commits), options);
        foreach (string saved in (string[])[Text("~65% ^x") + "- Other. ~20%\n", Text("~65% ^x") + "- Others. ~20%\n", "New first.\n\n" + Text("~65% ^x")])
        {
            ReadGarden? quick = live.Read(new Language.Text.SourceBytes(WrittenGarden.Prefix + Page, Encoding.UTF8.GetBytes(saved)));
            ReadGarden whole = GardenBuilder.Read(Sources(saved, commits), options);
            if (quick is not null)
            {
                Assert.Equal(Histories(whole), Histories(quick));
            }
            else
            {
                live.Read(Sources(saved, commits), options);
            }
        }
    }

    private static string Text(string belief) => $"## Beliefs\n\n- It holds. {belief}\n";

    private static (string Subject, string Day, string Text) Line(string subject, string day, string text) => (subject, day, text);

    /// <summary>Commits of one page in a line, oldest given first, as git tells them.</summary>
    private static IEnumerable<CommittedChange> Newest(params (string Subject, string Day, string Text)[] line) =>
        line.Index().Select(one => Change(one.Item.Subject, one.Item.Day, (one.Index == 0 ? null : Page, one.Index == 0 ? null : line[one.Index - 1].Text, Page, one.Item.Text))).Reverse();

    private static CommittedChange Change(string subject, string day, params (string? OldPath, string? Old, string Path, string Text)[] files) =>
        new(Day(day), subject, [.. files.Select(file => new CommittedFile(file.Old is null ? [] : [Version(file.OldPath!, file.Old)], Version(file.Path, file.Text)))]);

    private static CommittedText Version(string path, string text) => new(WrittenGarden.Prefix + path, text, () => Encoding.UTF8.GetBytes(text));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string[] HistoryOf(params (string Subject, string Day, string Text)[] line) => HistoryOf(line[^1].Text, [.. Newest(line)]);

    private static string[] HistoryOf(string now, params (string Subject, string Day, string Text)[] line) => HistoryOf(now, [.. Newest(line)]);

    private static string[] HistoryOf(string now, params CommittedChange[] commits) => Histories(GardenBuilder.Read(Sources(now, commits), new GardenOptions(WrittenGarden.Today)));

    private static ReadGarden Read(string now, params (string Subject, string Day, string Text)[] line) => GardenBuilder.Read(Sources(now, [.. Newest(line)]), new GardenOptions(WrittenGarden.Today));

    private static GardenSources Sources(string now, CommittedChange[] commits) => WrittenGarden.SourcesOf([(Page, now)]) with { Commits = commits };

    private static string[] Histories(ReadGarden read) =>
    [
        .. from placed in PlacedBelief.All(read.Corpus)
           from move in placed.Belief.History
           select $"{move.Date:yyyy-MM-dd} {move.From?.Written} → {move.To?.Written} {(move.Reason is null ? "" : read.Corpus.Plain(placed.Topic, move.Reason))}",
    ];
}
