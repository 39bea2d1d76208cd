using System.Globalization;
using System.Text;
using Garden.Cli.Files;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.Git;

/// <summary>What an entry of a commit's tree is.</summary>
internal enum GitEntryKind
{
    File,
    Link,

    /// <summary>A commit of another repository (a submodule), whose files are not here.</summary>
    Repository,
}

/// <summary>A file, link or submodule in a commit.</summary>
/// <param name="Path">Relative to the folder that was listed, with <c>/</c>; what is no UTF-8 in it is U+FFFD.</param>
/// <param name="Id">The hash of its content.</param>
/// <param name="Size">In bytes; 0 where git does not say.</param>
internal readonly record struct GitEntry(string Path, GitEntryKind Kind, string Id, long Size);

/// <summary>Lists a folder of a commit, all that lies below included.</summary>
internal static class GitTree
{
    private const int Piece = 64 * 1024;

    /// <summary>The first paragraph of a commit's message is one record, however long it is.</summary>
    private const int MostOfOneRecord = 64 * 1024 * 1024;

    /// <summary>The entries below the repository's folder, in ordinal order of path.</summary>
    public static Result<GitEntry[], FileFailure> List(GitRepository repository, Revision revision, CancellationToken cancellation)
    {
        string[] folder = repository.Prefix.Length == 0 ? [] : ["--", repository.Prefix];
        if (!GitProgram.Start(repository.Folder, cancellation, ["ls-tree", "-r", "-z", "-l", "--full-tree", revision.Id, .. folder]).TryGet(out GitProcess? started, out FileFailure? failure))
        {
            return failure;
        }

        using GitProcess git = started;
        List<GitEntry> entries = [];
        foreach (string record in Records(git.Output))
        {
            cancellation.ThrowIfCancellationRequested();
            if (entries.Count == Caps.RevisionFiles.Most)
            {
                return FileFailure.Refuse($"'{revision.Typed}' has more than the {Caps.RevisionFiles.Most} files that are read of a revision");
            }

            if (Parse(record, repository.Prefix) is GitEntry entry)
            {
                entries.Add(entry);
            }
        }

        if (git.Finish() != 0)
        {
            return GitObjects.Unreadable(revision.Typed, git.Errors);
        }

        return entries.OrderBy(entry => entry.Path, StringComparer.Ordinal).ToArray();
    }

    /// <summary><c>100644 blob 5716ca5987cbf97d6bb54920bea6adde242d87e6    1234⇥path</c>.</summary>
    private static GitEntry? Parse(string record, string prefix)
    {
        int tab = record.IndexOf('\t', StringComparison.Ordinal);
        if (tab < 0 || record[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [string mode, _, string id, string size] || !record.AsSpan(tab + 1).StartsWith(prefix))
        {
            return null;
        }

        GitEntryKind kind = mode switch
        {
            "120000" => GitEntryKind.Link,
            "160000" => GitEntryKind.Repository,
            _ => GitEntryKind.File,
        };
        _ = long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out long bytes);
        return new GitEntry(record[(tab + 1 + prefix.Length)..], kind, id, bytes);
    }

    /// <summary>What git prints with a NUL behind each record.</summary>
    /// <exception cref="IOException">A record is longer than is read.</exception>
    public static IEnumerable<string> Records(Stream output)
    {
        byte[] buffer = new byte[Piece];
        int held = 0;
        while (output.Read(buffer, held, buffer.Length - held) is > 0 and int read)
        {
            held += read;
            int start = 0;
            for (int end; (end = buffer.AsSpan(start, held - start).IndexOf((byte)0)) >= 0; start += end + 1)
            {
                yield return Encoding.UTF8.GetString(buffer, start, end);
            }

            buffer.AsSpan(start, held - start).CopyTo(buffer);
            held -= start;
            if (held == MostOfOneRecord)
            {
                throw new IOException("git printed more in one record than is read");
            }

            if (held == buffer.Length)
            {
                Array.Resize(ref buffer, 2 * held);
            }
        }
    }
}
