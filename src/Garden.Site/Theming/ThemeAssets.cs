using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Garden.Site.Wording;

namespace Garden.Site.Theming;

/// <summary>The files that pages of a theme ask for.</summary>
/// <param name="Stylesheet">The address of the one style sheet.</param>
/// <param name="Script">The address of the one script; null when the theme has none.</param>
/// <param name="Files">Everything to publish, style sheet and script included.</param>
internal sealed record ThemeAssets(string Stylesheet, string? Script, ImmutableArray<OutputFile> Files)
{
    private const string Folder = "assets/";

    private static readonly byte[] Blanks = " \t"u8.ToArray();

    /// <summary>
    /// Joins the style sheets, and the scripts, into one file each whose name changes with its content, so that browsers
    /// can keep it for ever, the blanks at the start of lines left out. <c>garden</c> comes first, then the others by name. Other assets keep their names.
    /// </summary>
    /// <param name="files">By path inside the theme: <c>assets/garden.css</c>.</param>
    /// <param name="words">What the script says: it finds them in <c>gardenWords</c>, by the rest of their keys.</param>
    public static ThemeAssets Of(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, Words words)
    {
        OutputFile stylesheet = Joined(files, ".css", default);
        OutputFile? script = files.Keys.Any(path => path.EndsWith(".js", StringComparison.Ordinal)) ? Joined(files, ".js", ScriptWords(words)) : null;
        IEnumerable<OutputFile> others = files
            .Where(file => file.Key.StartsWith(Folder, StringComparison.Ordinal) && !file.Key.EndsWith(".css", StringComparison.Ordinal) && !file.Key.EndsWith(".js", StringComparison.Ordinal))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => new OutputFile(file.Key, () => file.Value));
        return new ThemeAssets(stylesheet.Path, script?.Path, [stylesheet, .. script is null ? Array.Empty<OutputFile>() : [script], .. others]);
    }

    /// <summary>The first line of the script.</summary>
    private static byte[] ScriptWords(Words words)
    {
        ArrayBufferWriter<byte> json = new();
        using (Utf8JsonWriter writer = new(json, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            foreach ((string key, string said) in words.Beginning(WordsBook.OfScript))
            {
                writer.WriteString(key, said);
            }

            writer.WriteEndObject();
        }

        return [.. "const gardenWords="u8, .. json.WrittenSpan, .. ";\n"u8];
    }

    private static OutputFile Joined(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, string ending, ReadOnlyMemory<byte> before)
    {
        string main = $"{Folder}garden{ending}";
        ArrayBufferWriter<byte> content = new();
        content.Write(before.Span);
        foreach ((_, ReadOnlyMemory<byte> part) in files
            .Where(file => file.Key.StartsWith(Folder, StringComparison.Ordinal) && file.Key.EndsWith(ending, StringComparison.Ordinal))
            .OrderBy(file => file.Key != main)
            .ThenBy(file => file.Key, StringComparer.Ordinal))
        {
            foreach (Range line in part.Span.Split((byte)'\n'))
            {
                content.Write(part.Span[line].TrimStart(Blanks));
                content.Write("\n"u8);
            }
        }

        string hash = Convert.ToHexStringLower(SHA256.HashData(content.WrittenSpan))[..8];
        return new OutputFile($"{Folder}garden.{hash}{ending}", () => content.WrittenMemory);
    }
}
