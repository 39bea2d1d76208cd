using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class MissingNote() : Rule(RuleDescriptor.MissingNote)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a note number without a note, or a note that nothing refers to",
        Finds = """
            A `[^3]` or `[3]` in the text for which the page has no note, once for each number, and a note that no number calls. So is a line such as `[Ferry]: daily`: Markdown takes it for the address
            of links `[Ferry]`, and where there are none, nobody sees it.
            """,
        Why = "Notes get lost when text is pasted or cut. The reader who wants the source finds a number that leads nowhere.",
        Failing = RuleDocumentation.File("essays/example.md", """
            ---
            title: The price of salt
            date: 2025-09-14
            ---

            Salt was once worth its weight in silver.[^1]
            """),
        Passing = RuleDocumentation.File("essays/example.md", """
            ---
            title: The price of salt
            date: 2025-09-14
            ---

            Salt was once worth its weight in silver.[^1]

            [^1]: A saying, and probably no more than that.
            """),
        Mending = "Write the note at the end of the page, `[^1]: …`, or remove the number. A backslash, `\\[Ferry]: daily`, keeps the words on the page.",
    };
}
