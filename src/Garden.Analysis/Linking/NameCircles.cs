using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linking;

/// <summary>
/// Finds items whose words name one another in a circle: a link without words of its own shows the words of its target, which would
/// then never end. A circle is found at the link that closes it.
/// </summary>
/// <param name="targetOf">What reference number so-and-so of a page leads to.</param>
/// <param name="report">Takes a finding for every circle.</param>
internal sealed class NameCircles(Func<Page, int, LinkTarget> targetOf, Action<Diagnostic> report)
{
    /// <summary>The most items of a circle that a message names at either end.</summary>
    private const int NamedAtEnds = 4;

    private readonly HashSet<Item> _done = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Item, int> _depths = new(ReferenceEqualityComparer.Instance);
    private readonly List<Step> _path = [];

    /// <summary>An item whose links are being followed.</summary>
    private sealed record Step(Page Page, Item Item, IEnumerator<(int Reference, LinkTarget.Place Place)> Links);

    /// <summary>Looks at every item of some pages, in order.</summary>
    public void Find(IEnumerable<Page> pages)
    {
        foreach (Page page in pages)
        {
            // most items show the words of no other one, and no circle goes through them
            foreach (Item item in page.References.IsEmpty ? [] : page.Items.Where(ShowsOthers))
            {
                Follow(page, item);
            }
        }
    }

    /// <summary>Goes wherever an item's words lead, without recursion: a chain may be as long as a page.</summary>
    private void Follow(Page page, Item item)
    {
        Enter(page, item);
        while (_path.Count > 0)
        {
            Step step = _path[^1];
            if (!step.Links.MoveNext())
            {
                _path.RemoveAt(_path.Count - 1);
                _depths.Remove(step.Item);
                _done.Add(step.Item);
                continue;
            }

            (int reference, LinkTarget.Place place) = step.Links.Current;
            if (_depths.TryGetValue(place.Item!, out int depth))
            {
                Report(step.Page, step.Page.References[reference], depth);
            }
            else
            {
                Enter(place.Page, place.Item!);
            }
        }
    }

    private void Enter(Page page, Item item)
    {
        if (!_done.Contains(item))
        {
            _depths.Add(item, _path.Count);
            _path.Add(new Step(page, item, LinksOf(page, item).GetEnumerator()));
        }
    }

    private static bool ShowsOthers(Item item)
    {
        foreach (TextEvent one in Corpus.WordsOf(item).Events)
        {
            if (one.Kind is TextEventKind.Name or TextEventKind.Embed)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The items that an item's words show, each once.</summary>
    private IEnumerable<(int Reference, LinkTarget.Place Place)> LinksOf(Page page, Item item)
    {
        HashSet<Item> seen = new(ReferenceEqualityComparer.Instance);
        foreach (TextEvent one in Corpus.WordsOf(item).Events)
        {
            if (one.Kind is TextEventKind.Name or TextEventKind.Embed
                && targetOf(page, one.Reference) is LinkTarget.Place { Item: Item named } place
                && seen.Add(named))
            {
                yield return (one.Reference, place);
            }
        }
    }

    private void Report(Page page, Reference reference, int depth)
    {
        string[] chain = [.. _path.Skip(depth).Append(_path[depth]).Select(step => ReferenceEquals(step.Page, page) ? step.Item.Id : $"{step.Page.Name}#{step.Item.Id}")];
        IEnumerable<string> shown = chain.Length <= 2 * NamedAtEnds ? chain : [.. chain[..NamedAtEnds], "…", .. chain[^NamedAtEnds..]];
        report(LinkFindings.Circle(page, reference, string.Join(" → ", shown)));
    }
}
