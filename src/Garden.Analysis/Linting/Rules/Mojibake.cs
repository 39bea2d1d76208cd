using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class Mojibake() : Rule(RuleDescriptor.Mojibake)
{
    public override FixReach Reach => FixReach.WholePage;

    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "text that was UTF-8 and was read as Windows-1252",
        Finds = """
            Runs such as `â€”` or `Ã©` that turn into one sensible character when they are read as UTF-8 again, repeatedly where the damage was done twice, and `â€` whose last byte was lost.
            There is one finding a line. Words that merely look unusual (`naïve`, a lone `Ã` in Portuguese) do not decode and are left alone, as are code and comments.
            """,
        Why = "Readers see that nobody looked. A dash or quotation mark that is damaged also hides the number of a belief from the tool.",
        Failing = RuleDocumentation.Topic("""
            ## Where I currently stand

            The town has one cafÃ©â€”and it is good.
            """),
        Passing = RuleDocumentation.Topic("""
            ## Where I currently stand

            The town has one café—and it is good.
            """),
        Mending = """
            `--fix` puts the right characters back. Afterwards the line may be understood differently, for what was three odd letters may be the dash before a reason; look at the page once.
            """,
    };
}
