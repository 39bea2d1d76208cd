using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Assisting;

/// <summary>The names by which links call the pages of a garden, and which of them call one page alone.</summary>
internal sealed class PageNames
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);

    public PageNames(Corpus corpus)
    {
        foreach (string name in corpus.Pages.SelectMany(page => Of(page).Distinct(StringComparer.OrdinalIgnoreCase)))
        {
            _counts[name] = _counts.GetValueOrDefault(name) + 1;
        }
    }

    /// <summary>The names of a page: its own, its path, its title, its aliases.</summary>
    public static IEnumerable<string> Of(Page page) => page.Aliases.Prepend(page.Title).Prepend(page.Name).Prepend(ShortOf(page));

    /// <summary>The shortest name by which a link finds the page and no other.</summary>
    public string NameOf(Page page) => ShortOf(page) is var name && _counts[name] == 1 ? name : page.Name;

    /// <summary>A page as a proposal for a link.</summary>
    /// <param name="close">What ends the link.</param>
    public Proposal Proposal(Page page, string close) => new(page.Title, NameOf(page) + close, ProposalKind.Page)
    {
        Detail = page.Name,
        OtherNames = [ShortOf(page), page.Name, .. page.Aliases],
        Explanation = page.Description is string said ? MarkdownText.Escaped(said) : null,
    };

    private static string ShortOf(Page page) => page is Topic topic ? topic.Id : page.Name[(page.Name.LastIndexOf('/') + 1)..];
}
