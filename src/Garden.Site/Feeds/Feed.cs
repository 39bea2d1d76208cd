using System.Collections.Immutable;

namespace Garden.Site.Feeds;

/// <summary>A file that readers can subscribe to.</summary>
/// <param name="Path">Where it is: <c>feed.xml</c>.</param>
/// <param name="Type">What it is, as a media type.</param>
/// <param name="Title">What it tells.</param>
/// <param name="Render">Makes its bytes.</param>
internal sealed record Feed(string Path, string Type, string Title, Func<ReadOnlyMemory<byte>> Render)
{
    /// <summary>
    /// The feeds that this garden has something for. Atom names everything by its published address, so there are none where that
    /// is not known; a calendar needs no address.
    /// </summary>
    public static ImmutableArray<Feed> Of(SiteContext site) =>
    [
        .. site.Options.BaseUrl is string url ? new[] { EssayFeed.Of(site, url), ChangesFeed.Of(site, url) }.OfType<Feed>() : [],
        .. CalendarFile.Of(site) is Feed calendar ? [calendar] : Array.Empty<Feed>(),
    ];

    public OutputFile ToFile() => new(Path, Render);
}
