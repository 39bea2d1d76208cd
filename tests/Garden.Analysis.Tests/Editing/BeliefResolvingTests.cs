using Garden.Analysis.Editing;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Editing;

public sealed class BeliefResolvingTests
{
    private const string Boats = "- That many will come. ~40 boats (25–60) ^a";

    [Theory]
    [InlineData("- It holds. 60% ^a", "  - ")]
    [InlineData("- It holds. 60% ^a\n  - 2026-01-05: 60%\n  - note\n    - deeper", "  - ")]
    [InlineData("- It holds. 60% ^a\n    * by: 2027-01-01\n\n    more words", "    * ")]
    public void The_resolution_is_the_last_entry(string lines, string lead) =>
        Assert.Equal(
            Opened.Beliefs(lines, $"{lead}resolved: yes 2026-06-01 — [registry](https://example.org/r)", "- Other. 20%"),
            Resolve(Opened.Beliefs(lines, "- Other. 20%"), "[registry](https://example.org/r)").Text());

    [Fact]
    public void A_resolution_needs_no_reason() =>
        Assert.Equal(Opened.Beliefs("- It holds. 60% ^a", "  - resolved: yes 2026-06-01"), Resolve(Opened.Beliefs("- It holds. 60% ^a"), null).Text());

    [Theory]
    [InlineData("- It holds. 60% ^a\n  - resolved: no 2026-02-01", "it came out already: no on 2026-02-01")]
    [InlineData("- It holds. 60% ^a\n  - resolved: perhaps", "input/topics/page.md:4:15: the resolution does not say how it came out")]
    public void What_came_out_or_is_broken_is_refused(string lines, string message) =>
        Assert.Equal(message, Resolve(Opened.Beliefs(lines), null).Message());

    [Theory]
    [InlineData("44 boats", "44 boats")]
    [InlineData("44", "44 boats")]
    [InlineData(" 44.5 ", "44.5 boats")]
    [InlineData("44 Boats", "44 Boats")]
    public void A_quantity_comes_out_as_an_amount_in_its_unit(string typed, string written) =>
        Assert.Equal(Opened.Beliefs(Boats, $"  - resolved: {written} 2026-06-01 — counted"), Measure(Boats, typed).Text());

    [Theory]
    [InlineData(Boats, "44 ships", "'44 ships' is no amount in `boats`")]
    [InlineData(Boats, "44%", "'44%' is no amount in `boats`")]
    [InlineData(Boats, "44 or 45 boats", "'44 or 45 boats' is no amount in `boats`")]
    [InlineData(Boats + "\n  - resolved: 30 boats 2026-01-01", "44", "it came out already: measured on 2026-01-01")]
    [InlineData("- It holds. 60% ^a", "44 boats", "it expects no amount, and '44 boats' is none of its outcomes")]
    public void An_amount_that_the_belief_does_not_expect_is_refused(string lines, string typed, string message) => Assert.Equal(message, Measure(lines, typed).Message());

    [Fact]
    public void A_quantity_comes_out_as_neither_yes_nor_no()
    {
        Assert.Equal("it expects an amount in `boats`, and comes out as neither yes nor no", Resolve(Opened.Beliefs(Boats), null).Message());
        OpenPage page = Opened.Page(Opened.Beliefs(Boats));
        Assert.Equal(Opened.Beliefs(Boats, "  - resolved: withdrawn 2026-06-01"), BeliefResolving.Resolve(page, page.Belief("a"), (Outcome.Withdrawn, Opened.Day), null).Text());
    }

    private static Result<PageEdit, Refusal> Measure(string lines, string typed)
    {
        OpenPage page = Opened.Page(Opened.Beliefs(lines));
        return BeliefResolving.Measure(page, page.Belief("a"), typed, Opened.Day, "counted");
    }

    private static Result<PageEdit, Refusal> Resolve(string text, string? why)
    {
        OpenPage page = Opened.Page(text);
        return BeliefResolving.Resolve(page, page.Belief("a"), (Outcome.Yes, Opened.Day), why);
    }
}
