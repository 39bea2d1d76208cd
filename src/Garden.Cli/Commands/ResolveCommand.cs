using System.CommandLine;
using Garden.Analysis.Editing;
using Outcome = Garden.Language.Model.Outcome;

namespace Garden.Cli.Commands;

/// <summary><c>garden resolve ID OUTCOME</c>: writes down how a belief came out.</summary>
internal static class ResolveCommand
{
    private static readonly Dictionary<string, Outcome> Outcomes = Enum.GetValues<Outcome>().Where(outcome => outcome != Outcome.Measured).ToDictionary(outcome => outcome.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public static Command Create(Shell shell)
    {
        Argument<string> id = CommonOptions.BeliefId();
        Argument<string> outcome = CommonOptions.WordOrAmount("OUTCOME", $"{string.Join(", ", Outcomes.Keys)}, or how much it came to: \"44 boats\"", Outcomes.Keys);
        Option<string?> why = new("--why") { Description = "how you know, in a line of Markdown", HelpName = "TEXT" };
        Option<DateOnly?> day = CommonOptions.WrittenDay();
        DocumentedCommand command = new("resolve", "write down how a belief came out")
        {
            Examples =
            [
                ("garden resolve norms#labs-publish yes --why \"[registry](https://example.org/r)\"", "today"),
                ("garden resolve labs-publish withdrawn --date 2026-05-01", "on a day of its own"),
                ("garden resolve harbour#boats-stranded \"44 boats\"", "how much it came to, where the belief is a quantity with a range"),
            ],
        };
        command.Add(id);
        command.Add(outcome);
        command.Add(why);
        command.Add(day);
        command.EditCorpus(shell, day, (parsed, read) =>
            new EditRun(shell, read).OnBelief(
                parsed.GetRequiredValue(id),
                (page, belief) => Outcomes.TryGetValue(parsed.GetRequiredValue(outcome), out Outcome word)
                    ? BeliefResolving.Resolve(page, belief, (word, read.Corpus.Today), parsed.GetValue(why))
                    : BeliefResolving.Measure(page, belief, parsed.GetRequiredValue(outcome), read.Corpus.Today, parsed.GetValue(why))));
        return command;
    }
}
