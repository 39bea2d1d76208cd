using System.Buffers;
using System.Text;

namespace Garden.Model;

/// <summary>
/// Packs the pieces of a text into one array: for each its kind, its reference, its length and its UTF-8, the numbers
/// seven bits a byte. The texts of ten thousand pages are most of what a build keeps in memory, half a million of them.
/// </summary>
internal sealed class FragmentPacker
{
    private const int MostBytesOfNumber = 5;

    private readonly ArrayBufferWriter<byte> _packed = new();

    /// <summary>Adds a piece.</summary>
    /// <param name="reference">Index into the page's references; -1 for none.</param>
    public void Add(FragmentKind kind, ReadOnlySpan<char> text, int reference = -1)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        Encoding.UTF8.GetBytes(text, Begin(kind, reference, length));
        _packed.Advance(length);
    }

    /// <summary>What was added; the packer starts anew.</summary>
    public RichText ToRichText()
    {
        RichText text = _packed.WrittenCount == 0 ? RichText.Empty : new RichText(_packed.WrittenSpan.ToArray());
        _packed.ResetWrittenCount();
        return text;
    }

    /// <summary>The pieces as one array.</summary>
    public static byte[] Pack(ReadOnlySpan<Fragment> fragments)
    {
        FragmentPacker packer = new();
        foreach (Fragment fragment in fragments)
        {
            fragment.Utf8.Span.CopyTo(packer.Begin(fragment.Kind, fragment.Reference, fragment.Utf8.Length));
            packer._packed.Advance(fragment.Utf8.Length);
        }

        return packer._packed.WrittenSpan.ToArray();
    }

    /// <summary>The first piece, and what follows it.</summary>
    public static (Fragment First, ReadOnlyMemory<byte> Following) Unpack(ReadOnlyMemory<byte> packed)
    {
        FragmentKind kind = (FragmentKind)packed.Span[0];
        packed = packed[1..];
        int reference = ReadNumber(ref packed) - 1;
        int length = ReadNumber(ref packed);
        return (new Fragment(kind, packed[..length], reference), packed[length..]);
    }

    /// <summary>Writes what stands before a piece's text; gives back the place for the text.</summary>
    private Span<byte> Begin(FragmentKind kind, int reference, int length)
    {
        Span<byte> head = _packed.GetSpan(1 + (2 * MostBytesOfNumber));
        head[0] = (byte)kind;
        int written = 1 + WriteNumber(head[1..], reference + 1);
        _packed.Advance(written + WriteNumber(head[written..], length));
        return length == 0 ? [] : _packed.GetSpan(length);
    }

    private static int WriteNumber(Span<byte> to, int number)
    {
        int written = 0;
        for (; number > 0x7F; number >>= 7)
        {
            to[written++] = (byte)(number | 0x80);
        }

        to[written] = (byte)number;
        return written + 1;
    }

    private static int ReadNumber(ref ReadOnlyMemory<byte> from)
    {
        ReadOnlySpan<byte> bytes = from.Span;
        int number = 0;
        int read = 0;
        for (; bytes[read] > 0x7F; read++)
        {
            number |= (bytes[read] & 0x7F) << (7 * read);
        }

        number |= bytes[read] << (7 * read);
        from = from[(read + 1)..];
        return number;
    }
}
