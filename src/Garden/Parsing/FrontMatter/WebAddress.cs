using System.Text;

namespace Garden.Parsing.FrontMatter;

/// <summary>What kind of address a writer gave, read the way a browser would.</summary>
public static class WebAddress
{
    /// <summary>
    /// The scheme of an address in lower case; null when it has none. As in a browser, control characters and blanks at
    /// the start do not hide a scheme, nor do tabs and line ends inside it.
    /// </summary>
    public static string? SchemeOf(string address)
    {
        StringBuilder scheme = new();
        foreach (char character in address)
        {
            bool isIgnored = character is '\t' or '\n' or '\r' || (scheme.Length == 0 && (character <= ' ' || char.IsWhiteSpace(character) || char.IsControl(character)));
            if (isIgnored)
            {
                continue;
            }

            if (character == ':')
            {
                return scheme.Length > 0 ? scheme.ToString() : null;
            }

            if (!char.IsAsciiLetter(character) && (scheme.Length == 0 || !(char.IsAsciiDigit(character) || character is '+' or '-' or '.')))
            {
                return null;
            }

            scheme.Append(char.ToLowerInvariant(character));
        }

        return null;
    }

    /// <summary>Whether an address is complete and leads to the web: <c>https://example.org/a</c>.</summary>
    public static bool IsComplete(string address) =>
        (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && !address.Any(character => char.IsWhiteSpace(character) || char.IsControl(character))
        && Uri.TryCreate(address, UriKind.Absolute, out Uri? parsed)
        && parsed.Host.Length > 0;

    /// <summary>
    /// The address a site is published at, ending in <c>/</c>; null when it is not complete, or has a query, an anchor or
    /// a user name.
    /// </summary>
    public static string? SiteRoot(string address)
    {
        if (!IsComplete(address) || address.AsSpan().ContainsAny('?', '#', '@'))
        {
            return null;
        }

        return address.EndsWith('/') ? address : address + "/";
    }
}
