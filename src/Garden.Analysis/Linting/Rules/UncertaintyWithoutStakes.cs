using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting.Rules;

internal sealed class UncertaintyWithoutStakes() : ItemRule<Uncertainty>(RuleDescriptor.UncertaintyWithoutStakes, topic => topic.Uncertainties)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "an uncertainty that does not say why it matters",
        Finds = "An open uncertainty without \"Why it matters:\", \"This matters because\" or \"Stakes:\" and something after it. Answered ones are left alone.",
        Why = "There is no end of things one does not know. What hangs on the answer is what tells you, and readers, which to look into first.",
        Failing = RuleDocumentation.Topic("""
            ## Uncertainties

            - Do swifts use nest boxes on north walls?
            """),
        Passing = RuleDocumentation.Topic("""
            ## Uncertainties

            - Do swifts use nest boxes on north walls? Why it matters: only the north wall is ours.
            """),
        Mending = "End the entry with \"Why it matters:\" and what would change with the answer. If nothing would, drop the question.",
    };

    protected override Diagnostic? Check(PageScope scope, Topic topic, Uncertainty item) =>
        item.Answered is null && Wording.IsMissing(item.Stakes) && !Wording.IsUnfilled(item.Question)
            ? Finding(topic, item.TextSpan, "nothing says why the question matters", "end it with `Why it matters:` and what hangs on the answer")
            : null;
}
