using System.Buffers;
using System.Text;

namespace Garden.Language.Model;

/// <summary>
/// Packs the events of a text into one array: for each a byte with its kind and what follows, then its element, its number, and its
/// texts as UTF-8 behind their lengths, numbers seven bits a byte. The texts of ten thousand pages are most of what a build keeps in
/// memory, half a million of them.
/// </summary>
internal sealed class TextEventPacker
{
    private const int MostBytesOfNumber = 5;
    private const byte HasElement = 0x80;
    private const byte HasNumber = 0x40;
    private const byte HasText = 0x20;
    private const byte HasDetail = 0x10;
    private const byte KindBits = 0x0F;

    private readonly ArrayBufferWriter<byte> _packed = new();

    /// <summary>Adds an event.</summary>
    public void Add(TextEventKind kind, ReadOnlySpan<char> text = default, TextElement element = TextElement.None, ReadOnlySpan<char> detail = default, int number = -1)
    {
        AddHead(kind, element, number, !text.IsEmpty, !detail.IsEmpty);
        Add(text);
        Add(detail);
    }

    /// <summary>Adds an event as it is.</summary>
    public void Add(TextEvent one)
    {
        AddHead(one.Kind, one.Element, one.Number, !one.Utf8.IsEmpty, !one.Utf8Detail.IsEmpty);
        Add(one.Utf8.Span);
        Add(one.Utf8Detail.Span);
    }

    /// <summary>What was added; the packer starts anew.</summary>
    public RichText ToRichText()
    {
        RichText text = _packed.WrittenCount == 0 ? RichText.Empty : new RichText(_packed.WrittenSpan.ToArray());
        _packed.ResetWrittenCount();
        return text;
    }

    /// <summary>The first event; what is packed is then what follows it.</summary>
    public static TextEvent Unpack(ref ReadOnlyMemory<byte> packed)
    {
        byte head = packed.Span[0];
        packed = packed[1..];
        TextElement element = TextElement.None;
        if ((head & HasElement) != 0)
        {
            element = (TextElement)packed.Span[0];
            packed = packed[1..];
        }

        int number = (head & HasNumber) != 0 ? ReadNumber(ref packed) : -1;
        ReadOnlyMemory<byte> text = (head & HasText) != 0 ? Read(ref packed) : default;
        ReadOnlyMemory<byte> detail = (head & HasDetail) != 0 ? Read(ref packed) : default;
        return new TextEvent((TextEventKind)(head & KindBits), element, text, detail, number);
    }

    private void AddHead(TextEventKind kind, TextElement element, int number, bool hasText, bool hasDetail)
    {
        Span<byte> head = _packed.GetSpan(2 + MostBytesOfNumber);
        bool hasElement = element != TextElement.None;
        head[0] = (byte)((byte)kind | (hasElement ? HasElement : 0) | (number >= 0 ? HasNumber : 0) | (hasText ? HasText : 0) | (hasDetail ? HasDetail : 0));
        int written = 1;
        if (hasElement)
        {
            head[written++] = (byte)element;
        }

        _packed.Advance(number >= 0 ? written + WriteNumber(head[written..], number) : written);
    }

    private void Add(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        int length = Encoding.UTF8.GetByteCount(text);
        AddLength(length);
        Encoding.UTF8.GetBytes(text, _packed.GetSpan(length));
        _packed.Advance(length);
    }

    private void Add(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return;
        }

        AddLength(utf8.Length);
        utf8.CopyTo(_packed.GetSpan(utf8.Length));
        _packed.Advance(utf8.Length);
    }

    private void AddLength(int length) => _packed.Advance(WriteNumber(_packed.GetSpan(MostBytesOfNumber), length));

    private static ReadOnlyMemory<byte> Read(ref ReadOnlyMemory<byte> packed)
    {
        int length = ReadNumber(ref packed);
        ReadOnlyMemory<byte> text = packed[..length];
        packed = packed[length..];
        return text;
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
