using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Garden.Analysis.Editing;
using Garden.Analysis.Importing;
using Garden.Analysis.Linking;
using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Importing;

/// <summary>What an import makes of files, on 2026-06-01, and the garden that its pages are.</summary>
internal sealed partial class Imported
{
    private const string DataFolder = "tests/Garden.Testing/Data/Imports";

    private static readonly string[] Pictures = [".png", ".jpg", ".pdf"];

    private Imported(ImportPlan plan) => Plan = plan;

    public ImportPlan Plan { get; }

    /// <summary>The paths of the pages, in order.</summary>
    public string[] Paths => [.. Plan.NewFiles.Select(file => file.Path)];

    /// <summary>What the report says: path, line, message.</summary>
    public string[] Notes => [.. Plan.Notes.Select(note => $"{note.Path}:{note.Line}: {note.Message}")];

    /// <summary>The text of the only page.</summary>
    public string Only() => Plan.NewFiles.Single().Text;

    /// <summary>The text of a page.</summary>
    public string this[string path] => Plan.NewFiles.Single(file => file.Path == path).Text;

    /// <summary>Imports a folder, or a file, of the test data.</summary>
    /// <param name="isPublic">Whether what says nothing is public.</param>
    public static Imported OfData(Importer importer, string name, bool isPublic = false)
    {
        string root = Path.Combine(Repository.Root, DataFolder, name);
        return Of(importer, isPublic, Path.GetFileName(name), File.Exists(root) ? [(Path.GetFileName(name), File.ReadAllText(root))] : [.. Files(root)]);
    }

    /// <summary>Imports files by path and text.</summary>
    public static Imported Of(Importer importer, params (string Path, string Text)[] files) => Of(importer, isPublic: false, "folder", files);

    /// <summary>The refusal of an import.</summary>
    public static Refusal Refused(Importer importer, params (string Path, string Text)[] files) => importer(Source(isPublic: false, "folder", files), EmptyGarden())
        .TryGet(out _, out Refusal? refusal) ? throw new InvalidOperationException("it was imported") : refusal;

    /// <summary>The files of a folder of the test data, by path and text.</summary>
    public static IEnumerable<(string Path, string Text)> DataOf(string name) => Files(Path.Combine(Repository.Root, DataFolder, name));

    /// <summary>The pages that readers see, by name.</summary>
    public string[] Published() => [.. Read().Corpus.Pages.Select(page => page.Name)];

    /// <summary>What the references of a page lead to: pages by name, files by path.</summary>
    public string[] Targets(string page)
    {
        Corpus corpus = WrittenGarden.Read(Written(), shown: PageHiding.Private).Corpus;
        Page from = corpus.Pages.Single(one => one.Name == page);
        return [.. corpus.Targets[from].Select(target => target switch
        {
            LinkTarget.Place place => place.Page.Name,
            LinkTarget.Attachment file => file.Path,
            _ => "nowhere",
        })];
    }

    /// <summary>What lint says of the garden, drafts left out.</summary>
    public string[] Findings(params RuleDescriptor[] rules)
    {
        ReadGarden read = Read();
        return [.. Linter.Lint(read.Corpus, read.Findings).Where(finding => rules.Contains(finding.Rule)).Select(finding => $"{finding.Location.Path}: {finding.Message}")];
    }

    /// <summary>Words of texts that the pages do not have, or have less often.</summary>
    public string[] Lost(IEnumerable<string> texts)
    {
        Dictionary<string, int> has = Counted(Plan.NewFiles.Select(file => file.Text));
        return [.. Counted(texts).Where(word => has.GetValueOrDefault(word.Key) < word.Value).Select(word => word.Key)];
    }

    public ReadGarden Read() => WrittenGarden.Read(Written());

    public static Imported Of(Importer importer, bool isPublic, string name, params (string Path, string Text)[] files)
    {
        Assert.True(importer(Source(isPublic, name, files), EmptyGarden()).TryGet(out ImportPlan? plan, out Refusal? refusal), refusal?.Message);
        return new Imported(plan);
    }

    private static ImportSource Source(bool isPublic, string name, (string Path, string Text)[] files) => new(
        name,
        [.. files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => new ImportedFile(file.Path, Pictures.Contains(Path.GetExtension(file.Path)) ? null : Encoding.UTF8.GetBytes(file.Text)))],
        Me: null,
        isPublic,
        WrittenGarden.Today);

    private static Dictionary<string, int> Counted(IEnumerable<string> texts) =>
        texts.SelectMany(text => Word().Matches(text)).Select(match => match.Value).GroupBy(word => word, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    private static EditedGarden EmptyGarden() => new(WrittenGarden.Read([]).Corpus, FrozenSet<string>.Empty, path => throw new InvalidOperationException(path));

    private static IEnumerable<(string Path, string Text)> Files(string root) => Directory.EnumerateFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        .Select(file => (Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)));

    private IEnumerable<(string Path, string Text)> Written() => Plan.NewFiles.Select(file => (file.Path, file.Text)).Concat(Plan.Copies.Select(copy => (copy.To, "")));
}
