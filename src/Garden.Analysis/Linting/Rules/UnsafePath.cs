using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class UnsafePath() : Rule(RuleDescriptor.UnsafePath)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a file name that cannot be published everywhere, or a link out of the garden",
        Finds = """
            A name that would leave the site's folder, that Windows reserves (`aux`, `con`, a colon, a dot or space at its end), that is longer than file systems take, or a symbolic link that leads out of
            the garden.
            """,
        Why = "Such a name works on your machine and fails on the next, and a link out of the garden could publish a file that was never meant for it.",
        Failing = RuleDocumentation.File("topics/aux.md", "Auxiliary power."),
        Passing = RuleDocumentation.File("topics/auxiliary-power.md", "Auxiliary power."),
        Mending = "Rename the file, or copy it into the garden instead of linking to it.",
    };
}
