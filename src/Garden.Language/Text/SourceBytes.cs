namespace Garden.Language.Text;

/// <summary>A file of the garden as it lies on disk.</summary>
/// <param name="Path">Path from the garden's root, parts joined by <c>/</c>: <c>input/topics/norms.md</c>.</param>
/// <param name="Bytes">The whole file.</param>
public sealed record SourceBytes(string Path, ReadOnlyMemory<byte> Bytes);
