using Garden.Site.Theming;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>A list of the whole garden, told in words.</summary>
internal sealed record ListText(string Kind, Func<Words, string> Title, Func<Words, string> Description, Sentence Empty)
{
    /// <summary>A list whose title and description are sentences of the theme.</summary>
    public ListText(string kind, Sentence title, Sentence description, Sentence empty)
        : this(kind, words => words.Say(title), words => words.Say(description), empty)
    {
    }

    /// <summary>The most rows of one page.</summary>
    public int RowsPerPage { get; init; } = Paging.RowsPerPage;
}

/// <summary>Lists of the whole garden, cut into pages.</summary>
internal static class ListPages
{
    /// <summary>The pages of a list.</summary>
    /// <typeparam name="T">What a row shows.</typeparam>
    /// <param name="groupOf">The heading that a row stands under; rows of one group follow each other.</param>
    /// <param name="viewOf">Makes a row as seen from a page.</param>
    public static IEnumerable<SitePage> Of<T>(SiteContext site, string address, ListText text, IReadOnlyList<T> rows, Func<T, string> groupOf, Func<PageScope, T, RowView> viewOf)
    {
        string title = text.Title(site.Words);
        string description = text.Description(site.Words);
        Dictionary<string, int> counts = rows.CountBy(groupOf, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return Paging.Cut(address, rows, (at, part, place) => new SitePage(at, PageTemplates.List, scope => new ListView
        {
            Site = scope.SiteView(),
            Kind = text.Kind,
            Title = title,
            WindowTitle = scope.WindowTitle(title),
            Description = description,
            Canonical = scope.Canonical,
            Beside = ListFamilies.Beside(scope, address),
            Groups = [.. Groups(part, groupOf).Select(group => new GroupView
            {
                Title = group.Title,
                Count = site.Words.Number(counts[group.Title]),
                Rows = [.. group.Rows.Select(row => viewOf(scope, row))],
            })],
            Empty = rows.Count == 0 ? site.Words.Say(text.Empty) : null,
            Pager = place.Pager(scope),
        }), text.RowsPerPage);
    }

    /// <summary>The links to neighbouring lists.</summary>
    public static LinkView[] OrdersOf(PageScope scope, IReadOnlyList<(Sentence Words, string Address)> orders, string current) =>
        [.. orders.Select(order => new LinkView { Words = scope.Words.Say(order.Words), Href = scope.Links.To(order.Address), Current = order.Address == current })];

    /// <summary>Rows that follow each other under one heading.</summary>
    /// <typeparam name="T">What a row shows.</typeparam>
    private static IEnumerable<(string Title, ArraySegment<T> Rows)> Groups<T>(ArraySegment<T> rows, Func<T, string> groupOf)
    {
        for (int start = 0, end; start < rows.Count; start = end)
        {
            string title = groupOf(rows[start]);
            for (end = start + 1; end < rows.Count && groupOf(rows[end]) == title;)
            {
                end++;
            }

            yield return (title, rows[start..end]);
        }
    }
}
