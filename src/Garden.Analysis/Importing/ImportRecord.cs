using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Garden.Language.Text;

namespace Garden.Analysis.Importing;

/// <summary>A page that an import made of a file.</summary>
/// <param name="From">As <see cref="ImportedFile.Path"/>.</param>
/// <param name="To">The page's path below the content folder, with <c>/</c>.</param>
/// <param name="Words">A hash of the words of the file's body, by which it is known under another name; null when it has none.</param>
/// <param name="Id">What the front matter of file and page says under <c>id</c> or <c>uid</c>; null when it says nothing.</param>
/// <param name="PageWords">A hash of the words of the page's own body as the last import left it, by which it is known wherever the writer moved it; null when it has none.</param>
public sealed record ImportedPage(string From, string To, string? Words, string? Id, string? PageWords);

/// <summary>What the imports of one folder made.</summary>
/// <param name="Form">The form, as it is typed.</param>
/// <param name="Name">The name of the folder, without its path. Another folder may have the same.</param>
/// <param name="Pages">In ordinal order of <see cref="ImportedPage.From"/>.</param>
public sealed record ImportedFolder(string Form, string Name, ImmutableArray<ImportedPage> Pages);

/// <summary>Which page of a garden was made of which file of another tool, so that a later import can tell what has left.</summary>
/// <param name="Folders">In order of form and name.</param>
public sealed record ImportRecord(ImmutableArray<ImportedFolder> Folders)
{
    private const int Version = 1;

    /// <summary>The record of a garden into which nothing was imported.</summary>
    public static readonly ImportRecord Empty = new([]);

    /// <summary>Reads a record; null when it is damaged.</summary>
    public static ImportRecord? Parse(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            JsonElement root = document.RootElement;
            return root.GetProperty("version").GetInt32() == Version ? new ImportRecord([.. root.GetProperty("imports").EnumerateArray().Select(FolderOf)]) : null;
        }
        catch (Exception damage) when (damage is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The first entry that names no file of a folder or no page of the content folder, and what is wrong with it; null when every one does.</summary>
    public string? FindStray() => Folders.SelectMany(folder => folder.Pages).Select(StrayOf).FirstOrDefault(stray => stray is not null);

    /// <summary>What the imports of a form made, folder by folder.</summary>
    /// <param name="form">The form, as it is typed.</param>
    public ImmutableArray<ImportedFolder> Of(string form) => [.. Folders.Where(folder => folder.Form == form)];

    /// <summary>The record with what a new import of a folder made in the place of what an earlier one made.</summary>
    /// <param name="before">One of <see cref="Folders"/>; null where the folder is new.</param>
    public ImportRecord With(ImportedFolder? before, ImportedFolder now) =>
        new([.. Folders.Where(folder => !ReferenceEquals(folder, before)).Append(now).OrderBy(folder => folder.Form, StringComparer.Ordinal).ThenBy(folder => folder.Name, StringComparer.Ordinal)]);

    /// <summary>The record as UTF-8 JSON, a value a line, so that a difference of two is readable.</summary>
    public byte[] ToBytes()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteStartArray("imports");
            foreach (ImportedFolder folder in Folders)
            {
                json.WriteStartObject();
                json.WriteString("form", folder.Form);
                json.WriteString("folder", folder.Name);
                json.WriteStartArray("pages");
                foreach (ImportedPage page in folder.Pages)
                {
                    json.WriteStartObject();
                    json.WriteString("from", page.From);
                    json.WriteString("to", page.To);
                    json.WriteString("words", page.Words);
                    json.WriteString("id", page.Id);
                    json.WriteString("page", page.PageWords);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static ImportedFolder FolderOf(JsonElement folder) =>
        new(TextOf(folder, "form"), TextOf(folder, "folder"), [.. folder.GetProperty("pages").EnumerateArray().Select(PageOf)]);

    private static ImportedPage PageOf(JsonElement page) =>
        new(TextOf(page, "from"), TextOf(page, "to"), page.GetProperty("words").GetString(), page.GetProperty("id").GetString(), page.TryGetProperty("page", out JsonElement own) ? own.GetString() : null);

    private static string? StrayOf(ImportedPage page) =>
        IsOutside(page.From) ? $"it names `{page.From}`, which is no file of an imported folder"
        : PathName.Problem(page.To) is not null || !page.To.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? $"it names `{page.To}`, which is no page of the content folder"
        : null;

    /// <summary>Whether a path of another tool's file, which may have any name, leads out of its folder.</summary>
    private static bool IsOutside(string path) => path.Split('/').Any(name => name is "" or "." or "..") || path.Contains('\0', StringComparison.Ordinal);

    private static string TextOf(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException();
}
