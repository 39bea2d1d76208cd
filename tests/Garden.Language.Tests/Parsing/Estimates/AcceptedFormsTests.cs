using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Language.Tests.Parsing.Estimates;

/// <summary>Every form in which a probability may be written.</summary>
public sealed class AcceptedFormsTests
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
    [InlineData("Labs publish. Between 60% and 80% — why", EstimateForm.Range, 0.7, 0.6, 0.8, "Labs publish.", "why")]
    [InlineData("Labs publish ~between 60 and 80% — why", EstimateForm.Range, 0.7, 0.6, 0.8, "Labs publish", "why")]
    [InlineData("Labs publish. ~likely (50–70) — why", EstimateForm.Words, 0.6, 0.5, 0.7, "Labs publish.", "why")]
    [InlineData("Labs publish. ~likely (55–80%) — why", EstimateForm.Words, 0.675, 0.55, 0.8, "Labs publish.", "why")]
    [InlineData("Labs publish. ~very likely (75% to 95%)", EstimateForm.Words, 0.85, 0.75, 0.95, "Labs publish.", "(none)")]
    [InlineData("Labs publish. ~７０％ — why", EstimateForm.Point, 0.7, null, null, "Labs publish.", "why")]
    [InlineData("Labs publish. 70％（60–80） — why", EstimateForm.Point, 0.7, 0.6, 0.8, "Labs publish.", "why")]
    [InlineData("研究室は公表する。～70% — why", EstimateForm.Point, 0.7, null, null, "研究室は公表する。", "why")]
    [InlineData("Labs publish. ~70% – 80% of them said so", EstimateForm.Point, 0.7, null, null, "Labs publish.", "80% of them said so")]
    [InlineData("Labs publish. ~70%—80% of them said so", EstimateForm.Point, 0.7, null, null, "Labs publish.", "80% of them said so")]
    [InlineData("Labs publish. 60% - 80% — why", EstimateForm.Range, 0.7, 0.6, 0.8, "Labs publish.", "why")]
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
    [InlineData("Labs publish. ~70,5% — why", EstimateForm.Point, 0.705, null, null, "Labs publish.", "why")]
    [InlineData("Labs publish. ~٧٠٪ — why", EstimateForm.Point, 0.7, null, null, "Labs publish.", "why")]
    [InlineData("Labs publish. ~70% ± 10% — why", EstimateForm.Point, 0.7, 0.6, 0.8, "Labs publish.", "why")]
    [InlineData("Labs publish. ~70% ±2.5 — why", EstimateForm.Point, 0.7, 0.675, 0.725, "Labs publish.", "why")]
    [InlineData("Labs publish. ~70% (±10%) — why", EstimateForm.Point, 0.7, 0.6, 0.8, "Labs publish.", "why")]
    [InlineData("Labs publish. ~70% [55–85] — why", EstimateForm.Point, 0.7, 0.55, 0.85, "Labs publish.", "why")]
    [InlineData("Labs publish. ~70% (80% CI: 55–85) — why", EstimateForm.Point, 0.7, 0.55, 0.85, "Labs publish.", "why")]
    [InlineData("Labs publish. ~70% (range 55 to 85) — why", EstimateForm.Point, 0.7, 0.55, 0.85, "Labs publish.", "why")]
    [InlineData("Labs publish. ~70%: why", EstimateForm.Point, 0.7, null, null, "Labs publish.", "why")]
    [InlineData("Labs publish. ~70% (60–80): why — and more", EstimateForm.Point, 0.7, 0.6, 0.8, "Labs publish.", "why — and more")]
    [InlineData("Labs publish. ~50% → 70% — why", EstimateForm.Point, 0.7, null, null, "Labs publish.", "why")]
    [InlineData("Labs publish. ~ 70 % — why", EstimateForm.Point, 0.7, null, null, "Labs publish.", "why")]
    [InlineData("Labs publish. ~≥95,5% — why", EstimateForm.Bound, 0.955, 0.955, 1.0, "Labs publish.", "why")]
    public void A_form_is_read_with_its_range_its_claim_and_its_reason(string line, EstimateForm form, double? probability, double? low, double? high, string claim, string why)
    {
        Belief belief = Parse.Belief(line);

        Assert.Equal(form, belief.Estimate?.Form);
        Assert.Equal(probability, Rounded(belief.Estimate?.Probability));
        Assert.Equal(low, Rounded(belief.Estimate?.Low));
        Assert.Equal(high, Rounded(belief.Estimate?.High));
        Assert.Equal(claim, Parse.Words(belief.Claim));
        Assert.Equal(why, Parse.Words(belief.Reason));
        Assert.DoesNotContain(Parse.Findings("## Beliefs\n\n- " + line), finding => finding.Rule != RuleDescriptor.InferredEstimate);
    }

    [Theory]
    [InlineData("~~70%~~ 60%")]
    [InlineData("~~70%~~ → 60%")]
    [InlineData("~70% → 60%")]
    [InlineData("~80% → 70% → 60%")]
    public void A_number_revised_in_place_keeps_the_one_before(string written)
    {
        Belief belief = Parse.Belief($"Labs publish. {written} — why");

        Assert.Equal((0.6, 0.7), (belief.Estimate?.Probability, belief.Estimate?.Previous));
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
    [InlineData("-")]
    [InlineData("\u2010")]
    [InlineData("\u2011")]
    [InlineData("\u2012")]
    [InlineData("\u2013")]
    [InlineData("\u2014")]
    [InlineData("\u2015")]
    [InlineData("\u2212")]
    [InlineData("--")]
    public void Every_dash_joins_the_ends_of_a_range(string dash)
    {
        foreach (string written in (string[])[$"~60{dash}80%", $"~60%{dash}80%", $"~70% (60{dash}80)", $"~70% (60% {dash} 80%)"])
        {
            foreach (string lead in (string[])["Labs publish. ", "Labs publish "])
            {
                Belief belief = Parse.Belief($"{lead}{written} — why");

                Assert.Equal((0.7, 0.6, 0.8), (Rounded(belief.Estimate?.Probability), belief.Estimate?.Low, belief.Estimate?.High));
                Assert.Equal((lead.Trim(), "why"), (Parse.Words(belief.Claim), Parse.Words(belief.Reason)));
            }
        }
    }

    [Theory]
    [InlineData("~70%", 0)]
    [InlineData("~70.5%", 1)]
    [InlineData("~70.25%", 2)]
    [InlineData("~60–80.5%", 1)]
    [InlineData("~60.25–80.5%", 2)]
    [InlineData("<0.5%", 1)]
    [InlineData("p=0.7", 0)]
    [InlineData("p=0.75", 0)]
    [InlineData("p=0.125", 1)]
    public void A_number_is_kept_with_its_decimals(string written, int decimals) =>
        Assert.Equal(decimals, Parse.Belief($"Labs publish. {written} — why").Estimate?.Decimals);

    private static double? Rounded(double? value) => value is double number ? Math.Round(number, 9) : null;

    private static (int Line, int Column) Position(Page page, Placeholder placeholder)
    {
        Garden.Language.Diagnostics.SourceLocation location = page.Locate(placeholder.Span);
        return (location.Start.Line, location.Start.Column);
    }
}
