using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting.Rules;

internal sealed class BeliefWithoutReason() : ItemRule<Belief>(RuleDescriptor.BeliefWithoutReason, topic => topic.Beliefs)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a belief with no reason",
        Finds = """
            A belief with nothing after its number. The reason is the line after the dash: `~70% — why`. Evidence under `for:` supports a reason and does not replace it,
            for readers see the line first; below a heading, `**Evidence:**` is the reason. A prompt (`— <one-line why>`) is GRD101 instead.
            """,
        Why = "A number without a reason cannot be argued with, and in a year you will not know what it was made of yourself.",
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The bakery will raise its prices this spring. ~80% ^bakery-prices
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The bakery will raise its prices this spring. ~80% — flour went up by a third and the lease ends in May ^bakery-prices
            """),
        Mending = "Write one line after a dash. \"A hunch; nothing I could point at\" is a reason.",
    };

    protected override Diagnostic? Check(PageScope scope, Topic topic, Belief item)
    {
        bool isSaidBelow = !item.IsListEntry && !item.For.IsEmpty;
        if (!Wording.IsMissing(item.Reason) || isSaidBelow || Wording.IsUnfilled(item.Claim))
        {
            return null;
        }

        return Finding(topic, item.Estimate?.Span ?? item.TextSpan, "the belief has no reason", "add one line after the number: ` — why`");
    }
}
