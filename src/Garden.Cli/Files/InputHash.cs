using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Garden.Cli.Files;

/// <summary>One hash over a sequence of texts and contents, each told apart from its neighbours by its length.</summary>
internal sealed class InputHash
{
    private readonly XxHash128 _running = new();

    /// <summary>Of all that was added so far.</summary>
    public ContentHash Value => ContentHash.Of(_running);

    public void Add(string text) => Add(Encoding.UTF8.GetBytes(text));

    public void Add(ReadOnlySpan<byte> content)
    {
        Add(content.Length);
        _running.Append(content);
    }

    public void Add(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        _running.Append(bytes);
    }

    /// <summary>Adds the content of a file without holding it in memory, and when it was written; that there is none, where it is gone.</summary>
    /// <exception cref="IOException">It is no regular file, or the disk fails.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public void AddFile(string path)
    {
        FileInfo info = new(path);
        Add(info.Exists ? info.LastWriteTimeUtc.Ticks : -1);
        if (info.Exists)
        {
            Add(ContentHash.OfFile(path).ToString());
        }
    }
}
