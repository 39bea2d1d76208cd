using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Garden.Analysis.Editing;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>Sorts the files of a tool's folder: pages, what pages may refer to, and what is left alone.</summary>
internal sealed class FolderFiles(ImportSource source)
{
    private static readonly string[] PageEndings = [".md", ".markdown", ".mkdown", ".mkdn", ".mkd"];

    private readonly ImmutableArray<FolderPage>.Builder _pages = ImmutableArray.CreateBuilder<FolderPage>();
    private readonly ImmutableSortedDictionary<string, string>.Builder _files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
    private readonly ImmutableArray<ImportNote>.Builder _notes = ImmutableArray.CreateBuilder<ImportNote>();
    private readonly SortedDictionary<string, int> _left = new(StringComparer.Ordinal);

    /// <summary>A path without the ending of a page; null for the path of no page.</summary>
    public static string? NameOf(string path)
    {
        string? ending = PageEndings.FirstOrDefault(one => path.EndsWith(one, StringComparison.OrdinalIgnoreCase));
        return ending is null ? null : path[..^ending.Length];
    }

    /// <summary>The text of a page; null, and noted, when it is not in UTF-8.</summary>
    public SourceFile? TextOf(ImportedFile file)
    {
        source.Cancellation.ThrowIfCancellationRequested();
        if (file.Content is not { } bytes)
        {
            return null;
        }

        SourceFile text = SourceDecoder.Decode(file.Path, bytes.Span);
        if (text.Damage is TextDamage damage)
        {
            Note(file.Path, null, $"is not imported: it {damage.Reason}; save it as UTF-8");
            return null;
        }

        return text;
    }

    /// <summary>Takes a page.</summary>
    public void Add(FolderPage page) => _pages.Add(page);

    /// <summary>Takes a file to which pages may refer.</summary>
    /// <param name="place">Its path in the tool's own tree.</param>
    public void Add(string place, ImportedFile file) => _files.TryAdd(place, file.Path);

    /// <summary>Leaves a file where it is.</summary>
    /// <param name="what">What such files are, in the plural: those of one kind are told together.</param>
    public void LeaveAlone(string what) => _left[what] = _left.GetValueOrDefault(what) + 1;

    /// <summary>Says something of a file.</summary>
    /// <param name="line">From 1; null for the whole file.</param>
    public void Note(string path, int? line, string message) => _notes.Add(new ImportNote(path, line, message));

    /// <summary>Says something of the whole folder.</summary>
    public void Note(string message) => Note(source.Name, null, message);

    /// <summary>Whether a folder is a vault of Obsidian, whose notes are private until they say otherwise.</summary>
    public static bool HoldsVault(ImportSource one) => one.Files.Any(file => file.Path.StartsWith(".obsidian/", StringComparison.Ordinal));

    /// <summary>The refusal of a vault by a form whose pages are public until they say otherwise.</summary>
    public static Refusal IsVault(string form) => new($"the folder is a vault of Obsidian, and `{form}` would publish notes that are private there", "use `garden import obsidian`");

    /// <summary>Whether a path matches a regular expression of a tool's settings. One that cannot be read matches all: it is there to hide.</summary>
    public static bool Matches(string pattern, string path)
    {
        try
        {
#pragma warning disable RS0030 // It cannot backtrack, and what it refuses is caught.
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant).IsMatch(path);
#pragma warning restore RS0030
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return true; // what cannot be read hides
        }
    }

    /// <summary>Everything together.</summary>
    public FolderContent ToContent()
    {
        foreach ((string what, int count) in _left)
        {
            Note($"{what} ({count}) are left alone");
        }

        return new FolderContent(source.Name, _pages.ToImmutable(), _files.ToImmutable(), _notes.ToImmutable());
    }
}
