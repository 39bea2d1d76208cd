using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class RawHtml() : Rule(RuleDescriptor.RawHtml)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "HTML that readers see as text",
        Finds = """
            HTML beyond the few inline elements that pass (`<em>`, `<sup>`, `<abbr>`, `<kbd>` and their like, in pairs). It is shown as you typed it. One finding a file, at the first tag.
            """,
        Why = "Layouts, scripts and embedded frames of other tools do nothing here, and the reader sees angle brackets.",
        Failing = RuleDocumentation.Topic("""
            ## Where I currently stand

            <div class="note">The ford is passable in August.</div>
            """),
        Passing = RuleDocumentation.Topic("""
            ## Where I currently stand

            > The ford is passable in August.
            """),
        Mending = "Say it in Markdown, put it in backticks if you mean to show it, or move the layout into the theme.",
    };
}
