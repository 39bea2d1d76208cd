using Garden.Analysis.Forecasting;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class IncoherentConditional() : CoherenceRule(RuleDescriptor.IncoherentConditional)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a number outside what its conditions, or its parts, allow",
        Finds = """
            A belief with `if` and `if not` must lie between the two, and at their average weighted by the condition's own number where that is known. With `if` alone it must lie between
            P(A)·P(B|A) and P(A)·P(B|A) + 1 − P(A). A belief that is the conjunction of others (`and:`) can be no likelier than the least likely of them, and no less likely than what is left
            when all their doubts are added up. The finding stands at the first condition, or at the `and:` line. Numbers are read as their rounding intervals, ranges whole. A condition or a part that came out yes or no counts as 100 % or 0 % from that day on; the conditions of a belief that came
            out itself are history.
            """,
        Why = """
            Conditions are where a change in one belief should reach another. If they do not fit the number today, the number was never made from them.
            """,
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The snow will last until April. ~50% — as in most years ^snow-lasts
            - The ski lift will make a profit. ~90% — it has new owners ^lift-profit
              - if [[#^snow-lasts]]: → 80%
              - if not [[#^snow-lasts]]: → 30%
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The snow will last until April. ~50% — as in most years ^snow-lasts
            - The ski lift will make a profit. ~55% — it has new owners ^lift-profit
              - if [[#^snow-lasts]]: → 80%
              - if not [[#^snow-lasts]]: → 30%
            """),
        Mending = "The message shows the arithmetic. Move whichever of the numbers you trust least.",
    };

    public override IEnumerable<Diagnostic> Check(CorpusFacts facts) => facts.Contradictions
        .Where(contradiction => contradiction.Kind is ContradictionKind.Conditional or ContradictionKind.Conjunction)
        .Select(contradiction => Finding(contradiction, "move whichever of the numbers you trust least"));
}
