using Garden.Cli.Files;
using Garden.Language.Diagnostics;

namespace Garden.Cli.Git;

/// <summary>A commit that was asked for by a name.</summary>
/// <param name="Typed">As it was asked for: <c>HEAD~5</c>.</param>
/// <param name="Id">Its hash in hexadecimal digits.</param>
/// <param name="Day">The day on which it was committed, in the zone of whoever did.</param>
internal sealed record Revision(string Typed, string Id, DateOnly Day);

/// <summary>The git repository that a folder lies in.</summary>
/// <param name="Folder">The folder, absolute.</param>
/// <param name="Prefix">The path from the top of the repository to the folder, parts joined by <c>/</c> and ending in <c>/</c>; empty at the top.</param>
/// <param name="IsShallow">Whether it was cloned without its past.</param>
/// <param name="Cancellation">Ends every command of git that reads it.</param>
internal sealed record GitRepository(string Folder, string Prefix, bool IsShallow, CancellationToken Cancellation)
{
    /// <summary>How to get what a shallow clone leaves out.</summary>
    public const string Unshallow = "run 'git fetch --unshallow'; in a workflow, write 'fetch-depth: 0' below 'with:' of actions/checkout";

    /// <summary>Finds the repository around a folder.</summary>
    /// <param name="shown">The folder as the user would write it.</param>
    public static Result<GitRepository, FileFailure> Around(string folder, string shown, CancellationToken cancellation)
    {
        if (GitFolderCheck.Problem(folder) is FileFailure refused)
        {
            return refused;
        }

        if (!GitProgram.Start(folder, cancellation, "rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix").TryGet(out GitProcess? started, out FileFailure? failure))
        {
            return failure;
        }

        using GitProcess git = started;
        (string text, int code) = git.ReadAll();
        string[] lines = text.Split('\n');
        if (code == 0 && lines is ["true", string shallow, ..])
        {
            return new GitRepository(folder, lines.ElementAtOrDefault(2) ?? "", shallow == "true", cancellation);
        }

        return git.Errors.Contains("dubious ownership", StringComparison.Ordinal)
            ? FileFailure.Refuse($"git does not read the repository of '{shown}', because it belongs to another user", "if you trust it, run 'git config --global --add safe.directory' with its folder")
            : FileFailure.Refuse($"'{shown}' is in no git repository", "run 'git init' and commit the garden");
    }

    /// <summary>The hash of the newest commit; null where nothing was committed yet, or it cannot be told.</summary>
    public string? Head() => Run("rev-parse", "--verify", "--quiet", "--end-of-options", "HEAD^{commit}").TryGet(out string? id, out _) && IsHash(id) ? id : null;

    /// <summary>The commit that a name means.</summary>
    public Result<Revision, FileFailure> Find(string typed)
    {
        if (typed.Contains("..", StringComparison.Ordinal))
        {
            return FileFailure.Refuse($"'{typed}' is a range, and not one revision", "write two revisions with a blank between them");
        }

        // what is asked next takes the hash, never the name
        if (!Run("rev-parse", "--verify", "--quiet", "--end-of-options", typed + "^{commit}").TryGet(out string? id, out FileFailure? failure))
        {
            return failure;
        }

        if (!IsHash(id))
        {
            return IsShallow
                ? FileFailure.Refuse($"there is no revision '{typed}' in this clone, which has no more than its newest commits", Unshallow)
                : FileFailure.Refuse($"there is no revision '{typed}'", "run 'git log --oneline' for the commits, 'git branch' and 'git tag' for names");
        }

        if (!Run("show", "--no-patch", "--no-notes", "--no-show-signature", "--date=short", "--format=%cd", "--end-of-options", id).TryGet(out string? day, out failure))
        {
            return failure;
        }

        return GitDay.Parse(day) is DateOnly date
            ? new Revision(typed, id, date)
            : FileFailure.Refuse($"the commit of '{typed}' cannot be read", "run 'git fsck' to see what is damaged");
    }

    private static bool IsHash(string text) => text.Length is 40 or 64 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>What a short command prints; empty where it fails.</summary>
    private Result<string, FileFailure> Run(params ReadOnlySpan<string> arguments)
    {
        if (!GitProgram.Start(Folder, Cancellation, arguments).TryGet(out GitProcess? started, out FileFailure? failure))
        {
            return failure;
        }

        using GitProcess git = started;
        (string text, int code) = git.ReadAll();
        return code == 0 ? text : "";
    }
}
