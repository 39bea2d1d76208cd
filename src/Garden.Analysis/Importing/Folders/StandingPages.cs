using System.Collections.Immutable;
using Garden.Analysis.Editing;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>
/// Finds where the pages that an earlier import made stand now: where it put them; where a rename left their old address behind; else, for a page that was moved by hand, by the id
/// in its front matter or by its words, where no other page has the same.
/// </summary>
internal sealed class StandingPages
{
    private readonly Dictionary<ImportedPage, Page> _standing = new(ReferenceEqualityComparer.Instance);

    /// <summary>Looks for pages.</summary>
    public StandingPages(EditedGarden garden, ImmutableArray<ImportedPage> made)
    {
        FindByPlace(garden.Corpus.Pages, made);
        HashSet<Page> found = new(_standing.Values, ReferenceEqualityComparer.Instance);
        List<ImportedPage> lost = [.. made.Where(one => !_standing.ContainsKey(one))];
        if (lost.Count == 0)
        {
            return;
        }

        List<(Page Page, SourceFile Text)> others = [.. garden.Corpus.Pages.Where(page => !found.Contains(page)).Select(page => (page, garden.TextOf(page.Path)))];
        Find(lost, one => one.Id, others, other => new FrontMatterDraft(other.Text).Id);
        Find(lost, one => one.PageWords, others, other => ImportedWords.OfBody(other.Text));
    }

    /// <summary>Where a page stands; null when it is not found.</summary>
    public Page? Of(ImportedPage made) => _standing.GetValueOrDefault(made);

    private static string NameOf(ImportedPage made) => FolderFiles.NameOf(made.To) ?? made.To;

    private static string AddressOf(string name) => Address.OfPage(name).Trim('/');

    /// <summary>Every page is that of one file: where the writer put two into one, and named both in it, the one in whose place it stands.</summary>
    private void FindByPlace(IReadOnlyCollection<Page> pages, ImmutableArray<ImportedPage> made)
    {
        ILookup<string, Page> byName = pages.ToLookup(page => page.Name, StringComparer.Ordinal);
        ILookup<string, Page> byAlias = pages.SelectMany(page => page.Aliases.Select(alias => (Alias: AddressOf(alias.Trim('/')), Page: page))).ToLookup(pair => pair.Alias, pair => pair.Page, StringComparer.OrdinalIgnoreCase);
        HashSet<Page> taken = new(ReferenceEqualityComparer.Instance);
        foreach (ImportedPage one in made)
        {
            Take(one, byName[NameOf(one)].FirstOrDefault());
        }

        foreach (ImportedPage one in made.Where(one => !_standing.ContainsKey(one)))
        {
            Take(one, byAlias[AddressOf(NameOf(one))].Take(2).ToArray() is [Page moved] ? moved : null);
        }

        void Take(ImportedPage one, Page? page)
        {
            if (page is not null && taken.Add(page))
            {
                _standing.Add(one, page);
            }
        }
    }

    /// <summary>Finds the pages that have one sign that nothing else has, and takes them out of both lists.</summary>
    private void Find(List<ImportedPage> lost, Func<ImportedPage, string?> signOfMade, List<(Page Page, SourceFile Text)> others, Func<(Page Page, SourceFile Text), string?> signOfPage)
    {
        foreach ((ImportedPage made, (Page Page, SourceFile Text) other) in SamePairs.Take(lost, signOfMade, others, signOfPage))
        {
            _standing.Add(made, other.Page);
        }
    }
}
