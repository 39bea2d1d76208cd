using Garden.Site.Theming;

namespace Garden.Cli.Files;

/// <summary>The themes that a garden can use: its own under <c>themes/</c>, and the one inside the tool.</summary>
internal sealed class ThemeFiles(GardenLocation garden, CancellationToken cancellation)
{
    /// <summary>The theme inside the tool.</summary>
    public const string BuiltIn = "default";

    private const string Prefix = "theme/";

    /// <summary>What was found on disk that must not or cannot be read.</summary>
    public List<ContentProblem> Problems { get; } = [];

    /// <summary>The files of a theme; null when there is none of that name. A folder of the garden's wins over the built-in theme.</summary>
    public IReadOnlyList<ThemeFile>? Of(string name)
    {
        // A name is one folder: nothing that could lead elsewhere.
        if (name.Length == 0 || name[0] == '.' || name.AsSpan().ContainsAny('/', '\\'))
        {
            return null;
        }

        string folder = Path.Combine(garden.Themes, name);
        if (Directory.Exists(folder))
        {
            return OnDisk(folder);
        }

        return name == BuiltIn ? [.. Embedded()] : null;
    }

    private List<ThemeFile> OnDisk(string folder)
    {
        FolderListing listing = FolderListing.Of(folder, garden.Root, static path => path[(path.LastIndexOf('/') + 1)..].StartsWith('.'), cancellation);
        Problems.AddRange(listing.Problems);
        List<ThemeFile> files = [];
        string prefix = Path.GetRelativePath(garden.Root, folder).Replace(Path.DirectorySeparatorChar, '/') + "/";
        foreach ((ContentFile? file, ContentProblem? problem) in ContentReader.ReadAll(listing.Files, new ContentLimits(), cancellation))
        {
            if (problem is ContentProblem unread)
            {
                Problems.Add(unread);
            }
            else if (file is ContentFile read)
            {
                files.Add(new ThemeFile(read.Path[prefix.Length..], read.Bytes));
            }
        }

        return files;
    }

    private static IEnumerable<ThemeFile> Embedded()
    {
        foreach (string name in typeof(ThemeFiles).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using Stream stream = typeof(ThemeFiles).Assembly.GetManifestResourceStream(name)!;
            byte[] content = new byte[stream.Length];
            stream.ReadExactly(content);
            yield return new ThemeFile(name[Prefix.Length..].Replace('\\', '/'), content);
        }
    }
}
