using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting.Rules;

internal sealed class FutureDate() : PageRule(RuleDescriptor.FutureDate)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a date in the future where only the past makes sense",
        Finds = """
            A day after today on something that is said to have happened: a review, a dated entry, a resolution, a trigger that fired, an answer, a reading, the date of an essay.
            `by:` is meant to lie in the future and is left alone. `--as-of DATE` says which day counts as today.
            """,
        Why = "A history cannot know what you will think next spring. Mostly it is a typing mistake in the year, and it puts the entry at the wrong end of every list.",
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The kiln will crack again. ~60% — the clay is the same ^kiln
              - 2225-03-01: 60% — first guess
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The kiln will crack again. ~60% — the clay is the same ^kiln
              - 2025-03-01: 60% — first guess
            """),
        Mending = "Correct the date. If it is a plan, say it in the text, or use `by:`.",
    };

    public override IEnumerable<Diagnostic> Check(Page page, PageScope scope) => page.PastDays
        .Where(past => past.Day > scope.Today)
        .Select(past => Finding(page, past.Span, $"{Wording.Day(past.Day)} is in the future", $"today is {Wording.Day(scope.Today)}; correct the date"));
}
