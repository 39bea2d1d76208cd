using System.Globalization;

namespace Garden.Language.Text;

/// <summary>Where an address leads, as a browser reads it.</summary>
public enum WebUrlKind
{
    /// <summary>To a place of the same site: a path, a query, an anchor.</summary>
    Path,

    /// <summary>To another host under the same scheme: <c>//host/…</c>, and with <c>\</c> for any of its slashes.</summary>
    OtherHost,

    /// <summary>Wherever its scheme says.</summary>
    Scheme,
}

/// <summary>
/// An address that a writer gave, read as a browser does (WHATWG URL): control characters and blanks at its ends, and tabs and line ends
/// anywhere, do not count, and <c>\</c> is a <c>/</c>. Characters that nobody sees do not hide a scheme either, which is stricter than browsers
/// are. This is the one place that asks the framework about addresses; nothing in it throws.
/// </summary>
#pragma warning disable RS0030 // What throws is caught here.
public sealed record WebUrl
{
    private WebUrl(string written, WebUrlKind kind, string? scheme)
    {
        Written = written;
        Kind = kind;
        Scheme = scheme;
    }

    /// <summary>As it was given.</summary>
    public string Written { get; }

    /// <summary>Where it leads.</summary>
    public WebUrlKind Kind { get; }

    /// <summary>Its scheme in lower case; null when it has none.</summary>
    public string? Scheme { get; }

    /// <summary>Whether its scheme is that of web pages.</summary>
    public bool IsWeb => Scheme is "http" or "https";

    /// <summary>What a browser takes off the ends of an address: blanks and control characters.</summary>
    private static readonly char[] Ends = [.. Enumerable.Range(0, 0x21).Select(code => (char)code)];

    /// <summary>Reads any text as an address.</summary>
    public static WebUrl Read(string written)
    {
        string clean = Cleaned(written);
        if ((SchemeOf(clean) ?? SchemeOf(string.Concat(clean.Where(c => !IsUnseen(c))))) is string scheme)
        {
            return new WebUrl(written, WebUrlKind.Scheme, scheme);
        }

        bool isOtherHost = clean is ['/' or '\\', '/' or '\\', ..];
        return new WebUrl(written, isOtherHost ? WebUrlKind.OtherHost : WebUrlKind.Path, null);
    }

    /// <summary>The host of a complete address on the web, in the letters that name servers know; null when there is none, or none that can be read.</summary>
    public static string? HostOf(string? address) => Parsed(address)?.Host;

    /// <summary>The path of a complete address on the web, from its first <c>/</c>; null when it cannot be read.</summary>
    public static string? PathOf(string? address) => Parsed(address)?.Path;

    /// <summary>Whether an address is complete and leads to the web: <c>https://example.org/a</c>.</summary>
    public static bool IsComplete(string address) => Parsed(address) is not null;

    /// <summary>An address on the web that links can be joined to, ending in <c>/</c>; null when it is not complete, or has a query, an anchor or a user name.</summary>
    public static string? FolderAt(string address) =>
        !IsComplete(address) || address.AsSpan().ContainsAny('?', '#', '@') ? null
        : address.EndsWith('/') ? address
        : address + "/";

    /// <summary>Characters written as <c>%</c> and two digits, read; what is none is left.</summary>
    public static string Decode(string text) => Uri.UnescapeDataString(text);

    /// <summary>Any words as one part of an address.</summary>
    public static string Encode(string text) => Uri.EscapeDataString(text);

    private static (string Host, string Path)? Parsed(string? address)
    {
        bool isShaped = address is not null
            && (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '\\');
        try
        {
            return isShaped && Uri.TryCreate(address, UriKind.Absolute, out Uri? url) && url.IdnHost is { Length: > 0 } host ? (host, url.AbsolutePath) : null;
        }
        catch (UriFormatException)
        {
            return null; // a host with characters that no name server knows
        }
    }

    private static string Cleaned(string written)
    {
        string trimmed = written.Trim(Ends);
        return trimmed.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 ? trimmed : string.Concat(trimmed.Where(c => c is not ('\t' or '\n' or '\r')));
    }

    private static string? SchemeOf(string clean)
    {
        int end = 0;
        while (end < clean.Length && (char.IsAsciiLetter(clean[end]) || (end > 0 && (char.IsAsciiDigit(clean[end]) || clean[end] is '+' or '-' or '.'))))
        {
            end++;
        }

        return end > 0 && end < clean.Length && clean[end] == ':' ? clean[..end].ToLowerInvariant() : null;
    }

    private static bool IsUnseen(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
