using Garden.Cli.Files;

namespace Garden.Cli.Git;

/// <summary>
/// Looks, before git is started, whether the files that it opens first are files: it would wait for ever for a pipe, and read without end from a device, in the place of
/// one of them. What it opens later cannot be known beforehand; there an interruption ends it.
/// </summary>
internal static class GitFolderCheck
{
    private const string Name = ".git";

    private static readonly string[] Opened =
    [
        "HEAD", "config", "config.worktree", "commondir", "gitdir", "index", "packed-refs", "shallow", "info/attributes", "info/exclude", "info/grafts", "objects/info/alternates",
    ];

    /// <summary>What is no file in the repository around a folder; null where nothing is wrong or there is none.</summary>
    /// <param name="folder">Full path.</param>
    public static FileFailure? Problem(string folder)
    {
        for (string? above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            string repository = Path.Combine(above, Name);
            switch (RegularFile.KindOf(repository))
            {
                case NodeKind.Special:
                    return NoFile(repository);
                case NodeKind.Folder:
                    return Opened.Select(name => Path.Combine(repository, name)).FirstOrDefault(path => RegularFile.KindOf(path) is NodeKind.Special) is string path ? NoFile(path) : null;
                case NodeKind.File:
                    return null; // it names a folder of git's own making
            }
        }

        return null;
    }

    private static FileFailure NoFile(string path) => FileFailure.Refuse($"'{path}' is no regular file, and git would wait for it", "put the file itself there");
}
