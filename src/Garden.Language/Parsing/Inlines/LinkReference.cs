using Garden.Language.Model;
using Garden.Language.Parsing.Markdown;
using Garden.Language.Text;

namespace Garden.Language.Parsing.Inlines;

/// <summary>Reads what a link names, and where its parts are written.</summary>
internal static class LinkReference
{
    /// <summary>The reference of a wiki link.</summary>
    /// <param name="span">Where the link stands in the file.</param>
    /// <param name="text">The file.</param>
    public static Reference Of(WikiLinkInline wiki, SourceSpan span, string text)
    {
        SourceSpan? target = Find(wiki.Target, span, text);
        return new Reference
        {
            Kind = wiki.IsEmbed ? ReferenceKind.Embed : ReferenceKind.Wiki,
            Target = wiki.Target,
            Heading = wiki.Heading,
            Item = wiki.Item,
            Span = span,
            TargetSpan = target,
            PlaceSpan = FindPlace(wiki.Heading ?? wiki.Item, span with { Start = target?.End ?? span.Start }, text),
        };
    }

    /// <summary>The reference of a Markdown link.</summary>
    /// <param name="url">Its address, decoded.</param>
    /// <param name="span">Where the link stands in the file.</param>
    /// <param name="urlSpan">Where its address stands; null when that is not known.</param>
    /// <param name="text">The file.</param>
    public static Reference Of(string url, SourceSpan span, SourceSpan? urlSpan, string text)
    {
        int hash = url.IndexOf('#', StringComparison.Ordinal);
        string path = hash < 0 ? url : url[..hash];
        string? written = hash < 0 || hash == url.Length - 1 ? null : url[(hash + 1)..];
        string? anchor = written is null ? null : WebUrl.Decode(written);
        bool item = anchor?.StartsWith('^') == true;
        return new Reference
        {
            Kind = ReferenceKind.Relative,
            Target = path,
            Heading = item ? null : anchor,
            Item = item ? anchor![1..] : null,
            Span = span,
            TargetSpan = urlSpan is SourceSpan place ? Find(path, place, text) : null,
            PlaceSpan = urlSpan is SourceSpan whole ? FindPlace(item ? WithoutMark(written!) : written, whole, text) : null,
        };
    }

    /// <summary>An id without the mark before it, which an address may write as <c>%5E</c>.</summary>
    private static string WithoutMark(string written) => written.StartsWith("%5E", StringComparison.OrdinalIgnoreCase) ? written[3..] : written.TrimStart('^');

    /// <summary>Where a target stands in its mention, first place behind the opening brackets; null when it is not there as it is.</summary>
    private static SourceSpan? Find(string target, SourceSpan span, string text)
    {
        int at = target.Length == 0 ? -1 : text.AsSpan(span.Start, span.Length).IndexOf(target, StringComparison.Ordinal);
        return at < 0 ? null : new SourceSpan(span.Start + at, span.Start + at + target.Length);
    }

    /// <summary>Where the words behind a <c>#</c> stand; null when they are not there as they are.</summary>
    private static SourceSpan? FindPlace(string? words, SourceSpan span, string text)
    {
        int hash = words is null ? -1 : text.AsSpan(span.Start, span.Length).IndexOf('#');
        return hash < 0 ? null : Find(words!, span with { Start = span.Start + hash + 1 }, text);
    }
}
