using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Linking;

/// <summary>Checks that every page can have its address: names that every system can store, no two pages at one place.</summary>
internal static class Addresses
{
    /// <summary>Where files of the theme and of the writer lie side by side.</summary>
    public const string Assets = "assets/";

    /// <summary>A page that is called 404 would be taken for the one that is shown where nothing is.</summary>
    private static readonly string[] Derived = [.. DerivedAddress.All, "404/"];

    private static readonly string[] Groups = ["areas/", "tags/"];

    /// <summary>Files at the root of a site, and what a host puts there.</summary>
    private static readonly string[] RootFiles =
        ["feed.xml", "changes.xml", "calendar.ics", "sitemap.xml", "robots.txt", "garden.json", "beliefs.json", "search.json", "graph.json", "404.html", "favicon.ico"];

    /// <summary>Reports pages whose address, or an old address of them, cannot be or is taken.</summary>
    /// <param name="files">Every file of the content folder that is no page, by its path there.</param>
    public static void Check(IReadOnlyList<Page> pages, IReadOnlySet<string> files, Action<Diagnostic> report)
    {
        Dictionary<string, Page> taken = new(StringComparer.Ordinal);
        Dictionary<string, Topic> ids = new(StringComparer.OrdinalIgnoreCase);
        foreach (Page page in pages)
        {
            if (PathName.Problem(page.Name) is string problem)
            {
                report(AtStart(page, RuleDescriptor.UnsafePath, problem, "rename the file"));
                continue;
            }

            string address = Address.Of(page);
            string what = page.Slug is null ? "rename the file" : "write another `slug`";
            if (IsDerived(address))
            {
                report(AtStart(page, RuleDescriptor.CollidingOutput, $"`{address}` is a page that the site makes itself", what));
            }
            else if (!taken.TryAdd(address, page))
            {
                report(AtStart(page, RuleDescriptor.CollidingOutput, $"the page would be written to `{address}`, and so would `{taken[address].Path}`", page.Slug is null ? "rename one of the two files" : what));
            }
            else if (page is Topic topic && !ids.TryAdd(Unicode.Composed(topic.Id), topic))
            {
                report(AtStart(page, RuleDescriptor.CollidingOutput, $"the topic's id `{topic.Id}` is also that of `{ids[Unicode.Composed(topic.Id)].Path}`", page.Slug is null ? "rename one of the two files" : what));
            }
        }

        OldAddresses.Check(pages, taken, files, report);
    }

    /// <summary>Whether an address belongs to a page that nobody wrote, or to a file of the theme.</summary>
    public static bool IsDerived(string address) =>
        Derived.Contains(address, StringComparer.Ordinal) || IsGroup(address) || address.StartsWith(Assets, StringComparison.Ordinal);

    /// <summary>Whether an address is that of an area or a tag, or lies below one.</summary>
    public static bool IsGroup(string address) => Groups.Any(folder => address.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>Whether the site makes what stands at an address: the home page, an index or a further page of one, a feed, data.</summary>
    public static bool IsMade(string address) =>
        address.Length == 0
        || RootFiles.Contains(address, StringComparer.Ordinal)
        || (address[^1] == '/' && address != "404/" && Derived.Any(index => address.StartsWith(index, StringComparison.Ordinal)));

    /// <summary>Whether an alias is an address as well, at which a redirect to its page stands.</summary>
    public static bool IsRedirect(string alias) =>
        alias.Contains('/', StringComparison.Ordinal) && PathName.Problem(alias) is null && !IsDerived(Address.OfPage(alias));

    /// <summary>A finding at the slug, or at the start of the file where it has none.</summary>
    private static Diagnostic AtStart(Page page, RuleDescriptor rule, string message, string help) => new()
    {
        Rule = rule,
        Severity = Severity.Error,
        Location = page.Locate(page.SlugSpan),
        Message = message,
        Help = help,
    };
}
