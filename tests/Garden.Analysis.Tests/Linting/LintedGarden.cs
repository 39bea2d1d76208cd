using System.Collections.Immutable;
using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Linting;

/// <summary>A garden given as texts, read and linted as the tool does it, on 2026-06-01.</summary>
internal sealed class LintedGarden(ImmutableSortedDictionary<string, string> files)
{
    /// <summary>The texts by path from the root.</summary>
    public ImmutableSortedDictionary<string, string> Files => files;

    /// <summary>A garden of files by their paths inside the content folder.</summary>
    public static LintedGarden Of(IEnumerable<ExampleFile> files) =>
        new(files.ToImmutableSortedDictionary(file => WrittenGarden.Prefix + file.Path, file => file.Text, StringComparer.Ordinal));

    /// <summary>The same garden with every text changed.</summary>
    public LintedGarden With(Func<string, string> change) =>
        new(files.ToImmutableSortedDictionary(file => file.Key, file => change(file.Value), StringComparer.Ordinal));

    public ImmutableArray<Diagnostic> Findings() => FindingsOn(WrittenGarden.Today);

    public ImmutableArray<Diagnostic> FindingsOn(DateOnly today)
    {
        ReadGarden read = Read(files, today);
        return Linter.Lint(read.Corpus, read.Findings);
    }

    /// <summary>The garden after every fix that is at least as safe.</summary>
    public (LintedGarden Mended, FixSession Session) Mend(FixApplicability least)
    {
        FixSession session = Session(least);
        FixResult result = session.Run();
        return (new LintedGarden(files.SetItems(result.Texts)), session);
    }

    /// <summary>The findings with the fixes that a run would not take back.</summary>
    public ImmutableArray<Diagnostic> Offered() => Session(FixApplicability.Unsafe).Offered(new GardenCheck(Findings()));

    private FixSession Session(FixApplicability least) =>
        new(least, Reread, path => files.GetValueOrDefault(path), changed => new GardenCheck(new LintedGarden(files.SetItems(changed)).Findings()));

    private static Reread Reread(string path, string text)
    {
        ReadGarden read = Read([KeyValuePair.Create(path, text)], WrittenGarden.Today, PageHiding.Private);
        int errors = read.Findings.Count(finding => finding.Severity == Severity.Error && !IsAboutOtherFiles(finding.Rule));
        return new Reread(read.Corpus.Pages.SingleOrDefault(), errors);
    }

    private static bool IsAboutOtherFiles(RuleDescriptor rule) => rule == RuleDescriptor.BrokenLink || rule == RuleDescriptor.AmbiguousLink;

    private static ReadGarden Read(IEnumerable<KeyValuePair<string, string>> files, DateOnly today, PageHiding shown = PageHiding.None) =>
        WrittenGarden.Read(files.Select(file => (file.Key[WrittenGarden.Prefix.Length..], file.Value)), today, shown);
}
