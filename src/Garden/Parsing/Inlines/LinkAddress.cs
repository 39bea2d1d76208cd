using System.Collections.Immutable;
using System.Text;

namespace Garden.Parsing.Inlines;

/// <summary>What kind of address a link has.</summary>
internal enum LinkAddressKind
{
    /// <summary>With a scheme that is allowed, or <c>//host/…</c>: written as it stands.</summary>
    External,

    /// <summary>With a scheme that is not allowed: never written.</summary>
    Unsafe,

    /// <summary>Inside the garden or beside it: a path, an anchor.</summary>
    Internal,
}

/// <summary>Judges the final address of a link, after entities and escapes were decoded.</summary>
internal static class LinkAddress
{
    /// <summary>
    /// Tells the kind of an address. Browsers drop tabs and line ends anywhere in an address and blanks and control
    /// characters at its ends, so the scheme is read without them.
    /// </summary>
    public static LinkAddressKind KindOf(string url, ImmutableArray<string> allowedSchemes)
    {
        StringBuilder scheme = new();
        foreach (char c in url)
        {
            if (c <= ' ' || char.IsControl(c) || c is '\u00AD' or (>= '\u200B' and <= '\u200F') or '\uFEFF')
            {
                continue;
            }

            if (c is '/' or '\\' or '?' or '#')
            {
                bool network = scheme.Length == 0 && IsNetworkPath(url);
                return network ? LinkAddressKind.External : LinkAddressKind.Internal;
            }

            if (c == ':')
            {
                string name = scheme.ToString().ToLowerInvariant();
                return allowedSchemes.Contains(name, StringComparer.Ordinal) ? LinkAddressKind.External : LinkAddressKind.Unsafe;
            }

            scheme.Append(c);
        }

        return LinkAddressKind.Internal;
    }

    private static bool IsNetworkPath(string url)
    {
        ReadOnlySpan<char> trimmed = url.AsSpan().Trim();
        return trimmed.Length > 1 && trimmed[0] is '/' or '\\' && trimmed.Length > 1 && trimmed[1] is '/' or '\\';
    }
}
