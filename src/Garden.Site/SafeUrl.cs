using Garden.Language.Text;

namespace Garden.Site;

/// <summary>The last look at an address before it is published; the parser has complained about bad ones already.</summary>
internal static class SafeUrl
{
    private static readonly string[] Schemes = ["http", "https", "mailto"];

    /// <summary>Whether a browser may be sent there: within the site, or by one of the schemes that only fetch or write a letter.</summary>
    public static bool Allows(string url) => WebUrl.Read(url) switch
    {
        { Kind: WebUrlKind.Path } => true,
        { Scheme: string scheme } => Schemes.Contains(scheme, StringComparer.Ordinal),
        _ => false,
    };

    /// <summary>The address where it may be published, else null.</summary>
    public static string? OrNull(string? url) => url is not null && Allows(url) ? url : null;
}
