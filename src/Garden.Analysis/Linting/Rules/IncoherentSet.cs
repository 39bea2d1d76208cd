using Garden.Analysis.Forecasting;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class IncoherentSet() : CoherenceRule(RuleDescriptor.IncoherentSet)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "exclusive beliefs that sum to more than 100 %, or alternatives that do not sum to it",
        Finds = """
            The beliefs of an `exclusive:` set, or two joined by `excludes:`, cannot hold together and yet sum to more than 100 %; or those of a `one-of:` set,
            of which exactly one must hold, sum to something else. A set's name is one set in the whole garden; the finding stands at its first member,
            for `excludes:` at that line. Numbers are read as their rounding intervals, so 33, 33 and 34 % are fine. A member that came out yes or no
            counts as 100 % or 0 % from that day on.
            """,
        Why = "Each number may look fine on its own page. Only their sum shows that you expect more, or less, than one of them to come true.",
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The harbour will be dredged. ~60% — the shipyard asks for it ^dredged
              - one-of: harbour
            - The harbour will be left to silt up. ~70% — it costs nothing ^silted
              - one-of: harbour
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The harbour will be dredged. ~60% — the shipyard asks for it ^dredged
              - one-of: harbour
            - The harbour will be left to silt up. ~40% — it costs nothing ^silted
              - one-of: harbour
            """),
        Mending = """
            Move the numbers until they add up. If something else may happen as well, add it as a belief of the set, or declare the set `exclusive:` instead of `one-of:`.
            """,
    };

    public override IEnumerable<Diagnostic> Check(CorpusFacts facts) => facts.Contradictions
        .Where(contradiction => contradiction.Kind is ContradictionKind.Set)
        .Select(contradiction => Finding(contradiction, "move the numbers until they add up"));
}
