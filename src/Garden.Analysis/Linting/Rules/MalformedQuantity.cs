using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class MalformedQuantity() : Rule(RuleDescriptor.MalformedQuantity)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a quantity that cannot be read",
        Finds = """
            A marked number with a range in brackets (`~40 boats (25–60)`) that has no unit, whose range runs backwards or leaves the number itself out,
            or that is resolved in another unit. A point or a comma before three digits is found where it may part thousands and may begin decimals: `~1.200 boats (1.000–2.000)`.
            """,
        Why = "What cannot be read is not kept as data, and cannot be scored later.",
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The harbour will hold ~40 boats (60–25) next winter — the berths are let ^boats
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The harbour will hold ~40 boats (25–60) next winter — the berths are let ^boats
            """),
        Mending = "Write the number, what it counts, and the range in which you expect it in four cases of five: `~40 boats (25–60)`; `(90% 20–70)` says another share.",
    };
}
