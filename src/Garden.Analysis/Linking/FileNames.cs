using Garden.Language.Text;

namespace Garden.Analysis.Linking;

/// <summary>Looks files up by path.</summary>
internal static class FileNames
{
    /// <summary>The file's path as it is spelled on disk; null when there is none.</summary>
    public static string? TryGetSame(this IReadOnlySet<string> files, string path)
    {
        if (files.Contains(path))
        {
            return path;
        }

        string normal = Unicode.Composed(path);
        return files.Contains(normal) ? normal : null;
    }
}
