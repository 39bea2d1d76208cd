using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class AmbiguousEstimate() : Rule(RuleDescriptor.AmbiguousEstimate)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a belief in which two numbers could be the probability",
        Finds = """
            An entry under `Current beliefs` with two numbers that stand where a probability stands. Of two marked ones (`~70% or ~60%`) the first is read; of two without
            a mark none is, and the belief has no probability.
            """,
        Why = "A number on the page that the writer did not mean is worse than none.",
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The bridge is repaired by spring (40%) or by autumn (80%) ^bridge
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The bridge is repaired by spring. ~40% — the stone is late ^bridge-spring
            - The bridge is repaired by autumn. ~80% — the contract says so ^bridge-autumn
            """),
        Mending = "Put `~` before the number that is your probability, or make two beliefs of the line.",
    };
}
