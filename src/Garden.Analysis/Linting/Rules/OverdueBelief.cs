using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting.Rules;

internal sealed class OverdueBelief() : ItemRule<Belief>(RuleDescriptor.OverdueBelief, topic => topic.Beliefs)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a belief that should have come out by now",
        Finds = "A belief whose `by:` day has come or gone and that has no `resolved:`. The finding stands at `by:`.",
        Why = "Looking up how it came out is the only way to learn whether your numbers mean anything. It takes a minute now and an evening in two years.",
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The post office will close. ~70% — its lease was not renewed ^post-office
              - by: 2020-12-31
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The post office will close. ~70% — its lease was not renewed ^post-office
              - by: 2020-12-31
              - resolved: no 2020-12-31 — it is open
            """),
        Mending = "Say how it came out: `garden resolve ID yes`, or a `resolved:` line. If the question needs more time, move `by:` and leave a dated entry that says so.",
    };

    protected override Diagnostic? Check(PageScope scope, Topic topic, Belief item) =>
        item is { By: DateOnly by } && !(item.Resolution?.Date <= scope.Today) && by <= scope.Today
            ? Finding(topic, item.BySpan ?? item.TextSpan, $"the belief was to come out by {Wording.Day(by)}", "say how it came out: `resolved: yes` or `no`, with the day")
            : null;
}
