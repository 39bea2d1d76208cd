using Garden.Rendering.Theming;
using Garden.Rendering.Views;

namespace Garden.Rendering.Pages;

/// <summary>A row of a list before it is written: what it belongs to and what it shows.</summary>
/// <param name="Group">The heading that it stands under; rows of one group follow each other.</param>
/// <param name="View">Makes the row as seen from a page.</param>
internal sealed record ListRow(string Group, Func<PageScope, RowView> View);

/// <summary>A list of the whole garden, told in words.</summary>
internal sealed record ListText(string Kind, string Title, string Description, string Empty);

/// <summary>Lists of the whole garden, cut into pages.</summary>
internal static class ListPages
{
    /// <summary>The pages of a list.</summary>
    /// <param name="orders">Neighbouring lists: words and address; empty for none.</param>
    public static IEnumerable<SitePage> Of(string address, ListText text, IReadOnlyList<ListRow> rows, IReadOnlyList<(string Words, string Address)> orders)
    {
        Dictionary<string, int> counts = rows.CountBy(row => row.Group, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return Paging.Cut(address, rows, (at, part, place) => new SitePage(at, PageTemplates.List, scope => new ListView
        {
            Site = scope.SiteView(),
            Kind = text.Kind,
            Title = text.Title,
            WindowTitle = scope.WindowTitle(text.Title),
            Description = text.Description,
            Canonical = scope.Canonical,
            Orders = orders.Count == 0 ? null : OrdersOf(scope, orders, address),
            Groups = Groups(scope, part, counts),
            Empty = rows.Count == 0 ? text.Empty : null,
            Pager = place.Pager(scope.Links),
        }));
    }

    /// <summary>The links to neighbouring lists.</summary>
    public static LinkView[] OrdersOf(PageScope scope, IReadOnlyList<(string Words, string Address)> orders, string current) =>
        [.. orders.Select(order => new LinkView { Words = order.Words, Href = scope.Links.To(order.Address), Current = order.Address == current })];

    private static List<GroupView> Groups(PageScope scope, ArraySegment<ListRow> rows, Dictionary<string, int> counts)
    {
        List<GroupView> groups = [];
        for (int start = 0; start < rows.Count;)
        {
            string title = rows[start].Group;
            int end = start;
            List<RowView> views = [];
            while (end < rows.Count && rows[end].Group == title)
            {
                views.Add(rows[end++].View(scope));
            }

            groups.Add(new GroupView { Title = title, Count = Counting.Figures(counts[title]), Rows = views });
            start = end;
        }

        return groups;
    }
}
