using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Language.Tests.Parsing.Estimates;

/// <summary>What is meant as a probability and cannot be read as one, and the numbers of prose that look like it.</summary>
public sealed class UnreadableFormsTests
{
    [Theory]
    [InlineData("Renewal. p-value: 0.2", FixApplicability.Unsafe)]
    [InlineData("Exchange rate, end of year: 0.9", FixApplicability.Unsafe)]
    [InlineData("Rating: 7/10", FixApplicability.Unsafe)]
    [InlineData("Result: 52/48", FixApplicability.Unsafe)]
    [InlineData("Labs publish. ~0.7 — why", FixApplicability.Safe)]
    [InlineData("Labs publish — 0.65", FixApplicability.Safe)]
    [InlineData("Labs publish (0.65)", FixApplicability.Safe)]
    [InlineData("Labs publish. 70pct — why", FixApplicability.Safe)]
    public void Only_what_can_be_nothing_but_the_probability_is_mended_without_being_asked(string line, FixApplicability applicability) =>
        Assert.Equal(applicability, Assert.Single(Parse.Findings("## Beliefs\n\n- " + line), finding => finding.Rule == RuleDescriptor.MalformedProbability).Fix?.Applicability);

    [Theory]
    [InlineData("Labs publish. ~140% — why", 17, null)]
    [InlineData("Labs publish. 80–60% — why", 17, "~60–80%")]
    [InlineData("Labs publish. ~70 percent — why", 17, "70%")]
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
    [InlineData("Labs publish. ~95% +/- 10% — why", 17, null)]
    [InlineData("Labs publish. ~70%% — why", 17, null)]
    [InlineData("Labs publish. 70%% — why", 17, null)]
    [InlineData("Labs publish. ~7O% — why", 17, null)]
    [InlineData("Labs publish. ~70%ish — why", 17, null)]
    [InlineData("Labs publish. ~70-ish% — why", 17, null)]
    [InlineData("Labs publish. ~70%+ — why", 17, null)]
    [InlineData("Labs publish. ~70.% — why", 17, null)]
    [InlineData("Labs publish. ~.7 — why", 17, "70%")]
    [InlineData("Labs publish. ~.7% — why", 17, "0.7%")]
    [InlineData("Labs publish. ~–10% — why", 17, null)]
    [InlineData("Labs publish. <-5% — why", 17, null)]
    [InlineData("Labs publish. <140% — why", 17, null)]
    [InlineData("Labs publish. <5 — why", 17, "<5%")]
    [InlineData("Labs publish. odds 1:19:3 — why", 17, null)]
    [InlineData("Labs publish. odds 1-19 — why", 17, null)]
    [InlineData("Labs publish. odds -1:3 — why", 17, null)]
    [InlineData("Labs publish. odds 0:0 — why", 17, null)]
    [InlineData("Labs publish. ~1 in 20 — why", 17, "5%")]
    [InlineData("Labs publish. 1 in 3 — why", 17, null)]
    [InlineData("Labs publish. 70pct — why", 17, "~70%")]
    [InlineData("Labs publish (70 percent)", 17, "~70%")]
    [InlineData("Labs publish — 0.65", 18, "~65%")]
    [InlineData("Labs publish. ~60–80 — why", 17, "60–80%")]
    [InlineData("Labs publish. ~70 (60–80) — why", 17, "70%")]
    public void A_number_that_cannot_be_read_is_reported_at_its_place(string line, int column, string? correction)
    {
        string text = "## Beliefs\n\n- " + line;
        Diagnostic finding = Assert.Single(Parse.Findings(text), found => found.Rule != RuleDescriptor.InferredEstimate);

        Assert.Equal(RuleDescriptor.MalformedProbability, finding.Rule);
        Assert.Equal((3, column), (finding.Location.Start.Line, finding.Location.Start.Column));
        Assert.Equal(correction, finding.Fix?.Edits[0].Text);
        if (finding.Fix?.Edits[0] is TextEdit edit)
        {
            Assert.DoesNotContain(Parse.Findings(text[..edit.Span.Start] + edit.Text + text[edit.Span.End..]), found => found.Rule != RuleDescriptor.InferredEstimate);
        }
    }

    [Theory]
    [InlineData("~70% (80–90)")]
    [InlineData("~70% (80–60)")]
    [InlineData("~70% (60–180)")]
    [InlineData("~likely (5–10)")]
    public void Advice_on_a_range_in_brackets_speaks_of_the_range(string written)
    {
        Diagnostic finding = Assert.Single(Parse.Findings($"## Beliefs\n\n- Labs publish. {written} — why"));

        Assert.Equal("the range in brackets holds what stands before it and runs upwards, from 0 to 100: `70% (60–80)`", finding.Help);
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
        Assert.DoesNotContain(Parse.Findings("## Beliefs\n\n- " + line), finding => finding.Rule != RuleDescriptor.BeliefWithoutProbability);

        Belief belief = Parse.Belief(line + " ~70% — up from ~1 in 20, <5 and 60–80 (odds 1-19)");
        Assert.Equal(0.7, belief.Estimate?.Probability);
        Assert.Equal(line, Parse.Words(belief.Claim));
    }
}
