using Garden.Site.Theming;

namespace Garden.Cli.Files;

/// <summary>The themes that a garden can use: its own under <c>themes/</c>, and the one inside the tool.</summary>
internal sealed class ThemeFiles(GardenLocation garden, CancellationToken cancellation)
{
    /// <summary>The theme inside the tool.</summary>
    public const string BuiltIn = "default";

    private const string Prefix = "theme/";

    private readonly Dictionary<string, OneTheme?> _read = new(StringComparer.Ordinal);

    /// <summary>The files of a theme, and what of it must not or cannot be read.</summary>
    private sealed record OneTheme(IReadOnlyList<ThemeFile> Files, IReadOnlyList<ContentProblem> Problems);

    /// <summary>What was found on disk, in the themes that were asked for, that must not or cannot be read.</summary>
    public List<ContentProblem> Problems { get; } = [];

    /// <summary>Adds every file of the garden's own themes. The one inside the tool is a part of the tool.</summary>
    public void AddTo(InputHash hash)
    {
        if (!Directory.Exists(garden.Themes))
        {
            return;
        }

        foreach (string name in Directory.EnumerateDirectories(garden.Themes).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal))
        {
            hash.Add(name);
            foreach (ThemeFile file in Read(name)?.Files ?? [])
            {
                hash.Add(file.Path);
                hash.Add(file.Content.Span);
            }
        }
    }

    /// <summary>The files of a theme; null when there is none of that name. A folder of the garden's wins over the built-in theme.</summary>
    public IReadOnlyList<ThemeFile>? Of(string name)
    {
        OneTheme? theme = Read(name);
        Problems.AddRange(theme?.Problems ?? []);
        return theme?.Files;
    }

    /// <summary>Reads a theme, once: what was hashed is what is used.</summary>
    private OneTheme? Read(string name)
    {
        // A name is one folder: nothing that could lead elsewhere.
        if (name.Length == 0 || name[0] == '.' || name.AsSpan().ContainsAny('/', '\\'))
        {
            return null;
        }

        if (!_read.TryGetValue(name, out OneTheme? theme))
        {
            string folder = Path.Combine(garden.Themes, name);
            theme = Directory.Exists(folder) ? OnDisk(folder) : name == BuiltIn ? new OneTheme([.. Embedded()], []) : null;
            _read.Add(name, theme);
        }

        return theme;
    }

    private OneTheme OnDisk(string folder)
    {
        FolderListing listing = FolderListing.Of(folder, garden.Root, static path => path[(path.LastIndexOf('/') + 1)..].StartsWith('.'), cancellation);
        (ContentFile? File, ContentProblem? Problem)[] read = ContentReader.ReadAll(listing.Files, new ContentLimits(), cancellation);
        string prefix = Path.GetRelativePath(garden.Root, folder).Replace(Path.DirectorySeparatorChar, '/') + "/";
        return new OneTheme(
            [.. read.Select(one => one.File).OfType<ContentFile>().Select(file => new ThemeFile(file.Path[prefix.Length..], file.Bytes))],
            [.. listing.Problems, .. read.Select(one => one.Problem).OfType<ContentProblem>()]);
    }

    private static IEnumerable<ThemeFile> Embedded()
    {
        foreach (string name in typeof(ThemeFiles).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using Stream stream = typeof(ThemeFiles).Assembly.GetManifestResourceStream(name)!;
            byte[] content = new byte[stream.Length];
            stream.ReadExactly(content);
            yield return new ThemeFile(name[Prefix.Length..].Replace('\\', '/'), content, IsBuiltIn: true);
        }
    }
}
