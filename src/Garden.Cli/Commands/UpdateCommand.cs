using System.CommandLine;
using Garden.Analysis.Editing;

namespace Garden.Cli.Commands;

/// <summary><c>garden update ID PROB --why "…"</c>: moves a belief.</summary>
internal static class UpdateCommand
{
    public static Command Create(Shell shell)
    {
        Argument<string> id = CommonOptions.BeliefId();
        Argument<string> number = new("PROB") { Description = "the new number: 70, 60-80%, \"70% (60-80)\", \"<5%\", 1:19, or a likelihood word" };
        Option<string> why = new("--why") { Description = "what moved it, in a line of Markdown", HelpName = "TEXT", Required = true };
        Option<DateOnly?> day = CommonOptions.WrittenDay();
        Option<bool> rewrite = new("--rewrite") { Description = "replace words that stand for a number; drop a range that leaves the number out" };
        DocumentedCommand command = new("update", "move a belief: rewrite its number and note when and why")
        {
            Examples =
            [
                ("garden update norms#labs-publish 70 --why \"[[three-withheld-papers]]\"", "from whatever it was to 70%"),
                ("garden update labs-publish \"70% (60-80)\" --why \"a second survey\"", "with a range; the id alone when no other page has it"),
            ],
        };
        command.Add(id);
        command.Add(number);
        command.Add(why);
        command.Add(day);
        command.Add(rewrite);
        command.EditCorpus(shell, day, (parsed, read) =>
        {
            BeliefMoveRequest request = new(parsed.GetRequiredValue(number), parsed.GetRequiredValue(why), read.Corpus.Today, parsed.GetValue(rewrite));
            return new EditRun(shell, read).OnBelief(parsed.GetRequiredValue(id), (page, belief) => BeliefMoving.Move(page, belief, request));
        });
        return command;
    }
}
