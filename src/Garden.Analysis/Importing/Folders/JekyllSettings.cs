using System.Collections.Immutable;
using Garden.Analysis.Linting;
using Garden.Language.Parsing.FrontMatter;

namespace Garden.Analysis.Importing.Folders;

/// <summary>What <c>_config.yml</c> says that an import needs to know.</summary>
internal sealed class JekyllSettings
{
    private readonly FieldMap? _map;

    /// <summary>Reads the settings of a site.</summary>
    public JekyllSettings(ImportSource source)
    {
        ImportedFile? file = source.Files.FirstOrDefault(one => one.Path is "_config.yml" or "_config.yaml" or "_config.toml");
        _map = file is null ? null : FieldLookup.Read(file);
        IsUnreadable = file is not null && _map is null;
    }

    /// <summary>Whether there are settings that cannot be read.</summary>
    public bool IsUnreadable { get; }

    /// <summary>The folder of its host that the site lies in: <c>/blog</c>; empty for the host's root.</summary>
    public string BasePath => FieldLookup.Text(_map, "baseurl")?.Trim('/') is { Length: > 0 } path ? "/" + path : "";

    /// <summary>The pattern or the style of addresses.</summary>
    public string Permalink => FieldLookup.Text(_map, "permalink") ?? "date";

    /// <summary>Whether posts of a day ahead are published.</summary>
    public bool BuildsFuture => FieldLookup.YesOrNo(_map, "future") is true;

    /// <summary>Files and folders that Jekyll does not read.</summary>
    public ImmutableArray<string> Exclude => FieldLookup.Texts(FieldLookup.At(_map, "exclude"));

    /// <summary>Folders with an underscore in front that Jekyll reads all the same.</summary>
    public ImmutableArray<string> Include => FieldLookup.Texts(FieldLookup.At(_map, "include"));

    /// <summary>The folder of the collections, with a slash behind it; empty for the root.</summary>
    public string CollectionsFolder => FieldLookup.Text(_map, "collections_dir") is string folder && folder.Trim('/') is { Length: > 0 } name ? name + "/" : "";

    /// <summary>Whether a name is that of a collection.</summary>
    public bool HasCollection(string name) =>
        FieldLookup.At(_map, "collections", name) is not null || FieldLookup.Texts(FieldLookup.At(_map, "collections")).Contains(name, StringComparer.Ordinal);

    /// <summary>Whether the pages of a collection are published.</summary>
    public bool IsPublished(string collection) => FieldLookup.YesOrNo(_map, "collections", collection, "output") is true;

    /// <summary>The pattern of a collection's addresses; null for the site's style.</summary>
    public string? PermalinkOf(string collection) => FieldLookup.Text(_map, "collections", collection, "permalink");

    /// <summary>The values that the settings give to pages that do not say otherwise, the most special last.</summary>
    /// <param name="path">From the site's root.</param>
    /// <param name="type"><c>posts</c>, <c>drafts</c>, <c>pages</c> or the name of a collection.</param>
    public IEnumerable<FieldNode> DefaultsFor(string path, string type) => FieldLookup.At(_map, "defaults") is { } defaults
        ? FieldValues.ItemsOf(defaults)
            .Where(entry => (FieldLookup.Text(entry, "scope", "type") ?? type) == type && IsInScope(FieldLookup.Text(entry, "scope", "path") ?? "", path))
            .Select(entry => FieldLookup.At(entry, "values"))
            .OfType<FieldNode>()
        : [];

    private static bool IsInScope(string scope, string path)
    {
        string folder = scope.Trim('/');
        return folder.Length == 0 || path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal)
            || (folder.Contains('*', StringComparison.Ordinal) && (new Glob(folder).Matches(path) || new Glob(folder + "/").Matches(path)));
    }
}
