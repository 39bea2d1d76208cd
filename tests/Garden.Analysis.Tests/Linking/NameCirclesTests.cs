using Garden.Language.Diagnostics;

namespace Garden.Analysis.Tests.Linking;

public sealed class NameCirclesTests
{
    [Theory]
    [InlineData("- Rain in [[#^a]]. ~50% — why ^a\n", "a → a")]
    [InlineData("- Rain in [[#^b]]. ~50% — why ^a\n- Snow in [[#^a]]. ~50% — why ^b\n", "a → b → a")]
    [InlineData("- Rain in ![[#^b]]. ~50% — why ^a\n- Snow in [[#^c]]. ~50% — why ^b\n- Ice in [[#^b]]. ~50% — why ^c\n", "b → c → b")]
    public void A_circle_is_found_once_with_its_chain(string beliefs, string chain)
    {
        Diagnostic finding = Assert.Single(new LinkedPage("## Beliefs\n\n" + beliefs).Findings);
        Assert.EndsWith(": " + chain, finding.Message, StringComparison.Ordinal);
        Assert.Equal(RuleDescriptor.BrokenLink, finding.Rule);
    }

    [Fact]
    public void A_circle_is_found_at_the_link_that_closes_it()
    {
        Diagnostic finding = Assert.Single(new LinkedPage("## Beliefs\n\n- Rain in [[#^b]]. ~50% — why ^a\n- Snow in [[#^a]]. ~50% — why ^b\n").Findings);
        Assert.Equal((4, 11), (finding.Location.Start.Line, finding.Location.Start.Column));
    }

    [Fact]
    public void A_circle_over_two_pages_names_the_other_page()
    {
        LinkedPage page = new("## Beliefs\n\n- Rain in [[there#^b]]. ~50% — why ^a\n", ("topics/there.md", "## Beliefs\n\n- Snow in [[here#^a]]. ~50% — why ^b\n"));
        Assert.EndsWith(": topics/here#a → b → topics/here#a", Assert.Single(page.Findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- Rain in [[#^a|itself]]. ~50% — why ^a\n")]
    [InlineData("- Rain. ~50% — because of [[#^a]] ^a\n")]
    [InlineData("- Rain in [[#^b]] and [[#^b]]. ~50% — why ^a\n- Snow in [[#^c]]. ~50% — why ^b\n- Ice. ~50% — why ^c\n- Fog in [[#^c]]. ~50% — why ^d\n")]
    public void Links_that_come_to_an_end_are_no_circle(string beliefs) => Assert.Empty(new LinkedPage("## Beliefs\n\n" + beliefs).Findings);

    [Fact]
    public void A_circle_of_thousands_is_told_in_short()
    {
        string beliefs = string.Concat(Enumerable.Range(0, 3000).Select(i => $"- Rain in [[#^n{(i + 1) % 3000}]]. ~50% — why ^n{i}\n"));
        Assert.EndsWith(": n0 → n1 → n2 → n3 → … → n2997 → n2998 → n2999 → n0", Assert.Single(new LinkedPage("## Beliefs\n\n" + beliefs).Findings).Message, StringComparison.Ordinal);
    }
}
