using Garden.Analysis.Editing;

namespace Garden.Analysis.Tests.Editing;

/// <summary>What an edit of a belief is held against.</summary>
public sealed class BeliefFactsTests
{
    [Theory]
    [InlineData("by: 2027-01-01", "by: 2027-01-02")]
    [InlineData("importance: high", "importance: low")]
    [InlineData("base rate: 21 of 30 — springs", "base rate: 42 of 60 — springs")]
    [InlineData("forecast: https://example.org/a", "forecast: https://example.org/b")]
    [InlineData("one-of: the spring", "one-of: the autumn")]
    [InlineData("for: the survey", "against: the survey")]
    [InlineData("a note", "another note")]
    [InlineData("implies: [[#^other]]", "excludes: [[#^other]]")]
    public void Every_nested_entry_is_a_fact(string entry, string other)
    {
        Assert.Equal(Facts(entry), Facts(entry));
        Assert.NotEqual(Facts(entry).Rest, Facts(other).Rest);
        Assert.NotEqual(Facts(entry).Rest, Facts().Rest);
    }

    [Theory]
    [InlineData("2026-01-01: 60% — a guess")]
    [InlineData("reviewed: 2026-01-01")]
    [InlineData("resolved: yes 2026-01-01 — it did")]
    [InlineData("confidence: 70%")]
    public void What_an_edit_may_change_stands_apart(string entry)
    {
        Assert.Equal(Facts().Rest, Facts(entry).Rest);
        Assert.NotEqual(Facts(), Facts(entry));
    }

    [Fact]
    public void Cells_of_a_row_are_facts_without_the_row()
    {
        string table = Opened.Beliefs("| Claim | Probability | Importance | Id |", "|---|---|---|---|", "| It holds ^a | 60% | high | |");

        Assert.Equal(Facts(Opened.Page(table)).Rest, Facts(Opened.Page(table.Replace("60%", "70%", StringComparison.Ordinal))).Rest);
        Assert.NotEqual(Facts(Opened.Page(table)).Rest, Facts(Opened.Page(table.Replace("high", "low", StringComparison.Ordinal))).Rest);
    }

    private static BeliefFacts Facts(params string[] entries) =>
        Facts(Opened.Page(Opened.Beliefs(["- Other. 50% ^other", entries is ["confidence: 70%"] ? "- It holds. ^a" : "- It holds. 60% ^a", .. entries.Select(entry => "  - " + entry)])));

    private static BeliefFacts Facts(OpenPage page) => BeliefFacts.Of(page.Belief("a"), page.Text);
}
