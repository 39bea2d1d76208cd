using System.Buffers;
using System.Text.Unicode;

namespace Garden.Cli.Files;

/// <summary>What may stand as a file's path in a site: the last line of defence, whoever computed the path.</summary>
internal static class SitePath
{
    /// <summary>The prefix of the writer's own names in an output folder.</summary>
    public const string OwnPrefix = ".garden-";

    private const int MaxNameBytes = 255;

    /// <summary>
    /// Whether a path is relative, with <c>/</c>, without <c>.</c>, <c>..</c> or empty names, writable on every system,
    /// and neither Git's nor the writer's own.
    /// </summary>
    public static bool IsSafe(string path)
    {
        foreach (Range range in path.AsSpan().Split('/'))
        {
            ReadOnlySpan<char> name = path.AsSpan(range);
            if (name is "" or "." or ".." || !IsWritable(name))
            {
                return false;
            }
        }

        int slash = path.IndexOf('/', StringComparison.Ordinal);
        string first = slash < 0 ? path : path[..slash];
        return !first.Equals(".git", StringComparison.OrdinalIgnoreCase)
            && !first.StartsWith(OwnPrefix, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsWritable(ReadOnlySpan<char> name)
    {
        foreach (char c in name)
        {
            if (char.IsControl(c) || c is '\\' or ':')
            {
                return false;
            }
        }

        Span<byte> bytes = stackalloc byte[MaxNameBytes];
        return Utf8.FromUtf16(name, bytes, out _, out _, replaceInvalidSequences: false) == OperationStatus.Done;
    }
}
