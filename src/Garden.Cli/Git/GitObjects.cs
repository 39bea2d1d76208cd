using System.Globalization;
using System.Text;
using Garden.Cli.Files;
using Garden.Language.Diagnostics;

namespace Garden.Cli.Git;

/// <summary>Reads the contents of files out of a repository, one after the other, through one process. For one thread at a time.</summary>
internal sealed class GitObjects : IDisposable
{
    /// <summary>Longer than any path; what is behind it is passed over.</summary>
    private const int MostOfHead = 64 * 1024;

    private readonly GitProcess _git;
    private readonly BufferedStream _output;

    private GitObjects(GitProcess git)
    {
        _git = git;
        _output = new BufferedStream(git.Output, 64 * 1024);
    }

    /// <summary>Begins to read.</summary>
    public static Result<GitObjects, FileFailure> Of(GitRepository repository) =>
        GitProgram.Start(repository.Folder, repository.Cancellation, "cat-file", "--batch").TryGet(out GitProcess? git, out FileFailure? failure) ? new GitObjects(git) : failure;

    /// <summary>What is told where git ends with an error in the middle of its work.</summary>
    /// <param name="what">What was read, as the user would write it.</param>
    public static FileFailure Unreadable(string what, string errors) =>
        new(FailureKind.Machine, $"git cannot read '{what}': {errors.Split('\n')[0].Trim() switch { "" => "it ended early", string first => first }}", "run 'git fsck' to see what is missing; a clone that was made with --filter lacks files");

    /// <summary>The bytes of a file; null where it is larger than is read.</summary>
    /// <param name="id">Its hash.</param>
    /// <param name="most">The most bytes that are read.</param>
    /// <exception cref="IOException">The repository does not have it.</exception>
    public byte[]? Read(string id, long most) => Content(id, Ask(id), most);

    /// <summary>The bytes of the file that a commit has at a path; null where it has none there, or one that is larger than is read.</summary>
    /// <param name="path">From the top of the repository, parts joined by <c>/</c>; without line breaks.</param>
    /// <param name="most">The most bytes that are read.</param>
    public byte[]? Read(Revision revision, string path, long most)
    {
        string name = $"{revision.Id}:{path}";
        string head = Ask(name);
        return head.EndsWith(" missing", StringComparison.Ordinal) ? null : Content(name, head, most);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _output.Dispose();
        _git.Dispose();
    }

    private string Ask(string name)
    {
        _git.ThrowIfInterrupted();
        _git.Input.Write(Encoding.UTF8.GetBytes(name + "\n"));
        _git.Input.Flush();
        string head = Head();
        _git.ThrowIfInterrupted();
        return head;
    }

    private byte[]? Content(string id, string head, long most)
    {
        if (head.Split(' ') is not [_, "blob", string size] || !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out long length))
        {
            throw new IOException($"git has no content '{id}': the clone lacks files, or is damaged");
        }

        byte[]? content = length <= most ? new byte[length] : null;
        if (content is not null)
        {
            _output.ReadExactly(content);
        }
        else
        {
            Skip(length);
        }

        _output.ReadByte(); // the line break behind the content
        return content;
    }

    private string Head()
    {
        StringBuilder head = new();
        for (int one = _output.ReadByte(); one is not ('\n' or -1); one = _output.ReadByte())
        {
            if (head.Length < MostOfHead)
            {
                head.Append((char)one);
            }
        }

        return head.ToString();
    }

    private void Skip(long length)
    {
        byte[] piece = new byte[64 * 1024];
        while (length > 0)
        {
            int read = _output.Read(piece, 0, (int)Math.Min(piece.Length, length));
            length = read > 0 ? length - read : 0;
        }
    }
}
