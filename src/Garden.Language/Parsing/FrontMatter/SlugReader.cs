using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>Reads the name that a page has in its address: <c>slug</c>, or the last part of another tool's <c>permalink</c>.</summary>
internal static class SlugReader
{
    /// <summary>The name; null when there is none, or when it cannot be part of an address, which is then reported.</summary>
    public static WrittenText? Read(FieldValues values, FieldEntry entry)
    {
        if (entry.Value is not FieldText || values.TextOf(entry.Value, entry.Written) is not { } written)
        {
            return null;
        }

        bool isPermalink = KeyName.Normal(entry.Written) == "permalink";
        string slug = isPermalink ? LastPart(written.Text) : written.Text;
        if (slug.Length == 0)
        {
            return null;
        }

        if (PathName.Problem(slug) is not { } problem)
        {
            bool isTaken = slug.Equals("index", StringComparison.OrdinalIgnoreCase) || slug[0] is '.' or '_' || slug.Contains('/', StringComparison.Ordinal);
            if (!isTaken)
            {
                return written with { Text = slug, IsVerbatim = written.IsVerbatim && !isPermalink };
            }

            problem = $"the name {Findings.Quote(slug)} cannot be that of a page";
        }

        values.Findings.Error(RuleDescriptor.UnsafePath, written.Span, problem, $"write one name for `{entry.Written}`, without `/`: `my-page`");
        return null;
    }

    /// <summary>The last part of a path or a web address; empty where there is none, or where a pattern (<c>/:year/:title/</c>) stands for it.</summary>
    private static string LastPart(string permalink)
    {
        string path = permalink.Trim();
        int scheme = path.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            int host = path.IndexOf('/', scheme + 3);
            path = host < 0 ? "" : path[host..];
        }

        int query = path.AsSpan().IndexOfAny('?', '#');
        path = (query < 0 ? path : path[..query]).TrimEnd('/');
        path = path.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) ? path[..^"/index.html".Length] : path;
        string last = path[(path.LastIndexOf('/') + 1)..];
        foreach (string extension in (ReadOnlySpan<string>)[".html", ".htm", ".md"])
        {
            last = last.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? last[..^extension.Length] : last;
        }

        bool isPattern = last.AsSpan().ContainsAny(":{}") || PrivacyKeys.YesOrNo(permalink) is not null;
        return isPattern ? "" : WebUrl.Decode(last);
    }
}
