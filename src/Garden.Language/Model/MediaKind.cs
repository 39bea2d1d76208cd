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
}

/// <summary>Tells what files are.</summary>
public static class MediaKinds
{
    private static readonly string[] Pictures = [".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".bmp"];
    private static readonly string[] Sounds = [".mp3", ".ogg", ".wav", ".m4a", ".flac", ".3gp"];
    private static readonly string[] Films = [".mp4", ".webm", ".ogv", ".mov", ".mkv"];
    private static readonly string[] OfOtherTools = [".canvas", ".base", ".excalidraw", ".excalidraw.md"];

    /// <summary>What the file at a path is.</summary>
    public static MediaKind Of(string path) =>
        Ends(path, Pictures) ? MediaKind.Picture
        : Ends(path, Sounds) ? MediaKind.Audio
        : Ends(path, Films) ? MediaKind.Video
        : Ends(path, OfOtherTools) ? MediaKind.Private
        : MediaKind.Other;

    private static bool Ends(string path, string[] endings) => endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
