using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Language.Tests.Parsing.Estimates;

/// <summary>Words and numbers behind an estimate that make it another one.</summary>
public sealed class SecondNumberTests
{
    [Theory]
    [InlineData("The quay floods. ~40%, now 55%", "40%", "55%")]
    [InlineData("The quay floods. ~40%. EDIT: 55%", "40%", "55%")]
    [InlineData("The quay floods. ~40% — updated to 55%", "40%", "55%")]
    [InlineData("The quay floods. ~40% (now about 55%)", "40%", "55%")]
    [InlineData("The quay floods. ~70% if it rains, ~20% otherwise", "70%", "20%")]
    [InlineData("The quay floods. ~70% if it rains, else 20%", "70%", "20%")]
    [InlineData("The quay floods. ~70% if it rains; if not: 20%", "70%", "20%")]
    public void A_number_that_replaces_the_first_is_reported_and_the_first_is_read(string line, string first, string second)
    {
        Diagnostic finding = Assert.Single(Parse.Findings("## Beliefs\n\n- " + line));

        Assert.Equal(RuleDescriptor.AmbiguousEstimate, finding.Rule);
        Assert.StartsWith($"`{first}` and `{second}` could both be the probability; `{first}` was read", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The quay floods. ~40% — the tide is now 3% higher")]
    [InlineData("The quay floods. ~40% — now 55% of the pumps work")]
    [InlineData("The quay floods. ~40%, now that the pumps work")]
    [InlineData("The quay floods. ~40% — as 20% of the pumps work, else they would help")]
    public void A_reason_with_a_number_of_its_own_is_a_reason(string line) =>
        Assert.DoesNotContain(Parse.Findings("## Beliefs\n\n- " + line), finding => finding.Rule == RuleDescriptor.AmbiguousEstimate);

    [Theory]
    [InlineData("The quay floods. ~40% or more", "or more")]
    [InlineData("The quay floods. ~40% or less — sandbags", "or less")]
    [InlineData("The quay floods. ~40% at least", "at least")]
    [InlineData("The quay floods. ~40% (at most)", "at most")]
    [InlineData("The quay floods. ~40% at least because it did", "at least")]
    public void Words_of_a_bound_behind_a_number_are_reported(string line, string words)
    {
        Diagnostic finding = Assert.Single(Parse.Findings("## Beliefs\n\n- " + line));

        Assert.Equal(RuleDescriptor.MalformedProbability, finding.Rule);
        Assert.Contains($"`{words}`", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The quay floods: 40% (Metaculus)", "Metaculus")]
    [InlineData("The quay floods. ~40% (no) — walls", "no")]
    [InlineData("The quay floods. ~40%, against — walls", "against")]
    [InlineData("The quay floods. ~40% it won't — walls", "it won't")]
    public void Words_that_turn_a_number_round_or_say_whose_it_is_are_reported(string line, string words)
    {
        Diagnostic finding = Assert.Single(Parse.Findings("## Beliefs\n\n- " + line), finding => finding.Rule == RuleDescriptor.MalformedProbability);

        Assert.Contains($"`{words}`", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The quay floods. ~40% (was 60%) — walls")]
    [InlineData("The quay floods. ~40%, no doubt about it")]
    [InlineData("The quay floods. ~40% — no walls")]
    public void A_reason_with_a_negation_of_its_own_is_a_reason(string line) =>
        Assert.DoesNotContain(Parse.Findings("## Beliefs\n\n- " + line), finding => finding.Rule == RuleDescriptor.MalformedProbability);

    [Fact]
    public void A_number_behind_somebody_elses_name_is_left_in_the_claim() =>
        Assert.Contains("40%", Parse.Belief("The quay floods. Metaculus ~40% — walls").LeftNumbers.Select(left => left.Written));

    [Fact]
    public void A_lone_entry_that_begins_with_a_number_is_no_belief_of_its_own()
    {
        Belief belief = Parse.Belief("The quay floods\n  - ~60% — walls");

        Assert.Equal(("The quay floods", null), (Parse.Words(belief.Claim), belief.Estimate));
    }

    [Fact]
    public void Two_claims_with_their_numbers_on_one_line_have_no_estimate()
    {
        Belief belief = Parse.Belief("P(the quay floods)=40%, P(the mole breaks)=50%");

        Assert.Null(belief.Estimate);
        Assert.Contains(Parse.Findings("## Beliefs\n\n- P(the quay floods)=40%, P(the mole breaks)=50%"), finding => finding.Rule == RuleDescriptor.AmbiguousEstimate);
    }

    [Theory]
    [InlineData("The quay floods: 85", "85")]
    [InlineData("The quay floods 1 in 5", "1 in 5")]
    [InlineData("The quay floods @80%", "@80%")]
    [InlineData("The quay floods within 90 percent of springs", "90 percent")]
    public void A_number_that_was_left_in_the_claim_is_named(string line, string number) =>
        Assert.Contains(number, Parse.Belief(line).LeftNumbers.Select(left => left.Written));
}
