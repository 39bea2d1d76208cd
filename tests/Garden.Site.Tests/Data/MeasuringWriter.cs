using System.Buffers;

namespace Garden.Site.Tests.Data;

/// <summary>Takes whatever is written, keeps none of it, and remembers how much came at once.</summary>
internal sealed class MeasuringWriter : IBufferWriter<byte>
{
    private byte[] _buffer = new byte[4096];

    public long Written { get; private set; }

    public int LargestAdvance { get; private set; }

    public void Advance(int count)
    {
        Written += count;
        LargestAdvance = Math.Max(LargestAdvance, count);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_buffer.Length < sizeHint)
        {
            _buffer = new byte[sizeHint];
        }

        return _buffer;
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
