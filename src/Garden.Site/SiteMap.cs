using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Site.Pages;
using Garden.Site.Views;

namespace Garden.Site;

/// <summary>The navigation of a site: the pages that this garden has something to show on.</summary>
/// <param name="Navigation">At the head of every page.</param>
/// <param name="More">At the foot of every page.</param>
internal sealed record SiteMap(SiteMap.Links Navigation, SiteMap.Links More)
{
    public static SiteMap Of(SiteContext site)
    {
        GardenAsOf corpus = site.Corpus;
        Entry[] own = [.. corpus.Settings.Navigation.Where(link => !IsKeptBack(corpus, link.Target)).Select(link => new Entry(link.Label, Resolve(corpus, link.Target)))];
        DerivedPage[] wanted = [.. DerivedPages.All.Where(page => page.IsWanted(site))];
        Entry[] theme = [.. wanted.Where(page => page.Head is not null).Select(page => new Entry(site.Words.Say(page.Head!), page.Address))];
        Entry[] more =
        [
            .. wanted.Where(page => page.Foot is not null).Select(page => new Entry(site.Words.Say(page.Foot!), page.Address)),
            .. corpus.PlainPages.Where(page => !page.Unlisted && !page.Name.Contains('/', StringComparison.Ordinal)).Take(8).Select(page => new Entry(page.Title, Address.Of(page))),
        ];
        return new SiteMap(new Links(own.Length > 0 ? [.. own] : [.. theme]), new Links([.. more]));
    }

    /// <summary>A target of the writer's own navigation: a page by name or title, a URL, else an address as it stands.</summary>
    private static string Resolve(GardenAsOf corpus, string target)
    {
        if (target.Contains(':', StringComparison.Ordinal))
        {
            return SafeUrl.OrNull(target) ?? "";
        }

        if (NavigationTargets.PageOf(corpus.Pages, target) is Page page)
        {
            return Address.Of(page);
        }

        string name = target.Trim('/');
        bool isFile = name.LastIndexOf('.') > name.LastIndexOf('/');
        return name.Length == 0 || isFile ? name : name + "/";
    }

    /// <summary>Whether a target names a page that is kept back, whose address nobody is to learn.</summary>
    private static bool IsKeptBack(GardenAsOf corpus, string target) => NavigationTargets.PageOf(corpus.Pages, target) is null && NavigationTargets.PageOf(corpus.Drafts, target) is not null;

    /// <summary>A link that every page has.</summary>
    /// <param name="Target">An address of the site, or a URL.</param>
    internal sealed record Entry(string Words, string Target);

    /// <summary>Links in their order.</summary>
    internal sealed record Links(ImmutableArray<Entry> Entries)
    {
        /// <summary>The links as seen from an address.</summary>
        public IReadOnlyList<LinkView> View(string address, SiteLinks links)
        {
            LinkView[] views = new LinkView[Entries.Length];
            string? list = ListOf(address);
            for (int i = 0; i < views.Length; i++)
            {
                Entry entry = Entries[i];
                bool isUrl = entry.Target.Contains(':', StringComparison.Ordinal);
                views[i] = new LinkView { Words = entry.Words, Href = isUrl ? entry.Target : links.To(entry.Target), Current = entry.Target == address, Within = entry.Target != address && entry.Target == list };
            }

            return views;
        }

        /// <summary>The entry that a page belongs to: the longest that its address begins with, else the one that leads to lists of its kind. Null when there is none.</summary>
        private string? ListOf(string address) =>
            Entries.Select(entry => entry.Target).Where(target => target.Length > 0 && target[^1] == '/' && address.StartsWith(target, StringComparison.Ordinal)).MaxBy(target => target.Length)
                ?? ListFamilies.HeadOf(address);
    }
}
