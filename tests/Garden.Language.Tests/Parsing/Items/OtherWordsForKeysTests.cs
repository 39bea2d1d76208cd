using Garden.Language.Diagnostics;

namespace Garden.Language.Tests.Parsing.Items;

/// <summary>Nested entries that almost say something: two numbers, two entries on a line, words that may mean a key, dates in other forms.</summary>
public sealed class OtherWordsForKeysTests
{
    [Theory]
    [InlineData("if [[#^other]]: 60% → 80%", "note; GRD214 error")]
    [InlineData("if [[#^other]]: 80%, else 40%", "note; GRD214 error")]
    [InlineData("if [[#^other]]: 80% more likely", "note; GRD214 error")]
    [InlineData("if [[#^other]]: 80% or 90%", "note; GRD214 error")]
    [InlineData("if [[#^other]]: 80% — 40% of the time", "if ^other 0.8; note")]
    [InlineData("if the dredger does not come: → 30%", "note; GRD214 error")]
    [InlineData("if the dredger comes: → 30%", "if the dredger comes 0.3")]
    [InlineData("if no dredger comes: → 30%", "note; GRD214 error")]
    [InlineData("forecast: https://example.org/q 64% → 70%", "note; GRD214 error")]
    [InlineData("base rate: 30% → 40%", "note; GRD214 error")]
    [InlineData("base rate: 1,200 of 4,000", "base rate 1200/4000 0.3 ((none))")]
    [InlineData("base rate: 1,20 of 4,000", "note; GRD214 error")]
    [InlineData("pros: cheap; cons: slow", "note; GRD214 error")]
    [InlineData("pros: cheap; slow at times", "for cheap; slow at times")]
    [InlineData("2026-01-05: 55% — rain; 2026-02-01: 60%", "note; GRD214 error")]
    [InlineData("2026-01-05: 55%, 2026-02-01: 60%", "note; GRD214 error")]
    [InlineData("2026-01-05: 55% — rain, since 2025-02-01", "2026-01-05 →0.55 (rain, since 2025-02-01)")]
    [InlineData("until: 2027-01-01", "note; GRD214 warning")]
    [InlineData("until the boats are in", "note")]
    [InlineData("contradicts: [[#^other]]", "note; GRD214 warning")]
    [InlineData("contradicts what Ann says", "note")]
    [InlineData("mutually exclusive with [[#^other]]", "note; GRD214 warning")]
    [InlineData("if and only if [[#^other]]: 80%", "note; GRD214 error")]
    [InlineData("p: 70%", "note; GRD214 warning")]
    [InlineData("p: a page", "note")]
    [InlineData("result: yes 2026-03-01", "note; GRD214 warning")]
    [InlineData("last reviewed: 2026-05-01", "reviewed 2026-05-01")]
    [InlineData("due date: 2026-12-31", "by 2026-12-31")]
    [InlineData("by: 2027-06-30, extended to 2028-06-30", "note; GRD405 error")]
    [InlineData("one-of: berth, quay", "note; GRD214 error")]
    [InlineData("2026-01-05: Metaculus at 40%", "note; GRD214 error")]
    [InlineData("2026-01-05: 40% of people agree", "note; GRD214 error")]
    [InlineData("2026-01-05: 40% chance of rain", "note; GRD214 error")]
    [InlineData("2026-01-05: resolved no, was at 40%", "note; GRD214 error")]
    [InlineData("2026-01-05: raised to 55%", "2026-01-05 →0.55 ((none)); note")]
    [InlineData("evidence against: the gauge", "against the gauge")]
    [InlineData("supported by: the log", "for the log")]
    [InlineData("Jan 5: 55%", "note; GRD405 error")]
    [InlineData("5 January: 55%", "note; GRD405 error")]
    [InlineData("5th of January: 55%", "note; GRD405 error")]
    [InlineData("Jan 5: met Ann", "note")]
    [InlineData("20260105: 55%", "2026-01-05 →0.55 ((none))")]
    [InlineData("20261305: 55%", "note")]
    [InlineData("31/12/2026: 55%", "2026-12-31 →0.55 ((none))")]
    [InlineData("12/31/2026: 55%", "2026-12-31 →0.55 ((none))")]
    [InlineData("２０２６-０１-０５: 55%", "2026-01-05 →0.55 ((none))")]
    [InlineData("2026年1月5日: 55%", "2026-01-05 →0.55 ((none))")]
    [InlineData("by: 2026年12月", "by 2026-12-31")]
    public void A_nested_entry_of_a_belief_is_read_whole_or_refused(string entry, string expected) => Assert.Equal(expected, EntrySummary.OfBelief(entry));

    [Theory]
    [InlineData("confidence: 40% → 55%", "estimate 0.55")]
    [InlineData("confidence: 40% or 55%", "note; GRD214 error")]
    public void Confidence_may_be_revised_in_place(string entry, string expected) => Assert.Equal(expected, EntrySummary.OfBare(entry));

    [Theory]
    [InlineData("moves: [[#^other]] and [[#^third]] → 40%", "note; GRD214 error")]
    [InlineData("moves: [[#^other]], [[#^third]] → 40%", "note; GRD214 error")]
    [InlineData("moves: [[#^other]] → 40% and [[#^third]] → 30%", "moves ^other 0.4; moves ^third 0.3")]
    [InlineData("moves: [[#^other]] → 40% or 30%", "note; GRD214 error")]
    [InlineData("likelihood: 15% → 25%", "note; GRD214 error")]
    [InlineData("likelihood: 15% by 2027 or 2028", "note; GRD405 error")]
    [InlineData("likelihood: 15% by 2027, 30% by 2030", "note; GRD405 error")]
    [InlineData("likelihood: 15% before 2027", "note; GRD214 error")]
    [InlineData("state: fired? 2026-05-01", "note; GRD214 error")]
    [InlineData("until: 2027-01-01", "note")]
    public void A_nested_entry_of_a_trigger_is_read_whole_or_refused(string entry, string expected) => Assert.Equal(expected, EntrySummary.OfTrigger(entry));

    [Fact]
    public void A_key_that_is_written_twice_is_reported_and_the_last_one_counts()
    {
        Diagnostic finding = Assert.Single(Parse.Findings("## Beliefs\n\n- It holds. ~60% — why ^x\n  - by: 2027-01-01\n  - by: 2028-01-01\n"));

        Assert.Equal((RuleDescriptor.UnreadEntry, 4), (finding.Rule, finding.Location.Start.Line));
        Assert.Equal(new DateOnly(2028, 1, 1), Parse.Belief("It holds. ~60% — why ^x\n  - by: 2027-01-01\n  - by: 2028-01-01").By);
    }

    [Fact]
    public void A_quantity_does_not_come_out_as_yes() =>
        Assert.Equal(RuleDescriptor.MalformedResolution, Assert.Single(Parse.Findings("## Beliefs\n\n- The fleet grows. ~40 boats (25–60) — orders ^x\n  - resolved: yes 2026-03-01\n")).Rule);

    [Theory]
    [InlineData("- Two boats or more sink. ~20% — gales", 1)]
    [InlineData("- one boat or more sinks: 30%\n  - two boats or more sink: 20%", 2)]
    [InlineData("- one boat or more sinks: 30%", 0)]
    [InlineData("- Turnout: 30%\n  - Share: 20%", 0)]
    [InlineData("- Ann: about ~20%", 0)]
    [InlineData("- the log says so today\n  - the gauge says so too", 0)]
    [InlineData("- Rain falls. 30%\n  - Snow falls. 20%", 0)]
    [InlineData("- one boat or more sinks: 30%\n  - the log says so today", 0)]
    [InlineData("- one boat or more sinks: 30%\n  - two boats or more sink: 20%\n  - the log says so today", 2)]
    [InlineData("- Boats sink. ~20%\n\n    The log says so.", 1)]
    public void A_claim_with_a_number_of_its_own_below_a_belief_is_reported(string nested, int count) =>
        Assert.Equal(count, Parse.Findings($"## Beliefs\n\n- Boats sink. ~60% — why ^x\n  {nested}\n").Count(finding => finding.Rule == RuleDescriptor.UnreadBelief));
}
