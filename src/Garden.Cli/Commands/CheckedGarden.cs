using System.Collections.Immutable;
using Garden.Analysis;
using Garden.Analysis.Linking;
using Garden.Analysis.Linting;
using Garden.Cli.Files;
using Garden.Cli.Reporting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Site;
using Garden.Site.Theming;

namespace Garden.Cli.Commands;

/// <summary>What a build can be told.</summary>
internal sealed record BuildChoices
{
    public required DateOnly Today { get; init; }

    /// <summary>How hidden a page may be and is still shown.</summary>
    public PageHiding Shown { get; init; }

    /// <summary>Fails on any warning of the whole lint.</summary>
    public bool Strict { get; init; }

    /// <summary>Null for the settings' own.</summary>
    public string? Theme { get; init; }

    /// <summary>Null for the settings' own.</summary>
    public string? BaseUrl { get; init; }

    public bool Portable { get; init; }
}

/// <summary>A garden read, linked, checked, and ready to be rendered.</summary>
internal sealed class CheckedGarden
{
    private readonly Lazy<Dictionary<string, string>> _kinds;

    private CheckedGarden(GardenFiles files, Corpus corpus, ImmutableArray<Diagnostic> findings)
    {
        Files = files;
        Corpus = corpus;
        Findings = findings;
        _kinds = new(() => corpus.Pages.DistinctBy(Address.Of, StringComparer.Ordinal).ToDictionary(
            page => Address.Of(page) + "index.html",
            page => page switch { Topic => "topics", Essay => "essays", ReadingNote => "reading notes", _ => "pages" },
            StringComparer.Ordinal));
    }

    public GardenFiles Files { get; }

    public Corpus Corpus { get; }

    /// <summary>Everything that lint finds, in the theme as well.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>The findings for which nothing may be published; empty when all is well.</summary>
    public required ImmutableArray<Diagnostic> Obstacles { get; init; }

    /// <summary>What was looked up in commits; null where nothing was.</summary>
    public PastReading? Past { get; private init; }

    /// <summary>The files of the site but attachments, rendered when asked for; empty when there are obstacles.</summary>
    public required ImmutableArray<OutputFile> Outputs { get; init; }

    /// <summary>What kind of file one of the outputs is, in a word or two and the plural.</summary>
    public string KindOf(OutputFile file) =>
        _kinds.Value.TryGetValue(file.Path, out string? kind) ? kind : file.Path.EndsWith(".html", StringComparison.Ordinal) ? "lists" : "other files";

    /// <summary>How many of the outputs are pages.</summary>
    public int Pages => Outputs.Count(file => file.Path.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>Parses, links and checks a garden; the theme is compiled meanwhile.</summary>
    public static CheckedGarden Of(GardenFiles files, ThemeFiles themes, BuildChoices choices, Stages stages, Timings timings, CancellationToken cancellation)
    {
        string name = choices.Theme ?? files.Settings.Theme;
        Task<ThemeResult> theme = Task.Run(() => Theme.Load(name, themes.Of), cancellation);
        timings.Begin("parsing");
        ReadGarden read = GardenBuilder.Read(files.ToSources(letGo: true, cancellation), new GardenOptions(choices.Today, choices.Shown), stages.Read, linking: () => timings.Begin("linking"));
        cancellation.ThrowIfCancellationRequested();
        timings.Begin("waiting for the theme");
        ThemeResult loaded = theme.GetAwaiter().GetResult();
        ImmutableArray<Diagnostic> inTheme = [.. themes.Problems.Select(GardenFiles.Finding), .. loaded.Diagnostics];
        timings.Begin("linting");
        ImmutableArray<Diagnostic> findings = [.. Linter.Lint(new CorpusFacts(read.Corpus, cancellation), read.Findings), .. inTheme];
        ImmutableArray<Diagnostic> obstacles =
        [
            .. findings.Where(finding => Linter.StopsBuild(finding) || (choices.Strict && finding.Severity >= Severity.Warning)),
        ];
        obstacles = [.. obstacles.Union(inTheme.Where(finding => finding.Severity == Severity.Error))];
        timings.Begin("making lists");
        RenderOptions rendering = new() { BaseUrl = choices.BaseUrl ?? read.Corpus.Settings.Url, Portable = choices.Portable, SizeOf = files.SizeOf, BodyOf = files.PublishedBodyOf };
        return new CheckedGarden(files, read.Corpus.Seen, findings)
        {
            Obstacles = obstacles,
            Past = read.Past,
            Outputs = obstacles.IsEmpty && loaded.Theme is Theme usable ? [.. stages.Render(read.Corpus.Seen, usable, rendering)] : [],
        };
    }

    /// <summary>Findings of this garden as something to print.</summary>
    public Report Report(Shell shell, ImmutableArray<Diagnostic> findings, TimeSpan elapsed) =>
        Reports.Of(shell, Files, findings) with { Elapsed = elapsed };

}
