using System.CommandLine;
using Garden.Analysis.Linting;
using Garden.Cli.Files;

namespace Garden.Cli.Commands;

/// <summary><c>garden lint</c>: reports problems, and mends some.</summary>
internal static class LintCommand
{
    public static Command Create(Shell shell)
    {
        LintArguments arguments = new();
        DocumentedCommand command = new("lint", "report problems, and mend some")
        {
            Examples =
            [
                ("garden lint", "the garden around the current folder"),
                ("garden lint input/topics/norms.md", "one page, its links checked against the whole garden"),
                ("garden lint --fix", "mend what can safely be mended"),
                ("garden lint -f github -f sarif -O lint.sarif", "annotations for a workflow, and a file for code scanning"),
                ("garden lint --since main", "what changed since a git revision, and whether dated entries were rewritten"),
                ("garden lint - --stdin-filename input/topics/norms.md < draft.md", "a text that is not saved yet"),
            ],
        };
        arguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            (LintRequest? request, string? problem) = arguments.Read(parsed, shell);
            if (request is null)
            {
                return shell.Fail(ExitCode.Usage, problem!, "run 'garden lint --help'");
            }

            RuleSelection selection = RuleSelection.Of(request.Select, request.Ignore);
            if (selection.Unknown is [UnknownRule unknown, ..])
            {
                string suggestion = unknown.Nearest is string nearest ? $"; did you mean '{nearest}'?" : "";
                return shell.Fail(ExitCode.Usage, $"there is no rule '{unknown.Written}'{suggestion}", "run 'garden rules' for the list");
            }

            string start = request.StandardInput is string name ? NearestFolder(name) : request.Paths.FirstOrDefault(shell.Folder);
            if (!GardenLocation.Find(start).TryGet(out GardenLocation? garden, out FileFailure? failure))
            {
                return shell.Fail(failure);
            }

            LintRun run = new(shell, shell.Ink(parsed.GetValue(CommonOptions.Color), shell.OutIsTerminal), garden, request) { Selection = selection };
            int Once() => run.Run(cancellation);
            return request.Watch ? await Watching.RepeatAsync(shell, garden, garden.Output, Once, parsed.GetValue(CommonOptions.Debug), cancellation) : Once();
        });
        return command;
    }

    /// <summary>The page of the standard input need not exist, nor its folder.</summary>
    private static string NearestFolder(string path)
    {
        string? folder = path;
        while (folder is not null && !Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? path;
    }
}
