using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;
using static Garden.Analysis.Tests.Linting.Sketch;

namespace Garden.Analysis.Tests.Linting;

/// <summary>GRD201–GRD212: single beliefs.</summary>
public sealed class BeliefRulesTests
{
    [Fact]
    public void A_belief_needs_a_number_or_a_word_for_having_none()
    {
        Belief unquantified = Belief(8) with { Estimate = Number("70%", 8) with { Form = EstimateForm.Unquantified, Probability = null } };

        Assert.Equal([5], LinesOf(RuleDescriptor.BeliefWithoutProbability, Topic("a", Belief(5, null), Belief(6), Belief(7, "XX%"), unquantified, Belief(9, null, "<claim>"))));
    }

    [Fact]
    public void A_belief_needs_a_reason_and_a_prompt_is_none_missing()
    {
        Belief linked = Belief(9) with { Reason = RichText.Of([new(TextEventKind.Start, "", TextElement.Reference, number: 0), new(TextEventKind.Name, number: 0), new(TextEventKind.End, "", TextElement.Reference, number: 0)]) };

        Assert.Equal(
            [5, 7],
            LinesOf(RuleDescriptor.BeliefWithoutReason, Topic("a", Belief(5, reason: null), Belief(6), Belief(7, reason: " … "), Belief(8, reason: "<why>"), linked, Belief(10, "XX%", "<claim>", null))));
        Assert.Equal(Line(5, 3, 6), Findings(RuleDescriptor.BeliefWithoutReason, Topic("a", Belief(5, reason: null)))[0].Location.Span);
    }

    [Theory]
    [InlineData("0%", true)]
    [InlineData("100%", true)]
    [InlineData("99.9%", false)]
    [InlineData("1%", false)]
    public void Certainty_is_found_at_its_number(string number, bool found)
    {
        Resolution yes = new() { Outcome = Outcome.Yes, Date = Today, Span = Line(6) };

        Assert.Equal(found ? [5] : [], LinesOf(RuleDescriptor.CertainBelief, Topic("a", Belief(5, number))));
        Assert.Empty(LinesOf(RuleDescriptor.CertainBelief, Topic("a", Belief(5, number) with { Resolution = yes })));
    }

    [Fact]
    public void A_move_needs_a_reason_a_first_entry_and_a_repeated_number_do_not()
    {
        Belief belief = Belief(5, "80%") with
        {
            History =
            [
                Move(6, "2026-01-01", "50%", reason: null), Move(7, "2026-02-01", "50%", reason: null), Move(8, "2026-03-01", "60%", reason: null),
                Move(9, "2026-04-01", "80%", reason: "a letter"),
            ],
        };
        Belief arrow = Belief(15, "60%") with { History = [Move(16, "2026-01-01", "60%", "50%", null)] };

        Assert.Equal([8, 16], LinesOf(RuleDescriptor.UnexplainedMove, Topic("a", belief, arrow)));
    }

    [Fact]
    public void Moves_are_judged_in_order_of_days_whatever_the_order_on_the_page()
    {
        Belief belief = Belief(5, "60%") with { History = [Move(6, "2026-02-01", "60%", reason: null), Move(7, "2026-01-01", "60%", reason: null)] };

        Assert.Empty(LinesOf(RuleDescriptor.UnexplainedMove, Topic("a", belief)));
        Assert.Empty(LinesOf(RuleDescriptor.StaleNumber, Topic("a", belief)));
    }

    [Fact]
    public void A_number_that_its_history_left_is_stale()
    {
        Belief belief = Belief(5, "50%") with { History = [Move(6, "2026-01-01", "50%"), Move(7, "2026-03-01", "70%")] };

        Diagnostic finding = Assert.Single(Findings(RuleDescriptor.StaleNumber, Topic("a", belief)));

        Assert.Equal("“Claim” stands at 50%, but its last entry (2026-03-01, line 7) says 70%", finding.Message);
        Assert.Equal((7, "the entry of 2026-03-01 says 70%"), (finding.Related.Single().Location.Start.Line, finding.Related[0].Message));
        Assert.Equal(Line(5, 3, 6), finding.Location.Span);
        Assert.Equal(new TextEdit(Line(5, 3, 6), "70%"), Assert.Single(finding.Fix!.Edits));
        Assert.Empty(Findings(RuleDescriptor.StaleNumber, Topic("a", belief with { Estimate = Number("70%", 5) })));
        Assert.Empty(Findings(RuleDescriptor.StaleNumber, Topic("a", belief with { Estimate = Number("XX%", 5) })));
    }

    [Fact]
    public void A_number_that_stays_in_its_range_keeps_it()
    {
        Estimate ranged = Number("50%", 5) with { Low = 0.4, High = 0.6, Span = Line(5, 3, 15) };
        Belief belief = Belief(5) with { Estimate = ranged, History = [Move(6, "2026-01-01", "55%")] };

        Assert.Equal(new TextEdit(Line(5, 3, 6), "55%"), Findings(RuleDescriptor.StaleNumber, Topic("a", belief))[0].Fix!.Edits[0]);
    }

    [Theory]
    [InlineData("50% (40-60)", "70%", "50% (40-60)")]
    [InlineData("50% (40-60)", "70% (60-80)", "50% (40-60)")]
    [InlineData("40 – 60%", "70%", "40–60%")]
    [InlineData("likely", "20%", "~likely")]
    public void A_range_that_the_history_leaves_is_kept_and_noted(string number, string last, string noted)
    {
        LintedGarden page = Page($"- A claim. ~{number} — why ^x\n  - 2026-01-01: 60% — first\n  - 2026-03-01: 60% → {last} — more\n    - a note\n  - by: 2030-01-01\n");
        (LintedGarden mended, _) = page.Mend(FixApplicability.Unsafe);

        Assert.Contains($"— why ^x\n  - 2026-01-01: 60% — first\n  - 2026-03-01: 60% → {last} — more\n    - a note\n  - 2026-06-01: {noted} — the number in the claim\n  - by:", mended.Files["input/topics/a.md"], StringComparison.Ordinal);
        Assert.DoesNotContain(mended.Findings(), finding => finding.Rule == RuleDescriptor.StaleNumber);
    }

    [Theory]
    [InlineData("2026-06-01", "")] // an entry of today is there already
    [InlineData("2026-03-01", "  - resolved: no 2026-05-01\n")]
    public void A_range_is_not_noted_where_the_record_is_closed(string day, string rest)
    {
        LintedGarden page = Page($"- A claim. ~50% (40-60) — why ^x\n  - {day}: 70% — more\n{rest}");
        Assert.Contains($"~50% (40-60) — why ^x\n  - {day}: 70% — more\n{rest}\n", page.Mend(FixApplicability.Unsafe).Mended.Files["input/topics/a.md"], StringComparison.Ordinal);
    }

    private static LintedGarden Page(string belief) => LintedGarden.Of([new("topics/a.md", "---\ntitle: A\nstub: true\n---\n\n## Current beliefs\n\n" + belief)]);

    [Fact]
    public void A_number_before_the_arrow_must_be_the_entry_before()
    {
        Belief belief = Belief(5, "70%") with { History = [Move(6, "2026-01-01", "50%"), Move(7, "2026-03-01", "70%", from: "55%")] };

        Diagnostic finding = Assert.Single(Findings(RuleDescriptor.StaleNumber, Topic("a", belief)));
        Assert.Equal("the entry says that “Claim” stood at 55%, but the entry before it (2026-01-01, line 6) left it at 50%", finding.Message);
        Assert.Equal((6, "the entry of 2026-01-01 says 50%"), (finding.Related.Single().Location.Start.Line, finding.Related[0].Message));
        Assert.Equal(7, finding.Location.Start.Line);
    }

    [Fact]
    public void A_word_agrees_with_every_number_of_its_range()
    {
        Estimate likely = Number("67.5%", 5) with { Form = EstimateForm.Words, Words = "likely", Low = 0.55, High = 0.8, Written = "likely" };
        Belief belief = Belief(5) with { Estimate = likely, History = [Move(6, "2026-01-01", "75%")] };

        Assert.Empty(Findings(RuleDescriptor.StaleNumber, Topic("a", belief)));
        Assert.Single(Findings(RuleDescriptor.StaleNumber, Topic("a", belief with { History = [Move(6, "2026-01-01", "85%")] })));
    }

    [Fact]
    public void Entries_out_of_order_are_put_into_order()
    {
        Belief belief = Belief(5, "70%") with { History = [Move(6, "2026-03-01", "70%"), Move(7, "2026-01-01", "50%"), Move(8, "2026-02-01", "60%")] };

        Diagnostic finding = Assert.Single(Findings(RuleDescriptor.UnorderedHistory, Topic("a", belief)));

        Assert.Equal("2026-01-01 stands below 2026-03-01", finding.Message);
        Assert.Equal(7, finding.Location.Start.Line);
        Assert.Equal(
            [new(Line(6), "2026-01-01"), new(Line(7), "2026-02-01"), new(Line(8), "2026-03-01")],
            finding.Fix!.Edits.AsEnumerable());
        Assert.Null(Findings(RuleDescriptor.UnorderedHistory, Topic("a", belief with { History = [.. belief.History.Select(move => move with { Source = "" })] }))[0].Fix);
    }

    [Fact]
    public void Two_entries_of_one_day_are_left_to_the_writer()
    {
        Belief belief = Belief(5, "70%") with { History = [Move(6, "2026-01-01", "50%"), Move(7, "2026-01-01", "60%"), Move(8, "2026-02-01", "70%")] };

        Diagnostic finding = Assert.Single(Findings(RuleDescriptor.UnorderedHistory, Topic("a", belief)));
        Assert.Equal((7, "a second entry of 2026-01-01"), (finding.Location.Start.Line, finding.Message));
        Assert.Null(finding.Fix);
    }

    [Theory]
    [InlineData("bees-return", "bees-return")]
    [InlineData("café-noir", "cafe-noir")]
    [InlineData("蜜蜂会回来", "belief-2")]
    [InlineData("42-蜜蜂", "belief-2")]
    public void A_missing_id_is_written_after_the_words(string id, string written)
    {
        Belief belief = Belief(6) with { Id = id, HasExplicitId = false };

        Diagnostic finding = Assert.Single(Findings(RuleDescriptor.BeliefWithoutId, Topic("a", Belief(5), belief)));

        Assert.Equal(new TextEdit(new SourceSpan(belief.TextSpan.End, belief.TextSpan.End), $" ^{written}"), Assert.Single(finding.Fix!.Edits));
    }

    [Fact]
    public void Written_ids_stay_unique_and_prompts_get_none()
    {
        Belief[] beliefs =
        [
            Belief(5) with { Id = "cafe" }, Belief(6) with { Id = "café", HasExplicitId = false }, Belief(7, claim: "<claim>") with { HasExplicitId = false },
        ];

        Assert.Equal([" ^cafe-2"], Findings(RuleDescriptor.BeliefWithoutId, Topic("a", beliefs)).Select(finding => finding.Fix!.Edits[0].Text));
    }

    [Theory]
    [InlineData("2026-05-31", true)]
    [InlineData("2026-06-01", true)]
    [InlineData("2026-06-02", false)]
    public void A_belief_is_overdue_from_its_day_on(string by, bool found)
    {
        Belief belief = Belief(5) with { By = Day(by), BySpan = Line(6) };
        Resolution annulled = new() { Outcome = Outcome.Annulled, Date = Today, Span = Line(7) };

        Assert.Equal(found ? [6] : [], LinesOf(RuleDescriptor.OverdueBelief, Topic("a", belief)));
        Assert.Empty(LinesOf(RuleDescriptor.OverdueBelief, Topic("a", belief with { Resolution = annulled })));
    }

    [Theory]
    [InlineData("73.42%", true)]
    [InlineData("12.5%", false)]
    [InlineData("0.05%", false)]
    [InlineData("99.95%", false)]
    [InlineData("73%", false)]
    public void Two_decimals_are_more_than_anyone_can_mean(string number, bool found) =>
        Assert.Equal(found ? [5] : [], LinesOf(RuleDescriptor.FalsePrecision, Topic("a", Belief(5, number))));

    [Fact]
    public void A_word_without_a_range_is_vague()
    {
        Estimate possible = Number("70%", 5) with { Form = EstimateForm.Vague, Probability = null, Written = "possible" };
        Estimate likely = possible with { Form = EstimateForm.Words, Probability = 0.675, Low = 0.55, High = 0.8, Words = "likely" };

        Assert.Equal([5], LinesOf(RuleDescriptor.VagueLikelihood, Topic("a", Belief(5) with { Estimate = possible }, Belief(6) with { Estimate = likely }, Belief(7))));
    }

    [Fact]
    public void A_settled_topic_shows_what_its_beliefs_rest_on()
    {
        Evidence survey = new(RichText.Of("a survey"), null, "https://example.org/");
        Topic topic = Topic("a", Belief(5), Belief(6) with { For = [survey] }, Belief(7), Belief(8), Belief(9, claim: "<claim>")) with
        {
            Status = "settled",
            References = [Reference("topics/a#b7")],
        };
        topic = topic.With(Section(SectionKind.Reading, 20, Reading(21, "A book", "x") with { Moved = [new ReadingMove(0, null, null)] }));
        ReadingNote note = Note("n") with { References = [Reference("topics/a#b8")] };

        Assert.Equal([5], LinesOf(RuleDescriptor.SettledWithoutEvidence, topic, note));
        Assert.Empty(LinesOf(RuleDescriptor.SettledWithoutEvidence, topic with { Status = "exploring" }, note));
    }

    [Fact]
    public void Numbers_that_are_not_understood_are_nobodys_history()
    {
        Belief belief = Belief(5) with { History = [Move(6, "2026-01-01", "50%") with { To = null, Reason = null }] };
        ImmutableArray<RuleDescriptor> rules = [RuleDescriptor.UnexplainedMove, RuleDescriptor.StaleNumber, RuleDescriptor.UnorderedHistory];

        Assert.All(rules, rule => Assert.Empty(Findings(rule, Topic("a", belief))));
    }
}
