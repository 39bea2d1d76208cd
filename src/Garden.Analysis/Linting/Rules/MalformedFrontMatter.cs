using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class MalformedFrontMatter() : Rule(RuleDescriptor.MalformedFrontMatter)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "front matter, or `garden.yml`, that cannot be read",
        Finds = """
            YAML, TOML or JSON that is broken: a bracket or quote left open, a tab for indentation, two documents, a `---` that is never closed. Front matter that does not start on the first
            line. Also what YAML allows and a garden does not need: tags, anchors and aliases, a key given twice, nesting beyond the limit.
            """,
        Why = "What cannot be read would be guessed, and a guess about `draft: true` publishes a draft.",
        Failing = RuleDocumentation.Topic("""
            ---
            title: Hedges
            title: Hedges and walls
            ---

            They last longer than fences.
            """),
        Passing = RuleDocumentation.Topic("""
            ---
            title: Hedges and walls
            ---

            They last longer than fences.
            """),
        Mending = "Go to the line of the finding. A text with a colon, a `#` or a leading quote in it needs quotes around it: `title: \"Hedges: a defence\"`.",
    };
}
