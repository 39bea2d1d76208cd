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
    [InlineData("Labs publish. ~likely (5–10) — why", 17, null)]
    [InlineData("Labs publish. ~0,7 — why", 17, "70%")]
    [InlineData("Labs publish. ~1,000% — why", 17, null)]
    [InlineData("Labs publish. ~1,000 — why", 17, null)]
    [InlineData("Labs publish. ~12,500% — why", 17, null)]
    [InlineData("Labs publish. ~1,000,000% — why", 17, null)]
    [InlineData("Labs publish. ~170,5% — why", 17, null)]
    [InlineData("Labs publish. ~70% ± 10% — why", 17, "70% (60–80)")]
    [InlineData("Labs publish. 70 ±2.5% — why", 17, "70% (67.5–72.5)")]
    [InlineData("Labs publish. ~95% +/- 10% — why", 17, null)]
    [InlineData("Labs publish. ~70%% — why", 17, null)]
    [InlineData("Labs publish. 70%% — why", 17, null)]
    [InlineData("Labs publish. ~7O% — why", 17, null)]
    [InlineData("Labs publish. ~70%ish — why", 17, null)]
    [InlineData("Labs publish. ~70-ish% — why", 17, null)]
    [InlineData("Labs publish. ~70%+ — why", 17, null)]
    [InlineData("Labs publish. ~70.% — why", 17, null)]
    [InlineData("Labs publish. ~7٠% — why", 17, null)]
    [InlineData("Labs publish. ~.7 — why", 17, "70%")]
    [InlineData("Labs publish. ~.7% — why", 17, "0.7%")]
    [InlineData("Labs publish. ~–10% — why", 17, null)]
    [InlineData("Labs publish. <-5% — why", 17, null)]
    [InlineData("Labs publish. <140% — why", 17, null)]
    [InlineData("Labs publish. <5 — why", 17, "<5%")]
    [InlineData("Labs publish. ≥95,5% — why", 17, "≥95.5%")]
    [InlineData("Labs publish. >95 percent", 17, ">95%")]
    [InlineData("Labs publish. odds 1:19:3 — why", 17, null)]
    [InlineData("Labs publish. odds 1-19 — why", 17, null)]
    [InlineData("Labs publish. odds -1:3 — why", 17, null)]
    [InlineData("Labs publish. odds 0:0 — why", 17, null)]
    [InlineData("Labs publish. ~1 in 20 — why", 17, "5%")]
    [InlineData("Labs publish. 1 in 3 — why", 17, null)]
    [InlineData("Labs publish. 70pct — why", 17, "70%")]
    [InlineData("Labs publish. ~60–80 — why", 17, "60–80%")]
    [InlineData("Labs publish. ~70 (60–80) — why", 17, "70%")]
    [InlineData("Labs publish. ~70%: why", 17, "70% —")]
    [InlineData("Labs publish. ~70% (60–80): why — and more", 17, "70% (60–80) —")]
    public void A_number_that_cannot_be_read_is_reported_at_its_place(string line, int column, string? correction)
    {
        string text = "## Beliefs\n\n- " + line;
        Diagnostic finding = Assert.Single(Parse.Findings(text));

        Assert.Equal(RuleDescriptor.MalformedProbability, finding.Rule);
        Assert.Equal((3, column), (finding.Location.Start.Line, finding.Location.Start.Column));
        Assert.Equal(correction, finding.Fix?.Edits[0].Text);
        if (finding.Fix?.Edits[0] is TextEdit edit)
        {
            Assert.Empty(Parse.Findings(text[..edit.Span.Start] + edit.Text + text[edit.Span.End..]));
        }
    }

    [Theory]
    [InlineData("70% (80–90)")]
    [InlineData("70% (80–60)")]
    [InlineData("70% (60–180)")]
    [InlineData("~likely (5–10)")]
    public void Advice_on_a_range_in_brackets_speaks_of_the_range(string written)
    {
        Diagnostic finding = Assert.Single(Parse.Findings($"## Beliefs\n\n- Labs publish. {written} — why"));

        Assert.Equal("the range in brackets holds what stands before it and runs upwards, from 0 to 100: `70% (60–80)`", finding.Help);
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
        foreach (string written in (string[])[$"60{dash}80%", $"~60{dash}80%", $"60%{dash}80%", $"~70% (60{dash}80)", $"70% (60% {dash} 80%)"])
        {
            foreach (string lead in (string[])["Labs publish. ", "Labs publish "])
            {
                Belief belief = Parse.Belief($"{lead}{written} — why");

                Assert.Equal((0.7, 0.6, 0.8), (Rounded(belief.Estimate?.Probability), belief.Estimate?.Low, belief.Estimate?.High));
                Assert.Equal((lead.Trim(), "why"), (Parse.Words(belief.Claim), Parse.Words(belief.Reason)));
            }
        }
    }

    /// <summary>Numbers of ordinary prose, marked with "about" or not, are no estimates and no mistakes.</summary>
    [Theory]
    [InlineData("About ~300 people came.")]
    [InlineData("~300 people came — I counted.")]
    [InlineData("It costs ~$300 — a fair price.")]
    [InlineData("It costs ~€1,000 a year.")]
    [InlineData("It takes ~3h — by train.")]
    [InlineData("It starts at ~5pm.")]
    [InlineData("It takes ~60–80 minutes by train.")]
    [InlineData("Version ~1.2.3 will ship — with luck.")]
    [InlineData("npm takes ^1.2 and ~v2.1 alike.")]
    [InlineData("Answers come in <5 ms — mostly.")]
    [InlineData("It serves >1,000 users — each day.")]
    [InlineData("~1 in 20 people agree with me.")]
    [InlineData("The odds are 3 to 1 against him.")]
    [InlineData("He beat all odds 5 times running.")]
    [InlineData("The tide runs 12 ± 3 km/h.")]
    [InlineData("A 70%-majority will be needed.")]
    [InlineData("Prices between 60 and 80 francs — or more.")]
    [InlineData("From A -> B is ~5 km — uphill.")]
    [InlineData("Turnout was ~70%: high for a by-election.")]
    [InlineData("See ~/notes — and more.")]
    public void Numbers_of_prose_stay_prose(string line)
    {
        Assert.Null(Parse.Belief(line).Estimate);
        Assert.Empty(Parse.Findings("## Beliefs\n\n- " + line));

        Belief belief = Parse.Belief(line + " ~70% — up from ~1 in 20, <5 and 60–80 (odds 1-19)");
        Assert.Equal(0.7, belief.Estimate?.Probability);
        Assert.Equal(line, Parse.Words(belief.Claim));
    }

    private static double? Rounded(double? value) => value is double number ? Math.Round(number, 9) : null;

    private static (int Line, int Column) Position(Page page, Placeholder placeholder)
    {
        Garden.Diagnostics.SourceLocation location = page.Locate(placeholder.Span);
        return (location.Start.Line, location.Start.Column);
    }
}
