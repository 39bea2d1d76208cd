using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Language.Tests.Parsing.Estimates;

/// <summary>Which number of a line is the writer's probability.</summary>
public sealed class PlaceOfTheEstimateTests
{
    /// <summary>Written as people write such lists, mark or no mark: the claim must come out whole, the number right.</summary>
    [Theory]
    [InlineData("The new roof is finished before the first snow – 85%", 0.85, "The new roof is finished before the first snow", "(none)")]
    [InlineData("The new roof is finished before the first snow: 85%.", 0.85, "The new roof is finished before the first snow", "(none)")]
    [InlineData("85%: the new roof is finished before the first snow", 0.85, "the new roof is finished before the first snow", "(none)")]
    [InlineData("(85%) The new roof is finished before the first snow", 0.85, "The new roof is finished before the first snow", "(none)")]
    [InlineData("**85%** – the new roof is finished", 0.85, "the new roof is finished", "(none)")]
    [InlineData("The new roof is finished [85%].", 0.85, "The new roof is finished", "(none)")]
    [InlineData("The new roof is finished => 85%", 0.85, "The new roof is finished", "(none)")]
    [InlineData("The new roof is finished – 85% ✓", 0.85, "The new roof is finished", "✓")]
    [InlineData("The new roof is finished. 85%, since the slates are here", 0.85, "The new roof is finished.", "the slates are here")]
    [InlineData("The new roof is finished (85%), the slates are here", 0.85, "The new roof is finished", "the slates are here")]
    [InlineData("Slates rose 10% in May. (85%) They are Welsh", 0.85, "Slates rose 10% in May.", "They are Welsh")]
    [InlineData("The new roof is finished [confidence:: 85%] [since:: 2025]", 0.85, "The new roof is finished", "[since:: 2025]")]
    [InlineData("The new roof takes more than 3 – 85%", 0.85, "The new roof takes more than 3", "(none)")]
    [InlineData("The new roof is finished before 2027 – 85%", 0.85, "The new roof is finished before 2027", "(none)")]
    [InlineData("Rain falls on fewer than 1% of days in 2018 – 85%", 0.85, "Rain falls on fewer than 1% of days in 2018", "(none)")]
    [InlineData("Rain stays below 1% in 2018 – 85%", 0.85, "Rain stays below 1% in 2018", "(none)")]
    [InlineData("My confidence: 85%. The new roof is finished", 0.85, "The new roof is finished", "(none)")]
    [InlineData("The new roof is finished. **Confidence:** 85%", 0.85, "The new roof is finished.", "(none)")]
    [InlineData("The new roof is finished (credence: 85%)", 0.85, "The new roof is finished", "(none)")]
    [InlineData("The new roof is finished, P = 0.85", 0.85, "The new roof is finished", "(none)")]
    [InlineData("P(the new roof is finished) = 0.85", 0.85, "the new roof is finished", "(none)")]
    [InlineData("I'd say 85% that the new roof is finished", 0.85, "the new roof is finished", "(none)")]
    [InlineData("There's an 85% chance that the new roof is finished", 0.85, "the new roof is finished", "(none)")]
    [InlineData("The new roof is finished. I'd say 85%", 0.85, "The new roof is finished.", "(none)")]
    [InlineData("The new roof is finished. I'm 85% sure", 0.85, "The new roof is finished.", "(none)")]
    [InlineData("The new roof is finished (85% confidence)", 0.85, "The new roof is finished", "(none)")]
    [InlineData("The new roof is finished. Very likely", 0.875, "The new roof is finished.", "(none)")]
    [InlineData("Very likely: the new roof is finished", 0.875, "the new roof is finished", "(none)")]
    public void An_unmarked_number_is_read_where_it_can_be_nothing_else_and_the_page_says_so(string line, double probability, string claim, string why)
    {
        Belief belief = Parse.Belief(line);

        Assert.Equal(probability, Math.Round(belief.Estimate!.Probability!.Value, 9));
        Assert.Equal((claim, why), (Parse.Words(belief.Claim), Parse.Words(belief.Reason)));
        Assert.Equal(RuleDescriptor.InferredEstimate, Assert.Single(Parse.Findings("## Beliefs\n\n- " + line)).Rule);
    }

    [Theory]
    [InlineData("The well never ran dry ~85%. The pump is new", "The well never ran dry", "The pump is new")]
    [InlineData("The well never ran dry, ~85% – the pump is new", "The well never ran dry", "the pump is new")]
    [InlineData("The well never ran dry (~85%)", "The well never ran dry", "(none)")]
    [InlineData("The well (~85%) never ran dry — the pump is new", "The well never ran dry", "the pump is new")]
    [InlineData("The well never ran dry. ~85% the pump is new", "The well never ran dry.", "the pump is new")]
    [InlineData("The well never ran dry. ~85% if the pump holds", "The well never ran dry.", "if the pump holds")]
    [InlineData("The well never ran dry. ~85% (as the pump is new)", "The well never ran dry.", "the pump is new")]
    [InlineData("The well never ran dry. ~85% (was 60%) — the pump", "The well never ran dry.", "(was 60%) — the pump")]
    [InlineData("The well never ran dry. ~85% (up from ~60%)", "The well never ran dry.", "(up from ~60%)")]
    [InlineData("Half of the wells, ~50% of them, run dry. ~85% — the log", "Half of the wells, ~50% of them, run dry.", "the log")]
    [InlineData("~50% of the wells run dry. ~85% — the log", "~50% of the wells run dry.", "the log")]
    [InlineData("Rain fell by ~50%. ~85% — the log", "Rain fell by ~50%.", "the log")]
    [InlineData("Rain falls on 10%-15% of days. ~85% — the log", "Rain falls on 10%-15% of days.", "the log")]
    [InlineData("The share goes from 20% to 25%. ~85% — the log", "The share goes from 20% to 25%.", "the log")]
    [InlineData("~85% The well never ran dry", "The well never ran dry", "(none)")]
    [InlineData("**The well — the deep one — never ran dry.** The pump is new. ~85% — and oiled", "The well — the deep one — never ran dry.", "The pump is new. and oiled")]
    [InlineData("**The well never ran dry**: ~85%. The pump is new", "The well never ran dry", "The pump is new")]
    public void A_marked_number_is_ranked_by_its_place(string line, string claim, string why)
    {
        Belief belief = Parse.Belief(line);

        Assert.Equal(0.85, belief.Estimate?.Probability);
        Assert.Equal((claim, why), (Parse.Words(belief.Claim), Parse.Words(belief.Reason)));
        Assert.Empty(Parse.Findings("## Beliefs\n\n- " + line));
    }

    [Theory]
    [InlineData("The share of dry wells will exceed 60% — the log", "60%")]
    [InlineData("At least 90% of wells run dry", "90%")]
    [InlineData("Dry wells go from 19% to 21% — the log", "19% to 21%")]
    [InlineData("Dry wells go 19% → 21% — the log", "19% → 21%")]
    [InlineData("A new pump cuts losses by ~40% — the log", "40%")]
    [InlineData("A new pump cuts losses by **40%** — the log", "40%")]
    [InlineData("The almanac gives a 70% chance that the well runs dry", "70%")]
    [InlineData("The well runs dry in < 3% of years — the log", "< 3%")]
    [InlineData("Wells 70% deep run dry", "70%")]
    [InlineData("The well runs dry [see the log, 70% of entries]", "70%")]
    [InlineData("Half of them, 50%, most of them old, run dry", "50%")]
    public void A_number_inside_the_sentence_is_left_there_and_named(string line, string number)
    {
        Belief belief = Parse.Belief(line);

        Assert.Null(belief.Estimate);
        Assert.True(belief.LacksNumber);
        Assert.Equal(number, belief.LeftNumbers[0].Written);
        Assert.Empty(Parse.Findings("## Beliefs\n\n- " + line));
    }

    [Theory]
    [InlineData("The well runs dry. ~70% or ~60% — the log", 0.7)]
    [InlineData("The well runs dry. 70% or 60% — the log", null)]
    [InlineData("The well runs dry by May (40%) or by June (60%)", null)]
    [InlineData("The well runs dry before May (40%) — 60%", null)]
    [InlineData("The well runs dry: 40%, the pond: 60%", null)]
    public void Two_numbers_that_could_be_meant_are_said(string line, double? read)
    {
        Belief belief = Parse.Belief(line);
        Diagnostic finding = Assert.Single(Parse.Findings("## Beliefs\n\n- " + line));

        Assert.Equal(read, belief.Estimate?.Probability);
        Assert.Equal(RuleDescriptor.AmbiguousEstimate, finding.Rule);
    }

    [Theory]
    [InlineData("(Normative.) Wells belong to whoever drinks from them")]
    [InlineData("**(Definition.) A well is a hole with a pump.** Nothing else counts")]
    public void A_claim_that_says_it_needs_no_number_is_not_asked_for_one(string line)
    {
        Assert.False(Parse.Belief(line).LacksNumber);
        Assert.Empty(Parse.Findings("## Beliefs\n\n- " + line));
    }

    [Theory]
    [InlineData("The pump sticks in damp weather (p = 0.02)")]
    [InlineData("The pump sticks in damp weather, p < 0.05")]
    public void The_result_of_a_test_is_no_probability(string line) => Assert.Null(Parse.Belief(line).Estimate);

    [Fact]
    public void Marking_what_was_inferred_changes_nothing_and_silences_the_page()
    {
        const string Page = "## Beliefs\n\n- The roof holds – 85%\n- `70%` the well\n- The well: `70%`\n- Confidence: 60%. The pump holds\n- The door (p=0.7)\n- The wall (likely)\n";
        Diagnostic finding = Assert.Single(Parse.Findings(Page), found => found.Rule == RuleDescriptor.InferredEstimate);

        string marked = Page;
        foreach (TextEdit edit in finding.Fix!.Edits.Reverse())
        {
            marked = marked[..edit.Span.Start] + edit.Text + marked[edit.Span.End..];
        }

        Assert.Equal(Parse.Topic(Page).Beliefs.Select(belief => belief.Estimate?.Probability), Parse.Topic(marked).Beliefs.Select(belief => belief.Estimate?.Probability));
        Assert.DoesNotContain(Parse.Findings(marked), found => found.Rule == RuleDescriptor.InferredEstimate);
    }

    [Theory]
    [InlineData("The harbour holds ~40 boats (25–60) — the register", 40, 25, 60, 0.8, "boats")]
    [InlineData("The slip costs ~€1.2m (0.8–2) — the offer", 1.2, 0.8, 2, 0.8, "€m")]
    [InlineData("The slip takes ~12,000 working hours (90% 8,000–20,000)", 12000, 8000, 20000, 0.9, "working hours")]
    public void A_quantity_is_kept_with_its_range_and_its_unit(string line, double value, double low, double high, double level, string unit)
    {
        Belief belief = Parse.Belief(line);

        Assert.Null(belief.Estimate);
        Assert.Equal(new Quantity(value, low, high, level, unit), belief.Quantity);
        Assert.Empty(Parse.Findings("## Beliefs\n\n- " + line));
    }

    [Theory]
    [InlineData("The swap takes eleven days. ~11 days (8–16) — of the table", "The swap takes eleven days. | 11 days (8–16 at 0.8) | of the table | left 11")]
    [InlineData("The swap takes eleven days. **~11 days (8–16)**", "The swap takes eleven days. | 11 days (8–16 at 0.8) | left 11")]
    [InlineData("Days of the next swap — ~11 days (8–16). Of the table.", "Days of the next swap | 11 days (8–16 at 0.8) | Of the table. | left 11")]
    [InlineData("The swap takes ~11 days (8–16) — of the table", "The swap takes ~11 days (8–16) | 11 days (8–16 at 0.8) | of the table | left 11")]
    [InlineData("The swap is long. ~11 days (8–16) of work are left", "The swap is long. ~11 days (8–16) of work are left | 11 days (8–16 at 0.8) | left 11")]
    public void A_quantity_behind_a_closed_sentence_is_no_part_of_the_claim(string line, string read) => Assert.Equal(read, LineSummary.Of(line));

    [Theory]
    [InlineData("The harbour holds ~40 boats (60–25)")]
    [InlineData("The harbour holds ~40 boats (50–60)")]
    [InlineData("The harbour holds ~4000 (2500–6000)")]
    public void A_quantity_that_cannot_be_read_is_said(string line) =>
        Assert.Contains(Parse.Findings("## Beliefs\n\n- " + line), finding => finding.Rule == RuleDescriptor.MalformedQuantity);

    [Theory]
    [InlineData("44 boats 2026-12-31 — the count", 44.0, "boats")]
    [InlineData("2026-12-31 44 boats — the count", 44.0, "boats")]
    [InlineData("1,044 boats on 2026-12-31", 1044.0, "boats")]
    [InlineData("44 boats, 2026-12-31", 44.0, "boats")]
    [InlineData("44 boats on 31 December 2026", 44.0, "boats")]
    [InlineData("44 boats: 2026-12-31: the count", 44.0, "boats")]
    [InlineData("44.5 boats 2026-12-31", 44.5, "boats")]
    public void A_quantity_comes_out_as_an_amount_in_its_unit(string written, double amount, string unit)
    {
        string page = $"## Beliefs\n\n- The harbour holds ~40 boats (25–60) — the register\n  - resolved: {written}\n";
        Resolution? resolution = Assert.Single(Parse.Topic(page).Beliefs).Resolution;

        Assert.Equal((Outcome.Measured, amount, unit, new DateOnly(2026, 12, 31)), (resolution?.Outcome, resolution?.Amount, resolution?.Unit, resolution?.Date));
        Assert.Empty(Parse.Findings(page));
    }

    [Theory]
    [InlineData("- The harbour holds ~40 boats (25–60)\n  - resolved: 44 ships 2026-12-31", "GRD215")]
    [InlineData("- The harbour freezes. ~40%\n  - resolved: 44 boats 2026-12-31", "GRD209")]
    public void An_amount_that_was_not_expected_is_said(string list, string rule)
    {
        Assert.Null(Parse.Beliefs(list)[0].Resolution);
        Assert.Contains(Parse.Findings("## Beliefs\n\n" + list), finding => finding.Rule.Id == rule);
    }

    [Theory]
    [InlineData("The pond freezes. ~40% false")]
    [InlineData("The pond freezes. ~40% that it doesn't")]
    [InlineData("The pond freezes, never ~40%")]
    [InlineData("The pond freezes. Market: 40%")]
    [InlineData("The pond freezes: ~~40%~~")]
    [InlineData("The pond freezes: <del>40%</del>")]
    public void A_number_that_is_turned_round_struck_out_or_someone_elses_is_not_read(string line)
    {
        Belief belief = Parse.Belief(line);

        Assert.Null(belief.Estimate);
        Assert.True(belief.LacksNumber);
    }

    [Theory]
    [InlineData("40%", 0.4)]
    [InlineData("High (30–50%)", 0.4)]
    [InlineData("likely (50–70)", 0.6)]
    [InlineData("likely", 0.675)]
    [InlineData("about 40%, from the log", 0.4)]
    [InlineData("30% → 40%", 0.4)]
    [InlineData("not 40%", null)]
    [InlineData("no (40%)", null)]
    [InlineData("was 30%, now 40%", null)]
    [InlineData("40% unlikely", null)]
    [InlineData("40% or 55%", null)]
    [InlineData("~~40%~~", null)]
    public void A_cell_holds_a_number_alone_or_in_brackets_behind_a_word(string cell, double? probability)
    {
        Belief belief = Assert.Single(Parse.Beliefs($"| Claim | Probability |\n|---|---|\n| The pond freezes | {cell} |"));

        Assert.Equal(probability, belief.Estimate?.Probability is double read ? Math.Round(read, 9) : null);
        Assert.Equal(probability is null, belief.LacksNumber);
        Assert.Equal(probability is null && !cell.StartsWith('~') ? [cell] : [], belief.LeftNumbers.Select(left => left.Written));
    }

    [Fact]
    public void A_number_without_a_claim_is_said() =>
        Assert.Contains(Parse.Findings("## Beliefs\n\n- ~95%\n"), finding => finding.Rule == RuleDescriptor.UnreadBelief);
}
