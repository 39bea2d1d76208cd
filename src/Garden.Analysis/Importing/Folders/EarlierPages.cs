using System.Collections.Immutable;
using Garden.Analysis.Editing;
using Garden.Language.Model;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>
/// Finds the pages that earlier imports made of a tool's files, whatever file and page are called now. A file that has another name is known
/// by the id in its front matter, else by its words, where no other has the same. Its page moves with it; one that cannot move stays where it is.
/// </summary>
internal sealed class EarlierPages
{
    private readonly EditedGarden _garden;
    private readonly ImportSource _source;
    private readonly ImmutableArray<ImportedPage> _made;
    private readonly HashSet<string> _paths;
    private readonly StandingPages _standing;
    private readonly Dictionary<string, Page> _pages = new(StringComparer.Ordinal);
    private readonly List<PageRename> _moves = [];
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    /// <summary>Looks at a garden.</summary>
    /// <param name="source">What is imported.</param>
    /// <param name="earlier">What an earlier import of it made; null when there was none.</param>
    public EarlierPages(EditedGarden garden, ImportSource source, ImportedFolder? earlier)
    {
        (_garden, _source, _made) = (garden, source, earlier?.Pages ?? []);
        _paths = _made.Select(made => made.From).ToHashSet(StringComparer.Ordinal);
        _standing = new StandingPages(garden, _made);
        foreach (Page page in garden.Corpus.Pages)
        {
            _pages.TryAdd(page.Name, page);
        }
    }

    /// <summary>Pages of earlier imports that move.</summary>
    public IReadOnlyCollection<PageRename> Moves => _moves;

    /// <summary>Pages of earlier imports whose file is gone, with what made them.</summary>
    public ImmutableArray<(ImportedPage Made, Page Page)> Left { get; private set; } = [];

    /// <summary>Pages of earlier imports that are not found any more, with their file; null for one that is gone too.</summary>
    public ImmutableArray<(ImportedPage Made, FolderPage? File)> Lost { get; private set; } = [];

    /// <summary>The files of the tool, each with its page where one stands.</summary>
    public FolderContent Settle(FolderContent content)
    {
        List<FolderPage> files = [.. content.Pages];
        List<ImportedPage> left = [.. _made.Where(made => _standing.Of(made) is not null)];
        List<ImportedPage> lost = [.. _made.Where(made => _standing.Of(made) is null)];
        Dictionary<string, ImportedPage> byFile = Files(left, files).ToDictionary(pair => pair.File.From, pair => pair.Made, StringComparer.Ordinal);
        Lost = [.. Files(lost, files).Select(pair => (pair.Made, (FolderPage?)pair.File)), .. lost.Select(made => (made, (FolderPage?)null))];
        HashSet<string> paths = content.Pages.Select(page => page.From).ToHashSet(StringComparer.Ordinal);
        if (paths.Overlaps(byFile.Where(pair => pair.Key != pair.Value.From).Select(pair => pair.Key)))
        {
            _changed.UnionWith(content.Pages.Where(IsHidden).Select(page => byFile.TryGetValue(page.From, out ImportedPage? made) ? _standing.Of(made) : _pages.GetValueOrDefault(Places.Readable(page.Wish))).OfType<Page>().Select(page => page.Path));
        }

        Left = [.. left.Select(made => (made, _standing.Of(made)!))];
        return content with { Pages = [.. content.Pages.Select(page => byFile.TryGetValue(page.From, out ImportedPage? made) ? Settle(page, made) : page)] };
    }

    /// <summary>
    /// Finds the files that pages were made of, and takes both out of their lists: first what is unchanged, then what has the id. Names that were swapped among known files are told by words;
    /// else a file is the one of its path, for its words may stand in a copy too.
    /// </summary>
    private List<(ImportedPage Made, FolderPage File)> Files(List<ImportedPage> made, List<FolderPage> files)
    {
        List<(ImportedPage Made, FolderPage File)> found =
        [
            .. SamePairs.Take(made, one => one.Words is null ? null : $"{one.Words} {one.From}", files, file => file.Words is null ? null : $"{file.Words} {file.From}"),
            .. SamePairs.Take(made, one => one.Id, files, file => file.Id),
        ];
        List<FolderPage> known = [.. files.Where(file => _paths.Contains(file.From))];
        found.AddRange(SamePairs.Take(made, one => one.Words, known, file => file.Words));
        HashSet<string> taken = found.Select(pair => pair.File.From).ToHashSet(StringComparer.Ordinal);
        files.RemoveAll(file => taken.Contains(file.From));
        return [.. found, .. SamePairs.Take(made, one => one.From, files, file => file.From), .. SamePairs.Take(made, one => one.Words, files, file => file.Words)];
    }

    private FolderPage Settle(FolderPage page, ImportedPage made)
    {
        Page there = _standing.Of(made)!;
        string wish = Places.Readable(page.Wish);
        bool isRenamed = page.From != made.From && wish != there.Name;
        bool moves = isRenamed && !IsHidden(page) && Move(there, wish);
        return page with { Wish = moves ? wish : there.Name, Earlier = new EarlierPage(there, made.From, wish, moves) };
    }

    /// <summary>Whether the tool keeps a page from readers: it is kept back where it stands, so no move may change it.</summary>
    public bool IsHidden(FolderPage page) =>
        page.HiddenBecause is not null || FrontMatterReader.Read(page.Text, PageKind.Page, _garden.Corpus.Settings).Privacy.On(_source.Today) != PageHiding.None;

    /// <summary>Moves a page, unless it cannot be or another move changes the same pages.</summary>
    private bool Move(Page page, string name)
    {
        if (_moves.Count >= Caps.ImportMoves.Most
            || !PageRenaming.Rename(_garden, page, name, keepAddress: true).TryGet(out PageRename? rename, out _)
            || rename.Edits.Any(edit => _changed.Contains(edit.Path))
            || _moves.Exists(move => move.To.Equals(rename.To, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        _moves.Add(rename);
        _changed.UnionWith(rename.Edits.Select(edit => edit.Path).Append(rename.From));
        return true;
    }
}
