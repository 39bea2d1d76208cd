using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Language.Tests.Parsing.Items;

/// <summary>The parts that entries are made of: their ids, the words that are not theirs, and the notes that remain.</summary>
public sealed class EntryPartsTests
{
    [Theory]
    [InlineData("## Uncertainties\n\n### Water ^one\n\nIs it so?", "one: Water: Is it so?")]
    [InlineData("## Uncertainties\n\n### Water\n\nIs it so? ^two", "two: Water: Is it so?")]
    [InlineData("## Uncertainties\n\n### Water ^one\n\nIs it so? ^two", "one: Water: Is it so?")]
    [InlineData("## Uncertainties\n\n| Question | Why it matters |\n|---|---|\n| Is it so? ^one | the rota |", "one: Is it so?")]
    [InlineData("## Beliefs\n\n| Claim | Probability |\n|---|---|\n| The 2^10 boats sink ^pond | 70% |", "pond: The 2^10 boats sink")]
    [InlineData("## Beliefs\n\n| Claim | Probability |\n|---|---|\n| The boats sink | 70% ^pond |", "pond: The boats sink")]
    [InlineData("## Beliefs\n\n| Claim | Probability |\n|---|---|\n| The boats sink^pond | 70% |", "the-boats-sink-pond: The boats sink^pond")]
    [InlineData("## Beliefs\n\n| Claim | Probability |\n|---|---|\n| The boats sink ^pond. | 70% |", "the-boats-sink-pond: The boats sink ^pond.")]
    [InlineData("## Beliefs\n\n- The mill turns ^one\n\n  It rains. ~70% — the log ^two", "one: The mill turns")]
    [InlineData("## Beliefs\n\n- The mill turns\n\n  It rains. ~70% — the log ^two", "two: The mill turns")]
    [InlineData("## Beliefs\n\n- The mill turns\n\n  It rains. ~70% — the log", "the-mill-turns: The mill turns")]
    [InlineData("## Beliefs\n\n- ~70% ^one", "one: ")]
    [InlineData("## Beliefs\n\n- X. ~70%", "x: X.")]
    [InlineData("## Beliefs\n\n| Claim | Note | Probability |\n|---|---|---|\n| The boats sink | ^pond | 70% |", "pond: The boats sink")]
    [InlineData("## Uncertainties\n\n- Why it matters: the rota", "item: ")]
    public void An_id_is_that_of_the_entry_wherever_it_stands(string page, string expected)
    {
        Page read = Parse.Page(page + "\n").Page;
        Item item = Assert.Single(read.Items);
        Assert.Equal(expected, $"{item.Id}: {Parse.Words(read, item is Belief belief ? belief.Claim : ((Uncertainty)item).Question)}");
    }

    [Theory]
    [InlineData("## Beliefs\n\n| Claim | Probability |\n|---|---|\n| Boats sink ^pond | 70% |\n| Mills turn ^pond | 70% |\n")]
    [InlineData("## Uncertainties\n\n### Water ^pond\n\nIs it so?\n\n### Land ^pond\n\nIs it so?\n")]
    [InlineData("## Uncertainties\n\n### Water\n\nIs it so? ^pond\n\n### Land\n\nIs it so? ^pond\n")]
    public void An_id_that_is_taken_is_reported_where_it_stands_again(string page)
    {
        Diagnostic finding = Assert.Single(Parse.Findings(page), finding => finding.Rule == RuleDescriptor.AmbiguousLink);
        Assert.Equal((page.LastIndexOf("^pond", StringComparison.Ordinal), "^pond".Length), (finding.Location.Span.Start, finding.Location.Span.Length));
    }

    [Theory]
    [InlineData("- > A. ~70% — b\n  >\n  > More words.\n  >\n  > And more.", "<p>More words.</p>\n<p>And more.</p>\n")]
    [InlineData("- A. ~70% — b\n\n  More. ~80% — c", "<p>More. ~80% — c</p>\n")]
    [InlineData("- A. ~70% — b\n  - by: 2027\n  - a note", "<ul>\n<li>a note</li>\n</ul>\n")]
    [InlineData("- A. ~70% — b\n  - by: 2027", "")]
    [InlineData("- A. ~70% — b\n  - resolved: 44 boats 2026-03-01\n  - reviewed: 2026-05-01", "<ul>\n<li>resolved: 44 boats 2026-03-01</li>\n</ul>\n")]
    public void What_is_no_key_is_the_note_of_a_belief(string list, string notes)
    {
        Belief belief = Assert.Single(Parse.Beliefs(list));
        Assert.Equal((0.7, notes), (belief.Estimate?.Probability, Parse.Html(belief.Notes)));
    }

    [Theory]
    [InlineData("- Is it so?\n  - Why it matters: the rota", "")]
    [InlineData("- Is it so?\n  - Why it matters: the rota\n  - a note", "<ul>\n<li>a note</li>\n</ul>\n")]
    [InlineData("- Is it so?\n\n  Why it matters: the rota", "")]
    public void Stakes_below_a_question_are_no_note(string list, string notes)
    {
        Uncertainty read = Assert.Single(Parse.Topic($"## Uncertainties\n\n{list}\n").Uncertainties);
        Assert.Equal(("the rota", notes), (Parse.Words(read.Stakes), Parse.Html(read.Notes)));
    }

    [Theory]
    [InlineData("**Stance:** A is *so*", "A is <em>so</em>")]
    [InlineData("**Stance: A** is *so*", "<strong>A</strong> is <em>so</em>")]
    [InlineData("***Stance:* A** is so", "<strong>A</strong> is so")]
    [InlineData("**Stance:** ~~B~~ A", "<del>B</del> A")]
    [InlineData("**Stance:** [A](https://example.org/a) is so", "<a href=\"https://example.org/a\">A</a> is so")]
    public void What_is_open_behind_a_label_stays_open(string line, string claim)
    {
        Belief belief = Assert.Single(Parse.Beliefs($"### Title\n\n{line}\n\n**Confidence:** 70%"));
        Assert.Equal((0.7, claim), (belief.Estimate?.Probability, Parse.Html(belief.Claim)));
    }

    [Theory]
    [InlineData("<date> — <title> — <takeaway>", "⟦date⟧ | ⟦title⟧ | ⟦takeaway⟧")]
    [InlineData("<date> <title> <takeaway>", "⟦date⟧ | ⟦title⟧ | ⟦takeaway⟧")]
    [InlineData("<title> — <takeaway>", "⟦title⟧ | ⟦takeaway⟧ | ")]
    [InlineData("<date> — A book — worth it", "⟦date⟧ | A book | worth it")]
    [InlineData("In press — A book — worth it", "In press | A book | worth it")]
    [InlineData("5 May 2026 — A book — worth it", "5 May 2026 | A book | worth it")]
    public void A_line_of_a_reading_log_keeps_its_day_as_it_is_written(string line, string expected)
    {
        ReadingEntry reading = Assert.Single(Parse.Topic($"## Recent reading\n\n- {line}\n").Items.OfType<ReadingEntry>());
        Assert.Equal(expected, $"{Parse.Html(reading.DateText)} | {Parse.Html(reading.Title)} | {(reading.Takeaway is null ? "" : Parse.Html(reading.Takeaway))}");
    }

    [Theory]
    [InlineData("2026-03: 60%", "2026-03-01")]
    [InlineData("2026: 60%", "2026-01-01")]
    [InlineData("5 March 2026: 60%", "2026-03-05")]
    public void A_dated_entry_counts_from_the_first_day_that_it_names(string entry, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Assert.Single(Parse.Belief($"A. ~70%\n  - {entry}").History).Date);

    [Theory]
    [InlineData("2026-03-05: 60%")]
    [InlineData("reviewed: 2026-03-05")]
    [InlineData("resolved: yes 2026-03-05")]
    [InlineData("forecast: https://example.org/q 64% 2026-03-05")]
    public void A_day_on_which_something_happened_is_remembered(string entry)
    {
        ImmutableArray<WrittenDay> days = Parse.Page($"## Beliefs\n\n- A. ~70%\n  - {entry}\n").Page.PastDays;
        Assert.Equal(new DateOnly(2026, 3, 5), Assert.Single(days).Day);
    }

    [Theory]
    [InlineData("A. 70% or 60%", false)]
    [InlineData("A is 70% so", true)]
    [InlineData("A. ~70%", false)]
    [InlineData("It holds ~40 boats (25–60)", false)]
    public void A_line_without_a_number_lacks_one_and_a_line_with_two_does_not(string line, bool lacks) => Assert.Equal(lacks, Parse.Belief(line).LacksNumber);
}
