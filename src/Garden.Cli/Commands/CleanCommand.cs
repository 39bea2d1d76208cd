using System.CommandLine;
using Garden.Cli.Files;
using Garden.Cli.Reporting;

namespace Garden.Cli.Commands;

/// <summary><c>garden clean</c>: removes what <c>build</c> wrote, and nothing else.</summary>
internal static class CleanCommand
{
    public static Command Create(Shell shell)
    {
        Argument<string?> path = CommonOptions.GardenPath();
        Option<string?> output = CommonOptions.Output();
        DocumentedCommand command = new("clean", "remove what build wrote, and nothing else")
        {
            Examples = [("garden clean", "empties output/"), ("garden clean -o ../site", "empties another folder that build wrote")],
        };
        command.Add(path);
        command.Add(output);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(shell, parsed.GetValue(path), parsed.GetValue(output), cancellation)));
        return command;
    }

    private static int Run(Shell shell, string? path, string? output, CancellationToken cancellation)
    {
        if (!GardenLocation.Find(shell.FullPath(path)).TryGet(out GardenLocation? garden, out FileFailure? failure)
            || !OutputFolder.Check(output is null ? garden.Output : shell.FullPath(output), garden).TryGet(out OutputFolder? folder, out failure)
            || !SiteCleaner.Clean(folder, cancellation).TryGet(out CleanedSite? cleaned, out failure))
        {
            return shell.Fail(failure);
        }

        foreach (string kept in cleaned.Kept)
        {
            shell.Warn($"{shell.Relative(Path.Combine(folder.FullPath, kept))} was changed by hand and stays");
        }

        shell.Out.WriteLine($"removed {Summary.Counted(cleaned.Deleted, "file")} from {shell.Relative(folder.FullPath)}/");
        return ExitCode.Fine;
    }
}
