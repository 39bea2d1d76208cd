using System.Collections.Immutable;

namespace Garden.Analysis.Importing.Folders;

/// <summary>
/// Tells which earlier import was of the same folder. A folder is known by its notes, for two may have one name and one may be moved and renamed: a note counts whole
/// when its words or its id are known, half when only its path is.
/// </summary>
internal static class EarlierFolder
{
    /// <summary>A folder of the same name is the same when this part of its notes is known, or of those that were imported where they are fewer.</summary>
    private const double LeastOfName = 1.0 / 3;

    /// <summary>A folder of another name is the same when more than this part of the notes that were imported is known.</summary>
    private const double MostOfOther = 1.0 / 2;

    /// <summary>The earlier import of a folder; null where it was not imported before.</summary>
    /// <param name="earlier">What imports of the same form made.</param>
    public static ImportedFolder? Find(ImmutableArray<ImportedFolder> earlier, FolderContent content)
    {
        if (earlier.IsEmpty)
        {
            return null;
        }

        HashSet<string> paths = content.Pages.Select(page => page.From).ToHashSet(StringComparer.Ordinal);
        HashSet<string> signs = content.Pages.SelectMany(page => Signs(page.Words, page.Id)).ToHashSet(StringComparer.Ordinal);
        return earlier
            .Select(folder => (Folder: folder, Known: folder.Pages.Sum(page => Signs(page.Words, page.Id).Any(signs.Contains) ? 1 : paths.Contains(page.From) ? 0.5 : 0), IsNamed: folder.Name == content.Name))
            .Where(one => one.IsNamed ? one.Known >= LeastOfName * Math.Min(one.Folder.Pages.Length, paths.Count) : one.Known > MostOfOther * one.Folder.Pages.Length)
            .OrderByDescending(one => one.Known / Math.Max(1, one.Folder.Pages.Length))
            .ThenByDescending(one => one.IsNamed)
            .Select(one => one.Folder)
            .FirstOrDefault();
    }

    private static IEnumerable<string> Signs(string? words, string? id)
    {
        if (words is not null)
        {
            yield return "words " + words;
        }

        if (id is not null)
        {
            yield return "id " + id;
        }
    }
}
