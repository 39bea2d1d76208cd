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
    private readonly Dictionary<string, Page> _pages = new(StringComparer.Ordinal);
    private readonly ILookup<string, Page> _byAlias;
    private readonly List<PageRename> _moves = [];
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    /// <summary>Looks at a garden.</summary>
    /// <param name="source">What is imported, and what an earlier import of it made.</param>
    public EarlierPages(EditedGarden garden, ImportSource source)
    {
        (_garden, _source) = (garden, source);
        foreach (Page page in garden.Corpus.Pages)
        {
            _pages.TryAdd(page.Name, page);
        }

        _byAlias = garden.Corpus.Pages.SelectMany(page => page.Aliases.Select(alias => (Alias: AddressOf(alias.Trim('/')), Page: page))).ToLookup(pair => pair.Alias, pair => pair.Page, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Pages of earlier imports that move.</summary>
    public IReadOnlyCollection<PageRename> Moves => _moves;

    /// <summary>Pages of earlier imports whose file is gone, with what made them.</summary>
    public ImmutableArray<(ImportedPage Made, Page Page)> Left { get; private set; } = [];

    /// <summary>The files of the tool, each with its page where one stands.</summary>
    public FolderContent Settle(FolderContent content)
    {
        Dictionary<string, ImportedPage> byFile = new(StringComparer.Ordinal);
        foreach (ImportedPage made in _source.Earlier.Where(made => StandingOf(made) is not null))
        {
            byFile.TryAdd(made.From, made);
        }

        HashSet<string> files = content.Pages.Select(page => page.From).ToHashSet(StringComparer.Ordinal);
        List<ImportedPage> left = [.. byFile.Values.Where(made => !files.Contains(made.From))];
        List<FolderPage> added = [.. content.Pages.Where(page => !byFile.ContainsKey(page.From))];
        foreach ((FolderPage page, ImportedPage made) in Pairs(left, added, made => made.Id, page => page.Id).Concat(Pairs(left, added, made => made.Words, page => page.Words)))
        {
            byFile[page.From] = made;
        }

        if (files.Overlaps(byFile.Where(pair => pair.Key != pair.Value.From).Select(pair => pair.Key)))
        {
            _changed.UnionWith(content.Pages.Where(IsHidden).Select(page => byFile.TryGetValue(page.From, out ImportedPage? made) ? StandingOf(made) : _pages.GetValueOrDefault(Places.Readable(page.Wish))).OfType<Page>().Select(page => page.Path));
        }

        Left = [.. left.Select(made => (made, StandingOf(made)!))];
        return content with { Pages = [.. content.Pages.Select(page => byFile.TryGetValue(page.From, out ImportedPage? made) ? Settle(page, made) : page)] };
    }

    /// <summary>Pairs what has one sign that nothing else has, and takes the pairs out of both lists.</summary>
    private static List<(FolderPage Page, ImportedPage Made)> Pairs(List<ImportedPage> left, List<FolderPage> added, Func<ImportedPage, string?> signOfMade, Func<FolderPage, string?> signOfPage)
    {
        if (left.Count == 0 || added.Count == 0)
        {
            return [];
        }

        ILookup<string, FolderPage> pages = added.Where(page => signOfPage(page) is not null).ToLookup(page => signOfPage(page)!, StringComparer.Ordinal);
        List<(FolderPage Page, ImportedPage Made)> pairs =
        [
            .. left.Where(made => signOfMade(made) is not null)
                .GroupBy(made => signOfMade(made)!, StringComparer.Ordinal)
                .Where(alike => alike.Count() == 1 && pages[alike.Key].Count() == 1)
                .Select(alike => (pages[alike.Key].Single(), alike.Single())),
        ];
        HashSet<ImportedPage> found = [.. pairs.Select(pair => pair.Made)];
        HashSet<string> files = pairs.Select(pair => pair.Page.From).ToHashSet(StringComparer.Ordinal);
        left.RemoveAll(found.Contains);
        added.RemoveAll(page => files.Contains(page.From));
        return pairs;
    }

    /// <summary>Where a page stands: where the import put it, or where the writer moved it, of which its old address is left; null when it is gone.</summary>
    private Page? StandingOf(ImportedPage made)
    {
        string name = FolderFiles.NameOf(made.To) ?? made.To;
        return _pages.GetValueOrDefault(name) ?? (_byAlias[AddressOf(name)].Take(2).ToArray() is [Page moved] ? moved : null);
    }

    private static string AddressOf(string name) => Address.OfPage(name).Trim('/');

    private FolderPage Settle(FolderPage page, ImportedPage made)
    {
        Page there = StandingOf(made)!;
        string wish = Places.Readable(page.Wish);
        bool isRenamed = page.From != made.From && wish != there.Name;
        bool moves = isRenamed && !IsHidden(page) && Move(there, wish);
        return page with { Wish = moves ? wish : there.Name, Earlier = new EarlierPage(there, made.From, wish, moves) };
    }

    /// <summary>Whether the tool keeps a page from readers: it is kept back where it stands, so no move may change it.</summary>
    private bool IsHidden(FolderPage page) =>
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
