using Garden.Language.Model;

namespace Garden.Site.Sections;

/// <summary>The ids of a page, so that what the tool adds does not take one that the writer uses.</summary>
internal sealed class IdSpace(Page page)
{
    private readonly List<string> _added = [];

    /// <summary>The wished id, or the first free one of <c>wish-2</c>, <c>wish-3</c>, …; it is taken from then on.</summary>
    public string Take(string wish)
    {
        string id = wish;
        for (int next = 2; IsTaken(id); next++)
        {
            id = $"{wish}-{Counting.Plain(next)}";
        }

        _added.Add(id);
        return id;
    }

    /// <summary>Few ids are asked for, so looking through the page is cheaper than collecting all of its ids.</summary>
    private bool IsTaken(string id)
    {
        foreach (Heading heading in page.Headings)
        {
            if (heading.Anchor == id)
            {
                return true;
            }
        }

        foreach (Item item in page.Items)
        {
            if (item.Id == id)
            {
                return true;
            }
        }

        return _added.Contains(id) || page.BlockIds.Contains(id, StringComparer.Ordinal);
    }
}
