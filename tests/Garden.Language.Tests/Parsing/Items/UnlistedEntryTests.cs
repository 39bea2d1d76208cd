using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;

namespace Garden.Language.Tests.Parsing.Items;

/// <summary>What is written below a belief like an entry and stands in no list.</summary>
public sealed class UnlistedEntryTests
{
    [Theory]
    [InlineData("~70% — dry ^x\n  2026-03-01: 60% → 70% — survey", 4)]
    [InlineData("~70% — dry\n  2026-03-01 — 60%", 4)]
    [InlineData("~70% — dry\n  2026-03-01 60%", 4)]
    [InlineData("~70% — dry\n  by: 2027-01-01", 4)]
    [InlineData("~70% — dry\n  and warm\n  resolved: yes 2026-05-01", 5)]
    [InlineData("~70% — dry\n\n  2026-03-01: 60% — first", 5)]
    [InlineData("~70% — dry\n\n  by: 2027-01-01", 5)]
    public void It_is_said_at_its_line(string rest, int line)
    {
        ParsedPage page = Parse.Page($"## Current beliefs\n\n- The ford stays open. {rest}\n");
        Assert.Equal((RuleDescriptor.UnreadEntry, line), Assert.Single(page.Diagnostics.Select(finding => (finding.Rule, finding.Location.Start.Line))));
        Belief belief = Assert.Single(((Topic)page.Page).Beliefs);
        Assert.Equal((0.7, 0, null, null), (belief.Estimate?.Probability, belief.History.Length, belief.By, belief.Resolution));
    }

    [Theory]
    [InlineData("~70% — the lease ends\n  by 2027.")]
    [InlineData("~70% — as it was measured on\n  2026-03-01 at the weir")]
    [InlineData("~70% — of all boats, as on\n  2026-03-01 60% of them")]
    [InlineData("~70% — dry\n\n  By 2027 the lease ends.")]
    [InlineData("~70% — dry\n\n  For what it is worth: nobody asked.")]
    public void Prose_that_is_wrapped_or_stands_apart_is_prose(string rest) => Assert.Empty(Parse.Findings($"## Current beliefs\n\n- The ford stays open. {rest}\n"));

    [Fact]
    public void A_labelled_line_with_another_number_than_the_line_above_is_said() =>
        Assert.Contains(Parse.Findings("## Current beliefs\n\n- The dock sinks. 60%\n  Confidence: 70%\n"), finding => finding.Rule == RuleDescriptor.AmbiguousEstimate);

    [Theory]
    [InlineData("2026-03-05 to 2026-03-06: 40%", "2026-03-05 to 2026-03-06")]
    [InlineData("2026-03-05 – 2026-03-06: 40%", "2026-03-05 – 2026-03-06")]
    public void A_range_of_days_is_no_day(string entry, string written)
    {
        string text = $"## Current beliefs\n\n- The ford stays open. ~70% — dry\n  - {entry}\n";
        Diagnostic finding = Assert.Single(Parse.Findings(text));
        Assert.Equal((RuleDescriptor.MalformedDate, written), (finding.Rule, text[finding.Location.Span.Start..finding.Location.Span.End]));
    }
}
