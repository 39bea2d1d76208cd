using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class UnusedSuppression() : Rule(RuleDescriptor.UnusedSuppression)
{
    public override FixReach Reach => FixReach.Nothing;

    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a comment that silences nothing",
        Finds = "A `garden-ignore` comment that names a rule which finds nothing where the comment applies. Rules that are off, or were not asked for, are not held against it.",
        Why = "The mistake it excused is gone. The comment would silently excuse the next one.",
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            <!-- garden-ignore GRD203: a figure of speech -->
            - The well will not run dry. ~95% — it never has ^well
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The well will not run dry. ~95% — it never has ^well
            """),
        Mending = "Remove the comment; `--fix` does. If it names several rules and some are still needed, take out the others.",
    };
}
