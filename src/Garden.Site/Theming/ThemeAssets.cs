using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
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

    private const string Later = "assets/later/";

    private static readonly byte[] Blanks = " \t"u8.ToArray();

    /// <summary>
    /// Joins the style sheets, and the scripts, into one file each whose name changes with its content, so that browsers
    /// can keep it for ever, the blanks at the start of lines left out, and comments in styles. <c>garden</c> comes first, then the others by name.
    /// Scripts and styles in <c>assets/later/</c> are published one by one, for the script to load when it needs them. Other assets keep their names.
    /// </summary>
    /// <param name="files">By path inside the theme: <c>assets/garden.css</c>.</param>
    /// <param name="words">What the script says: it finds them in <c>gardenWords</c>, by the rest of their keys.</param>
    public static ThemeAssets Of(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, Words words)
    {
        ILookup<Use, KeyValuePair<string, ReadOnlyMemory<byte>>> uses = files
            .Where(file => file.Key.StartsWith(Folder, StringComparison.Ordinal))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .ToLookup(file => UseOf(file.Key));
        (string Name, OutputFile File)[] later =
        [
            .. uses[Use.Later]
                .Where(file => file.Value.Span.ContainsAnyExcept(" \t\r\n"u8))
                .Select(file => (NameOf(file.Key), Joined(file.Key, [file], default))),
        ];
        OutputFile stylesheet = Joined(Folder + "garden.css", uses[Use.Style], default);
        OutputFile[] script = uses.Contains(Use.Script) ? [Joined(Folder + "garden.js", uses[Use.Script], ScriptHead(words, later))] : [];
        return new ThemeAssets(
            stylesheet.Path,
            script.SingleOrDefault()?.Path,
            [stylesheet, .. script, .. later.Select(part => part.File), .. uses[Use.Other].Select(file => new OutputFile(file.Key, () => file.Value))]);
    }

    private static Use UseOf(string path) =>
        !path.EndsWith(".css", StringComparison.Ordinal) && !path.EndsWith(".js", StringComparison.Ordinal) ? Use.Other
        : path.StartsWith(Later, StringComparison.Ordinal) ? Use.Later
        : path.EndsWith(".css", StringComparison.Ordinal) ? Use.Style : Use.Script;

    /// <summary>What the script calls a file that it loads later: a script by its bare name, its styles with their ending.</summary>
    private static string NameOf(string path) => path.EndsWith(".js", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(path) : Path.GetFileName(path);

    /// <summary>The first lines of the script: its words, and where the scripts are that it can load later.</summary>
    private static byte[] ScriptHead(Words words, IEnumerable<(string Name, OutputFile File)> later) =>
        [.. Constant("gardenWords", words.Beginning(WordsBook.OfScript)), .. Constant("gardenLater", later.Select(part => (part.Name, part.File.Path)))];

    private static byte[] Constant(string name, IEnumerable<(string Key, string Text)> texts)
    {
        ArrayBufferWriter<byte> json = new();
        using (Utf8JsonWriter writer = new(json, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            foreach ((string key, string text) in texts)
            {
                writer.WriteString(key, text);
            }

            writer.WriteEndObject();
        }

        return [.. Encoding.UTF8.GetBytes($"const {name}="), .. json.WrittenSpan, .. ";\n"u8];
    }

    /// <summary>One file of several, its name between the parts of a path: <c>assets/garden.1234abcd.css</c>.</summary>
    /// <param name="main">The path without the part that changes; the file there comes first.</param>
    private static OutputFile Joined(string main, IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files, ReadOnlyMemory<byte> before)
    {
        ArrayBufferWriter<byte> content = new();
        content.Write(before.Span);
        bool isStyle = main.EndsWith(".css", StringComparison.Ordinal);
        foreach ((_, ReadOnlyMemory<byte> written) in files.OrderBy(file => file.Key != main))
        {
            ReadOnlyMemory<byte> part = isStyle ? StyleText.Packed(written) : written;
            foreach (Range line in part.Span.Split((byte)'\n'))
            {
                ReadOnlySpan<byte> text = part.Span[line].TrimStart(Blanks);
                if (!isStyle || text.Length > 0)
                {
                    content.Write(text);
                    content.Write("\n"u8);
                }
            }
        }

        string hash = Convert.ToHexStringLower(SHA256.HashData(content.WrittenSpan))[..8];
        return new OutputFile($"{main[..main.LastIndexOf('.')]}.{hash}{main[main.LastIndexOf('.')..]}", () => content.WrittenMemory);
    }

    /// <summary>What becomes of an asset.</summary>
    private enum Use
    {
        /// <summary>Joined into the one style sheet.</summary>
        Style,

        /// <summary>Joined into the script of every page.</summary>
        Script,

        /// <summary>A script or style sheet of its own.</summary>
        Later,

        /// <summary>Published as it is.</summary>
        Other,
    }
}
