using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Language.Tests.Parsing.Items;

/// <summary>Several nested entries below one belief: which counts, what is said of the others, and what is kept of a history.</summary>
public sealed class SeveralEntriesTests
{
    [Theory]
    [InlineData("resolved: yes 2026-03-01", "resolved: no 2026-04-01", "GRD209 6: the belief is resolved more than once — keep the one that is right")]
    [InlineData("by: 2027-01-01", "by: 2028-01-01", "GRD214 5: another `by` follows, and only the last of them is read — keep the one that is right")]
    [InlineData("due: 2027-01-01", "by: 2028-01-01", "GRD214 5: another `by` follows, and only the last of them is read — keep the one that is right")]
    [InlineData("base rate: 3 of 4", "base rate: 3 of 5", "GRD214 5: another `base rate` follows, and only the last of them is read — keep the one that is right")]
    public void A_key_that_is_written_twice_is_reported(string first, string second, string expected)
    {
        Diagnostic finding = Assert.Single(Parse.Findings($"## Beliefs\n\n- It holds. ~60% — why\n  - for: the log\n  - {first}\n  - {second}\n"));
        Assert.Equal(expected, $"{finding.Rule.Id} {finding.Location.Start.Line}: {finding.Message} — {finding.Help}");
    }

    [Fact]
    public void Three_resolutions_are_reported_once() =>
        Assert.Single(Parse.Findings("## Beliefs\n\n- It holds. ~60% — why\n  - resolved: yes 2026-03-01\n  - resolved: no 2026-03-02\n  - outcome: yes 2026-03-03\n"));

    [Fact]
    public void A_quantity_that_came_out_as_yes_is_said_how_to_write()
    {
        Diagnostic finding = Assert.Single(Parse.Findings("## Beliefs\n\n- The fleet grows. ~40 boats (25–60) — orders\n  - resolved: yes 2026-03-01\n"));
        Assert.Equal("a quantity does not come out as yes or no — write the amount and its day: `resolved: 44 boats 2026-12-31`", $"{finding.Message} — {finding.Help}");
    }

    [Theory]
    [InlineData("2026-03-05: 60%", "2026-03-06: 70%", "|")]
    [InlineData("2026-03-05: 60%", "2026-03-05: 70%", "2026-03-05: 60%|2026-03-05: 70%")]
    [InlineData("2026-03-06: 60%", "2026-03-05: 70%", "2026-03-06: 60%|2026-03-05: 70%")]
    [InlineData("2026-03-06: 60%\n    - more", "2026-03-05: 70%", "|2026-03-05: 70%")]
    public void The_words_of_a_history_are_kept_where_its_order_may_have_to_be_mended(string first, string second, string expected)
    {
        Belief belief = Parse.Belief($"It holds. ~60% — why\n  - {first}\n  - {second}");
        Assert.Equal(expected, string.Join("|", belief.History.Select(move => move.Source)));
    }

    [Fact]
    public void A_day_of_an_entry_that_is_no_key_is_not_remembered() =>
        Assert.Empty(Parse.Page("## Beliefs\n\n- It holds. ~60% — why\n  - reviwed: 2026-03-05\n").Page.PastDays);

    [Theory]
    [InlineData("- state: fird 2026-01-05", "- state: fired 2026-01-05")]
    [InlineData("- stat: fired 2026-01-05", "- state: fired 2026-01-05")]
    public void A_safe_fix_mends_the_word_alone(string entry, string mended)
    {
        string text = $"## What would update me\n\n- Rain would lower it.\n  {entry}\n";
        TextEdit edit = Assert.Single(Assert.Single(Parse.Findings(text)).Fix!.Edits);
        Assert.EndsWith($"{mended}\n", text[..edit.Span.Start] + edit.Text + text[edit.Span.End..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_of_one_is_marked_as_a_percentage()
    {
        const string text = "## Beliefs\n\n- The ferry is late, p=0.7\n";
        TextEdit edit = Assert.Single(Assert.Single(Parse.Findings(text)).Fix!.Edits);
        Assert.Equal("## Beliefs\n\n- The ferry is late, p=~70%\n", text[..edit.Span.Start] + edit.Text + text[edit.Span.End..]);
    }

    [Fact]
    public void An_id_without_brackets_is_a_link_of_this_page()
    {
        const string text = "^first\n\n## Beliefs\n\n- It holds. ~60% — why\n  - implies: #^first\n";
        Reference reference = Assert.Single(Parse.Page(text).Page.References);
        Assert.Equal(("", "first", "#^first", "first"), (reference.Target, reference.Item, Words(text, reference.Span), Words(text, reference.PlaceSpan!.Value)));
    }

    private static string Words(string text, SourceSpan span) => text[span.Start..span.End];
}
