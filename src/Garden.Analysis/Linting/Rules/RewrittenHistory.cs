using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class RewrittenHistory() : Rule(RuleDescriptor.RewrittenHistory)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "with `--since`, a dated entry that was changed or removed",
        Finds = """
            Only with `garden lint --since REF`: a dated entry which the garden had at that revision, dated on the day of its commit or before, and which now has another day, another number or another reason, or is gone, alone or with
            its belief. A page that git or `garden mv` renamed is followed, and so is a belief that moved to another page with its id or its claim.

            A page that was a draft in the revision, or is one now, is not compared: a draft is no public record.

            These are no changes: an entry that stands elsewhere in its list; a number written otherwise (`60 %` for `60%`); a number before the arrow that follows from the entry before; a day that makes a month or year more precise; a reason
            where none was; a link that leads where it led; other punctuation; and corrected spelling: in one word of five one other letter, two from nine letters on, or two neighbours swapped, in words of four letters or more, never
            a digit and never a prefix (`possible`, `impossible`). An entry that is added with an earlier day is not found, nor is a changed resolution; `garden diff REF` shows the latter.
            """,
        Why = "An entry is worth something because it says what you thought before you knew. A record that can be mended afterwards is no record.",
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The choir will find a new conductor. ~70% — two have applied ^conductor
              - 2026-01-15: 65% — first guess
              - 2026-03-20: 65% → 70% — a second application

            The revision has `50%` in the entry of 15 January, and starts from there in March.
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The choir will find a new conductor. ~70% — two have applied ^conductor
              - 2026-01-15: 50% — first guess
              - 2026-03-20: 50% → 70% — a second application
            """),
        Mending = """
            Put back what the entry said (`git show REF:./input/topics/PAGE.md` prints the page), and add an entry of today for what you think now. A belief that you no longer hold stays: give it another number, or `resolved: withdrawn` with the
            day. Where an entry was truly wrong, such as a slip of the keyboard on its own day, say so in a comment: `<!-- garden-ignore GRD307: typed 06% for 60% -->`.
            """,
    };
}
