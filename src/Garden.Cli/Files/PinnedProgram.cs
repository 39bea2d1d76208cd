using System.Security.Cryptography;

namespace Garden.Cli.Files;

/// <summary>The program that a workflow runs, as two lines of the workflow say it.</summary>
/// <param name="Path">Where it lies in the repository, parts joined by <c>/</c>.</param>
/// <param name="Digest">The SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
internal sealed record PinnedProgram(string Path, string Digest)
{
    private const string PathKey = "GARDEN: ";
    private const string DigestKey = "GARDEN_SHA256: ";

    /// <summary>Where this version of the program is kept in a repository.</summary>
    public static PinnedProgram Of(ReadOnlySpan<byte> archive) =>
        new($".github/garden/garden-{ToolVersion.Number}.tar.gz", DigestOf(archive));

    /// <summary>The program that a workflow names; null unless it says both once.</summary>
    public static PinnedProgram? In(string workflow)
    {
        string[] lines = workflow.Split('\n');
        return Only(lines, PathKey) is int path && Only(lines, DigestKey) is int digest
            ? new PinnedProgram(Value(lines[path], PathKey), Value(lines[digest], DigestKey))
            : null;
    }

    /// <summary>Whether a file of the repository is this program.</summary>
    public bool Is(ReadOnlySpan<byte> archive) => DigestOf(archive) == Digest;

    /// <summary>A workflow that runs this program in place of the one it runs; everything else in it stays. Null when it says of none.</summary>
    public string? Into(string workflow)
    {
        string[] lines = workflow.Split('\n');
        if (Only(lines, PathKey) is not int path || Only(lines, DigestKey) is not int digest)
        {
            return null;
        }

        lines[path] = Line(lines[path], PathKey, Path);
        lines[digest] = Line(lines[digest], DigestKey, $"\"{Digest}\"");
        return string.Join('\n', lines);
    }

    private static string DigestOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static int? Only(string[] lines, string key)
    {
        int[] found = [.. Enumerable.Range(0, lines.Length).Where(at => lines[at].TrimStart().StartsWith(key, StringComparison.Ordinal))];
        return found is [int only] ? only : null;
    }

    private static string Value(string line, string key) => line.Trim()[key.Length..].Trim().Trim('"', '\'');

    private static string Line(string old, string key, string value) =>
        old[..^old.TrimStart().Length] + key + value + (old.EndsWith('\r') ? "\r" : "");
}
