using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Cli.Files;

/// <summary>Addresses of files on this machine: <c>file:///home/me/garden/input/a%20b.md</c>. Any other address is none of ours.</summary>
internal static class FileUri
{
    private const string Scheme = "file://";

    /// <summary>The address of a full path.</summary>
    public static string Of(string path)
    {
        string slashed = path.Replace(Path.DirectorySeparatorChar, '/');
        return Scheme + (slashed.StartsWith('/') ? "" : "/") + Address.Encode(slashed);
    }

    /// <summary>The full path that an address names; null for an address of another kind, and for one that cannot be a path here.</summary>
    public static string? PathOf(string uri)
    {
        if (!uri.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string rest = uri["file:".Length..];
        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            int slash = rest.IndexOf('/', 2);
            string host = slash < 0 ? rest[2..] : rest[2..slash];
            if (slash < 0 || (host.Length > 0 && !host.Equals("localhost", StringComparison.OrdinalIgnoreCase)))
            {
                return null;
            }

            rest = rest[slash..];
        }

        string path = WebUrl.Decode(rest);
        bool hasDrive = path is ['/', _, ':', ..] && char.IsAsciiLetter(path[1]);
        path = hasDrive && OperatingSystem.IsWindows() ? char.ToUpperInvariant(path[1]) + path[2..] : path;
        return path.Length > 0 && Path.IsPathFullyQualified(path) && path.All(c => !char.IsControl(c)) ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) : null;
    }
}
