using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;

namespace Garden.Site.Cards;

/// <summary>
/// Writes a card as PNG (W3C, Portable Network Graphics, 3rd edition): a palette of at most sixteen colours, two pixels a byte, packed with the fixed
/// codes of Deflate (RFC 1951). The packing of the platform is not used, because different versions and processors write different bytes.
/// </summary>
internal static class CardPng
{
    /// <summary>A row: the byte that names its filter, which is none, and two pixels a byte.</summary>
    private const int Row = 1 + (CardRaster.Width / 2);

    private const int LongestMatch = 258;

    /// <summary>The first length of each code from 257 on, and the bits that tell the others.</summary>
    private static readonly int[] Lengths = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly byte[] CodeOfLength = [.. Enumerable.Range(0, LongestMatch + 1).Select(length => (byte)Math.Max(0, Array.FindLastIndex(Lengths, first => first <= length)))];
    private static readonly int[] LengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    /// <summary>The fixed code of each symbol, its highest bit first as it is written.</summary>
    private static readonly (int Bits, int Count)[] Symbols = [.. Enumerable.Range(0, 286).Select(symbol => symbol switch
    {
        < 144 => (Turned(0x30 + symbol, 8), 8),
        < 256 => (Turned(0x190 + symbol - 144, 9), 9),
        < 280 => (Turned(symbol - 256, 7), 7),
        _ => (Turned(0xC0 + symbol - 280, 8), 8),
    })];

    /// <summary>The code for distances from 513 on; eight bits behind it tell which.</summary>
    private static readonly int FarAway = Turned(18, 5);

    /// <summary>Writes the file.</summary>
    public static void Write(CardRaster card, IBufferWriter<byte> output)
    {
        output.Write((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, CardRaster.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), CardRaster.Height);
        (header[8], header[9]) = (4, 3); // bits a pixel, colours by palette
        Chunk(output, "IHDR"u8, header);
        Chunk(output, "PLTE"u8, [.. CardRaster.Palette.SelectMany(colour => new[] { (byte)(colour >> 16), (byte)(colour >> 8), (byte)colour })]);
        byte[] rows = ArrayPool<byte>.Shared.Rent(Row * CardRaster.Height);
        uint check = Pack(card.Pixels, rows);
        Chunk(output, "IDAT"u8, Deflated(rows.AsSpan(0, Row * CardRaster.Height), check));
        ArrayPool<byte>.Shared.Return(rows);
        Chunk(output, "IEND"u8, []);
    }

    private static void Chunk(IBufferWriter<byte> output, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        output.Write(number);
        output.Write(name);
        output.Write(data);
        Crc32 check = new();
        check.Append(name);
        check.Append(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, check.GetCurrentHashAsUInt32());
        output.Write(number);
    }

    /// <summary>Two pixels a byte, each row behind a byte that says it is not filtered. Only what differs from the row above is reckoned again.</summary>
    /// <returns>The check of RFC 1950 (Adler-32).</returns>
    private static uint Pack(ReadOnlySpan<byte> pixels, Span<byte> rows)
    {
        const long Modulus = 65521;
        long low = 1;
        long high = 0;
        long sum = 0;
        long weighted = 0;
        Span<byte> packed = rows[..Row];
        packed.Clear();
        ReadOnlySpan<byte> above = new byte[CardRaster.Width];
        for (int row = 0; row < CardRaster.Height; row++)
        {
            ReadOnlySpan<byte> line = pixels.Slice(row * CardRaster.Width, CardRaster.Width);
            for (int x = line.CommonPrefixLength(above); x < line.Length; x += line[x..].CommonPrefixLength(above[x..]))
            {
                x &= ~1;
                int place = 1 + (x / 2);
                int value = (line[x] << 4) | line[x + 1];
                sum += value - packed[place];
                weighted += (Row - place) * (value - packed[place]);
                packed[place] = (byte)value;
                x += 2;
            }

            above = line;
            high = (high + (Row * low) + weighted) % Modulus;
            low = (low + sum) % Modulus;
            if (row + 1 < CardRaster.Height)
            {
                Span<byte> next = rows.Slice((row + 1) * Row, Row);
                packed.CopyTo(next);
                packed = next;
            }
        }

        return (uint)((high << 16) | low);
    }

    /// <summary>
    /// The bytes as a stream of zlib (RFC 1950): each place repeats the byte before it, or the row above, for as long as one of them lasts; else it stands for itself.
    /// </summary>
    private static ReadOnlySpan<byte> Deflated(ReadOnlySpan<byte> data, uint check)
    {
        BitWriter bits = new();
        bits.Write(0x78, 8);
        bits.Write(0x01, 8);
        bits.Write(1, 1); // the last block
        bits.Write(1, 2); // with fixed codes
        for (int at = 0; at < data.Length;)
        {
            ReadOnlySpan<byte> rest = data.Slice(at, Math.Min(LongestMatch, data.Length - at));
            int run = at >= 1 && rest[0] == data[at - 1] ? rest.CommonPrefixLength(data[(at - 1)..]) : 0;
            int above = at >= Row && run < rest.Length && rest[0] == data[at - Row] ? rest.CommonPrefixLength(data[(at - Row)..]) : 0;
            int length = Math.Max(run, above);
            if (length < 3)
            {
                bits.Write(Symbols[data[at]]);
                at++;
                continue;
            }

            int code = CodeOfLength[length];
            bits.Write(Symbols[257 + code]);
            bits.Write(length - Lengths[code], LengthBits[code]);
            if (run >= above)
            {
                bits.Write(0, 5); // one byte back
            }
            else
            {
                bits.Write(FarAway, 5);
                bits.Write(Row - 513, 8);
            }

            at += length;
        }

        bits.Write(Symbols[256]);
        return bits.Ended(check);
    }

    /// <summary>A code with its highest bit first.</summary>
    private static int Turned(int code, int count) => Enumerable.Range(0, count).Sum(bit => ((code >> bit) & 1) << (count - 1 - bit));

    /// <summary>Bits, the lowest of each byte first.</summary>
    private sealed class BitWriter
    {
        private readonly ArrayBufferWriter<byte> _bytes = new(16384);
        private ulong _held;
        private int _count;

        /// <summary>A number of at most 16 bits, its lowest first.</summary>
        public void Write(int value, int bits)
        {
            _held |= (ulong)(uint)value << _count;
            _count += bits;
            if (_count >= 32)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(_bytes.GetSpan(4), (uint)_held);
                _bytes.Advance(4);
                _held >>= 32;
                _count -= 32;
            }
        }

        /// <summary>A symbol in its code.</summary>
        public void Write((int Bits, int Count) code) => Write(code.Bits, code.Count);

        /// <summary>Everything, filled up to a whole byte, with the check behind it.</summary>
        public ReadOnlySpan<byte> Ended(uint check)
        {
            Span<byte> number = stackalloc byte[8];
            BinaryPrimitives.WriteUInt64LittleEndian(number, _held);
            _bytes.Write(number[..((_count + 7) / 8)]);
            BinaryPrimitives.WriteUInt32BigEndian(number, check);
            _bytes.Write(number[..4]);
            return _bytes.WrittenSpan;
        }
    }
}
