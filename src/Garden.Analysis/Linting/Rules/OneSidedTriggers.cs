using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class OneSidedTriggers() : Rule(RuleDescriptor.OneSidedTriggers)
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

    public override IEnumerable<Diagnostic> Check(CorpusFacts facts) => ExpectedEvidence.OneSided(facts.Corpus.Seen).Select(belief =>
    {
        GardenAsOf corpus = facts.Corpus.Seen;
        (string way, string other) = belief.IsUp ? ("raise", "lower") : ("lower", "raise");
        string all = belief.Triggers.Length == 2 ? "both" : $"all {belief.Triggers.Length}";
        return Finding(
            belief.Placed.Topic,
            belief.Placed.Belief.TextSpan,
            $"{all} open triggers of {BeliefWords.Here(corpus, belief.Placed)} would {way} it",
            $"say what would {other} it, or move it now") with
        {
            Related = [.. belief.Triggers.Select(trigger => new RelatedPlace(
                trigger.Topic.Locate(trigger.Trigger.TextSpan), $"{BeliefWords.Quote(corpus.Plain(trigger.Topic, trigger.Trigger.Text))} would {way} it"))],
        };
    });
}
