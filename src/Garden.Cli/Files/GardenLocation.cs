using Garden.Language.Diagnostics;

namespace Garden.Cli.Files;

/// <summary>Where a garden lies on disk.</summary>
internal sealed record GardenLocation
{
    /// <summary>The file whose presence marks a garden.</summary>
    public const string SettingsName = "garden.yml";

    /// <summary>The folder below the root in which a garden keeps its pages, unless they lie in the root itself.</summary>
    public const string ContentName = "input";

    /// <summary>The garden's folder, absolute. Paths shown to the writer start here.</summary>
    public required string Root { get; init; }

    /// <summary>The folder that holds <c>garden.yml</c> and the pages: <c>input</c> below the root, or the root itself.</summary>
    public required string Content { get; init; }

    /// <summary>Where the writer's own themes are. Need not exist.</summary>
    public string Themes => Path.Combine(Root, "themes");

    /// <summary>Where the site goes unless the user names another folder. Need not exist.</summary>
    public string Output => Path.Combine(Root, "output");

    /// <summary>Whether the pages lie beside <c>output</c> and <c>themes</c>, which are then not read as content.</summary>
    public bool ContentIsRoot => Content == Root;

    /// <summary>Path of the content folder from the root, ending in <c>/</c>; empty when they are one.</summary>
    public string Prefix => ContentIsRoot ? "" : Path.GetFileName(Content) + "/";

    /// <summary>What lies where one of two folders keeps its settings; null when nothing does.</summary>
    private static string? Settings(params ReadOnlySpan<string> folders)
    {
        foreach (string folder in folders)
        {
            if (Path.Combine(folder, SettingsName) is var path && Path.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>Finds the garden that a file or folder belongs to, walking up from it.</summary>
    public static Result<GardenLocation, FileFailure> Find(string path)
    {
        string start = Path.GetFullPath(path);
        if (!Path.Exists(start))
        {
            return FileFailure.Refuse($"there is no file or folder '{path}'");
        }

        for (string? folder = Directory.Exists(start) ? start : Path.GetDirectoryName(start); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            folder = Path.TrimEndingDirectorySeparator(folder);
            string content = Path.Combine(folder, ContentName);
            foreach (string looked in (string[])[content, folder])
            {
                if (Disk.KindOf(Path.Combine(looked, SettingsName)) == NodeKind.Unseen)
                {
                    return new FileFailure(FailureKind.Machine, $"'{looked}' may not be looked into, and a garden may lie there: permission denied", "let the user that runs garden read it");
                }
            }

            if (Settings(content, folder) is { } settings && Directory.Exists(settings))
            {
                return FileFailure.Refuse($"'{settings}' is a folder, and the settings of a garden are a file", "rename the folder");
            }

            if (File.Exists(Path.Combine(content, SettingsName)))
            {
                return new GardenLocation { Root = folder, Content = content };
            }

            if (File.Exists(Path.Combine(folder, SettingsName)))
            {
                bool isInput = Path.GetFileName(folder) == ContentName;
                return new GardenLocation { Root = isInput ? Path.GetDirectoryName(folder)! : folder, Content = folder };
            }
        }

        return FileFailure.Refuse(
            $"no garden found in '{path}' or any folder above it (looked for {ContentName}/{SettingsName} and {SettingsName})",
            "run `garden init`");
    }
}
