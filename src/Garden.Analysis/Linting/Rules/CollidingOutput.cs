using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class CollidingOutput() : Rule(RuleDescriptor.CollidingOutput)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "two files that would be published at one address",
        Finds = """
            Two pages or attachments whose addresses are the same, or would be on a disk that ignores case or composes accents (`Norms.md` and `norms.md`), or a page in the place of one that
            `garden` makes itself, such as `beliefs/`. The message names both.
            """,
        Why = "One would overwrite the other, and which one would depend on the machine.",
        Failing =
        [
            new("topics/example.md", "The first."),
            new("topics/Example.md", "The second."),
        ],
        Passing =
        [
            new("topics/example.md", "The first."),
            new("topics/second-example.md", "The second."),
        ],
        Mending = "Rename one of them: `garden mv OLD NEW` takes its links along.",
    };
}
