using System.Collections.Immutable;
using Garden.Analysis;
using Garden.Analysis.Linking;
using Garden.Analysis.Linting;
using Garden.Cli.Files;
using Garden.Cli.Git;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.Commands;

/// <summary>
/// The garden as a revision has it, for <c>lint --since</c>: what was found in it then is not reported again, and what it had on record is looked for. A finding is known
/// again by its rule, its page (however that is called now) and the text of its line.
/// </summary>
internal sealed class LintSince
{
    private readonly GitRepository _repository;
    private readonly Revision _revision;
    private readonly GardenFiles _files;
    private readonly Corpus _corpus;
    private readonly ImmutableArray<Diagnostic> _findings;

    private LintSince(GitRepository repository, Revision revision, GardenFiles files, ReadGarden read, CancellationToken cancellation)
    {
        _repository = repository;
        _revision = revision;
        _files = files;
        _corpus = read.Corpus;
        _findings = Linter.Lint(new CorpusFacts(read.Corpus, cancellation), read.Findings);
    }

    /// <summary>Reads and lints the garden of a revision.</summary>
    /// <param name="typed">The revision as it was asked for.</param>
    /// <param name="options">What the garden of today is linted with.</param>
    public static Result<LintSince, FileFailure> Of(Shell shell, GardenLocation garden, string typed, GardenOptions options, CancellationToken cancellation)
    {
        if (!GitRepository.Around(garden.Root, shell.Relative(garden.Root), cancellation).TryGet(out GitRepository? repository, out FileFailure? failure)
            || !repository.Find(typed).TryGet(out Revision? revision, out failure)
            || !RevisionReader.Read(repository, revision, cancellation).TryGet(out GardenFiles? files, out failure))
        {
            return failure;
        }

        return new LintSince(repository, revision, files, GardenBuilder.Read(files.ToSources(cancellation: cancellation), options, shell.Stages.Read), cancellation);
    }

    /// <summary>The record of the revision, beside a garden of today.</summary>
    public KeptRecord RecordOf(Corpus corpus, GardenFiles files) =>
        KeptRecord.Of(new EarlierState(_corpus, _revision.Day, path => _files.SourceOf(path)?.Text, path => files.SourceOf(path)?.Text), corpus);

    /// <summary>The findings that were not there at the revision.</summary>
    public ImmutableArray<Diagnostic> New(KeptRecord record, IEnumerable<Diagnostic> findings, Corpus corpus, GardenFiles files)
    {
        Dictionary<string, string> namesByPath = _corpus.Pages.Concat(_corpus.Drafts).DistinctBy(page => page.Path, StringComparer.Ordinal).ToDictionary(page => page.Path, page => page.Name, StringComparer.Ordinal);
        Dictionary<string, string> pathsByName = corpus.Pages.Concat(corpus.Drafts).DistinctBy(page => page.Name, StringComparer.Ordinal).ToDictionary(page => page.Name, page => page.Path, StringComparer.Ordinal);
        string PathNow(string path) => namesByPath.TryGetValue(path, out string? name) && record.Pages.TryGetValue(name, out string? now) && pathsByName.TryGetValue(now, out string? found) ? found : path;
        ILookup<string, string> oldPaths = _findings.Select(finding => finding.Location.Path).Distinct(StringComparer.Ordinal).ToLookup(PathNow, StringComparer.Ordinal);
        Baseline known = Baseline.Of(
            _findings.Select(finding => finding with { Location = finding.Location with { Path = PathNow(finding.Location.Path) } }),
            path => oldPaths[path].Select(_files.SourceOf).FirstOrDefault(file => file is not null));
        return known.Compare(findings, files.SourceOf).New;
    }

    /// <summary>The findings in files of the theme that have other bytes than at the revision.</summary>
    public IEnumerable<Diagnostic> InChangedFiles(GardenLocation garden, IEnumerable<Diagnostic> findings)
    {
        ILookup<string, Diagnostic> byPath = findings.ToLookup(finding => finding.Location.Path, StringComparer.Ordinal);
        if (byPath.Count == 0 || !GitObjects.Of(_repository).TryGet(out GitObjects? objects, out _))
        {
            return findings;
        }

        using (objects)
        {
            return [.. byPath.Where(file => IsChanged(objects, garden, file.Key)).SelectMany(file => file)];
        }
    }

    private bool IsChanged(GitObjects objects, GardenLocation garden, string path)
    {
        try
        {
            return objects.Read(_revision, _repository.Prefix + path, Caps.FileBytes.Most) is not byte[] before || !RegularFile.ReadAll(Path.Combine(garden.Root, path), Caps.FileBytes.Most).AsSpan().SequenceEqual(before);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
