using Garden.Diagnostics;
using Garden.Model;

namespace Garden.Tests.Parsing;

public sealed class EstimateTests
{
    [Theory]
    [InlineData("Labs publish. ~70% — why", EstimateForm.Point, 0.7, null, null, "Labs publish.", "why")]
    [InlineData("Labs publish. 70% — why", EstimateForm.Point, 0.7, null, null, "Labs publish.", "why")]
    [InlineData("Labs publish. ≈70% — why", EstimateForm.Point, 0.7, null, null, "Labs publish.", "why")]
    [InlineData("Labs publish. 12.5% — why", EstimateForm.Point, 0.125, null, null, "Labs publish.", "why")]
    [InlineData("Labs publish. ~70% (60–80) — why", EstimateForm.Point, 0.7, 0.6, 0.8, "Labs publish.", "why")]
    [InlineData("Labs publish. ~70% (60-80%) — why", EstimateForm.Point, 0.7, 0.6, 0.8, "Labs publish.", "why")]
    [InlineData("Labs publish. 60–80% — why", EstimateForm.Range, 0.7, 0.6, 0.8, "Labs publish.", "why")]
    [InlineData("Labs publish. 60-80% — why", EstimateForm.Range, 0.7, 0.6, 0.8, "Labs publish.", "why")]
    [InlineData("Labs publish. 60% to 80% — why", EstimateForm.Range, 0.7, 0.6, 0.8, "Labs publish.", "why")]
    [InlineData("Labs publish. <5% — why", EstimateForm.Bound, 0.05, 0.0, 0.05, "Labs publish.", "why")]
    [InlineData("Labs publish. ≤5% — why", EstimateForm.Bound, 0.05, 0.0, 0.05, "Labs publish.", "why")]
    [InlineData("Labs publish. >95% — why", EstimateForm.Bound, 0.95, 0.95, 1.0, "Labs publish.", "why")]
    [InlineData("Labs publish. ~≥95% — why", EstimateForm.Bound, 0.95, 0.95, 1.0, "Labs publish.", "why")]
    [InlineData("Labs publish. ~likely — why", EstimateForm.Words, 0.675, 0.55, 0.8, "Labs publish.", "why")]
    [InlineData("Labs publish. ~almost certain — why", EstimateForm.Words, 0.97, 0.95, 0.99, "Labs publish.", "why")]
    [InlineData("Labs publish. ~Very Unlikely", EstimateForm.Words, 0.125, 0.05, 0.2, "Labs publish.", "(none)")]
    [InlineData("Labs publish. odds 1:19 — why", EstimateForm.Odds, 0.05, null, null, "Labs publish.", "why")]
    [InlineData("Labs publish. ~~70%~~ 60% — why", EstimateForm.Point, 0.6, null, null, "Labs publish.", "why")]
    [InlineData("Labs publish. ~~70%~~ ~60% (50–70) — why", EstimateForm.Point, 0.6, 0.5, 0.7, "Labs publish.", "why")]
    [InlineData("Labs publish. ~unquantified — why", EstimateForm.Unquantified, null, null, null, "Labs publish.", "why")]
    [InlineData("Labs publish. **~70%** — why", EstimateForm.Point, 0.7, null, null, "Labs publish.", "why")]
    [InlineData("Labs publish. ~70% -- why", EstimateForm.Point, 0.7, null, null, "Labs publish.", "why")]
    [InlineData("Labs publish. ~70% – why", EstimateForm.Point, 0.7, null, null, "Labs publish.", "why")]
    [InlineData("Labs publish. ~70%—why", EstimateForm.Point, 0.7, null, null, "Labs publish.", "why")]
    [InlineData("Labs publish. ~70%", EstimateForm.Point, 0.7, null, null, "Labs publish.", "(none)")]
    [InlineData("Labs publish (mostly) 70% — why", EstimateForm.Point, 0.7, null, null, "Labs publish (mostly)", "why")]
    [InlineData("“Labs publish.” 70% — why", EstimateForm.Point, 0.7, null, null, "“Labs publish.”", "why")]
    [InlineData("~70% — Labs publish. — why", EstimateForm.Point, 0.7, null, null, "Labs publish.", "why")]
    [InlineData(">95% — Labs publish. — why", EstimateForm.Bound, 0.95, 0.95, 1.0, "Labs publish.", "why")]
    [InlineData("[Labs publish]: 70% — why", EstimateForm.Point, 0.7, null, null, "[Labs publish]", "why")]
    [InlineData("Labs publish 70% — why", EstimateForm.Point, 0.7, null, null, "Labs publish", "why")]
    public void Every_accepted_form_is_read(string line, EstimateForm form, double? probability, double? low, double? high, string claim, string why)
    {
        Belief belief = Parse.Belief(line);

        Assert.Equal(form, belief.Estimate?.Form);
        Assert.Equal(probability, Rounded(belief.Estimate?.Probability));
        Assert.Equal(low, Rounded(belief.Estimate?.Low));
        Assert.Equal(high, Rounded(belief.Estimate?.High));
        Assert.Equal(claim, Parse.Words(belief.Claim));
        Assert.Equal(why, Parse.Words(belief.Reason));
        Assert.Empty(Parse.Findings("## Beliefs\n\n- " + line));
    }

    [Fact]
    public void The_estimate_is_the_number_that_stands_alone_before_a_dash()
    {
        Belief belief = Parse.Belief("40% of labs publish 90% of their evals. ~25% — most publish none");

        Assert.Equal(0.25, belief.Estimate?.Probability);
        Assert.Equal("40% of labs publish 90% of their evals.", Parse.Words(belief.Claim));
        Assert.Equal("most publish none", Parse.Words(belief.Reason));
    }

    [Fact]
    public void Dashes_inside_claim_and_reason_stay_there()
    {
        Belief belief = Parse.Belief("Labs — the big ones — publish. ~70% — up from 60% — see X");

        Assert.Equal(0.7, belief.Estimate?.Probability);
        Assert.Equal("Labs — the big ones — publish.", Parse.Words(belief.Claim));
        Assert.Equal("up from 60% — see X", Parse.Words(belief.Reason));
    }

    [Fact]
    public void A_number_inside_the_claim_is_the_estimate_only_before_a_dash()
    {
        Assert.Equal(0.7, Parse.Belief("Labs publish 70% of what matters — I counted").Estimate?.Probability);
        Assert.Null(Parse.Belief("Labs publish 70% of what matters.").Estimate);
    }

    [Fact]
    public void A_struck_number_is_what_it_was_before()
    {
        Belief belief = Parse.Belief("Labs publish. ~~70%~~ 60% — why");

        Assert.Equal(0.7, belief.Estimate?.Previous);
    }

    [Theory]
    [InlineData("~XX%")]
    [InlineData("~??%")]
    [InlineData("XX%")]
    public void A_number_that_is_not_set_is_a_prompt(string written)
    {
        Topic topic = Parse.Topic($"## Beliefs\n\n- Labs publish. {written}<one-line why>.\n");

        Belief belief = Assert.Single(topic.Beliefs);
        Assert.Equal(EstimateForm.Unset, belief.Estimate?.Form);
        Assert.Equal(2, topic.Placeholders.Length);
        Assert.Equal((written, true), (topic.Placeholders[0].Text, topic.Placeholders[0].IsProbability));
        Assert.Equal((3, 17), Position(topic, topic.Placeholders[0]));
        Assert.Equal(("<one-line why>", false), (topic.Placeholders[1].Text, topic.Placeholders[1].IsProbability));
    }

    [Theory]
    [InlineData("Labs publish. ~140% — why", 17, null)]
    [InlineData("Labs publish. 80–60% — why", 17, "60–80%")]
    [InlineData("Labs publish. ~70 percent — why", 17, "70%")]
    [InlineData("Labs publish. ~70,5% — why", 17, "70.5%")]
    [InlineData("Labs publish. ~-10% — why", 17, null)]
    [InlineData("Labs publish. ~70% (80–90) — why", 17, null)]
    [InlineData("Labs publish. ~70 — why", 17, "70%")]
    [InlineData("Labs publish. ~0.7 — why", 17, "70%")]
    [InlineData("Labs publish. ~lickely — why", 17, null)]
    public void A_number_that_cannot_be_read_is_reported_at_its_place(string line, int column, string? correction)
    {
        Diagnostic finding = Assert.Single(Parse.Findings("## Beliefs\n\n- " + line));

        Assert.Equal(RuleId.MalformedProbability, finding.Rule);
        Assert.Equal((3, column), (finding.Location.Start.Line, finding.Location.Start.Column));
        Assert.Equal(correction, finding.Fix?.Edits[0].Text);
    }

    private static double? Rounded(double? value) => value is double number ? Math.Round(number, 9) : null;

    private static (int Line, int Column) Position(Page page, Placeholder placeholder)
    {
        Garden.Diagnostics.SourceLocation location = page.Locate(placeholder.Span);
        return (location.Start.Line, location.Start.Column);
    }
}
