using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting.Rules;

internal sealed class TriggerWithoutDirection() : ItemRule<Trigger>(RuleDescriptor.TriggerWithoutDirection, topic => topic.Triggers)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a trigger that does not say which way it would push",
        Finds = """
            An entry under `What would update me` without `moves:`, without an arrow to a number, and without words of direction in any form: toward, away from, raise, lower, increase,
            reduce, strengthen, weaken, support, undermine, confirm, falsify, halve, double, drop, push or bring up or down, more or less confident, sure or likely, convince me, and their like.
            """,
        Why = "An event that \"would be interesting\" fits every outcome. Only a direction, said before, can be held against you afterwards.",
        Failing = RuleDocumentation.Topic("""
            ## What would update me

            - A second poll with the same question. ^second-poll
            """),
        Passing = RuleDocumentation.Topic("""
            ## What would update me

            - A second poll with the same result would raise my number for a yes. ^second-poll
            """),
        Mending = "Say which belief it would move and where to: `moves: [[#^belief-id]] → 40%`, or in words.",
    };

    protected override Diagnostic? Check(PageScope scope, Topic topic, Trigger item) =>
        !item.SaysDirection && item.Moves.IsEmpty && !item.Text.HasPlaceholder
            ? Finding(topic, item.TextSpan, "nothing says which way this would push you", "add `moves: [[#^belief-id]] → 40%`, or say what it would raise or lower")
            : null;
}
