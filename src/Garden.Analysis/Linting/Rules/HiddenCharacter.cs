using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class HiddenCharacter() : Rule(RuleDescriptor.HiddenCharacter)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "an invisible character that changes how text is shown",
        Finds = "Characters that turn the direction of text around (U+202A to U+202E, U+2066 to U+2069) and control characters other than tab and line breaks.",
        Why = "They make a name, number or address look like another one. They usually arrive by copy and paste, unseen.",
        Failing = RuleDocumentation.Topic("## Where I currently stand\n\nThe file is called report\u202Efdp.exe."),
        Passing = RuleDocumentation.Topic("## Where I currently stand\n\nThe file is called reportexe.pdf."),
        Mending = "Delete it; `--unsafe-fixes` does. It is called unsafe because right-to-left text may need such a character.",
    };
}
