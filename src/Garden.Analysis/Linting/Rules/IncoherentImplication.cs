using Garden.Analysis.Forecasting;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class IncoherentImplication() : CoherenceRule(RuleDescriptor.IncoherentImplication)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a belief that is likelier than one it implies",
        Finds = """
            `implies:` declares that whenever this belief holds the other does, and yet this one has the higher number. The finding stands at the `implies:` line.
            A number is read as its rounding interval (50 % is 49.5 to 50.5 %) and a range as all of it; only what no reading can satisfy is reported.
            A belief that came out yes or no counts as 100 % or 0 % from that day on.
            Nothing is guessed: beliefs without a declared relation are never compared.
            """,
        Why = "If the first holds, so does the second: the second can only be likelier. Somebody could take both bets against you and win whatever happens.",
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - A tunnel will be finished by 2035. ~60% — the drill is ordered ^tunnel-2035
              - implies: [[#^tunnel-ever]]
            - The tunnel will be built at all. ~40% — the money is not there yet ^tunnel-ever
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - A tunnel will be finished by 2035. ~25% — the drill is ordered ^tunnel-2035
              - implies: [[#^tunnel-ever]]
            - The tunnel will be built at all. ~40% — the money is not there yet ^tunnel-ever
            """),
        Mending = "Move one of the numbers, with a dated entry, or remove the relation if one does not really follow from the other.",
    };

    public override IEnumerable<Diagnostic> Check(CorpusFacts facts) => facts.Contradictions
        .Where(contradiction => contradiction.Kind is ContradictionKind.Implication)
        .Select(contradiction => Finding(contradiction, "move one of the numbers, or remove `implies:` if the one does not follow from the other"));
}
