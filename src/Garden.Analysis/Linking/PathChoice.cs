using System.Collections.Immutable;
using Garden.Language.Text;

namespace Garden.Analysis.Linking;

/// <summary>
/// Which of several files a name means, as Obsidian settles it: the one at exactly this path from the root, else the one beside the page
/// that names it, else the one with the shortest path.
/// </summary>
/// <param name="Path">The one that is meant; null when nothing tells them apart.</param>
/// <param name="IsSettled">Whether the writer named it, so that nobody can read it otherwise.</param>
internal readonly record struct PathChoice(string? Path, bool IsSettled)
{
    /// <summary>Chooses among paths.</summary>
    /// <param name="written">What the writer wrote, without an ending that the paths do not have.</param>
    /// <param name="folder">The folder of the page on which it stands; empty for the root.</param>
    public static PathChoice Among(ImmutableArray<string> paths, string written, string folder)
    {
        if (paths.Length == 1)
        {
            return new(paths[0], IsSettled: true);
        }

        string key = Unicode.Composed(written);
        if (paths.Where(path => Unicode.Composed(path).Equals(key, StringComparison.OrdinalIgnoreCase)).ToArray() is [string exact])
        {
            return new(exact, IsSettled: true);
        }

        if (paths.Where(path => FolderOf(path) == folder).ToArray() is [string beside])
        {
            return new(beside, IsSettled: false);
        }

        string[] shortest = [.. paths.OrderBy(path => path.Length).Take(2)];
        return new(shortest is [string first, string second] && first.Length < second.Length ? first : null, IsSettled: false);
    }

    /// <summary>The folder of a path; empty for the root.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and int slash ? path[..slash] : "";

    /// <summary>A path from a folder; null when it leads out of what that folder lies in.</summary>
    public static string? Combine(string folder, string path)
    {
        List<string> parts = [.. folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (string part in path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "." || (part == ".." && parts.Count == 0))
            {
                if (part == "..")
                {
                    return null;
                }
            }
            else if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>A name without the ending of a page and without slashes at its ends.</summary>
    public static string WithoutEnding(string target) => (target.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? target[..^3] : target).Trim('/');

    /// <summary>Whether a path is a name or ends in one, whole parts of it.</summary>
    public static bool EndsIn(string name, string written)
    {
        (string path, string tail) = (Unicode.Composed(name), Unicode.Composed(written));
        return path.EndsWith(tail, StringComparison.OrdinalIgnoreCase) && (path.Length == tail.Length || path[^(tail.Length + 1)] == '/');
    }
}
