using System.Collections.Immutable;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>What the settings of a Hugo site say that an import needs to know.</summary>
internal sealed class HugoSettings
{
    private static readonly string[] Endings = [".toml", ".yaml", ".yml", ".json"];

    private readonly ImmutableArray<FieldNode> _maps;

    private HugoSettings(ImmutableArray<FieldNode> maps, FieldNode? permalinks) => (_maps, Permalinks) = (maps, permalinks);

    /// <summary>Whether any settings were found.</summary>
    public bool AreThere => _maps.Length > 0;

    /// <summary>The folder of its host that the site lies in: <c>/blog</c>; empty for the host's root.</summary>
    public string BasePath => WebUrl.PathOf(Text("baseURL") ?? Text("baseurl"))?.TrimEnd('/') ?? "";

    /// <summary>The folder of the pages, without slashes at its ends.</summary>
    public string ContentFolder => (Text("contentDir") ?? "content").Trim('/');

    /// <summary>The folder of the files that keep their place on the site.</summary>
    public string StaticFolder => (Text("staticDir") ?? "static").Trim('/');

    /// <summary>Folders of the site that are mounted where pages lie, with the place of each in the tree of pages; empty where the settings mount none.</summary>
    public ImmutableArray<(string Source, string Place)> Mounts =>
    [
        .. from map in _maps
           from mount in FieldLookup.At(map, "module", "mounts") is { } mounts ? FieldValues.ItemsOf(mounts) : []
           let source = FieldLookup.Text(mount, "source")?.Trim('/')
           let target = FieldLookup.Text(mount, "target")?.Trim('/')
           where source is { Length: > 0 } && (target == "content" || target?.StartsWith("content/", StringComparison.Ordinal) == true)
           orderby source.Length descending
           select (source + "/", target["content".Length..].TrimStart('/') is { Length: > 0 } place ? place + "/" : ""),
    ];

    /// <summary>Whether pages of a day ahead are published.</summary>
    public bool BuildsFuture => YesOrNo("buildFuture");

    /// <summary>Whether addresses end in <c>.html</c>.</summary>
    public bool HasUglyAddresses => YesOrNo("uglyURLs");

    /// <summary>Whether a page's day may come from the name of its file.</summary>
    public bool DatesByName => _maps.Any(map => FieldLookup.Texts(FieldLookup.At(map, "frontmatter", "date")).Contains(":filename", StringComparer.OrdinalIgnoreCase));

    /// <summary>Patterns of addresses by section; null when there are none.</summary>
    public FieldNode? Permalinks { get; }

    /// <summary>What the settings hand down to every page: a map, or a list of maps.</summary>
    public IEnumerable<FieldNode> Cascades => [.. _maps.Select(map => FieldLookup.At(map, "cascade")).OfType<FieldNode>(), .. OwnCascades];

    /// <summary>The settings that cannot be read, by their file's name without its ending; null when all can.</summary>
    public string? Unreadable { get; private init; }

    /// <summary>What a file of its own hands down to every page.</summary>
    private ImmutableArray<FieldNode> OwnCascades { get; init; } = [];

    /// <summary>The sections that hold the posts, as the settings name them; empty when they do not.</summary>
    public ImmutableArray<string> MainSections => [.. _maps.SelectMany(map => FieldLookup.Texts(FieldLookup.At(map, "mainSections")).Concat(FieldLookup.Texts(FieldLookup.At(map, "params", "mainSections"))))];

    /// <summary>Languages that are not published.</summary>
    public ImmutableArray<string> DisabledLanguages => [.. _maps.SelectMany(map => FieldLookup.Texts(FieldLookup.At(map, "disableLanguages")))];

    /// <summary>Reads the settings of a site: a file at its root or those of <c>config/_default</c>.</summary>
    public static HugoSettings Of(ImportSource source)
    {
        (string Name, FieldMap? Map)[] files =
        [
            .. from file in source.Files
               let name = NameOf(file.Path)
               where name is not null
               select (name, FieldLookup.Read(file)),
        ];
        FieldNode? permalinks = files.FirstOrDefault(file => file.Name == "permalinks").Map ?? files.Select(file => FieldLookup.At(file.Map, "permalinks")).FirstOrDefault(node => node is not null);
        return new HugoSettings([.. files.Where(file => file.Name is "hugo" or "config" or "frontmatter").Select(file => file.Map).OfType<FieldNode>()], permalinks)
        {
            Unreadable = files.FirstOrDefault(file => file.Map is null).Name,
            OwnCascades = [.. files.Where(file => file.Name == "cascade").Select(file => file.Map).OfType<FieldNode>()],
        };
    }

    /// <summary>Whether a path is one of the settings' files.</summary>
    public static bool Has(string path) => path.StartsWith("config/", StringComparison.Ordinal) || NameOf(path) is not null;

    /// <summary>Whether the settings say that Hugo does not read a file.</summary>
    /// <param name="path">From the site's root.</param>
    public bool Ignore(string path) => _maps.SelectMany(map => FieldLookup.Texts(FieldLookup.At(map, "ignoreFiles"))).Any(pattern => FolderFiles.Matches(pattern, path));

    private static string? NameOf(string path)
    {
        string name = path.StartsWith("config/_default/", StringComparison.Ordinal) ? path["config/_default/".Length..] : path;
        string? ending = Endings.FirstOrDefault(one => name.EndsWith(one, StringComparison.OrdinalIgnoreCase));
        string plain = ending is null ? "" : name[..^ending.Length];
        return plain is "hugo" or "config" || (path != name && plain is "permalinks" or "frontmatter" or "cascade") ? plain : null;
    }

    private string? Text(string key) => _maps.Select(map => FieldLookup.Text(map, key)).FirstOrDefault(text => text is not null);

    private bool YesOrNo(string key) => _maps.Any(map => FieldLookup.YesOrNo(map, key) is true);
}
