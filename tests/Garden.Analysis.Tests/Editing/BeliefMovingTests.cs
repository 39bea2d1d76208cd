namespace Garden.Analysis.Tests.Editing;

public sealed class BeliefMovingTests
{
    [Theory]
    [InlineData("~60% — habit", "70", "~70% — habit", "60% → 70%")]
    [InlineData("60% — habit", "70%", "70% — habit", "60% → 70%")]
    [InlineData("60% — habit", "７０％", "70% — habit", "60% → 70%")]
    [InlineData("≈60.5%", "12.25%", "≈12.25%", "60.5% → 12.25%")]
    [InlineData("~60% (50–70) — habit", "65", "~65% (50–70) — habit", "60% → 65%")]
    [InlineData("~60% (50–70) — habit", "80% (75-85)", "~80% (75-85) — habit", "60% → 80%")]
    [InlineData("50–70% — habit", "75%", "75% — habit", "50–70% → 75%")]
    [InlineData("50 – 70% — habit", "40-50%", "40-50% — habit", "50–70% → 40-50%")]
    [InlineData("<5% — habit", "10", "10% — habit", "<5% → 10%")]
    [InlineData("~10% — habit", "<5%", "~<5% — habit", "10% → <5%")]
    [InlineData("odds 1:19 — habit", "1:9", "odds 1:9 — habit", "odds 1:19 → odds 1:9")]
    [InlineData("~~80%~~ 60% — habit", "50", "~~80%~~ ~~60%~~ 50% — habit", "60% → 50%")]
    [InlineData("~~80%~~ ~60% — habit", "50", "~~80%~~ ~~60%~~ ~50% — habit", "60% → 50%")]
    [InlineData("80% → 60% — habit", "50", "80% → 60% → 50% — habit", "60% → 50%")]
    [InlineData("~80% → 60% (50–70) — habit", "65", "~80% → 60% (50–70) → 65% (50–70) — habit", "60% → 65%")]
    [InlineData("~XX% — habit", "70", "~70% — habit", "70%")]
    [InlineData("XX% — habit", "70", "70% — habit", "70%")]
    [InlineData("~XX%<one-line why>.", "70", "~70%<one-line why>.", "70%")]
    [InlineData("~70% (60−80) — habit", "65", "~65% (60−80) — habit", "70% → 65%")]
    [InlineData("60—80% — habit", "50%", "50% — habit", "60—80% → 50%")]
    [InlineData("60 - 80% — habit", "50%", "50% — habit", "60 - 80% → 50%")]
    [InlineData("Between 60% and 80% — habit", "50%", "50% — habit", "Between 60% and 80% → 50%")]
    [InlineData("~60% — habit", "likely (50–70)", "~likely (50–70) — habit", "60% → ~likely (50–70)")]
    [InlineData("70％（60–80） — habit", "65", "65%（60–80） — habit", "70% → 65%")]
    [InlineData("60% — habit", "likely", "~likely — habit", "60% → ~likely")]
    [InlineData("70%±10 — habit", "65", "65%±10 — habit", "70% → 65%")]
    [InlineData("70% (+/- 7.5) — habit", "90", "90% (+/- 7.5) — habit", "70% → 90%")]
    [InlineData("70.125% [60–80] — habit", "65", "65% [60–80] — habit", "70.125% → 65%")]
    [InlineData("70%, range 60–80% — habit", "65", "65%, range 60–80% — habit", "70% → 65%")]
    [InlineData("~60% — up from 40% — see X", "70", "~70% — up from 40% — see X", "60% → 70%")]
    [InlineData("40% of them sing. ~60%", "70", "40% of them sing. ~70%", "60% → 70%")]
    public void The_number_is_rewritten_in_place_and_the_move_noted(string before, string number, string after, string entry) =>
        Assert.Equal(
            Opened.Beliefs($"- It holds. {after} ^a", $"  - 2026-06-01: {entry} — a letter"),
            Opened.Move(Opened.Beliefs($"- It holds. {before} ^a"), number).Text());

    [Fact]
    public void A_number_in_an_entry_of_its_own_is_rewritten_there()
    {
        string before = Opened.Beliefs("- It holds. ^a", "  - by: 2027-01-01", "  - confidence: 60%");
        Assert.Equal(Opened.Beliefs("- It holds. ^a", "  - 2026-06-01: 60% → 70% — a letter", "  - by: 2027-01-01", "  - confidence: 70%"), Opened.Move(before, "70").Text());
    }

    [Theory]
    [InlineData("| Belief | P |", "|---|---|", "| It holds ^a | 60% |")]
    [InlineData("### It holds. ~60% ^a", "", "Habit.")]
    [InlineData("### The mole", "", "**Stance:** It holds ^a\n**Confidence:** 60%")]
    [InlineData("It holds. ~60% ^a", "", "")]
    public void A_belief_that_is_no_entry_of_a_list_has_no_place_for_a_move(string first, string second, string third) =>
        Assert.Equal("it is no entry of a list, and nothing can be nested below it", Opened.Move(Opened.Beliefs(first, second, third), "70").Message());

    [Fact]
    public void The_same_number_is_reconsidered_and_unchanged()
    {
        string before = Opened.Beliefs("- It holds. ~60% (50–70) ^a", "  - 2026-01-05: 60% — first guess");
        Assert.Equal(before + "  - 2026-06-01: 60% → 60% — a letter\n", Opened.Move(before, "60%").Text());
    }

    [Theory]
    [InlineData("- It holds. ~60% ^a|  - by: 2027-01-01|  - 2026-01-05: 60% — first|  - for: a letter|  - a note", "  - 2026-01-05: 60% — first")]
    [InlineData("* It holds. ~60% ^a|    + 2026-01-05: 60%|    + 2026-02-05: 60% — again|      and again", "      and again")]
    [InlineData("1. It holds. ~60% ^a|   1. 2026-01-05: 60%", "   1. 2026-01-05: 60%")]
    [InlineData("- It holds. ~60% ^a||  - 2026-01-05: 60%||  - note", "  - 2026-01-05: 60%")]
    [InlineData("- It holds. ~60% ^a|  - 2026-01-05: 60%|    - with a remark|  - note", "    - with a remark")]
    public void An_entry_goes_behind_the_last_dated_one(string lines, string last)
    {
        string before = Opened.Beliefs(lines.Split('|'));
        string expected = before.Replace("~60%", "~70%", StringComparison.Ordinal);
        int at = expected.IndexOf(last, StringComparison.Ordinal) + last.Length;
        string lead = before.Split('\n').First(line => line.Contains("2026-01-05", StringComparison.Ordinal)).Split("2026")[0];
        Assert.Equal(expected.Insert(at, $"\n{lead}2026-06-01: 60% → 70% — a letter"), Opened.Move(before, "70").Text());
    }

    [Theory]
    [InlineData("- It holds. ~60% ^a", "  - ")]
    [InlineData("* It holds. ~60% ^a", "  * ")]
    [InlineData("-   It holds. ~60% ^a", "    - ")]
    [InlineData("-\tIt holds. ~60% ^a", " \t- ")]
    [InlineData("12. It holds. ~60% ^a", "    - ")]
    [InlineData("- **It** holds,\n  **really**. ~60% ^a", "  - ")]
    [InlineData("- It holds. ~60% ^a\n\t- by: 2027-01-01", "\t- ")]
    [InlineData("- It holds. ~60% ^a\n- Other. 20% ^b\n     * note", "     * ")]
    public void The_first_entry_is_nested_as_the_writer_nests(string lines, string lead)
    {
        string before = Opened.Beliefs(lines);
        int at = before.IndexOf("^a", StringComparison.Ordinal) + 2;
        string expected = before.Insert(at, $"\n{lead}2026-06-01: 60% → 70% — a letter").Replace("~60%", "~70%", StringComparison.Ordinal);
        Assert.Equal(expected, Opened.Move(before, "70").Text());
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Line_endings_and_a_missing_last_one_stay(string newLine)
    {
        string before = string.Join(newLine, "---", "title: T  ", "---", "## Beliefs", "", "- First. 10% ^z", "- It holds. ~60% ^a");
        Assert.Equal(before.Replace("~60%", "~70%", StringComparison.Ordinal) + newLine + "  - 2026-06-01: 60% → 70% — a letter", Opened.Move(before, "70").Text());
    }

    [Theory]
    [InlineData("- It holds. ~60% (50–70) ^a", "90", "the range of `60% (50–70)` leaves out 90%")]
    [InlineData("- It holds. ~60% ± 10 ^a", "95", "the range of `60% ± 10` leaves out 95%")]
    [InlineData("- It holds. ~likely ^a", "90", "it says `likely` instead of a number")]
    [InlineData("- It holds. ~unquantified ^a", "90", "it says `unquantified` instead of a number")]
    [InlineData("- It holds ^a", "90", "it has no number to rewrite")]
    [InlineData("- It holds. 60% ^a\n  - 2026-06-01: 60%", "90", "it has an entry of 2026-06-01 already")]
    [InlineData("- It holds. 60% ^a\n  - 2026-06-02: 60%", "90", "its last entry is of 2026-06-02, after 2026-06-01")]
    [InlineData("- It holds. 60% ^a\n  - resolved: yes 2026-02-01", "90", "it came out on 2026-02-01: its number is history")]
    [InlineData("- It holds. 60% ^a\n- Twice. 20% ^a", "90", "input/topics/page.md:4:14: the id `^a` is taken already on this page")]
    [InlineData("- It holds. 70% ^a\n  - 2026-01-05: 50%", "65", "its claim says 70%, its latest entry (2026-01-05) 50%")]
    [InlineData("- It holds. 70% ^a\n  - 2026-02-05: 50%\n  - 2026-01-05: 70%", "50", "its claim says 70%, its latest entry (2026-02-05) 50%")]
    [InlineData("- It holds. ~140% ^a", "90", "input/topics/page.md:3:13: the probability `140%` is above 100 %")]
    [InlineData("- It holds. ~60<!-- ask Ida -->% ^a", "70", "a comment stands inside what would be written anew, and would be lost")]
    [InlineData("- It holds. ~6%%ask Ida%%0% ^a", "70", "a comment stands inside what would be written anew, and would be lost")]
    [InlineData("- It holds. 60% ^a", "1", "'1' could be 1% or 100%")]
    [InlineData("- It holds. 60% ^a", "0.7", "the probability `0.7` has no `%`")]
    [InlineData("- It holds. 60% ^a", "170", "the probability `170%` is above 100 %")]
    [InlineData("- It holds. 60% ^a", "70% ^b", "'70% ^b' is no probability")]
    [InlineData("- It holds. 60% ^a", "XX%", "'XX%' is no probability")]
    [InlineData("- It holds. 60% ^a", "<0%", "'<0%' leaves no number between 0 and 100%")]
    [InlineData("- It holds. 60% ^a", "≤0%", "'≤0%' leaves no number between 0 and 100%")]
    [InlineData("- It holds. 60% ^a", ">100%", "'>100%' leaves no number between 0 and 100%")]
    [InlineData("- It holds. 60% ^a", "1:0", "'odds 1:0' are odds with nothing on one side")]
    [InlineData("- It holds. 60% ^a", "0:7", "'odds 0:7' are odds with nothing on one side")]
    public void What_is_in_doubt_is_refused(string lines, string number, string message) =>
        Assert.Equal(message, Opened.Move(Opened.Beliefs(lines), number).Message());

    [Theory]
    [InlineData("- It holds. ~60% (50–70) — habit ^a", "90", "- It holds. ~90% — habit ^a")]
    [InlineData("- It holds. ~likely — habit ^a", "90", "- It holds. ~90% — habit ^a")]
    [InlineData("- It holds. ~likely (50–70) — habit ^a", "90", "- It holds. ~90% — habit ^a")]
    [InlineData("- It holds. ~unquantified — habit ^a", "90", "- It holds. ~90% — habit ^a")]
    public void What_is_asked_for_is_rewritten(string before, string number, string after) =>
        Assert.StartsWith(Opened.Beliefs(after), Opened.Move(Opened.Beliefs(before), number, rewrite: true).Text(), StringComparison.Ordinal);

    [Theory]
    [InlineData("two\nlines")]
    [InlineData(" ")]
    [InlineData("ends in an id ^b")]
    [InlineData("a <prompt> for later")]
    [InlineData("<!-- hidden -->")]
    public void A_reason_that_would_say_something_else_is_refused(string why) =>
        Assert.NotNull(Opened.Move(Opened.Beliefs("- It holds. 60% ^a"), "70", why).Failure);

    [Theory]
    [InlineData("[[three-withheld-papers]] and *more*: see https://example.org/x")]
    [InlineData("[a survey](https://example.org/survey)")]
    [InlineData("a **survey**")]
    [InlineData("up from 40% → and on — with `code` — (really)")]
    public void A_reason_may_be_Markdown(string why) =>
        Assert.EndsWith($": 60% → 70% — {why}\n", Opened.Move(Opened.Beliefs("- It holds. 60% ^a"), "70", why).Text(), StringComparison.Ordinal);
}
