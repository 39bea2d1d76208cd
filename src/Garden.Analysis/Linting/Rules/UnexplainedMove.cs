using System.Collections.Immutable;
using Garden.Analysis.Forecasting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting.Rules;

internal sealed class UnexplainedMove() : TopicRule(RuleDescriptor.UnexplainedMove)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a dated move with no reason",
        Finds = """
            A dated entry that changes the number and does not say why. The first entry of a history moves nothing, and neither does one that repeats the number
            ("reconsidered, unchanged"), so these need no reason.
            """,
        Why = "The list of what changed your mind is made of these entries. A move without a reason is a change of mood, and readers cannot follow it.",
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The orchard will be sold. ~60% — the heirs live abroad ^orchard
              - 2026-01-10: 40% — first guess
              - 2026-04-02: 40% → 60%
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The orchard will be sold. ~60% — the heirs live abroad ^orchard
              - 2026-01-10: 40% — first guess
              - 2026-04-02: 40% → 60% — a surveyor was there
            """),
        Mending = "Add what moved you after a dash; a link to what you read is best.",
    };

    protected override IEnumerable<Diagnostic> Check(Topic topic, PageScope scope)
    {
        foreach (Belief belief in topic.Says(ItemTraits.History) ? topic.Beliefs : [])
        {
            scope.Looking = belief;
            ImmutableArray<BeliefMove> moves = Histories.ByDay(belief);
            for (int i = 0; i < moves.Length; i++)
            {
                Estimate? before = moves[i].From ?? (i > 0 ? moves[i - 1].To : null);
                if (Wording.IsMissing(moves[i].Reason) && !Histories.Agree(before, moves[i].To))
                {
                    yield return Finding(topic, moves[i].Span, "the move has no reason", "add what changed your mind: ` — why`");
                }
            }
        }
    }
}
