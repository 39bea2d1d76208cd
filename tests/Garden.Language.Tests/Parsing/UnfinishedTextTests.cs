using Garden.Language.Parsing;

namespace Garden.Language.Tests.Parsing;

/// <summary>A page is read while it is being written: every line and every nested entry may end after any character.</summary>
public sealed class UnfinishedTextTests
{
    [Theory]
    [InlineData("The ferry is late (mostly). ~70% (90% CI: 60–80%), because of the log")]
    [InlineData("The “ferry” is late e.g. in May… ~~60%~~ → 70% ± 10 — the log")]
    [InlineData("**The ferry is late.** My confidence: 0.75; <5%, ≥95% +/- 2.5%")]
    [InlineData("P(the ferry (the old one) is late) = ~70 percent")]
    [InlineData("There's a 70% chance that the ferry's well-known pump_2 fails")]
    [InlineData("The ferry is ~very likely (50–70), odds of 1:19, 1 in 20 or 2/3")]
    [InlineData("between 60 and 80%: the ferry is late since 2026-03-05 or 05/01/2026")]
    [InlineData("The ferry holds ~€1,200.5m of crates (90% 25–60) [or so]")]
    [InlineData("~XX% – the ferry is late 🚢 **~60–80%** -- the log -70% 7O% .7% 70.% 70pct")]
    [InlineData("渡し船は遅れる。（７０％）、٧٠٪؛ -> 60% => 50%")]
    public void A_line_may_end_anywhere(string line) => Read("## Beliefs\n\n" + Prefixes("- ", line));

    [Theory]
    [InlineData("Thu, 2026-03-05T10:30:15.5+02:00: ~~50%~~ 60% (50–70) → ~likely, since the log")]
    [InlineData("[5th of March, 2026 (Thu.)] raised to 60%; the log")]
    [InlineData("March 5th, 2026 -> 60% -- the log")]
    [InlineData("by: ~~2026-06-30~~ end of Q3 2027–2030 or Q4/2028")]
    [InlineData("resolved: yes, on 2026-03-01 — final — the log")]
    [InlineData("resolved: 2026-03-01: €1,044.5m big boats no, final.")]
    [InlineData("for: [A](https://example.org/a), [[#^other]] and [B](https://example.org/b) & `code`")]
    [InlineData("if not [[#^other]] holds: → 85% (80–90), or so — with [[#^third]]")]
    [InlineData("if other: the log → 85%")]
    [InlineData("implies: not [[#^other]], #^third and ^other; (mostly)")]
    [InlineData("base rate: 21 of 30 — ferries")]
    [InlineData("base-rate 21 / 30, ferries")]
    [InlineData("importance: high — it pays")]
    [InlineData("confidence: ~70% (60–80) — the log")]
    [InlineData("forecast: see [q](https://example.org/q), 64% — 2026-03-01")]
    [InlineData("forecast https://example.org/q: 64% 2026-03-01")]
    [InlineData("bas rate — 21 of 30")]
    [InlineData("importnce — high")]
    [InlineData("one-of: the berth")]
    [InlineData("implied by Ann's log: [[#^other]]")]
    public void An_entry_below_a_belief_may_end_anywhere(string entry) =>
        Read("## Beliefs\n\n- Other. ~50% ^other\n- Third. ~50% ^third\n- It holds. ~60%\n" + Prefixes("  - ", entry));

    [Theory]
    [InlineData("moves: the log [[#^other]] from 60% to 40%, [[#^third]] → 20% and → so on")]
    [InlineData("moves: other → 40%, third 20% — more")]
    [InlineData("likelihood: ~20% (10–30), by 2027-06 — the log")]
    [InlineData("state: fired, on 2026-04-01 — the log")]
    [InlineData("expired on 1 April 2026.")]
    public void An_entry_below_a_trigger_may_end_anywhere(string entry) =>
        Read("## Beliefs\n\n- Other. ~50% ^other\n- Third. ~50% ^third\n\n## What would update me\n\n- Rain would lower it.\n" + Prefixes("  - ", entry));

    [Theory]
    [InlineData("Recent reading", "(2026-05-05) — [A “book](https://example.org/a): part – 2” (1984) — worth it, May 2026")]
    [InlineData("Recent reading", "in press: *A book*, „so“ «it» is: worth it — 2026-05-05")]
    [InlineData("Uncertainties", "Will it rain (much)? — **Why it matters:** it does; this matters because it does")]
    [InlineData("What would update me", "If two weirs fail, I would raise it – to --> 40%")]
    public void A_line_of_another_section_may_end_anywhere(string section, string line) => Read($"## {section}\n\n" + Prefixes("- ", line));

    private static string Prefixes(string lead, string line) =>
        string.Concat(Enumerable.Range(1, line.Length).Where(length => !char.IsHighSurrogate(line[length - 1])).Select(length => $"{lead}{line[..length]}\n"));

    private static void Read(string text)
    {
        ParsedPage page = Parse.Page(text);

        Assert.NotEmpty(page.Page.Items);
        Assert.All(page.Diagnostics, finding => Assert.True(finding.Location.Span.Start >= 0 && finding.Location.Span.Start <= finding.Location.Span.End && finding.Location.Span.End <= text.Length));
        Assert.All(page.Diagnostics.SelectMany(finding => finding.Fix?.Edits.ToArray() ?? []), edit => Assert.InRange(edit.Span.End, edit.Span.Start, text.Length));
    }
}
