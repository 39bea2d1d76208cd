using System.Collections.Concurrent;
using System.Globalization;
using Garden.Analysis;
using Garden.Cli.Files;
using Garden.Cli.Reporting;
using Garden.Language.Diagnostics;

namespace Garden.Cli.Commands;

/// <summary>One build, from the sources to the output folder.</summary>
internal sealed class BuildRun(Shell shell, Ink ink)
{
    private const string Writing = "writing";

    /// <summary>How many pages are named whose privacy is in doubt.</summary>
    private const int MostDoubts = 3;

    /// <summary>Whether success says nothing.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether it is told where the time went.</summary>
    public bool TellsTimings { get; init; }

    /// <summary>Builds; gives back the exit code. In every case but success the output folder is as it was.</summary>
    public int Run(GardenLocation garden, string output, BuildChoices choices, CancellationToken cancellation)
    {
        Timings timings = new(shell.Clock);
        int exitCode = Run(garden, output, choices, timings, cancellation);
        if (TellsTimings)
        {
            timings.Write(shell.Error);
        }

        return exitCode;
    }

    private int Run(GardenLocation garden, string output, BuildChoices choices, Timings timings, CancellationToken cancellation)
    {
        long started = shell.Clock.GetTimestamp();
        string[] keepOut = choices.Theme is null ? [] : [Path.Combine(garden.Themes, choices.Theme)];
        timings.Begin("reading");
        if (!OutputFolder.Check(output, garden, keepOut).TryGet(out OutputFolder? folder, out FileFailure? failure)
            || !GardenFiles.Read(garden, cancellation).TryGet(out GardenFiles? files, out failure))
        {
            return shell.Fail(failure);
        }

        ThemeFiles themes = new(garden, cancellation);
        BuildRecord? record = shell.Cache is string cache && BuildInputs.Of(files, themes, choices) is ContentHash inputs ? new BuildRecord(cache, folder, inputs) : null;
        if (record?.Standing(cancellation) is ({ } standing, int unchanged))
        {
            Tell(standing, new WrittenSite(0, unchanged, 0, []), folder, shell.Clock.GetElapsedTime(started));
            return ExitCode.Fine;
        }

        CheckedGarden site = Check(files, themes, choices, timings, cancellation);
        if (!site.Obstacles.IsEmpty)
        {
            return Refuse(site, started);
        }

        (ContentProblem[] problems, Result<WrittenSite, FileFailure> outcome) = Write(site, folder, timings, cancellation);
        if (problems is [ContentProblem problem, ..])
        {
            return Refuse(site, started, GardenFiles.Finding(problem));
        }

        if (!outcome.TryGet(out WrittenSite? written, out failure))
        {
            return shell.Fail(failure);
        }

        TimeSpan elapsed = shell.Clock.GetElapsedTime(started);
        BuildTold told = new(site.Pages, site.Corpus.Drafts.Length, site.Findings.IsEmpty ? "" : Summary.Kinds(site.Report(shell, site.Findings, elapsed)));
        string[] warnings = [.. Warnings(site, folder, written)];
        foreach (string warning in warnings)
        {
            shell.Warn(warning);
        }

        if (warnings.Length == 0)
        {
            record?.Write(told, written.Written + written.Unchanged);
        }

        Tell(told, written, folder, elapsed);
        if (TellsTimings && site.Past is PastReading past)
        {
            shell.Error.WriteLine($"histories from git: {Summary.Counted(past.Commits, "commit")} read; {Summary.Counted(past.Unmatched, "earlier number")} passed over, of no belief of today");
        }

        return ExitCode.Fine;
    }

    private CheckedGarden Check(GardenFiles files, ThemeFiles themes, BuildChoices choices, Timings timings, CancellationToken cancellation)
    {
        using Progress progress = new(shell, "reading the garden");
        return CheckedGarden.Of(files, themes, choices, shell.Stages, timings, cancellation);
    }

    /// <summary>Writes the site, or nothing when an attachment cannot be copied.</summary>
    private (ContentProblem[] Problems, Result<WrittenSite, FileFailure> Written) Write(CheckedGarden site, OutputFolder folder, Timings timings, CancellationToken cancellation)
    {
        timings.Begin(Writing);
        if (!SiteWriter.Open(folder, cancellation).TryGet(out SiteWriter? writer, out FileFailure? failure))
        {
            return ([], failure);
        }

        using (writer)
        using (Progress progress = new(shell, "rendering", site.Outputs.Length))
        {
            ContentProblem[] problems = Fill(writer, site, progress, timings, cancellation);
            timings.Begin(Writing);
            if (problems.Length > 0)
            {
                return (problems, default);
            }

            return site.Files.ChangedMeanwhile is string changed
                ? (problems, new FileFailure(FailureKind.Machine, $"'{changed}' was changed while the site was built, so nothing was written", "build again"))
                : (problems, writer.Commit(site.Corpus.Pages.Length));
        }
    }

    /// <summary>Renders and writes everything, on every core; gives back the attachments that could not be copied.</summary>
    private static ContentProblem[] Fill(SiteWriter writer, CheckedGarden site, Progress progress, Timings timings, CancellationToken cancellation)
    {
        timings.Begin("rendering");
        ParallelOptions options = new() { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.ForEach(Partitioner.Create(site.Outputs, loadBalance: true), options, (file, loop) =>
        {
            progress.Step();
            MemoryGrowth.Check();
            if (!InternalError.In("rendering", file.Path, () => timings.Measure(Writing, "rendering " + site.KindOf(file), render => writer.Add(file.Path, output => render(() => file.Write(output))))))
            {
                loop.Stop();
            }
        });
        timings.Begin(Writing);
        return [.. site.Files.Published(site.Corpus).Select(file => writer.AddCopy(file.Key, file.Value)).OfType<ContentProblem>()];
    }

    private int Refuse(CheckedGarden site, long started, params Diagnostic[] more)
    {
        Report report = site.Report(shell, [.. site.Obstacles, .. more], shell.Clock.GetElapsedTime(started));
        new FullReporter(ink, shell.Width ?? FullReporter.DefaultWidth).Write(report, shell.Out);
        return shell.Fail(ExitCode.Problems, "nothing was built: the site would be wrong", "mend what is listed above; the site that stands is untouched");
    }

    /// <summary>What the writer should know of a site that stands, at every build.</summary>
    private IEnumerable<string> Warnings(CheckedGarden site, OutputFolder folder, WrittenSite written)
    {
        // what the settings say and do not mean may publish what is private, and so may front matter that sounds as if it kept more back than it does
        IEnumerable<Diagnostic> inSettings = site.Findings.Where(finding => finding.Severity == Severity.Warning && finding.Location.Path == site.Files.SettingsPath);
        Diagnostic[] doubted = [.. site.Findings.Where(finding => finding.IsOfPrivacy)];
        return
        [
            .. written.Kept.Select(kept => $"{shell.Relative(Path.Combine(folder.FullPath, kept))} was changed by hand and stays"),
            .. inSettings.Union(doubted.Take(MostDoubts)).Select(finding => string.Create(
                CultureInfo.InvariantCulture,
                $"{shell.Relative(Path.Combine(site.Files.Location.Root, finding.Location.Path))}:{finding.Location.Start.Line}: {finding.Message}")),
            .. doubted.Length > MostDoubts ? [$"{doubted.Length - MostDoubts} more like that: run 'garden lint --select GRD604'"] : Array.Empty<string>(),
        ];
    }

    private void Tell(BuildTold told, WrittenSite written, OutputFolder folder, TimeSpan elapsed)
    {
        if (IsQuiet)
        {
            return;
        }

        shell.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"built {Summary.Counted(told.Pages, "page")} in {elapsed.TotalSeconds:0.00} s ({written.Written} written, {written.Unchanged} unchanged) → {shell.Relative(folder.FullPath)}/"));
        if (told.Hidden > 0)
        {
            shell.Error.WriteLine($"{Summary.Counted(told.Hidden, "page")} left out as draft or private: 'garden list drafts' names {(told.Hidden == 1 ? "it" : "them")}");
        }

        if (told.Found.Length > 0)
        {
            shell.Error.WriteLine($"lint has {told.Found}: run 'garden lint'");
        }
    }
}
