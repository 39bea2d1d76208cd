using Garden.Analysis.Editing;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Editing;

public sealed class BeliefResolvingTests
{
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

    private static Result<PageEdit, Refusal> Resolve(string text, string? why)
    {
        OpenPage page = Opened.Page(text);
        return BeliefResolving.Resolve(page, page.Belief("a"), (Outcome.Yes, Opened.Day), why);
    }
}
