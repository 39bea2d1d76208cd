namespace Garden.Language.Model;

/// <summary>What a file is for a reader, as its ending tells.</summary>
public enum MediaKind
{
    /// <summary>Anything that is shown as a link.</summary>
    Other,

    /// <summary>A picture.</summary>
    Picture,

    /// <summary>A sound.</summary>
    Audio,

    /// <summary>A film.</summary>
    Video,

    /// <summary>A drawing, board or table of another tool, which stays with its writer: it is never published.</summary>
    Private,

    /// <summary>Something that a browser or a server would run in the site's own name: it is never published.</summary>
    Program,
}

/// <summary>Tells what files are.</summary>
public static class MediaKinds
{
    private static readonly string[] Pictures = [".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".bmp"];
    private static readonly string[] Sounds = [".mp3", ".ogg", ".wav", ".m4a", ".flac", ".3gp"];
    private static readonly string[] Films = [".mp4", ".webm", ".ogv", ".mov", ".mkv"];
    private static readonly string[] Programs =
    [
        ".svgz", ".html", ".htm", ".xhtml", ".xht", ".shtml", ".mht", ".mhtml", ".hta", ".xml", ".xsl", ".xslt", ".xsd", ".rng", ".rdf", ".rss", ".atom", ".mathml", ".mml", ".wsdl", ".owl", ".xspf", ".ttml", ".smil", ".gpx", ".kml", ".dae", ".xul",
        ".xbl", ".xaml", ".opf", ".ncx", ".htc", ".phtml", ".shtm", ".stm", ".html5", ".js", ".mjs", ".cjs", ".swf", ".php", ".cgi", ".asp", ".aspx", ".jsp", ".jar", ".exe",
    ];

    private static readonly string[] Packings = [".gz", ".br", ".zst"];
    private static readonly string[] OfOtherTools = [".canvas", ".base", ".excalidraw", ".excalidraw.md", ".markdown", ".mdown", ".mkd", ".mdx"];

    /// <summary>What the file at a path is.</summary>
    public static MediaKind Of(string path) =>
        Ends(path, Pictures) ? MediaKind.Picture
        : Ends(path, Sounds) ? MediaKind.Audio
        : Ends(path, Films) ? MediaKind.Video
        : Ends(path, OfOtherTools) ? MediaKind.Private
        : Ends(path, Programs) || Ends(Unpacked(path), Programs) ? MediaKind.Program
        : MediaKind.Other;

    /// <summary>Whether a file stands in <c>assets/</c>: the writer put it there for the site, whatever it is.</summary>
    /// <param name="path">From the content folder.</param>
    public static bool IsWritersOwn(string path) => path.StartsWith("assets/", StringComparison.Ordinal);

    /// <summary>Whether a file that a page refers to may become a file of the site, as far as its name tells.</summary>
    /// <param name="path">From the content folder.</param>
    public static bool IsPublishable(string path) => Of(path) switch
    {
        MediaKind.Private => false,
        MediaKind.Program => IsWritersOwn(path),
        _ => true,
    };

    private static bool Ends(string path, string[] endings) => endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The path of a file without what servers take for its packing (<c>.gz</c>) or its language (<c>.en</c>).</summary>
    private static string Unpacked(string path) =>
        path.LastIndexOf('.') is > 0 and int dot && (path.Length - dot == 3 || Ends(path, Packings)) ? path[..dot] : path;
}
