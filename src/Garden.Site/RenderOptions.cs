using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Site;

/// <summary>What a build can choose about the pages it renders.</summary>
public sealed record RenderOptions
{
    public static readonly RenderOptions Default = new();

    /// <summary>Where the site is published, ending in <c>/</c>: canonical links and the 404 page need it; null when not known.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Links name <c>index.html</c>, so that the site can be read from disk.</summary>
    public bool Portable { get; init; }

    /// <summary>Tells the size of a picture by its path inside the content folder; null when it is not known. Asked from several threads at once.</summary>
    public Func<string, PictureSize?> SizeOf { get; init; } = _ => null;

    /// <summary>The Markdown of a page as it may leave the garden. Asked from several threads at once.</summary>
    public Func<GardenAsOf, Page, string> BodyOf { get; init; } = (_, _) => "";

    /// <summary>
    /// Files are worked out one after another as they are gone through, what costs little first; for a preview that looks for one of
    /// them. Otherwise all are worked out at once, on every core.
    /// </summary>
    public bool OnDemand { get; init; }
}
