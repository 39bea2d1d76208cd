using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class AmbiguousLink() : Rule(RuleDescriptor.AmbiguousLink)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a link that two pages answer to",
        Finds = "A name that is the id, title or alias of more than one page, an id that two items of the target page have. The message names the candidates.",
        Why = "Whichever were chosen, the next page you add could change it without a word.",
        Failing =
        [
            new("topics/example.md", """
                ## Where I currently stand

                See [[tides]].
                """),
            new("topics/tides.md", """
                ## Where I currently stand

                They are regular.
                """),
            new("essays/tides.md", """
                ---
                title: Watching the tides
                date: 2025-04-01
                ---

                A morning at the pier.
                """),
        ],
        Passing =
        [
            new("topics/example.md", """
                ## Where I currently stand

                See [[essays/tides]].
                """),
            new("topics/tides.md", """
                ## Where I currently stand

                They are regular.
                """),
            new("essays/tides.md", """
                ---
                title: Watching the tides
                date: 2025-04-01
                ---

                A morning at the pier.
                """),
        ],
        Mending = "Name the folder as well: `[[essays/tides]]`. Or give one of the pages another title or alias.",
    };
}
