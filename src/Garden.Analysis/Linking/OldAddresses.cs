using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Linking;

/// <summary>
/// Addresses at which pages once were, as their front matter names them: <c>/old/place/</c>, <c>/2019/05/post.html</c>. A redirect is a
/// page, so it stands nowhere but where a page could, and takes nobody's place.
/// </summary>
internal static class OldAddresses
{
    /// <summary>The address of a redirect; null when none can be there.</summary>
    /// <param name="written">From the root, with a leading slash.</param>
    public static string? AddressOf(string written) => Problem(written, out string address) is null && address.Length > 0 ? address : null;

    /// <summary>Why no reader can be sent on from an address; null when one can, unless a page has it.</summary>
    /// <param name="written">From the root, with a leading slash.</param>
    /// <param name="files">Every file of the content folder that is no page, by its path there.</param>
    public static string? Fault(string written, IReadOnlySet<string> files) =>
        Problem(written, out string address) ?? (TakenBy(address, files) is string other ? $"`{written}` is {other}" : null);

    /// <summary>Reports old addresses that cannot be or are taken.</summary>
    /// <param name="taken">The pages by their addresses.</param>
    /// <param name="files">Every other file of the content folder, by its path there.</param>
    public static void Check(IEnumerable<Page> pages, IReadOnlyDictionary<string, Page> taken, IReadOnlySet<string> files, Action<Diagnostic> report)
    {
        Dictionary<string, Page> used = new(taken, StringComparer.OrdinalIgnoreCase);
        foreach (Page page in pages)
        {
            foreach (OldAddress old in page.OldAddresses)
            {
                if (Problem(old.Written, out string address) is string problem)
                {
                    report(At(page, old, RuleDescriptor.UnsafePath, problem, "write where the page was on this site: `/old/place/`"));
                }
                else if (TakenBy(address, files) is string other)
                {
                    report(At(page, old, RuleDescriptor.CollidingOutput, $"`{old.Written}` is {other}, so no reader can be sent on from there", "remove it"));
                }
                else if (!used.TryAdd(address, page) && !ReferenceEquals(used[address], page))
                {
                    report(At(page, old, RuleDescriptor.CollidingOutput, $"`{old.Written}` leads to `{used[address].Path}` already", "keep it on one of the two pages"));
                }
            }
        }
    }

    /// <summary>What keeps a text from being an address of this site; null when nothing does.</summary>
    /// <param name="address">The address that it is; empty for the home page.</param>
    private static string? Problem(string written, out string address)
    {
        address = "";
        string path = Unicode.Composed(WebUrl.Decode(written));
        if (path.StartsWith("//", StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal))
        {
            return $"`{written}` leads to another site";
        }

        if (path.AsSpan().ContainsAny('?', '#'))
        {
            return $"`{written}` has a query or an anchor, which is no part of a page's address";
        }

        path = path.Trim('/');
        path = path.Equals("index.html", StringComparison.OrdinalIgnoreCase) ? ""
            : path.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) ? path[..^"/index.html".Length] : path;
        if (path.Length == 0)
        {
            return null;
        }

        if (PathName.Problem(path) is string problem)
        {
            return problem;
        }

        if (path.Split('/').Any(part => part[0] == '.') || path.Split('/')[0].Equals("CNAME", StringComparison.OrdinalIgnoreCase))
        {
            return $"`{written}` is a name that hosts keep for themselves";
        }

        bool isFile = path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
        address = isFile ? path : path + "/";
        return null;
    }

    /// <summary>What the site has at an address besides pages; null when that is nothing.</summary>
    private static string? TakenBy(string address, IReadOnlySet<string> files)
    {
        string lower = address.ToLowerInvariant();
        string path = lower.TrimEnd('/');
        if (lower.Length == 0)
        {
            return "the home page";
        }

        if (Addresses.IsDerived(lower) || Addresses.IsDerived(path + "/") || Addresses.IsMade(lower) || Addresses.IsMade(path))
        {
            return "made by the site itself";
        }

        string[] parts = address.TrimEnd('/').Split('/');
        bool isUnderFile = Enumerable.Range(1, parts.Length).Any(count => files.Contains(string.Join('/', parts[..count])));
        return isUnderFile ? "a file of the garden" : null;
    }

    private static Diagnostic At(Page page, OldAddress old, RuleDescriptor rule, string message, string help) => new()
    {
        Rule = rule,
        Severity = Severity.Error,
        Location = page.Locate(old.Span),
        Message = message,
        Help = help,
    };
}
