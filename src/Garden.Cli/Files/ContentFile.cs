using Garden.Language.Text;

namespace Garden.Cli.Files;

/// <summary>A text of the writer: a page or the settings.</summary>
/// <param name="Path">Relative to the garden's root, with <c>/</c>.</param>
internal readonly record struct ContentFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>Any other file in the content folder. Its bytes are read only when it is copied.</summary>
/// <param name="Path">Relative to the garden's root, with <c>/</c>.</param>
/// <param name="FullPath">Where its bytes are: a regular file, links followed; empty for a file of a git revision, which is never copied.</param>
/// <param name="Size">In bytes, when it was listed.</param>
internal readonly record struct Attachment(string Path, string FullPath, long Size, DateTime LastWriteUtc)
{
    /// <summary>The bytes of a drawing that is not on disk, which is looked through; null for every other file.</summary>
    public byte[]? Content { get; init; }
}

/// <summary>Something in the garden that must not or cannot be read: an error of the writer's, told at the first line of the file.</summary>
/// <param name="Rule">The rule's id: <c>GRD606</c> unsafe-path or <c>GRD704</c> oversized-input.</param>
/// <param name="Path">Relative to the garden's root, with <c>/</c>.</param>
internal readonly record struct ContentProblem(string Rule, string Path, string Message, string Help)
{
    /// <summary>Whether it is an entry of a commit that names something outside of what the commit holds: nobody can mend a commit, and everything that it does hold was read.</summary>
    public bool IsOutsideCommit { get; init; }
}

/// <summary>How much is read into memory at most.</summary>
internal sealed record ContentLimits
{
    /// <summary>The largest page or settings file, in bytes.</summary>
    public int FileBytes { get; init; } = Caps.FileBytes.Most;
}

/// <summary>All of a garden's content as it was at one moment. Every list is in ordinal order of its paths.</summary>
internal sealed record ContentSnapshot
{
    /// <summary>Whether one of <see cref="Files"/> is a symbolic link to another file.</summary>
    public bool HasLinks { get; init; }

    /// <summary>The pages and <c>garden.yml</c>.</summary>
    public required IReadOnlyList<ContentFile> Files { get; init; }

    /// <summary>The paths of pages that the settings keep out of the garden: they are not opened.</summary>
    public required IReadOnlyList<string> Passed { get; init; }

    public required IReadOnlyList<Attachment> Attachments { get; init; }

    public required IReadOnlyList<ContentProblem> Problems { get; init; }
}
