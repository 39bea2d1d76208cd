using System.Buffers;

namespace Garden.Site;

/// <summary>
/// A file of the published site that is not made before it is asked for, so that the whole site is never in memory.
/// </summary>
/// <param name="Path">Path inside the output folder, parts joined by <c>/</c>: <c>topics/norms/index.html</c>.</param>
/// <param name="Write">Writes the bytes, the same ones every time; may be called from several threads.</param>
public sealed record OutputFile(string Path, Action<IBufferWriter<byte>> Write)
{
    /// <summary>A file that is small enough to be made as a whole.</summary>
    internal OutputFile(string path, Func<ReadOnlyMemory<byte>> bytes)
        : this(path, output => output.Write(bytes().Span))
    {
    }

    /// <summary>The bytes as a whole.</summary>
    public ReadOnlyMemory<byte> Render()
    {
        ArrayBufferWriter<byte> bytes = new();
        Write(bytes);
        return bytes.WrittenMemory;
    }
}
