using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class BrokenLink() : Rule(RuleDescriptor.BrokenLink)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a link to a page, heading or item that does not exist",
        Finds = """
            A wiki link, an embed, a Markdown link or picture of the garden, counted from the page or from the root (`/topics/tides/`), or a name under `related:` or `topics:` that leads
            nowhere. The finding stands at the target itself and names the nearest page, heading or item, if there is one. A heading is also found by the anchor that GitHub
            would make from it. Links to other sites are not followed.
            A target with blanks in it, `[x](My Page.md)`, makes plain text of the whole link, which is a warning.

            A link without words of its own shows those of its target. Where entries name each other that way in a circle, the link that closes the circle is found, with the chain: `a → b → a`.
            """,
        Why = "A dead link is a promise broken in front of the reader. It stops a build, so that no such page is ever published.",
        Failing =
        [
            new("topics/example.md", """
                ## Where I currently stand

                It depends on the [[water-tabel]].
                """),
            new("topics/water-table.md", """
                ## Where I currently stand

                It falls.
                """),
        ],
        Passing =
        [
            new("topics/example.md", """
                ## Where I currently stand

                It depends on the [[water-table]].
                """),
            new("topics/water-table.md", """
                ## Where I currently stand

                It falls.
                """),
        ],
        Mending = """
            Correct the name, or write the page: `garden new topic TITLE`. `--unsafe-fixes` takes the nearest name. What is not of the garden but lies on the same
            host needs its whole address, with `https://`. If you like to link to pages that are still to come,
            `broken-link: warning` in `garden.yml` publishes such links as "not yet written".
            """,
    };
}
