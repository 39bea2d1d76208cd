using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class InferredEstimate() : Rule(RuleDescriptor.InferredEstimate)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "numbers without `~` that were read as probabilities",
        Finds = """
            Numbers under `Current beliefs` that carry no mark and stand where they can be nothing but your probability: `claim – 70%`, `70%: claim`, `claim (70%)`,
            `Confidence: 70%`, `I'm 70% sure that …`. They are counted once a page, with their places.
            """,
        Why = "The tool guessed, and says so. A marked number is never a guess.",
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The orchard bears fruit this year – 70% ^orchard
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The orchard bears fruit this year. ~70% — the frost came late ^orchard
            """),
        Mending = "Let `--fix` put `~` before each of them, or turn the rule off if you know that every number in your lists is meant.",
    };
}
