using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class MalformedSuppression() : Rule(RuleDescriptor.MalformedSuppression)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a comment that names no known rule, or gives no reason",
        Finds = """
            A `garden-ignore` comment without a rule, with one that does not exist, or without a reason after the colon; one that is misspelt
            (`garden-ignore-flie`), and a `garden-ignore-end` that ends nothing. Such a comment silences nothing.
            The rules about comments themselves (GRD901, GRD902) cannot be silenced either.
            """,
        Why = "A comment that is misspelt excuses nothing, and one without a reason cannot be judged by the person who finds it next year.",
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            <!-- garden-ignore GRD202 -->
            - Cats sleep more in winter. ~75% ^cats
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            <!-- garden-ignore GRD202: nobody needs a reason for this one -->
            - Cats sleep more in winter. ~75% ^cats
            """),
        Mending = """
            Write `<!-- garden-ignore GRD202: why -->` above the block; several rules are parted by commas. `garden-ignore-file` is for the whole file, `garden-ignore-start` and `garden-ignore-end`
            enclose a part of it.
            """,
    };
}
