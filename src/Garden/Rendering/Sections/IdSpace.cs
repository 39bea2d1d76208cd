using Garden.Model;

namespace Garden.Rendering.Sections;

/// <summary>The ids of a page, so that what the tool adds does not take one that the writer uses.</summary>
internal sealed class IdSpace
{
    private readonly HashSet<string> _taken;

    public IdSpace(Page page) =>
        _taken = new HashSet<string>([.. page.Headings.Select(heading => heading.Anchor), .. page.Items.Select(item => item.Id), .. page.BlockIds], StringComparer.Ordinal);

    /// <summary>The wished id, or the first free one of <c>wish-2</c>, <c>wish-3</c>, …; it is taken from then on.</summary>
    public string Take(string wish)
    {
        string id = wish;
        for (int next = 2; !_taken.Add(id); next++)
        {
            id = $"{wish}-{Counting.Plain(next)}";
        }

        return id;
    }
}
