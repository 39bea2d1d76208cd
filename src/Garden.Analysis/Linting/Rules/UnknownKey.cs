using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class UnknownKey() : Rule(RuleDescriptor.UnknownKey)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a key that is not known",
        OtherSeverity = "error when one letter off and in `garden.yml`, info for keys that other tools are known to write",
        Finds = """
            A key of the front matter that this kind of page does not have. One that is a single letter off a known key is an error, for it was surely meant to do something; so is every
            unknown key in `garden.yml`. Keys that Obsidian, Hugo, Jekyll and other tools are known to write are named together, once a page. Also a second name of a key that stands there already.
            """,
        Why = "A key that is not known does nothing. `reviewd: 2026-05-01` looks like a review and is none.",
        Failing = RuleDocumentation.Topic("""
            ---
            title: Dry stone walls
            staus: exploring
            ---

            They need no mortar.
            """),
        Passing = RuleDocumentation.Topic("""
            ---
            title: Dry stone walls
            status: exploring
            ---

            They need no mortar.
            """),
        Mending = """
            Correct it; `--fix` does where it is one letter off. Keys of other tools can stay. Keys of your own are declared in `garden.yml`, `keys: [mood, cssclasses]`, and further names for
            keys with `front-matter: {region: area}`.
            """,
    };
}
