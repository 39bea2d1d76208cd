namespace Garden.Cli.Files;

/// <summary>Where a path truly leads, once every symbolic link on the way is followed.</summary>
internal static class RealPath
{
    private const int MaxLinks = 40;

    private static readonly StringComparison Comparison =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>The absolute path without links, `.` and `..`. What does not exist yet stays as it is written. Null when links run in circles.</summary>
    public static string? Of(string path)
    {
        string full = Path.GetFullPath(path);
        string current = Path.GetPathRoot(full)!;
        Stack<string> pending = new Stack<string>();
        Push(pending, full[current.Length..]);
        for (int links = 0; pending.TryPop(out string? name);)
        {
            if (name is ".")
            {
                continue;
            }

            if (name is "..")
            {
                current = Path.GetDirectoryName(current) ?? current;
                continue;
            }

            string next = Path.Combine(current, name);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                current = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                return null;
            }

            if (Path.IsPathRooted(target))
            {
                target = Path.GetFullPath(target);
                current = Path.GetPathRoot(target)!;
                target = target[current.Length..];
            }

            Push(pending, target);
        }

        return current;
    }

    /// <summary>Whether <paramref name="path"/> is <paramref name="folder"/> or lies somewhere below it. Both must be real paths.</summary>
    public static bool Contains(string folder, string path) =>
        path.Equals(folder, Comparison)
        || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, Comparison);

    private static void Push(Stack<string> pending, string relative)
    {
        string[] names = relative.Split(
            [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar],
            StringSplitOptions.RemoveEmptyEntries);
        for (int i = names.Length - 1; i >= 0; i--)
        {
            pending.Push(names[i]);
        }
    }
}
