using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting.Rules;

internal sealed class ReviewDue() : TopicRule(RuleDescriptor.ReviewDue)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a topic that was last reviewed longer ago than its interval",
        Finds = """
            A topic whose `reviewed` lies further back than `review-every` allows: its own, else the garden's (180 days if nothing is said). A topic that was never reviewed is not due.
            """,
        Why = "A belief that is not looked at does not stay true by itself. Readers are shown the date and will draw their conclusion.",
        Failing = RuleDocumentation.Topic("""
            ---
            title: Mushroom seasons
            reviewed: 2019-10-01
            ---

            They come earlier every year.
            """),
        Passing = RuleDocumentation.Topic("""
            ---
            title: Mushroom seasons
            reviewed: 2019-10-01
            review-every: 36500d
            ---

            They come earlier every year.
            """),
        Mending = """
            Read the page, change what is no longer so, and stamp it: `garden review ID --done`. Give a slow topic a longer `review-every` in its front matter; the garden's own stands in `garden.yml`.
            """,
    };

    protected override IEnumerable<Diagnostic> Check(Topic topic, PageScope scope)
    {
        int interval = scope.Settings.ReviewEvery;
        int today = scope.Today.DayNumber;
        if (topic.Reviewed is DateOnly reviewed && today - reviewed.DayNumber > (topic.ReviewEvery ?? interval))
        {
            yield return Finding(
                topic,
                topic.ReviewedSpan ?? topic.TitleSpan,
                $"last reviewed {today - reviewed.DayNumber} days ago, and to be reviewed every {topic.ReviewEvery ?? interval} days",
                $"read it again, then `garden review {topic.Id} --done`");
        }
    }
}
