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

            Where triggers say how likely they are (`likelihood: 15% by 2027-06`), nothing is counted and the numbers are reckoned instead. A trigger that is 50% likely and would put a belief at 80% makes
            it at least 40% today, whatever happens otherwise; one that stands at 20% is found. If the numbers leave room, that the triggers do not fire is what pushes the other way, and nothing is said. A
            likelihood whose day has passed counts as not said. Numbers are read as their rounding intervals, ranges whole.
            """,
        Why = """
            What you expect to learn must cut both ways: if everything you are waiting for would lower your number, you already expect it to be lower, and it should be lower now.
            More often the trigger for the other side was just not thought of. What you expect your number to become is what it should be now ([thinking](../thinking.md#what-is-worth-finding-out)).
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
        Mending = """
            Ask what would move you the other way, and write it down, or say how likely each trigger is. If there is nothing, move the number now. Where numbers leave no room, one of the three is wrong: the
            belief's, the trigger's likelihood, or where it would lead.
            """,
    };

    public override IEnumerable<Diagnostic> Check(CorpusFacts facts)
    {
        GardenAsOf corpus = facts.Corpus.Seen;
        return ExpectedEvidence.OneSided(corpus).Select(belief => OneSided(corpus, belief)).Concat(ExpectedEvidence.Outweighed(corpus).Select(belief => Outweighed(corpus, belief)));
    }

    private Diagnostic OneSided(GardenAsOf corpus, OneSidedBelief belief)
    {
        (string way, string other) = belief.IsUp ? ("raise", "lower") : ("lower", "raise");
        string all = belief.Triggers.Length == 2 ? "both" : $"all {belief.Triggers.Length}";
        return Finding(
            belief.Placed.Topic,
            belief.Placed.Belief.TextSpan,
            $"{all} open triggers of {BeliefWords.Here(corpus, belief.Placed)} would {way} it",
            $"say what would {other} it, say how likely each is with `likelihood:`, or move it now") with
        {
            Related = [.. belief.Triggers.Select(trigger => new RelatedPlace(
                trigger.Topic.Locate(trigger.Trigger.TextSpan), $"{BeliefWords.Quote(corpus.Plain(trigger.Topic, trigger.Trigger.Text))} would {way} it"))],
        };
    }

    private Diagnostic Outweighed(GardenAsOf corpus, OutweighedBelief belief)
    {
        string trigger = BeliefWords.Quote(corpus.Plain(belief.Topic, belief.Trigger.Text));
        bool isLow = Interval.Of(belief.Placed.Belief.Estimate).High < belief.Allowed.Low;
        string bound = isLow ? $"at least {Percent.Of(belief.Allowed.Low)}" : $"at most {Percent.Of(belief.Allowed.High)}";
        string likelihood = BeliefWords.Number(belief.Likelihood);
        string then = BeliefWords.Number(belief.Then);
        return Finding(
            belief.Placed.Topic,
            belief.Placed.Belief.TextSpan,
            $"{trigger} (likelihood {likelihood}, {BeliefWords.Place(belief.Topic.Locate(belief.Trigger.TextSpan), belief.Placed.Topic)}) would put {BeliefWords.Here(corpus, belief.Placed)} at {then}, so it must be {bound} now, whatever happens otherwise",
            "change the belief's number, the trigger's likelihood, or where the trigger would lead") with
        {
            Related = [new RelatedPlace(belief.Topic.Locate(belief.Trigger.TextSpan), $"{trigger} has the likelihood {likelihood} and would lead to {then}")],
        };
    }
}
