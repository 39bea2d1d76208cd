using System.CommandLine;
using Garden.Analysis;
using Garden.Analysis.Comparing;
using Garden.Cli.Reporting;
using Garden.Language.Model;

namespace Garden.Cli.Commands;

/// <summary><c>garden diff A [B]</c>: what moved between two states of a garden.</summary>
internal static class DiffCommand
{
    private static readonly Dictionary<string, Action<DiffReport, TextWriter>> Forms = new(StringComparer.Ordinal)
    {
        ["text"] = DiffText.Write,
        ["json"] = DiffJson.Write,
        ["markdown"] = DiffMarkdown.Write,
    };

    public static Command Create(Shell shell)
    {
        Argument<string> old = new("A") { Description = "the state before: a git revision, a file beliefs.json, or the folder of a garden" };
        Argument<string?> now = new("B") { Description = "the state since (default: the garden as it is)", Arity = ArgumentArity.ZeroOrOne };
        Option<Action<DiffReport, TextWriter>> form = CommonOptions.Choice("--output-format", "the form of what is printed", Forms, "-f");
        Option<bool> drafts = new("--drafts") { Description = "compare the beliefs of drafts too" };
        Option<DateOnly?> asOf = CommonOptions.AsOf();
        DocumentedCommand command = new("diff", "show what moved between two states of the garden")
        {
            Examples =
            [
                ("garden diff HEAD", "what is not committed yet"),
                ("garden diff main HEAD -f markdown", "for the summary of a pull request"),
                ("garden diff old/beliefs.json output/beliefs.json", "two published sites"),
            ],
        };
        command.Add(old);
        command.Add(now);
        command.Add(form);
        command.Add(drafts);
        command.Add(asOf);
        command.SetAction((parsed, cancellation) =>
        {
            GardenOptions options = new(parsed.GetValue(asOf) ?? shell.Today(), parsed.GetValue(drafts) ? PageHiding.Draft : PageHiding.None);
            DiffSides sides = new(shell, options, cancellation);
            if (sides.Read(parsed.GetRequiredValue(old), out int code) is not DiffSide before || sides.Read(parsed.GetValue(now), out code) is not DiffSide since)
            {
                return Task.FromResult(code);
            }

            parsed.GetValue(form)!(new DiffReport(before, since, GardenDiff.Of(before.Beliefs, since.Beliefs)), shell.Out);
            return Task.FromResult(ExitCode.Fine);
        });
        return command;
    }
}
