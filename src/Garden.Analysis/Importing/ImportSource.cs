using System.Collections.Immutable;

namespace Garden.Analysis.Importing;

/// <summary>A file of another tool that an import reads.</summary>
/// <param name="Path">Relative to what was named on the command line, with <c>/</c>; the file's own name where one file was named.</param>
/// <param name="Content">Its bytes; null for a file that is copied unread, such as a picture.</param>
public sealed record ImportedFile(string Path, ReadOnlyMemory<byte>? Content);

/// <summary>What an import reads, and what the writer said about it.</summary>
/// <param name="Name">The name of the file or folder, without its path.</param>
/// <param name="Files">In ordinal order of path.</param>
/// <param name="Me">The writer's name in files that hold other people's forecasts too; null where they did not say.</param>
/// <param name="IsPublic">Whether pages that say neither that they are public nor that they are not become public.</param>
/// <param name="Today">The day of the import.</param>
public sealed record ImportSource(string Name, ImmutableArray<ImportedFile> Files, string? Me, bool IsPublic, DateOnly Today)
{
    /// <summary>What earlier imports of the same form made, of this folder or others.</summary>
    public ImmutableArray<ImportedFolder> Earlier { get; init; } = [];

    /// <summary>Ends the reading of a folder with many files.</summary>
    public CancellationToken Cancellation { get; init; }
}
