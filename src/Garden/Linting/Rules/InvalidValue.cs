using Garden.Diagnostics;

namespace Garden.Linting.Rules;

internal sealed class InvalidValue() : Rule(RuleDescriptor.InvalidValue)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a value that its key cannot have",
        Finds = """
            In front matter or `garden.yml`: a status that the garden does not have, something other than `true` or `false` for a switch, a date that is not `YYYY-MM-DD` or does not exist,
            an interval or address that cannot be read.
            """,
        Why = "A value that cannot be read is as good as none, and `draft: yes` would publish a draft.",
        Failing = RuleDocumentation.Topic("""
            ---
            title: Footpaths
            status: half-baked
            ---

            They follow the water.
            """),
        Passing = RuleDocumentation.Topic("""
            ---
            title: Footpaths
            status: exploring
            ---

            They follow the water.
            """),
        Mending = "The message says what the key takes. The list of states is yours: `status: [seedling, exploring, developing, settled]` in `garden.yml`.",
    };
}
