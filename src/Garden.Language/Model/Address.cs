using System.Buffers;
using System.Text;
using Garden.Language.Text;

namespace Garden.Language.Model;

/// <summary>
/// Addresses inside the site. An address is a path from the site's root without a leading slash: <c>topics/norms/</c>
/// for a page, <c>assets/garden.css</c> for a file, the empty string for the home page.
/// </summary>
public static class Address
{
    /// <summary>What may stand in a path as it is.</summary>
    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$&'()*+,;=@");

    /// <summary>
    /// The address of a page by its name: lower case, spaces as <c>-</c>, <c>folder/index</c> as <c>folder/</c>.
    /// </summary>
    public static string OfPage(string name)
    {
        string slug = Unicode.Composed(name).ToLowerInvariant().Replace(' ', '-');
        if (slug == "index")
        {
            return "";
        }

        return slug.EndsWith("/index", StringComparison.Ordinal) ? slug[..^"index".Length] : slug + "/";
    }

    /// <summary>The address of a page: that of its name, the last part of which its slug replaces. The home page has no other.</summary>
    public static string Of(Page page)
    {
        if (page.Slug is not string slug || page.Name.Equals("index", StringComparison.OrdinalIgnoreCase))
        {
            return OfPage(page.Name);
        }

        string place = page.Name.EndsWith("/index", StringComparison.OrdinalIgnoreCase) ? page.Name[..^"/index".Length] : page.Name;
        return OfPage(place[..(place.LastIndexOf('/') + 1)] + slug);
    }

    /// <summary>The relative link from one address to another, percent-encoded; <c>./</c> for the page itself.</summary>
    public static string Relative(string from, string to)
    {
        int shared = 0;
        for (int at = 0; at < from.Length && at < to.Length && from[at] == to[at]; at++)
        {
            if (from[at] == '/')
            {
                shared = at + 1;
            }
        }

        int up = from.AsSpan(shared).Count('/');
        if (up == 0 && shared == to.Length)
        {
            return "./";
        }

        StringBuilder link = new();
        for (int i = 0; i < up; i++)
        {
            link.Append("../");
        }

        AppendEncoded(link, to.AsSpan(shared));
        return link.ToString();
    }

    /// <summary>Percent-encodes what may not stand in a path, as UTF-8; slashes stay.</summary>
    public static string Encode(string path)
    {
        StringBuilder encoded = new(path.Length);
        AppendEncoded(encoded, path);
        return encoded.ToString();
    }

    private static void AppendEncoded(StringBuilder builder, ReadOnlySpan<char> path)
    {
        if (!path.ContainsAnyExcept(Unreserved))
        {
            builder.Append(path);
            return;
        }

        Span<byte> utf8 = stackalloc byte[4];
        foreach (Rune rune in path.EnumerateRunes())
        {
            if (rune.IsBmp && Unreserved.Contains((char)rune.Value))
            {
                builder.Append((char)rune.Value);
                continue;
            }

            int width = rune.EncodeToUtf8(utf8);
            foreach (byte b in utf8[..width])
            {
                builder.Append('%').Append("0123456789ABCDEF"[b >> 4]).Append("0123456789ABCDEF"[b & 15]);
            }
        }
    }
}
