using System.CommandLine;
using Garden.Cli.Files;
using Garden.Cli.Reporting;
using Garden.Diagnostics;
using Garden.Model;

namespace Garden.Cli.Commands;

/// <summary>A garden that was read and linked, with the files it came from.</summary>
internal sealed record ReadFiles(GardenFiles Files, Corpus Corpus);

/// <summary>What the commands that only look at a garden have in common.</summary>
internal static class CorpusCommands
{
    /// <summary>Makes a command look at the garden at its path, as it is on its day.</summary>
    /// <param name="show">Prints what was asked for.</param>
    public static void ShowCorpus(this Command command, Shell shell, Argument<string?> path, Option<DateOnly?> asOf, Func<ParseResult, ReadFiles, int> show) =>
        command.SetAction((parsed, cancellation) =>
        {
            DateOnly today = parsed.GetValue(asOf) ?? shell.Today();
            if (!GardenLocation.Find(shell.FullPath(parsed.GetValue(path))).TryGet(out GardenLocation? garden, out FileFailure? failure)
                || !GardenFiles.Read(garden, cancellation).TryGet(out GardenFiles? files, out failure))
            {
                return Task.FromResult(shell.Fail(failure));
            }

            ReadGarden read = GardenBuilder.Read(files.ToSources(), new GardenOptions(today));
            Diagnostic[] mistakes = [.. read.Findings.Where(finding => finding.Severity == Severity.Error && finding.Location.Path == files.SettingsPath)];
            if (mistakes.Length > 0)
            {
                new ConciseReporter().Write(new Report { Findings = [.. mistakes], Files = files.Count }, shell.Error);
                return Task.FromResult(shell.Fail(ExitCode.Problems, "the settings of the garden have mistakes", "mend what is listed above"));
            }

            return Task.FromResult(show(parsed, new ReadFiles(files, read.Corpus)));
        });
}
