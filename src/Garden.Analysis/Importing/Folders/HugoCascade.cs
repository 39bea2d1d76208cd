using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Analysis.Linting;
using Garden.Language.Parsing.FrontMatter;

namespace Garden.Analysis.Importing.Folders;

/// <summary>What sections and settings of a Hugo site hand down to the pages below them.</summary>
internal sealed class HugoCascade
{
    private readonly List<(string Folder, Glob? Target, FieldMap Values)> _values = [];

    /// <summary>Takes what a section or the settings hand down.</summary>
    /// <param name="folder">The section's folder; empty for all pages.</param>
    /// <param name="cascade">A map, or a list of maps.</param>
    public void Add(string folder, FieldNode cascade)
    {
        foreach (FieldMap map in FieldValues.ItemsOf(cascade).OfType<FieldMap>())
        {
            // A target by language or kind of page is taken for all: it may hide more than Hugo does, never less.
            string? path = FieldLookup.Text(map, "target", "path") ?? FieldLookup.Text(map, "_target", "path");
            _values.Add((folder, path is null ? null : new Glob(path.Trim('/')), map));
        }
    }

    /// <summary>The values of a key that come down to a page, the nearest section's first; keys below it parted by dots.</summary>
    /// <param name="name">The page's name in the tree.</param>
    public ImmutableArray<string> Of(string name, params string[] keys) =>
    [
        .. from value in _values
           where value.Folder.Length == 0 || name.StartsWith(value.Folder + "/", StringComparison.Ordinal)
           where value.Target?.Matches(name) != false || value.Target.Matches(PathChoice.FolderOf(name))
           orderby value.Folder.Length descending
           from key in keys
           let text = FieldLookup.Text(value.Values, key.Split('.'))
           where text is not null
           select text,
    ];
}
