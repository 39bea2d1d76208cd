using System.Collections.Immutable;
using Garden.Analysis;
using Garden.Analysis.Linting;
using Garden.Cli.Files;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;
using Garden.Site;
using Garden.Site.Theming;

namespace Garden.Cli.Commands;

/// <summary>A garden as the preview read it.</summary>
/// <param name="Files">What it was read from.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Obstacles">The findings for which it cannot be shown; empty when all is well.</param>
/// <param name="Site">The files of its site; null when there are obstacles.</param>
/// <param name="FindingsAt">Everything that the linter says of the page at an address of the site; it runs when this is asked first. Safe for use side by side.</param>
internal sealed record LiveReading(GardenFiles Files, int Pages, ImmutableArray<Diagnostic> Obstacles, ServedSite? Site, Func<string, ImmutableArray<Diagnostic>> FindingsAt);

/// <summary>A garden under the eyes of its writer: read whole at first, and after a save only as far as needed.</summary>
/// <param name="shown">How hidden a page may be and is still shown.</param>
internal sealed class LiveSite(GardenLocation location, Stages stages, PageHiding shown)
{
    private readonly LiveGarden _garden = new(stages.Read);
    private State? _last;

    /// <summary>What the last reading left.</summary>
    private sealed record State(LiveReading? Reading, GardenFiles Files, DateOnly Today, Theme? Theme, ImmutableArray<Diagnostic> InTheme);

    /// <summary>Reads the garden. Gives back the same object as the last time when nothing of it changed.</summary>
    /// <param name="changed">The full paths that changed since the last call; null when anything may have.</param>
    public Result<LiveReading, FileFailure> Read(IReadOnlySet<string>? changed, DateOnly today, CancellationToken cancellation)
    {
        State? last = _last;
        _last = null; // whatever goes wrong from here on, the next reading starts afresh
        if (last?.Reading is LiveReading before && last.Today == today && changed is not null && !last.Files.HasOtherCommits && ChangedPages.Of(location, last.Files, changed) is SourceBytes[] pages)
        {
            if (pages.Length == 0)
            {
                _last = last;
                return before;
            }

            if (pages is [SourceBytes page] && _garden.Read(page) is ReadGarden read)
            {
                return Keep(last with { Files = last.Files.With([KeyValuePair.Create(page.Path, page.Bytes.ToArray())]) }, read);
            }
        }

        return ReadAll(today, cancellation);
    }

    private Result<LiveReading, FileFailure> ReadAll(DateOnly today, CancellationToken cancellation)
    {
        if (!GardenFiles.Read(location, cancellation).TryGet(out GardenFiles? files, out FileFailure? failure))
        {
            return failure;
        }

        ThemeFiles themes = new(location, cancellation);
        string name = files.Settings.Theme;
        Task<ThemeResult> theme = Task.Run(() => Theme.Load(name, themes.Of), cancellation);
        ReadGarden read = _garden.Read(files.ToSources(letGo: true, cancellation), new GardenOptions(today, shown));
        cancellation.ThrowIfCancellationRequested();
        ThemeResult loaded = theme.GetAwaiter().GetResult();
        return Keep(new State(null, files, today, loaded.Theme, [.. themes.Problems.Select(GardenFiles.Finding), .. loaded.Diagnostics]), read);
    }

    private LiveReading Keep(State state, ReadGarden read)
    {
        ImmutableArray<Diagnostic> obstacles = [.. Linter.Obstacles(read.Corpus, read.Findings), .. state.InTheme.Where(finding => finding.Severity == Severity.Error)];
        ServedSite? site = null;
        if (obstacles.IsEmpty && state.Theme is Theme theme)
        {
            RenderOptions rendering = new() { BaseUrl = read.Corpus.Settings.Url, SizeOf = state.Files.SizeOf, BodyOf = state.Files.PublishedBodyOf, OnDemand = true };
            site = new ServedSite(stages.Render(read.Corpus.Seen, theme, rendering), () => state.Files.Published(read.Corpus.Seen));
        }

        LiveReading reading = new(state.Files, read.Corpus.Pages.Length, obstacles, site, Findings(new CorpusFacts(read.Corpus) { Known = _garden.Checked }, read.Findings));
        _last = state with { Reading = reading };
        return reading;
    }

    private static Func<string, ImmutableArray<Diagnostic>> Findings(CorpusFacts facts, ImmutableArray<Diagnostic> earlier)
    {
        Lazy<ILookup<string, Diagnostic>> byPath = new(() => Linter.Lint(facts, earlier).ToLookup(finding => finding.Location.Path, StringComparer.Ordinal));
        Lazy<Dictionary<string, string>> paths = new(() =>
        {
            Dictionary<string, string> found = new(StringComparer.Ordinal);
            foreach (Page page in facts.Corpus.Pages)
            {
                found.TryAdd(Address.Of(page), page.Path);
            }

            return found;
        });
        return address => paths.Value.TryGetValue(address, out string? path) ? [.. byPath.Value[path]] : [];
    }
}
