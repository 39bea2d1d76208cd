using System.Collections.Immutable;
using System.Text;
using Garden.Analysis.Editing;
using Garden.Analysis.Importing;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Tests.Importing.Forecasts;

/// <summary>A garden into which files are imported, one import after another.</summary>
internal sealed class ImportedGarden
{
    public const string Private = "topics/fatebook.md";

    private readonly SortedDictionary<string, string> _pages = new(StringComparer.Ordinal);

    /// <summary>The day of the imports.</summary>
    public static readonly DateOnly Today = new(2026, 6, 1);

    public IReadOnlyDictionary<string, string> Pages => _pages;

    /// <summary>What the last import told.</summary>
    public ImmutableArray<ImportNote> Notes { get; private set; } = [];

    /// <summary>What the last import changed.</summary>
    public ImmutableArray<PageEdit> Changes { get; private set; } = [];

    public void Write(string path, string text) => _pages[path] = text;

    /// <summary>Imports files and does what the plan says.</summary>
    /// <returns>The refusal; null where there is none.</returns>
    public Refusal? Import(Importer importer, IEnumerable<(string Path, string Text)> files, string? me = null, bool isPublic = false)
    {
        ImportSource source = new("source", [.. files.Select(file => new ImportedFile(file.Path, Encoding.UTF8.GetBytes(file.Text)))], me, isPublic, Today);
        EditedGarden garden = new(Read().Corpus, new HashSet<string>(StringComparer.Ordinal), path => new SourceFile(path, _pages[path[WrittenGarden.Prefix.Length..]]));
        if (!importer(source, garden).TryGet(out ImportPlan? plan, out Refusal? refusal))
        {
            return refusal;
        }

        foreach (NewFile file in plan.NewFiles)
        {
            Assert.True(_pages.TryAdd(file.Path, file.Text), file.Path);
        }

        foreach (PageEdit edit in plan.Changes)
        {
            Assert.Equal(_pages[edit.Path[WrittenGarden.Prefix.Length..]], edit.Before);
            _pages[edit.Path[WrittenGarden.Prefix.Length..]] = edit.After;
        }

        (Notes, Changes) = (plan.Notes, plan.Changes);
        return null;
    }

    public Refusal? Import(Importer importer, string path, string text, string? me = null, bool isPublic = false) => Import(importer, [(path, text)], me, isPublic);

    public ReadGarden Read() => WrittenGarden.Read(_pages.Select(page => (page.Key, page.Value)), Today, PageHiding.Private);

    public Belief Belief(string id)
    {
        Corpus corpus = Read().Corpus;
        return corpus.Topics.SelectMany(topic => topic.Beliefs).Single(belief => belief.Id == id);
    }

    public Belief[] Beliefs(string path) => [.. Read().Corpus.Topics.Single(topic => topic.Path == WrittenGarden.Prefix + path).Beliefs];
}
