using System.Text.Json;

namespace Garden.Cli.Files;

/// <summary>The folder in which an Obsidian vault keeps its templates, as its own settings name it: what lies there is for new notes, and no page.</summary>
internal static class VaultTemplates
{
    /// <summary>The file of the vault's settings, from the content folder.</summary>
    public const string SettingsPath = ".obsidian/templates.json";

    /// <summary>The most bytes of it that are read.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>The path of the folder inside the content folder, parts joined by <c>/</c>; null where no vault names one.</summary>
    /// <param name="content">The content folder, absolute.</param>
    public static string? FolderOf(string content)
    {
        string path = Path.Combine(content, SettingsPath);
        try
        {
            if (!File.Exists(path))
            {
                return null;
            }

            return Named(RegularFile.ReadAll(path, MostBytes));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OversizedFileException)
        {
            return null; // another tool's settings are its own matter
        }
    }

    /// <summary>The folder that the vault's settings name; null where they name none.</summary>
    public static string? Named(byte[] content)
    {
        try
        {
            using JsonDocument settings = JsonDocument.Parse(content);
            bool isNamed = settings.RootElement.ValueKind == JsonValueKind.Object && settings.RootElement.TryGetProperty("folder", out JsonElement folder) && folder.ValueKind == JsonValueKind.String;
            string name = isNamed ? settings.RootElement.GetProperty("folder").GetString()!.Trim().Trim('/') : "";
            return name.Length == 0 ? null : name;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
