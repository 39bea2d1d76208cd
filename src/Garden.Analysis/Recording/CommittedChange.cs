namespace Garden.Analysis.Recording;

/// <summary>A file as a commit, or one of its parents, has it.</summary>
/// <param name="Path">From the garden's root.</param>
/// <param name="Id">The hash of its content: equal ids are equal contents.</param>
/// <param name="Read">Reads the content; null where it is larger than is read.</param>
public sealed record CommittedText(string Path, string Id, Func<ReadOnlyMemory<byte>?> Read);

/// <summary>A file that a commit changed.</summary>
/// <param name="Before">The file in each parent that has it; none where it is new.</param>
/// <param name="After">The file in the commit; null where it was removed.</param>
public sealed record CommittedFile(IReadOnlyList<CommittedText> Before, CommittedText? After);

/// <summary>
/// A commit that changed files of the garden; a merge only where it differs from all that it merges. Contents can be read as long as another one may come, so that whoever reads ahead is told of the end by one
/// without files.
/// </summary>
/// <param name="Day">The day on which it was committed, in the zone of whoever did.</param>
/// <param name="Subject">The first line of its message.</param>
public sealed record CommittedChange(DateOnly Day, string Subject, IReadOnlyList<CommittedFile> Files);
