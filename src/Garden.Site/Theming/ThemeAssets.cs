using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Garden.Site.Theming;

/// <summary>The files that pages of a theme ask for.</summary>
/// <param name="Stylesheet">The address of the one style sheet.</param>
/// <param name="Script">The address of the one script; null when the theme has none.</param>
/// <param name="Files">Everything to publish, style sheet and script included.</param>
internal sealed record ThemeAssets(string Stylesheet, string? Script, ImmutableArray<OutputFile> Files)
{
    private const string Folder = "assets/";

    /// <summary>
    /// Joins the style sheets, and the scripts, into one file each whose name changes with its content, so that browsers
    /// can keep it for ever. <c>garden</c> comes first, then the others by name. Other assets keep their names.
    /// </summary>
    /// <param name="files">By path inside the theme: <c>assets/garden.css</c>.</param>
    public static ThemeAssets Of(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        OutputFile stylesheet = Joined(files, ".css");
        OutputFile? script = files.Keys.Any(path => path.EndsWith(".js", StringComparison.Ordinal)) ? Joined(files, ".js") : null;
        IEnumerable<OutputFile> others = files
            .Where(file => file.Key.StartsWith(Folder, StringComparison.Ordinal) && !file.Key.EndsWith(".css", StringComparison.Ordinal) && !file.Key.EndsWith(".js", StringComparison.Ordinal))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => new OutputFile(file.Key, () => file.Value));
        return new ThemeAssets(stylesheet.Path, script?.Path, [stylesheet, .. script is null ? Array.Empty<OutputFile>() : [script], .. others]);
    }

    private static OutputFile Joined(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, string ending)
    {
        string main = $"{Folder}garden{ending}";
        ArrayBufferWriter<byte> content = new();
        foreach ((_, ReadOnlyMemory<byte> part) in files
            .Where(file => file.Key.StartsWith(Folder, StringComparison.Ordinal) && file.Key.EndsWith(ending, StringComparison.Ordinal))
            .OrderBy(file => file.Key != main)
            .ThenBy(file => file.Key, StringComparer.Ordinal))
        {
            content.Write(part.Span);
            content.Write("\n"u8);
        }

        string hash = Convert.ToHexStringLower(SHA256.HashData(content.WrittenSpan))[..8];
        return new OutputFile($"{Folder}garden.{hash}{ending}", () => content.WrittenMemory);
    }
}
