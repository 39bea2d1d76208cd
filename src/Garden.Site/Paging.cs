using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site;

/// <summary>Cuts a list that is too long for one page into pages: <c>beliefs/</c>, <c>beliefs/2/</c>, ….</summary>
internal static class Paging
{
    /// <summary>The most rows of one page.</summary>
    public const int RowsPerPage = 500;

    /// <summary>The most rows of one page whose rows take several lines each.</summary>
    public const int TallRowsPerPage = 100;

    /// <summary>One page for each stretch of rows; a list without rows has one empty page.</summary>
    /// <typeparam name="T">A row.</typeparam>
    /// <param name="address">Where the first page is.</param>
    /// <param name="pageOf">Makes the page at an address from its rows and its place in the whole.</param>
    /// <param name="most">The most rows of one page.</param>
    public static IEnumerable<SitePage> Cut<T>(string address, IReadOnlyList<T> rows, Func<string, ArraySegment<T>, Place, SitePage> pageOf, int most = RowsPerPage)
    {
        T[] all = [.. rows];
        int pages = Math.Max(1, (all.Length + most - 1) / most);
        for (int page = 0; page < pages; page++)
        {
            int start = page * most;
            ArraySegment<T> part = new(all, start, Math.Min(most, all.Length - start));
            yield return pageOf(AddressOf(address, page), part, new Place(address, page, pages));
        }
    }

    private static string AddressOf(string address, int page) => page == 0 ? address : $"{address}{Counting.Plain(page + 1)}/";

    /// <summary>A page's place in a list.</summary>
    /// <param name="Page">From 0.</param>
    internal readonly record struct Place(string Address, int Page, int Pages)
    {
        /// <summary>All pages in their order as seen from this one, which is <c>#</c>, parted by blanks; null when there is only one.</summary>
        public string? All(PageScope scope)
        {
            Place self = this;
            return Pages == 1 ? null : string.Join(' ', Enumerable.Range(0, Pages).Select(page => page == self.Page ? "#" : scope.Links.To(AddressOf(self.Address, page))));
        }

        /// <summary>The way to the neighbouring pages; null when there is only one.</summary>
        public PagerView? Pager(PageScope scope) => Pages == 1 ? null : new PagerView
        {
            Words = scope.Words.Say(Sentences.PageOf, Page + 1, Pages),
            Previous = Page == 0 ? null : scope.Links.To(AddressOf(Address, Page - 1)),
            Next = Page + 1 == Pages ? null : scope.Links.To(AddressOf(Address, Page + 1)),
        };
    }
}
