using System.Buffers;
using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;

namespace Garden.Cli.Files;

/// <summary>
/// A file of the new site while it is being written: in memory as long as it is small, then in the staging folder, so that a file
/// of any size costs no more than a buffer.
/// </summary>
/// <param name="create">Creates the file in the staging folder; gives back its path.</param>
/// <param name="cancellation">Ends the writing, which may take seconds for one file.</param>
internal sealed class FileDraft(Func<string> create, CancellationToken cancellation = default) : IBufferWriter<byte>, IDisposable
{
    private const int BufferBytes = 1 << 20;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
    private int _used;
    private XxHash128? _hash;
    private FileStream? _file;

    /// <summary>Where the file is that was begun; null while all of it is in memory.</summary>
    private string? _path;

    public void Advance(int count) => _used += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        cancellation.ThrowIfCancellationRequested();
        Reserve(Math.Max(sizeHint, 1));
        return _buffer.AsMemory(_used);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>What was written, all in all.</summary>
    public ManifestEntry Finish()
    {
        if (_file is null)
        {
            return new(ContentHash.Of(_buffer.AsSpan(0, _used)), _used);
        }

        Spill();
        return new(ContentHash.Of(_hash!), _file.Length);
    }

    /// <summary>Leaves the file in the staging folder.</summary>
    public void Keep()
    {
        if (_file is null)
        {
            using SafeFileHandle handle = File.OpenHandle(create(), FileMode.CreateNew, FileAccess.Write);
            RandomAccess.Write(handle, _buffer.AsSpan(0, _used), 0);
        }

        _path = null;
    }

    public void Dispose()
    {
        _file?.Dispose();
        if (_path is not null)
        {
            File.Delete(_path);
        }

        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }

    private void Reserve(int more)
    {
        if (_buffer.Length - _used >= more)
        {
            return;
        }

        Spill();
        if (_buffer.Length < more)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = ArrayPool<byte>.Shared.Rent(more);
        }
    }

    private void Spill()
    {
        if (_file is null)
        {
            _path = create();
            _file = new(_path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            _hash = new();
        }

        _hash!.Append(_buffer.AsSpan(0, _used));
        _file.Write(_buffer, 0, _used);
        _used = 0;
    }
}
