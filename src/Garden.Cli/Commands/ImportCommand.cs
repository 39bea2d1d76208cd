using System.CommandLine;
using Garden.Cli.Importing;

namespace Garden.Cli.Commands;

/// <summary><c>garden import FORM PATH</c>: brings the pages or forecasts of another tool into the garden.</summary>
internal static class ImportCommand
{
    public static Command Create(Shell shell)
    {
        Argument<string> form = CommonOptions.Word("FORM", string.Join(", ", ImportForms.All.Select(one => one.Name)), [.. ImportForms.All.Select(one => one.Name)]);
        Argument<string> path = new("PATH") { Description = "the file or folder that the other tool wrote" };
        Option<bool> write = new("--write") { Description = "do it; without this, only show what would be written" };
        Option<string?> me = new("--me") { Description = "your name in files that hold other people's forecasts too", HelpName = "NAME" };
        Option<bool> isPublic = new("--public") { Description = "publish pages that do not say whether they are public" };
        DocumentedCommand command = new("import", "bring in pages or forecasts of another tool")
        {
            Examples =
            [
                ("garden import fatebook fatebook-forecasts.csv", "what it would write"),
                ("garden import fatebook fatebook-forecasts.csv --write", "a belief with its history for each question"),
                ("garden import obsidian ../vault", "what would become of each note"),
            ],
        };
        command.Add(form);
        command.Add(path);
        command.Add(write);
        command.Add(me);
        command.Add(isPublic);
        command.EditCorpus(shell, CommonOptions.AsOf(), (parsed, read, cancellation) =>
        {
            ImportForm chosen = ImportForms.All.First(one => one.Name == parsed.GetRequiredValue(form));
            ImportRequest request = new(shell.FullPath(parsed.GetRequiredValue(path)), parsed.GetValue(write), parsed.GetValue(me), parsed.GetValue(isPublic));
            return new ImportRun(shell, read, chosen, request).Run(cancellation);
        });
        return command;
    }
}
