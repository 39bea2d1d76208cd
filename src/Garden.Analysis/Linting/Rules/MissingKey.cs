using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class MissingKey() : Rule(RuleDescriptor.MissingKey)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "an essay without a date",
        Finds = "An essay whose front matter has no `date`, and whose file's name does not start with one.",
        Why = "Essays are listed and sent to feeds by date. An essay is a thing said at a time; without the time it cannot be placed.",
        Failing = RuleDocumentation.File("essays/example.md", """
            ---
            title: Against guessing
            ---

            Guess less, count more.
            """),
        Passing = RuleDocumentation.File("essays/example.md", """
            ---
            title: Against guessing
            date: 2025-11-02
            ---

            Guess less, count more.
            """),
        Mending = "Add `date: YYYY-MM-DD`. If it is not finished, add `draft: true` as well.",
    };
}
