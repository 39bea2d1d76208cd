using System.Collections.Concurrent;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Linking;

/// <summary>
/// The words that items are named by where a link to them has none of its own. The words of an item may name other items, so they are
/// followed no deeper than <see cref="Caps.NameDepth"/>, no longer than <see cref="Caps.NameLength"/> and never in a circle; beyond that
/// stand an item's id and <c>…</c>. Safe for use side by side.
/// </summary>
/// <param name="targetOf">What reference number so-and-so of a page leads to.</param>
internal sealed class ItemNames(Func<Page, int, LinkTarget> targetOf)
{
    private readonly ConcurrentDictionary<Item, string> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The name of an item.</summary>
    /// <param name="page">The page that it stands on.</param>
    public string Of(Page page, Item item) => _known.GetOrAdd(item, static (named, all) => all.Names.Read(all.Page, named, [named]), (Names: this, Page: page));

    /// <summary>The name of what a reference leads to.</summary>
    /// <param name="path">The items whose names are being read, from the outermost on.</param>
    private string Inner(Page page, int index, Item[] path)
    {
        LinkTarget target = targetOf(page, index);
        if (target is not LinkTarget.Place { Item: Item item } place)
        {
            return OfOther(page, index, target);
        }

        return path.Length >= Caps.NameDepth.Most || path.Contains(item, ReferenceEqualityComparer.Instance) ? item.Id : Read(place.Page, item, [.. path, item]);
    }

    private string Read(Page page, Item item, Item[] path)
    {
        string words = Corpus.WordsOf(item).Plain(inner => Inner(page, inner, path), Caps.NameLength.Most);
        return words.Length > 0 ? words : item.Id;
    }

    /// <summary>The name of a target that is no item: the title of a page, the words of a heading, else what was written.</summary>
    public static string OfOther(Page page, int index, LinkTarget target) => target switch
    {
        LinkTarget.Place { Anchor: string anchor } place => place.Page.Headings.FirstOrDefault(heading => heading.Anchor == anchor)?.Text ?? place.Page.Title,
        LinkTarget.Place place => place.Page.Title,
        _ => page.References[index].Written,
    };
}
