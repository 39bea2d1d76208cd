using System.CommandLine;
using System.Globalization;
using Garden.Analysis;
using Garden.Analysis.Linking;
using Garden.Cli.Files;
using Garden.Cli.Reporting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Cli.Commands;

/// <summary>A garden that was read and linked, with the files it came from.</summary>
internal sealed record ReadFiles(GardenFiles Files, Corpus Corpus);

/// <summary>The same as a day sees it.</summary>
internal sealed record SeenFiles(GardenFiles Files, GardenAsOf Corpus);

/// <summary>What the commands that look at a garden, or edit a page of it, have in common.</summary>
internal static class CorpusCommands
{
    /// <summary>Makes a command look at the garden at its path, as it is on its day.</summary>
    /// <param name="show">Prints what was asked for.</param>
    public static void ShowCorpus(this Command command, Shell shell, Argument<string?> path, Option<DateOnly?> asOf, Func<ParseResult, SeenFiles, int> show) =>
        command.ShowCorpus(shell, path, parsed => new GardenOptions(parsed.GetValue(asOf) ?? shell.Today()), show);

    /// <summary>The same with a choice of what is shown.</summary>
    /// <param name="options">The day, and how hidden a page may be, from what was typed.</param>
    /// <param name="show">Prints what was asked for.</param>
    public static void ShowCorpus(this Command command, Shell shell, Argument<string?> path, Func<ParseResult, GardenOptions> options, Func<ParseResult, SeenFiles, int> show) =>
        command.SetAction((parsed, cancellation) =>
            Task.FromResult(Use(shell, parsed.GetValue(path), options(parsed), withPast: true, read => show(parsed, new SeenFiles(read.Files, read.Corpus.Seen)), cancellation)));

    /// <summary>Makes a command edit the garden around the current folder, drafts included, on its day.</summary>
    /// <param name="edit">Writes what was asked for.</param>
    public static void EditCorpus(this Command command, Shell shell, Option<DateOnly?> day, Func<ParseResult, ReadFiles, int> edit) =>
        command.EditCorpus(shell, day, (parsed, read, _) => edit(parsed, read));

    /// <summary>The same for a command that may take long.</summary>
    /// <param name="edit">Writes what was asked for; stops where it can when it is interrupted.</param>
    public static void EditCorpus(this Command command, Shell shell, Option<DateOnly?> day, Func<ParseResult, ReadFiles, CancellationToken, int> edit) =>
        command.SetAction((parsed, cancellation) =>
        {
            GardenOptions options = new(parsed.GetValue(day) ?? shell.Today(), PageHiding.Private);
            return Task.FromResult(options.Today > shell.Today() ? shell.Fail(ExitCode.Usage, string.Create(CultureInfo.InvariantCulture, $"{options.Today:yyyy-MM-dd} is a day to come"), "give the day on which it happened") : Use(shell, path: null, options, withPast: false, read => edit(parsed, read, cancellation), cancellation));
        });

    private static int Use(Shell shell, string? path, GardenOptions options, bool withPast, Func<ReadFiles, int> use, CancellationToken cancellation)
    {
        if (!GardenLocation.Find(shell.FullPath(path)).TryGet(out GardenLocation? garden, out FileFailure? failure)
            || !GardenFiles.Read(garden, cancellation, withPast).TryGet(out GardenFiles? files, out failure))
        {
            return shell.Fail(failure);
        }

        return Readable(shell, files, options, cancellation) is ReadFiles read ? use(read) : ExitCode.Problems;
    }

    /// <summary>Reads and links a garden whose every page can be read; else tells what is wrong with it, and gives back null.</summary>
    /// <param name="which">Which garden it is, to follow "the garden"; empty where only one can be meant.</param>
    public static ReadFiles? Readable(Shell shell, GardenFiles files, GardenOptions options, CancellationToken cancellation, string which = "")
    {
        GardenSources sources = files.ToSources(cancellation: cancellation);
        ReadGarden read = GardenBuilder.Read(sources, options, shell.Stages.Read);
        Diagnostic[] mistakes = [.. read.Findings.Where(finding => finding.Severity == Severity.Error && (finding.Location.Path == files.SettingsPath || IsUnread(sources, finding)) && !IsOutside(finding))];
        foreach (Diagnostic outside in files.OutsideCommit)
        {
            shell.Warn($"'{outside.Location.Path}'{which} is left out: {outside.Message}");
        }

        bool IsOutside(Diagnostic finding) => files.OutsideCommit.Any(outside => outside.Location.Path == finding.Location.Path && outside.Message == finding.Message);
        if (mistakes.Length == 0)
        {
            return new ReadFiles(files, read.Corpus);
        }

        bool isSettings = mistakes.Any(finding => finding.Location.Path == files.SettingsPath);
        new ConciseReporter().Write(Reports.Of(shell, files, [.. mistakes]), shell.Error);
        shell.Fail(
            ExitCode.Problems,
            isSettings ? $"the settings of the garden{which} have mistakes" : $"part of the garden{which} cannot be read, so the answer would be wrong",
            "mend what is listed above");
        return null;
    }

    /// <summary>Says on the standard error how many beliefs are left out because their pages are not published.</summary>
    /// <param name="does">What <c>--drafts</c> does with them.</param>
    public static void TellDrafts(this Shell shell, Corpus corpus, string does)
    {
        int left = corpus.Drafts.OfType<Topic>().Sum(topic => topic.Beliefs.Count());
        if (left > 0)
        {
            shell.Warn($"{Summary.Counted(left, "belief")} of drafts left out: --drafts {does} them");
        }
    }

    /// <summary>Whether a finding says that a page, or what stands at its top, could not be read: whatever is told of the garden would leave it out.</summary>
    private static bool IsUnread(GardenSources sources, Diagnostic finding) =>
        finding.Rule == RuleDescriptor.InvalidText
        || finding.Rule == RuleDescriptor.OversizedInput
        || finding.Rule == RuleDescriptor.MalformedFrontMatter
        || sources.Problems.Contains(finding);
}
