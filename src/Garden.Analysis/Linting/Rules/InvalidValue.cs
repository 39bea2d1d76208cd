using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class InvalidValue() : Rule(RuleDescriptor.InvalidValue)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a value that its key cannot have",
        Finds = """
            In front matter or `garden.yml`: something other than yes or no for a switch, a date that does not exist or is written in no known way, an interval or address that cannot
            be read. A key one letter off `draft`, `publish` or `private` that says yes or no. As a warning: a status that the garden does not have, which is shown as it is, and
            words such as `status: draft` that keep nothing back.
            """,
        OtherSeverity = "warning for a status, and for words that sound like a draft and are none",
        Why = "A value that cannot be read is as good as none, and `draft: maybe` would publish a draft. Until it is mended the page stays back.",
        Failing = RuleDocumentation.Topic("""
            ---
            title: Footpaths
            status: exploring
            reviewed: 2026-02-30
            ---

            They follow the water.
            """),
        Passing = RuleDocumentation.Topic("""
            ---
            title: Footpaths
            status: exploring
            reviewed: 2026-02-28
            ---

            They follow the water.
            """),
        Mending = "The message says what the key takes. The list of states is yours: `status: [seedling, exploring, developing, settled]` in `garden.yml`.",
    };
}
