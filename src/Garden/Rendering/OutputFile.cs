namespace Garden.Rendering;

/// <summary>
/// A file of the published site that is not made before it is asked for, so that the whole site is never in memory.
/// </summary>
/// <param name="Path">Path inside the output folder, parts joined by <c>/</c>: <c>topics/norms/index.html</c>.</param>
/// <param name="Render">Makes the bytes; gives the same ones every time and may be called from several threads.</param>
public sealed record OutputFile(string Path, Func<ReadOnlyMemory<byte>> Render);
