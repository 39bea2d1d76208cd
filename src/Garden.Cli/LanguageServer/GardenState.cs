using System.Collections.Immutable;
using Garden.Analysis;
using Garden.Analysis.Linking;
using Garden.Analysis.Linting;
using Garden.Cli.Files;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Cli.LanguageServer;

/// <summary>A garden as it is at one moment, open texts included, and what is found in it when that is asked for.</summary>
/// <param name="files">The texts.</param>
/// <param name="read">What was read from them.</param>
/// <param name="known">What rules found on pages before.</param>
internal sealed class GardenState(GardenFiles files, ReadGarden read, CheckedPages known)
{
    private readonly Lazy<ImmutableArray<Diagnostic>> _findings = new(() => Linter.Lint(new CorpusFacts(read.Corpus) { Known = known }, read.Findings));
    private readonly Lazy<Dictionary<string, Page>> _pages = new(() =>
    {
        Dictionary<string, Page> pages = new(StringComparer.Ordinal);
        foreach (Page page in read.Corpus.Pages.Concat(read.Corpus.Drafts))
        {
            pages.TryAdd(page.Path, page);
        }

        return pages;
    });

    /// <summary>The texts.</summary>
    public GardenFiles Files => files;

    /// <summary>What was read from them.</summary>
    public ReadGarden Read => read;

    /// <summary>The linked garden.</summary>
    public Corpus Corpus => read.Corpus;

    /// <summary>Everything that the linter says, by path and place.</summary>
    /// <exception cref="InternalErrorException">The program itself failed.</exception>
    public ImmutableArray<Diagnostic> Findings => _findings.Value;

    /// <summary>The page at a path from the root, drafts included; null when there is none.</summary>
    public Page? PageAt(string path) => _pages.Value.GetValueOrDefault(path);

    /// <summary>What the linter says of a file.</summary>
    public IEnumerable<Diagnostic> FindingsIn(string path) => Findings.Where(finding => finding.Location.Path == path);

    /// <summary>The text of a page or the settings; null when there is no such file.</summary>
    public SourceFile? SourceOf(string path) => files.SourceOf(path);
}
