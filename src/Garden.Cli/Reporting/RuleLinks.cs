using System.Collections.Concurrent;
using System.Reflection;
using Garden.Analysis.Linting;
using Garden.Cli.Files;
using Garden.Language.Diagnostics;

namespace Garden.Cli.Reporting;

/// <summary>
/// Where the page of a rule can be read: on the web, where the build was told where build/docs.sh publishes them (<c>-p:DocsUrl=…</c>), else beside the program, where its build
/// has put the pages.
/// </summary>
internal static class RuleLinks
{
    private const string Folder = "docs/rules/";

    private static readonly string? Docs =
        typeof(RuleLinks).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(fact => fact.Key == "DocsUrl")?.Value is { Length: > 0 } url ? url : null;

    private static readonly ConcurrentDictionary<RuleDescriptor, string?> Known = [];

    /// <summary>The address on the web; null when the program does not know one.</summary>
    public static string? OnTheWeb(RuleDescriptor rule) => Docs is null ? null : Docs + RulePages.Address(RuleCatalog.Of(rule));

    /// <summary>The address on the web, else that of a file on this machine; null when there is neither.</summary>
    public static string? Of(RuleDescriptor rule) => Known.GetOrAdd(rule, one => OnTheWeb(one) ?? OnDisk(one));

    private static string? OnDisk(RuleDescriptor rule)
    {
        string file = Path.Combine(AppContext.BaseDirectory, Folder, RulePages.FileName(RuleCatalog.Of(rule)));
        return File.Exists(file) ? FileUri.Of(file) : null;
    }
}
