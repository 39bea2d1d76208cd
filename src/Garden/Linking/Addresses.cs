using System.Buffers;
using System.Globalization;
using System.Text;
using Garden.Diagnostics;
using Garden.Model;
using Garden.Text;

namespace Garden.Linking;

/// <summary>Checks that every page can have its address: names that every system can store, no two pages at one place.</summary>
internal static class Addresses
{
    /// <summary>Where files of the theme and of the writer lie side by side.</summary>
    public const string Assets = "assets/";

    /// <summary>The most bytes of one part of a path that common file systems store, <c>.html</c> and the like left room for.</summary>
    private const int MostBytes = 240;

    private static readonly string[] Derived =
    [
        "beliefs/", "beliefs/by-sureness/", "beliefs/by-importance/", "beliefs/by-last-move/", "uncertainties/", "updates/", "cruxes/", "agenda/",
        "changes/", "evidence/", "essays/", "reading/", "reading/moved-nothing/", "map/", "stubs/", "calibration/", "404/", "404.html",
    ];

    private static readonly SearchValues<char> Unstorable = SearchValues.Create("<>:\"|?*\\");

    private static readonly string[] Groups = ["areas/", "tags/"];

    /// <summary>Files at the root of a site, and what a host puts there.</summary>
    private static readonly string[] RootFiles =
        ["feed.xml", "changes.xml", "calendar.ics", "sitemap.xml", "robots.txt", "garden.json", "beliefs.json", "search.json", "graph.json", "404.html", "favicon.ico"];

    private static readonly HashSet<string> DeviceNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>Reports pages whose address cannot be or is taken.</summary>
    public static void Check(IEnumerable<Page> pages, Action<Diagnostic> report)
    {
        Dictionary<string, Page> taken = new(StringComparer.Ordinal);
        Dictionary<string, Topic> ids = new(StringComparer.OrdinalIgnoreCase);
        foreach (Page page in pages)
        {
            if (UnsafePart(page.Name) is string problem)
            {
                report(AtStart(page, RuleDescriptor.UnsafePath, problem, "rename the file"));
                continue;
            }

            string address = Address.Of(page);
            if (IsDerived(address))
            {
                report(AtStart(page, RuleDescriptor.CollidingOutput, $"`{address}` is a page that the site makes itself", "rename the file"));
            }
            else if (!taken.TryAdd(address, page))
            {
                report(AtStart(page, RuleDescriptor.CollidingOutput, $"the page would be written to `{address}`, and so would `{taken[address].Path}`", "rename one of the two files"));
            }
            else if (page is Topic topic && !ids.TryAdd(topic.Id.Normalize(NormalizationForm.FormC), topic))
            {
                report(AtStart(page, RuleDescriptor.CollidingOutput, $"the topic's id `{topic.Id}` is also that of `{ids[topic.Id.Normalize(NormalizationForm.FormC)].Path}`", "rename one of the two files"));
            }
        }
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
        alias.Contains('/', StringComparison.Ordinal) && UnsafePart(alias) is null && !IsDerived(Address.OfPage(alias));

    /// <summary>What is wrong with a path as an address; null when nothing is.</summary>
    public static string? UnsafePart(string name)
    {
        foreach (string part in name.Split('/'))
        {
            string decoded = Uri.UnescapeDataString(part);
            if (part is "" or "." or ".." || decoded.Contains('/', StringComparison.Ordinal) || decoded is "." or "..")
            {
                return $"the name `{part}` would lead out of its folder";
            }

            if (part.AsSpan().ContainsAny(Unstorable) || part.Any(c => char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format))
            {
                return $"the name `{part}` has a character that some systems cannot store";
            }

            if (part[^1] is '.' or ' ' || part[0] == ' ')
            {
                return $"the name `{part}` starts or ends with a blank or ends with a dot";
            }

            if (DeviceNames.Contains(part.Split('.')[0]))
            {
                return $"the name `{part}` is reserved on some systems";
            }

            if (Encoding.UTF8.GetByteCount(part) > MostBytes)
            {
                return $"the name is longer than {MostBytes} bytes";
            }
        }

        return null;
    }

    private static Diagnostic AtStart(Page page, RuleDescriptor rule, string message, string help) => new()
    {
        Rule = rule,
        Severity = Severity.Error,
        Location = page.Locate(new SourceSpan(0, 0)),
        Message = message,
        Help = help,
    };
}
