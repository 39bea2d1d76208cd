using System.Collections.Immutable;
using Garden.Diagnostics;
using Garden.Model;

namespace Garden.Linting.Rules;

internal sealed class OneSidedTriggers() : ItemRule<Belief>(RuleId.OneSidedTriggers, Severity.Warning)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a belief that everything you wait for would move the same way",
        Finds = """
            A belief that two or more open triggers (`moves: [[#^id]] → 40%`) would all raise, or all lower. If one of them has no number its direction is not known, and nothing is said.
            """,
        Why = """
            What you expect to learn must cut both ways: if everything you are waiting for would lower your number, you already expect it to be lower, and it should be lower now.
            More often the trigger for the other side was just not thought of.
            """,
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The village school will stay open. ~60% — there are enough children for now ^school

            ## What would update me

            - A family with three children leaving. ^family-leaves
              - moves: [[#^school]] → 40%
            - A new roof that costs more than the budget. ^roof
              - moves: [[#^school]] → 30%
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The village school will stay open. ~60% — there are enough children for now ^school

            ## What would update me

            - A family with three children leaving. ^family-leaves
              - moves: [[#^school]] → 40%
            - Building permits for the lower meadow. ^permits
              - moves: [[#^school]] → 80%
            """),
        Mending = "Ask what would move you the other way, and write it down. If there is nothing, move the number now.",
    };

    protected override Diagnostic? Check(CorpusFacts facts, Topic topic, Belief item)
    {
        if (item.Resolution is not null || item.Estimate?.Probability is not double now)
        {
            return null;
        }

        ImmutableArray<Push> open = [.. facts.PushesOn(item).Where(push => push.Trigger.State == TriggerState.Open)];
        if (open.DistinctBy(push => push.Trigger, ReferenceEqualityComparer.Instance).Count() < 2)
        {
            return null;
        }

        int direction = Direction(open[0], now);
        if (direction == 0 || open.Any(push => Direction(push, now) != direction))
        {
            return null;
        }

        string way = direction > 0 ? "raise" : "lower";
        string other = direction > 0 ? "lower" : "raise";
        return Finding(topic, item.TextSpan, $"every trigger of the belief would {way} it", $"say what would {other} it, or move it now");
    }

    private static int Direction(Push push, double now) => push.Move.To?.Probability is double to ? to.CompareTo(now) : 0;
}
