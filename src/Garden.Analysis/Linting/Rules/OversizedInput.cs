using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class OversizedInput() : Rule(RuleDescriptor.OversizedInput)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a file, line, nesting or table beyond the limits",
        Finds = "A file or line that is too long, quotations or lists nested too deep, a table or a page with too many parts. The message gives the limit and where it was passed; [limits.md](../limits.md) lists all limits.",
        Why = "No writer comes near these limits; a file that went wrong does. Without them one such file could take the whole build's memory.",
        Failing = RuleDocumentation.Topic("A list nested two thousand deep."),
        Passing = RuleDocumentation.Topic("A list nested two deep."),
        Mending = "Split the file, or keep generated data out of the content folder. `lint.options.limits` in `garden.yml` makes the limits of pages, lines and nesting narrower.",
    };
}
