using System.Buffers;
using System.Text;

namespace Garden.Site.Theming;

/// <summary>Collects a page and turns it into UTF-8 at once. One is kept for each thread, so that pages share its memory.</summary>
internal sealed class PageWriter : TextWriter
{
    /// <summary>Memory of a larger page than this is let go.</summary>
    private const int MostKept = 1 << 20;

    [ThreadStatic]
    private static PageWriter? _own;

    private char[] _buffer = new char[1 << 16];
    private int _length;

    private PageWriter()
        : base(System.Globalization.CultureInfo.InvariantCulture)
    {
    }

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Passes what <paramref name="write"/> writes on as UTF-8.</summary>
    public static void WriteUtf8(IBufferWriter<byte> output, Action<TextWriter> write)
    {
        PageWriter writer = _own ?? new PageWriter();
        _own = null; // a page that renders another one inside must not share the memory
        writer._length = 0;
        write(writer);
        Encoding.UTF8.GetBytes(writer._buffer.AsSpan(0, writer._length), output);
        _own = writer._buffer.Length > MostKept ? null : writer;
    }

    /// <inheritdoc/>
    public override void Write(char value)
    {
        Reserve(1);
        _buffer[_length++] = value;
    }

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        Reserve(buffer.Length);
        buffer.CopyTo(_buffer.AsSpan(_length));
        _length += buffer.Length;
    }

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    private void Reserve(int more)
    {
        if (_length + more > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + more));
        }
    }
}
