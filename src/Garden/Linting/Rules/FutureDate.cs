using Garden.Diagnostics;
using Garden.Model;
using Garden.Text;

namespace Garden.Linting.Rules;

internal sealed class FutureDate() : Rule(RuleId.FutureDate, Severity.Warning)
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

    public override IEnumerable<Diagnostic> Check(CorpusFacts facts)
    {
        DateOnly today = facts.Corpus.Today;
        return facts.Corpus.Pages.SelectMany(page => Dates(page)
            .Where(date => date.Day > today)
            .Select(date => Finding(page, date.Span, $"{Wording.Day(date.Day)} is in the future", $"today is {Wording.Day(today)}; correct the date")));
    }

    private static IEnumerable<(DateOnly Day, SourceSpan Span)> Dates(Page page) => page switch
    {
        Topic topic => Given((topic.Reviewed, topic.ReviewedSpan ?? topic.TitleSpan), (topic.Created, topic.TitleSpan)).Concat(topic.Items.SelectMany(Dates)),
        Essay essay => Given((essay.Date, essay.TitleSpan), (essay.Updated, essay.TitleSpan)),
        ReadingNote note => Given((note.Read, note.TitleSpan)),
        _ => [],
    };

    private static IEnumerable<(DateOnly Day, SourceSpan Span)> Dates(Item item) => item switch
    {
        Belief belief => Given((belief.Reviewed, belief.TextSpan), (belief.Resolution?.Date, belief.Resolution?.Span ?? belief.TextSpan))
            .Concat(belief.History.Select(move => (move.Date, move.Span))),
        Uncertainty uncertainty => Given((uncertainty.Answered, uncertainty.TextSpan)),
        Trigger trigger => Given((trigger.StateDate, trigger.StateSpan ?? trigger.TextSpan)),
        ReadingEntry reading => Given((reading.Date, reading.TextSpan)),
        _ => [],
    };

    private static IEnumerable<(DateOnly Day, SourceSpan Span)> Given(params (DateOnly? Day, SourceSpan Span)[] dates)
    {
        foreach ((DateOnly? day, SourceSpan span) in dates)
        {
            if (day is DateOnly given)
            {
                yield return (given, span);
            }
        }
    }
}
