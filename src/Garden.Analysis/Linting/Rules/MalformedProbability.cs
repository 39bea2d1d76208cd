using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class MalformedProbability() : Rule(RuleDescriptor.MalformedProbability)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a number that cannot be read as a probability",
        Finds = """
            Something in the place of a probability that is none: more than 100 %, less than 0 %, a range whose ends are reversed or that leaves its own number out,
            `70 percent`, odds that are not two numbers (`odds 1-19`, `3:1`), `~1 in 20`, `2/3`, `~0.7`, a number grown together with something else (`~70%%`, `~7O%`). It is looked for where a number belongs, in the claim, in dated entries, conditions and moves, and there a bare `70` is one too; other
            numbers of the text, `~300 people` among them, are left alone.
            """,
        Why = "What cannot be read is not counted: the belief would silently drop out of lists, coherence checks and scores.",
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The ferry will run on schedule in winter. ~140% — it did last year ^ferry
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The ferry will run on schedule in winter. ~90% — it did last year ^ferry
            """),
        Mending = """
            Write a number in one of the accepted forms: `70%`, `60–80%`, `70% (60–80)`, `<5%`, `odds 1:19`, `~likely`. Where only one reading is possible
            (`70 percent`, `~0.7`) `--fix` rewrites it; `~1,000%` could be a thousand or one, and is left to you. A number without mark, sign or dash
            before it (`Rating: 7/10`) may be no probability at all: it takes `--unsafe-fixes`.
            """,
    };
}
