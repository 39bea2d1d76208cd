namespace Garden.Rendering;

/// <summary>The last look at an address before it is published; the parser has complained about bad ones already.</summary>
internal static class SafeUrl
{
    private static readonly string[] Schemes = ["http", "https", "mailto"];

    /// <summary>
    /// Whether a browser may be sent there: relative, or one of the schemes that only fetch or write a letter.
    /// Browsers ignore white space and control characters in a scheme, so they are ignored here.
    /// </summary>
    public static bool Allows(string url)
    {
        int colon = url.IndexOf(':', StringComparison.Ordinal);
        int path = url.AsSpan().IndexOfAny('/', '?', '#');
        if (colon < 0 || (path >= 0 && path < colon))
        {
            return true;
        }

        string scheme = string.Concat(url[..colon].Where(c => c > ' ' && !char.IsControl(c)));
        return Schemes.Contains(scheme, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The address where it may be published, else null.</summary>
    public static string? OrNull(string? url) => url is not null && Allows(url) ? url : null;
}
