using System.Collections.Immutable;
using Garden.Language.Text;

namespace Garden.Language.Parsing.Inlines;

/// <summary>What kind of address a link has.</summary>
internal enum LinkAddressKind
{
    /// <summary>With a scheme that is allowed, or <c>//host/…</c>: written as it stands.</summary>
    External,

    /// <summary>With a scheme that is not allowed, or to a place that only a browser would see in it: never written.</summary>
    Unsafe,

    /// <summary>Inside the garden or beside it: a path, an anchor.</summary>
    Internal,
}

/// <summary>Judges the final address of a link, after entities and escapes were decoded.</summary>
internal static class LinkAddress
{
    /// <summary>Tells the kind of an address.</summary>
    public static LinkAddressKind KindOf(string url, ImmutableArray<string> allowedSchemes) =>
        Problem(url, allowedSchemes) is not null ? LinkAddressKind.Unsafe
        : WebUrl.Read(url).Kind == WebUrlKind.Path ? LinkAddressKind.Internal
        : LinkAddressKind.External;

    /// <summary>Why an address is not written, and what to write instead; null when it may be.</summary>
    public static (string Message, string Help)? Problem(string url, ImmutableArray<string> allowedSchemes)
    {
        WebUrl read = WebUrl.Read(url);
        return read.Kind switch
        {
            WebUrlKind.OtherHost when !url.StartsWith("//", StringComparison.Ordinal) => ("to a browser the link leads to another host", "write the whole address, with `https://`, or a path with single `/`"),
            WebUrlKind.Scheme when !allowedSchemes.Contains(read.Scheme!, StringComparer.Ordinal) =>
                ("the link has a scheme that is not allowed", $"links may be relative or one of {string.Join(", ", allowedSchemes)}"),
            WebUrlKind.Scheme when read.IsWeb && !url.AsSpan().TrimStart()[read.Scheme!.Length..].StartsWith("://") => ("the link names no host", $"write `{read.Scheme}://` before the host"),
            _ => null,
        };
    }

    /// <summary>An address as browsers take it: only the first <c>#</c> starts its fragment.</summary>
    public static string Written(string url)
    {
        int hash = url.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? url : url[..(hash + 1)] + url[(hash + 1)..].Replace("#", "%23", StringComparison.Ordinal);
    }
}
