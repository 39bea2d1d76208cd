using System.Collections.Immutable;
using System.Text;
using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Tests.Linting;

/// <summary>A garden given as texts, read and linted as the tool does it, on 2026-06-01.</summary>
internal sealed class LintedGarden(ImmutableSortedDictionary<string, string> files)
{
    public const string Prefix = "input/";

    /// <summary>The texts by path from the root.</summary>
    public ImmutableSortedDictionary<string, string> Files => files;

    /// <summary>A garden of files by their paths inside the content folder.</summary>
    public static LintedGarden Of(IEnumerable<ExampleFile> files) =>
        new(files.ToImmutableSortedDictionary(file => Prefix + file.Path, file => file.Text, StringComparer.Ordinal));

    /// <summary>The same garden with every text changed.</summary>
    public LintedGarden With(Func<string, string> change) =>
        new(files.ToImmutableSortedDictionary(file => file.Key, file => change(file.Value), StringComparer.Ordinal));

    public ImmutableArray<Diagnostic> Findings() => FindingsOn(Sketch.Today);

    public ImmutableArray<Diagnostic> FindingsOn(DateOnly today)
    {
        ReadGarden read = GardenBuilder.Read(Sources(files), new GardenOptions(today));
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
        ReadGarden read = GardenBuilder.Read(
            Sources(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(path, text)), new GardenOptions(Sketch.Today, PageHiding.Private));
        int errors = read.Findings.Count(finding => finding.Severity == Severity.Error && !IsAboutOtherFiles(finding.Rule));
        return new Reread(read.Corpus.Pages.SingleOrDefault(), errors);
    }

    private static bool IsAboutOtherFiles(RuleDescriptor rule) => rule == RuleDescriptor.BrokenLink || rule == RuleDescriptor.AmbiguousLink;

    private static GardenSources Sources(ImmutableSortedDictionary<string, string> files)
    {
        ImmutableArray<SourceBytes> all = [.. files.Select(file => new SourceBytes(file.Key, Encoding.UTF8.GetBytes(file.Value)))];
        return new GardenSources
        {
            ContentPrefix = Prefix,
            Settings = all.FirstOrDefault(file => file.Path == Prefix + "garden.yml"),
            Pages = [.. all.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal))],
            Files = all.Where(file => !file.Path.EndsWith(".md", StringComparison.Ordinal)).Select(file => file.Path[Prefix.Length..]).ToHashSet(StringComparer.Ordinal),
        };
    }
}
