using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting.Rules;

internal sealed class CertainBelief() : ItemRule<Belief>(RuleDescriptor.CertainBelief, topic => topic.Beliefs)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a belief at 0 % or 100 %",
        Finds = "A belief whose number is exactly 0 % or 100 % and that has not come out yet. Bounds such as `<1%` and `>99%` are fine.",
        Why = """
            Certainty is a promise never to change your mind: by the rules of probability no evidence can move 0 % or 100 %. The logarithmic score of one wrong
            certainty is infinite.
            """,
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The bridge will not be closed this year. 100% — it was inspected in autumn ^bridge-open
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The bridge will not be closed this year. >97% — it was inspected in autumn ^bridge-open
            """),
        Mending = """
            Ask at which odds you would still bet, and write that: `odds 1:500`, `<1%`, `99.5%`. If the matter is settled, say how it came out: `resolved: yes 2026-03-01 — where it can be seen`.
            """,
    };

    protected override Diagnostic? Check(PageScope scope, Topic topic, Belief item) =>
        item is { Resolution: null, Estimate: { Probability: 0 or 1 } estimate }
            ? Finding(topic, estimate.NumberSpan, $"{estimate.Written} can never be moved by evidence", "write the odds at which you would still bet, such as `<1%` or `>99%`")
            : null;
}
