using Microsoft.AspNetCore.StaticFiles;

namespace Garden.Cli.Serving;

/// <summary>A file of the site as the preview gives it out.</summary>
/// <param name="Read">Makes its bytes, at the latest moment: a page nobody looks at is never rendered. May be called by several threads.</param>
internal sealed record ServedFile(string ContentType, Func<byte[]> Read)
{
    private static readonly FileExtensionContentTypeProvider Types = new()
    {
        Mappings = { [".md"] = "text/markdown", [".ics"] = "text/calendar" },
    };

    /// <summary>A file whose type is told by the extension of its path.</summary>
    public static ServedFile At(string path, Func<byte[]> read)
    {
        string type = Types.TryGetContentType(path, out string? known) ? known : "application/octet-stream";
        bool isText = type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("json", StringComparison.Ordinal)
            || type.EndsWith("xml", StringComparison.Ordinal) || type.EndsWith("javascript", StringComparison.Ordinal);
        return new ServedFile(isText ? type + "; charset=utf-8" : type, read);
    }

    /// <summary>Whether it is a page, into which the reload script goes.</summary>
    public bool IsPage => ContentType.StartsWith("text/html", StringComparison.Ordinal);
}
