using FsCheck;
using FsCheck.Fluent;
using Garden.Analysis.Editing;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Outcome = Garden.Language.Model.Outcome;

namespace Garden.Analysis.Tests.Editing;

/// <summary>Pages put together from lines of every sort: an edit changes the number and adds one line, or there is no edit.</summary>
public sealed class EditProperties
{
    private static readonly string[] Numbers = ["~60%", "60%", "50–70%", "~60% (50–70)", "<5%", "odds 1:3", "~~80%~~ 60%", "~XX%", "~likely", ""];
    private static readonly string[] Nested = ["by: 2027-01-01", "2026-01-05: 60% — first", "2026-02-05: 60% → 60%", "note\twith *marks*  ", "for: [x](https://example.org)", "importance: high"];
    private static readonly string[] Leads = ["  - ", "    * ", "\t- "];
    private static readonly string[] Others = ["Plain words, **bold**", "- Another. 20% — so ^b", "", "> quoted", "```\n- code 60% ^a\n```", "## Open questions", "- Is it? <why>", "| a | b |\n|---|---|\n| 1 | 2 |"];

    private static readonly Gen<string> AnyPage =
        from number in Gen.Elements(Numbers)
        from lead in Gen.Elements(Leads)
        from nested in Gen.SubListOf(Nested)
        from before in Gen.Elements(Others).ListOf(3)
        from after in Gen.Elements(Others).ListOf(4)
        from newLine in Gen.Elements("\n", "\r\n", "\r")
        from last in Gen.Elements("", "\n", "\n\n")
        let lines = (IEnumerable<string>)["## Beliefs", "", .. before, "", $"- It holds. {number} ^a", .. nested.Select(line => lead + line), "", .. after]
        select (string.Join('\n', lines) + last).Replace("\n", newLine, StringComparison.Ordinal);

    [Fact]
    public void An_update_changes_the_number_and_adds_a_line() => Hold(
        page => BeliefMoving.Move(page, page.Belief("a"), new BeliefMoveRequest("65%", "a letter", Opened.Day)),
        (page, edit) =>
        {
            Assert.InRange(edit.Edits.Length, 1, 2);
            Assert.Equal(0, edit.Edits[^1].Span.Length);
            if (edit.Edits is [{ } number, _])
            {
                Assert.EndsWith("65%", number.Text, StringComparison.Ordinal);
                Assert.True(page.Belief("a").Estimate!.Span.Contains(number.Span));
            }

            Belief moved = page.With(edit.After).Belief("a");
            Estimate before = page.Belief("a").Estimate!;
            Assert.Equal(0.65, moved.Estimate!.Probability);
            Assert.Equal(before.Previous is null ? null : before.Probability, moved.Estimate.Previous);
            Assert.Equal((Opened.Day, 0.65), (moved.History[^1].Date, moved.History[^1].To!.Probability));
        });

    [Fact]
    public void A_resolution_adds_a_line() => Hold(
        page => BeliefResolving.Resolve(page, page.Belief("a"), (Outcome.No, Opened.Day), "seen"),
        (page, edit) =>
        {
            Assert.Equal(0, Assert.Single(edit.Edits).Span.Length);
            Assert.Equal(Outcome.No, page.With(edit.After).Belief("a").Resolution!.Outcome);
        });

    /// <summary>Checks what every edit has in common: outside of its spans the text is what it was, and so is every other item.</summary>
    private static void Hold(Func<OpenPage, Result<PageEdit, Refusal>> make, Action<OpenPage, PageEdit> check)
    {
        int edited = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(AnyPage.ToArbitrary(), text =>
        {
            OpenPage page = Opened.Page(text);
            if (page.Topic!.Beliefs.All(belief => belief.Id != "a") || !make(page).TryGet(out PageEdit? edit, out _))
            {
                return true;
            }

            edited++;
            int removed = edit.Edits.Sum(change => change.Span.Length);
            Assert.Equal(text.Length - removed, edit.After.Length - edit.Edits.Sum(change => change.Text.Length));
            Assert.Equal(text.Split('\r', '\n').Length + edit.Edits[^1].Text.Count(c => c is '\r' or '\n'), edit.After.Split('\r', '\n').Length);
            Assert.Equal(OthersOf(page), OthersOf(page.With(edit.After)));
            check(page, edit);
            return true;
        }));
        Assert.InRange(edited, 60, 200);
    }

    private static string[] OthersOf(OpenPage page) =>
        [.. page.Topic!.Items.Where(item => item.Id != "a").Select(item => page.Text[item.Span.Start..item.Span.End].Trim())];
}
