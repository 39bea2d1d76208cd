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
        if (!OutputFolder.Check(output, garden, keepOut).TryGet(out OutputFolder? folder, out FileFailure? failure)
            || !Check(garden, choices, timings, cancellation).TryGet(out CheckedGarden? site, out failure))
        {
            return shell.Fail(failure);
        }

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

        Tell(site, folder, written, shell.Clock.GetElapsedTime(started));
        if (TellsTimings && site.Past is PastReading past)
        {
            shell.Error.WriteLine($"histories from git: {Summary.Counted(past.Commits, "commit")} read; {Summary.Counted(past.Unmatched, "earlier number")} passed over, of no belief of today");
        }

        return ExitCode.Fine;
    }

    private Result<CheckedGarden, FileFailure> Check(GardenLocation garden, BuildChoices choices, Timings timings, CancellationToken cancellation)
    {
        using Progress progress = new(shell, "reading the garden");
        return CheckedGarden.Of(garden, choices, shell.Stages, timings, cancellation);
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

    private void Tell(CheckedGarden site, OutputFolder folder, WrittenSite written, TimeSpan elapsed)
    {
        foreach (string kept in written.Kept)
        {
            shell.Warn($"{shell.Relative(Path.Combine(folder.FullPath, kept))} was changed by hand and stays");
        }

        // what the settings say and do not mean may publish what is private
        foreach (Diagnostic finding in site.Findings.Where(finding => finding.Severity == Severity.Warning && finding.Location.Path == site.Files.SettingsPath))
        {
            Warn(site, finding);
        }

        TellDoubts(site);
        if (IsQuiet)
        {
            return;
        }

        shell.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"built {Summary.Counted(site.Pages, "page")} in {elapsed.TotalSeconds:0.00} s ({written.Written} written, {written.Unchanged} unchanged) → {shell.Relative(folder.FullPath)}/"));
        int hidden = site.Corpus.Drafts.Length;
        if (hidden > 0)
        {
            shell.Error.WriteLine($"{Summary.Counted(hidden, "page")} left out as draft or private: 'garden list drafts' names {(hidden == 1 ? "it" : "them")}");
        }

        if (!site.Findings.IsEmpty)
        {
            shell.Error.WriteLine($"lint has {Summary.Kinds(site.Report(shell, site.Findings, elapsed))}: run 'garden lint'");
        }
    }

    /// <summary>Names the pages whose front matter sounds as if it kept more back than it does.</summary>
    private void TellDoubts(CheckedGarden site)
    {
        Diagnostic[] told = [.. site.Findings.Where(finding => finding.IsOfPrivacy)];
        foreach (Diagnostic finding in told.Take(MostDoubts))
        {
            Warn(site, finding);
        }

        if (told.Length > MostDoubts)
        {
            shell.Warn($"{told.Length - MostDoubts} more like that: run 'garden lint --select GRD604'");
        }
    }

    private void Warn(CheckedGarden site, Diagnostic finding) =>
        shell.Warn(string.Create(CultureInfo.InvariantCulture, $"{shell.Relative(Path.Combine(site.Files.Location.Root, finding.Location.Path))}:{finding.Location.Start.Line}: {finding.Message}"));
}
