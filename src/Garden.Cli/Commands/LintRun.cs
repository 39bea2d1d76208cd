using System.Collections.Immutable;
using System.Text;
using Garden.Analysis;
using Garden.Analysis.Linting;
using Garden.Cli.Files;
using Garden.Cli.Reporting;
using Garden.Language.Diagnostics;
using Garden.Language.Text;
using Garden.Site.Theming;

namespace Garden.Cli.Commands;

/// <summary>One run of the linter.</summary>
internal sealed class LintRun(Shell shell, Ink ink, GardenLocation garden, LintRequest request)
{
    public required RuleSelection Selection { get; init; }

    /// <summary>How many beliefs the last check left unproved, where it looked and is asked to say so.</summary>
    private int _unproved;

    /// <summary>Lints; gives back the exit code.</summary>
    public int Run(CancellationToken cancellation)
    {
        long started = shell.Clock.GetTimestamp();
        if (!LintScope.Of(shell, garden, request).TryGet(out LintScope? scope, out FileFailure? failure)
            || !GardenFiles.Read(garden, cancellation).TryGet(out GardenFiles? files, out failure))
        {
            return shell.Fail(failure);
        }

        if (scope.StandardInput is string page)
        {
            if (!UserFile.ReadInput(shell.In, Caps.FileBytes.Most, cancellation).TryGet(out byte[]? typed, out failure))
            {
                return shell.Fail(failure);
            }

            files = files.With([KeyValuePair.Create(page, typed)]);
        }

        LintSince? since = null;
        if (request.Since is string revision && !LintSince.Of(shell, garden, revision, new GardenOptions(request.Today), cancellation).TryGet(out since, out failure))
        {
            return shell.Fail(failure);
        }

        Lazy<ImmutableArray<Diagnostic>> inTheme = new(() =>
        {
            IEnumerable<Diagnostic> found = ThemeFindings(files.Settings.Theme, cancellation);
            return [.. since?.InChangedFiles(garden, found) ?? found];
        });
        PageCache known = new();
        LintFixes fixes = new(garden, files, scope, shell.Stages.Read, known, texts => Check(files.With(texts), scope, since, known, inTheme, cancellation)) { Cancellation = cancellation };
        ImmutableArray<Diagnostic> findings;
        if (request.Fix is not FixApplicability least)
        {
            findings = fixes.Find();
        }
        else if (!fixes.Apply(shell, least, request.DryRun).TryGet(out FixedFiles? mended, out failure))
        {
            return shell.Fail(failure);
        }
        else
        {
            (files, findings) = (mended.Files, mended.Findings);
        }

        Report report = Reports.Of(shell, files, findings) with
        {
            Files = files.Paths.Count(scope.Covers),
            Unproved = _unproved,
            Elapsed = shell.Clock.GetElapsedTime(started),
        };
        return request.DryRun ? ExitCodeOf(report) : Finish(report, files, scope);
    }

    /// <summary>Whether this run would have found it: what was not looked for is not mended.</summary>
    private bool IsAsked(BaselineKey key, LintScope scope) =>
        scope.Covers(key.Path) && (RuleCatalog.Find(key.Rule) is not Rule rule || Selection.Includes(rule.Id));

    private static (Baseline? Baseline, string? Problem) Known(string path)
    {
        (string? text, string? problem) = UserFile.Read(path, Caps.BaselineBytes.Most);
        return text is null ? (null, problem) : Baseline.Parse(text);
    }

    private int Finish(Report report, GardenFiles files, LintScope scope)
    {
        if (request.NewBaseline is string target)
        {
            if (Disk.KindOf(target) != NodeKind.Missing && Known(target).Baseline is null)
            {
                return shell.Fail(ExitCode.Usage, $"'{shell.Relative(target)}' is no baseline and is not overwritten", "name another file behind --write-baseline, and pages before it");
            }

            Baseline written = Baseline.Of(report.Findings, files.SourceOf);
            if (UserFile.Write(target, Encoding.UTF8.GetBytes(written.ToJson())) is FileFailure unwritten)
            {
                return shell.Fail(unwritten);
            }

            shell.Out.WriteLine($"wrote {Summary.Counted(written.Count, "finding")} to {shell.Relative(target)}");
            return ExitCode.Fine;
        }

        if (request.Baseline is string path)
        {
            (Baseline? known, string? problem) = Known(path);
            if (known is null)
            {
                return shell.Fail(ExitCode.Usage, $"'{shell.Relative(path)}' cannot be used: {problem}", "write one with 'garden lint --write-baseline'");
            }

            BaselineComparison compared = known.Compare(report.Findings, files.SourceOf);
            report = report with { Findings = compared.New };
            foreach ((BaselineKey key, int count) in compared.Stale.Where(stale => IsAsked(stale.Key, scope)))
            {
                shell.Warn($"{shell.Relative(path)}: {key.Rule} in {key.Path} is mended ({Summary.Counted(count, "finding")} too many): write the baseline again");
            }
        }

        return LintOutputs.Write(shell, ink, request, report) is FileFailure failure ? shell.Fail(failure) : ExitCodeOf(report);
    }

    private int ExitCodeOf(Report report)
    {
        bool fails = report.Count(Severity.Error) > 0 || (request.MaxWarnings is int most && report.Count(Severity.Warning) > most);
        return fails && !request.ExitZero ? ExitCode.Problems : ExitCode.Fine;
    }

    private GardenCheck Check(GardenFiles files, LintScope scope, LintSince? since, PageCache known, Lazy<ImmutableArray<Diagnostic>> inTheme, CancellationToken cancellation)
    {
        using Progress progress = new(shell, "checking the garden");
        ReadGarden read = GardenBuilder.Read(files.ToSources(cancellation: cancellation), new GardenOptions(request.Today), shell.Stages.Read, known);
        cancellation.ThrowIfCancellationRequested();
        KeptRecord? record = since?.RecordOf(read.Corpus, files);
        CorpusFacts facts = new(read.Corpus, cancellation);
        ImmutableArray<Diagnostic> found = Linter.Lint(facts, read.Findings, record: record);
        ImmutableArray<Diagnostic> all = [.. found, .. inTheme.Value];
        ImmutableArray<Diagnostic> asked = Selection.IsEverything ? found : Linter.Lint(facts, read.Findings, Selection, record);
        bool isChecked = Selection.Includes(RuleDescriptor.JointlyIncoherent) && new SeverityTable(read.Corpus.Settings.Lint).IsOnSomewhere(RuleDescriptor.JointlyIncoherent);
        _unproved = request.Statistics && isChecked ? facts.Joint.Unproved : 0;
        IEnumerable<Diagnostic> chosen = (record is null ? asked : since!.New(record, asked, read.Corpus, files)).Concat(inTheme.Value.Where(finding => Selection.Includes(finding.Rule)));
        return new GardenCheck([.. chosen.Where(finding => scope.Covers(finding.Location.Path))], all);
    }

    /// <summary>What is wrong with the theme; the built-in one is not checked again and again.</summary>
    private IEnumerable<Diagnostic> ThemeFindings(string theme, CancellationToken cancellation)
    {
        if (theme == ThemeFiles.BuiltIn && !Directory.Exists(Path.Combine(garden.Themes, theme)))
        {
            return [];
        }

        ThemeFiles files = new(garden, cancellation);
        ThemeResult loaded = Theme.Load(theme, files.Of);
        return [.. files.Problems.Select(GardenFiles.Finding), .. loaded.Diagnostics];
    }
}
