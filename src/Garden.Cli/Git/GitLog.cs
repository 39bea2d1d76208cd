using System.Globalization;
using Garden.Analysis.Recording;
using Garden.Cli.Files;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.Git;

/// <summary>The commits of a garden's pages, from one call of <c>git log</c> that is read as it comes.</summary>
/// <param name="repository">Its folder is the root of the garden.</param>
/// <param name="content">The path of the content folder from there, ending in <c>/</c>; empty when they are one.</param>
/// <param name="revision">The hash of the newest commit.</param>
internal sealed class GitLog(GitRepository repository, string content, string revision, CancellationToken cancellation)
{
    private const char Mark = '\u0001';
    private const string Page = ".md";

    private static readonly string[] Arguments =
    [
        "-c", "log.showRoot=true", "-c", "log.follow=false", "log", "--date-order", "--diff-merges=combined", "--combined-all-paths", "--raw", "-z", "-M", "-l1000", "--no-abbrev",
        "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--ignore-submodules=all", "--no-show-signature", "--no-notes", "--no-decorate", "--encoding=UTF-8", "--date=short",
        "--format=%x01%cd %s", "--end-of-options",
    ];

    /// <summary>The commits, newest first and no parent before its children; at last one without files.</summary>
    /// <exception cref="IOException">The repository cannot be read.</exception>
    public IEnumerable<CommittedChange> Changes()
    {
        string folder = repository.Prefix + content;
        string[] paths = folder.Length == 0 ? [] : ["--", folder];
        using GitProcess git = Started(GitProgram.Start(repository.Folder, cancellation, [.. Arguments, revision, .. paths]));
        using GitObjects objects = Started(GitObjects.Of(repository));
        List<CommittedFile> files = [];
        string? head = null;
        using IEnumerator<string> records = GitTree.Records(git.Output).GetEnumerator();
        while (records.MoveNext())
        {
            cancellation.ThrowIfCancellationRequested();
            string record = records.Current.TrimStart('\n');
            if (record is [Mark, ..])
            {
                if (head is not null)
                {
                    yield return Change(head, files);
                }

                (head, files) = (record, []);
            }
            else if (record is [':', ..] && FileOf(record, records, objects) is CommittedFile file)
            {
                files.Add(file);
            }
        }

        if (git.Finish() != 0)
        {
            throw Failed(GitObjects.Unreadable(revision, git.Errors));
        }

        if (head is not null)
        {
            CommittedChange last = Change(head, files);
            yield return last;
            yield return last with { Files = [] };
        }
    }

    private static T Started<T>(Result<T, FileFailure> started)
        where T : class => started.TryGet(out T? value, out FileFailure? failure) ? value : throw Failed(failure);

    private static IOException Failed(FileFailure failure) => new(failure.Help is null ? failure.Message : $"{failure.Message}; {failure.Help}");

    private static CommittedChange Change(string head, List<CommittedFile> files)
    {
        int blank = head.IndexOf(' ', StringComparison.Ordinal);
        DateOnly day = GitDay.Parse(head[1..blank]) ?? throw new IOException("git printed a commit without its day");
        return new CommittedChange(day, head[(blank + 1)..], files);
    }

    /// <summary>
    /// <c>:100644 100644 OLD NEW M</c> with one path or two behind it; for a merge a colon, a mode, a hash and a path for each parent, and those of the result. Null for what is no page.
    /// </summary>
    private CommittedFile? FileOf(string record, IEnumerator<string> records, GitObjects objects)
    {
        int parents = record.TakeWhile(one => one == ':').Count();
        string[] fields = record[parents..].Split(' ');
        int versions = parents + 1;
        if (fields.Length != (2 * versions) + 1)
        {
            throw new IOException(string.Create(CultureInfo.InvariantCulture, $"git printed a change of {fields.Length} fields"));
        }

        bool hasAllPaths = parents > 1 || fields[^1] is ['R' or 'C', ..];
        string[] paths = new string[versions];
        for (int i = 0; i < versions; i++)
        {
            paths[i] = i == 0 || hasAllPaths ? Next(records) : paths[0];
        }

        CommittedText?[] texts = [.. Enumerable.Range(0, versions).Select(i => Text(fields[i], fields[versions + i], paths[i], objects))];
        return texts.All(text => text is null) ? null : new CommittedFile([.. texts[..^1].OfType<CommittedText>()], texts[^1]);
    }

    private static string Next(IEnumerator<string> records) => records.MoveNext() ? records.Current : throw new IOException("git printed a change without its path");

    /// <summary>A version of a page; null where there is none, or something else.</summary>
    private CommittedText? Text(string mode, string id, string path, GitObjects objects) =>
        mode is "100644" or "100755" && path.EndsWith(Page, StringComparison.OrdinalIgnoreCase) && path.StartsWith(repository.Prefix, StringComparison.Ordinal)
            ? new CommittedText(path[repository.Prefix.Length..], id, () => objects.Read(id, Caps.FileBytes.Most) is byte[] bytes ? bytes : null)
            : null;
}
