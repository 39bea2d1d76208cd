using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class IgnoredTrigger() : Rule(RuleDescriptor.IgnoredTrigger)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a trigger that fired and moved nothing",
        Finds = """
            A trigger with `state: fired` and a day, and a belief that it said it would move, with no dated entry on or after that day. The finding stands at `state:`, one for each belief.
            """,
        Why = "You said beforehand what would change your mind. It happened. Either your mind changed, or you have learned that the trigger was not one; both are worth a line.",
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The circus will come back. ~60% — it was sold out ^circus
              - 2025-01-05: 60% — first guess

            ## What would update me

            - The fairground being sold. ^fairground-sold
              - moves: [[#^circus]] → 20%
              - state: fired 2025-06-01
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The circus will come back. ~60% — it was sold out ^circus
              - 2025-01-05: 60% — first guess
              - 2025-06-03: 60% — reconsidered, unchanged: the buyer is the circus

            ## What would update me

            - The fairground being sold. ^fairground-sold
              - moves: [[#^circus]] → 20%
              - state: fired 2025-06-01
            """),
        Mending = "Add a dated entry to the belief: a new number with its reason, or the same number with the reason why it stays.",
    };

    public override IEnumerable<Diagnostic> Check(CorpusFacts facts) =>
        ExpectedEvidence.Ignored(facts.Corpus.Seen).SelectMany(ignored => ignored.Unmoved.Select(unmoved => Unmoved(facts.Corpus.Seen, ignored, unmoved)));

    private Diagnostic Unmoved(GardenAsOf corpus, Forecasting.IgnoredTrigger ignored, PlacedBelief unmoved)
    {
        string day = ignored.Trigger.StateDate is DateOnly fired ? $" on {Wording.Day(fired)}" : "";
        string trigger = BeliefWords.Quote(corpus.Plain(ignored.Topic, ignored.Trigger.Text));
        return Finding(
            ignored.Topic,
            ignored.Trigger.StateSpan ?? ignored.Trigger.TextSpan,
            $"{trigger} fired{day}, and {BeliefWords.There(corpus, unmoved, ignored.Topic)} has no entry since",
            "add a dated entry to the belief: a new number, or the same one with the reason why it stays") with
        {
            Related = [BeliefWords.Related(corpus, unmoved)],
        };
    }
}
