using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting.Rules;

internal sealed class SettledWithoutEvidence() : LinkedItemRule<Belief>(RuleDescriptor.SettledWithoutEvidence, topic => topic.Beliefs)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a belief of a settled topic that rests on nothing one could look up",
        Finds = """
            On a topic whose status is the last of the garden's list (`settled`, if nothing is said): a belief with neither a `for:` nor a reading that moved it or links to it.
            """,
        Why = "Settled tells readers that the question has been worked through. Then there is something to show.",
        Failing = RuleDocumentation.Topic("""
            ---
            title: Tea
            status: settled
            ---

            ## Current beliefs

            - Water just off the boil is best for green tea. ~85% — it tastes less bitter ^green-tea
            """),
        Passing = RuleDocumentation.Topic("""
            ---
            title: Tea
            status: settled
            ---

            ## Current beliefs

            - Water just off the boil is best for green tea. ~85% — it tastes less bitter ^green-tea
              - for: eleven blind tastings at our kitchen table
            """),
        Mending = "Name what convinced you under `for:`, or let a reading log say what it `moved:`. If there is nothing yet, the topic is not settled.",
    };

    protected override bool IsSuspect(Topic topic, Belief item) => topic.Status is not null && item.For.IsEmpty && !Wording.IsUnfilled(item.Claim);

    protected override Diagnostic? Check(CorpusFacts facts, Topic topic, Belief item)
    {
        bool isSettled = topic.Status is string status && facts.Corpus.Settings.Status is [.., string last] && status == last;
        return isSettled && !facts.IsRead(item)
            ? Finding(topic, item.TextSpan, $"the topic is {topic.Status}, yet the belief has no evidence", "add `for:` with what convinced you, or a reading that moved it")
            : null;
    }
}
