using System.CommandLine;
using Garden.Cli.Files;
using Garden.Cli.Reporting;
using Garden.Diagnostics;
using Garden.Model;

namespace Garden.Cli.Commands;

/// <summary>A garden that was read and linked, with the files it came from.</summary>
internal sealed record ReadFiles(GardenFiles Files, Corpus Corpus);

/// <summary>What the commands that look at a garden, or edit a page of it, have in common.</summary>
internal static class CorpusCommands
{
    /// <summary>Makes a command look at the garden at its path, as it is on its day.</summary>
    /// <param name="show">Prints what was asked for.</param>
    public static void ShowCorpus(this Command command, Shell shell, Argument<string?> path, Option<DateOnly?> asOf, Func<ParseResult, ReadFiles, int> show) =>
        command.SetAction((parsed, cancellation) =>
        {
            GardenOptions options = new(parsed.GetValue(asOf) ?? shell.Today());
            return Task.FromResult(Use(shell, parsed.GetValue(path), options, read => show(parsed, read with { Corpus = read.Corpus.Seen }), cancellation));
        });

    /// <summary>Makes a command edit the garden around the current folder, drafts included, on its day.</summary>
    /// <param name="edit">Writes what was asked for.</param>
    public static void EditCorpus(this Command command, Shell shell, Option<DateOnly?> day, Func<ParseResult, ReadFiles, int> edit) =>
        command.SetAction((parsed, cancellation) =>
        {
            GardenOptions options = new(parsed.GetValue(day) ?? shell.Today(), PageHiding.Private);
            return Task.FromResult(Use(shell, path: null, options, read => edit(parsed, read), cancellation));
        });

    private static int Use(Shell shell, string? path, GardenOptions options, Func<ReadFiles, int> use, CancellationToken cancellation)
    {
        if (!GardenLocation.Find(shell.FullPath(path)).TryGet(out GardenLocation? garden, out FileFailure? failure)
            || !GardenFiles.Read(garden, cancellation).TryGet(out GardenFiles? files, out failure))
        {
            return shell.Fail(failure);
        }

        ReadGarden read = GardenBuilder.Read(files.ToSources(), options);
        Diagnostic[] mistakes = [.. read.Findings.Where(finding => finding.Severity == Severity.Error && finding.Location.Path == files.SettingsPath)];
        if (mistakes.Length > 0)
        {
            new ConciseReporter().Write(new Report { Findings = [.. mistakes], Files = files.Count }, shell.Error);
            return shell.Fail(ExitCode.Problems, "the settings of the garden have mistakes", "mend what is listed above");
        }

        return use(new ReadFiles(files, read.Corpus));
    }
}
