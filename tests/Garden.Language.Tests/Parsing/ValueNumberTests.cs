using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Language.Tests.Parsing;

/// <summary>Numbers and arrows where nothing but a number belongs: dated entries, conditions, intended and reported moves.</summary>
public sealed class ValueNumberTests
{
    [Theory]
    [InlineData("→")]
    [InlineData("->")]
    [InlineData("-->")]
    [InlineData("=>")]
    [InlineData("➔")]
    [InlineData("⇒")]
    [InlineData("⟶")]
    public void Every_arrow_leads_to_a_number(string arrow)
    {
        foreach (string gap in (string[])["", " "])
        {
            string lead = gap + arrow + gap;
            Topic topic = Parse.Topic($"""
                ## Beliefs

                - A. ~70% — why ^a
                  - 2026-03-05: 60%{lead}70% — a letter
                  - if [[#^b]]:{lead}30%
                  - if it rains: or snows:{lead}<5%
                - B. ~40% — why ^b

                ## What would update me

                - Rain would raise it. ^rain
                  - moves: [[#^a]]{lead}80%, [[#^b]] {lead} 20–30%

                ## Recent reading

                - 2026-03-05 — Weather — it rains.
                  - moved: [[#^a]] 60%{lead}70%
                """);

            Belief belief = topic.Beliefs.First();
            BeliefMove move = Assert.Single(belief.History);
            Assert.Equal((0.6, 0.7, "a letter"), (move.From?.Probability, move.To?.Probability, Parse.Words(move.Reason)));
            Assert.Equal([(EstimateForm.Point, 0.3), (EstimateForm.Bound, 0.05)], belief.Conditions.Select(condition => (condition.Estimate.Form, condition.Estimate.Probability!.Value)));
            Assert.Equal("it rains: or snows", Parse.Words(belief.Conditions[1].Text));
            Assert.Equal([0.8, 0.25], topic.Items.OfType<Trigger>().Single().Moves.Select(intended => intended.To!.Probability!.Value));
            ReadingMove moved = topic.Items.OfType<ReadingEntry>().Single().Moved.Single();
            Assert.Equal((0.6, 0.7), (moved.From?.Probability, moved.To?.Probability));
        }
    }

    [Fact]
    public void A_bound_stays_a_bound_behind_an_arrow()
    {
        Condition condition = Assert.Single(Parse.Belief("A. ~70% — why\n  - if it rains: -> >95%").Conditions);

        Assert.Equal((EstimateForm.Bound, 0.95), (condition.Estimate.Form, condition.Estimate.Probability));
    }

    [Fact]
    public void An_arrow_in_a_reason_moves_nothing()
    {
        BeliefMove move = Assert.Single(Parse.Belief("A. ~70% — why\n  - 2026-03-05: 70% — rain -> more rain").History);

        Assert.Null(move.From);
        Assert.Equal((0.7, "rain -> more rain"), (move.To?.Probability, Parse.Words(move.Reason)));
    }

    [Fact]
    public void An_arrow_behind_the_words_of_a_reason_moves_nothing()
    {
        BeliefMove move = Assert.Single(Parse.Belief("A. ~60% — why\n  - 2026-03-05: 60% since more rain -> more mud").History);

        Assert.Null(move.From);
        Assert.Equal((0.6, "since more rain -> more mud"), (move.To?.Probability, Parse.Words(move.Reason)));
    }

    [Theory]
    [InlineData("60 – 80% → 50% — why", 0.7, 0.5)]
    [InlineData("60—80% → 50% — why", 0.7, 0.5)]
    [InlineData("60% - 80% → 50% – why", 0.7, 0.5)]
    [InlineData("70% (60 – 80) → ~likely (50 – 70) — why", 0.7, 0.6)]
    [InlineData("７０％ → 50% — why", 0.7, 0.5)]
    public void The_dash_of_a_range_ends_no_entry(string entry, double from, double to)
    {
        BeliefMove move = Assert.Single(Parse.Belief("A. ~50% — why\n  - 2026-03-05: " + entry).History);

        Assert.Equal((from, to, "why"), (Math.Round(move.From!.Probability!.Value, 9), Math.Round(move.To!.Probability!.Value, 9), Parse.Words(move.Reason)));
    }

    [Theory]
    [InlineData("2026-03-05: 60% → 70", "70", "70%")]
    [InlineData("2026-03-05: 60 → 70% — why", "60", "60%")]
    [InlineData("2026-03-05: 0.7 — up from 60%", "0.7", "70%")]
    [InlineData("2026-03-05: 60% → 70%% — why", "70%%", null)]
    [InlineData("2026-03-05: 60% -> 7O — why", "7O", null)]
    [InlineData("2026-03-05: ~7O → 60% — why", "~7O", null)]
    [InlineData("2026-03-05: 1 in 20 — why", "1 in 20", "5%")]
    [InlineData("2026-03-05: 60% → 1,000% — why", "1,000%", null)]
    [InlineData("2026-03-05: 60% → likely", "likely", null)]
    [InlineData("if it rains: → 40", "40", "40%")]
    [InlineData("if it rains: -> 40 — up from 30%", "40", "40%")]
    [InlineData("if it rains: → <5 — why", "<5", "<5%")]
    public void A_number_that_cannot_be_read_is_reported_once_at_its_place(string entry, string written, string? correction)
    {
        string text = "## Beliefs\n\n- A. ~70% — why\n  - " + entry;
        Diagnostic finding = Assert.Single(Parse.Findings(text));

        Assert.Equal(RuleDescriptor.MalformedProbability, finding.Rule);
        int column = 5 + entry.IndexOf(written, StringComparison.Ordinal);
        Assert.Equal((4, column, column + written.Length), (finding.Location.Start.Line, finding.Location.Start.Column, finding.Location.End.Column));
        Assert.Equal(correction, finding.Fix?.Edits[0].Text);
        if (finding.Fix?.Edits[0] is TextEdit edit)
        {
            Assert.Empty(Parse.Findings(text[..edit.Span.Start] + edit.Text + text[edit.Span.End..]));
        }
    }

    [Fact]
    public void Both_numbers_of_an_entry_can_be_wrong() =>
        Assert.Equal([17, 22], Parse.Findings("## Beliefs\n\n- A. ~70% — why\n  - 2026-03-05: 60 → 70").Select(finding => finding.Location.Start.Column));

    [Fact]
    public void Numbers_beside_a_move_are_left_alone()
    {
        Assert.Empty(Parse.Findings("""
            ## What would update me

            - Rain would raise it. ^rain
              - moves: [[#^a]], [[#^b]] by a lot

            ## Beliefs

            - A. ~50% — why ^a
            - B. ~50% — why ^b
            - C. ~50% — why ^c
              - 2026-03-05: 2 weeks later, 50% — why
              - if 3 -> 4 weeks of rain: → 40%
            """));
    }
}
