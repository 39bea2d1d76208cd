using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting.Rules;

internal sealed class VagueLikelihood() : ItemRule<Belief>(RuleDescriptor.VagueLikelihood, topic => topic.Beliefs)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a word such as \"possible\" as the whole estimate",
        Finds = """
            An estimate that is a word without an agreed meaning: `~possible`, `~might`, `~could be`. Words of the garden's vocabulary (`~likely`, `~almost certain`) are fine,
            for each stands for a range that is shown beside it.
            """,
        Why = "Asked what \"possible\" means in numbers, careful readers answer anything from 5 % to 80 %. Whatever happens, the word was right.",
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The old mill will burn down again. ~possible — nobody fixed the wiring ^mill
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The old mill will burn down again. ~very unlikely — nobody fixed the wiring, but it is empty ^mill
            """),
        Mending = """
            Write a number, or a word of the vocabulary that `likelihood` in `garden.yml` names: `icd203` (the default), `kent` or `ipcc`.
            """,
    };

    protected override Diagnostic? Check(PageScope scope, Topic topic, Belief item) =>
        item.Estimate is { Form: EstimateForm.Vague } estimate
            ? Finding(topic, estimate.NumberSpan, $"“{estimate.Written}” stands for no range of probability", "write a number such as `~40%`, or a word of the vocabulary such as `~likely`")
            : null;
}
