using System.Buffers;
using System.Buffers.Binary;

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

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(value => CrcOf((uint)value))];

    /// <summary>The first length of each code from 257 on, and the bits that tell the others.</summary>
    private static readonly int[] Lengths = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly byte[] CodeOfLength = [.. Enumerable.Range(0, LongestMatch + 1).Select(length => (byte)Math.Max(0, Array.FindLastIndex(Lengths, first => first <= length)))];
    private static readonly int[] LengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

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
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(Crc(uint.MaxValue, name), data) ^ uint.MaxValue);
        output.Write(number);
    }

    /// <summary>Two pixels a byte, each row behind a byte that says it is not filtered. Most rows are as the one above, and reckoned once.</summary>
    /// <returns>The check of RFC 1950 (Adler-32).</returns>
    private static uint Pack(ReadOnlySpan<byte> pixels, byte[] rows)
    {
        const uint Modulus = 65521;
        ulong low = 1;
        ulong high = 0;
        ulong sum = 0;
        ulong weighted = 0;
        for (int row = 0; row < CardRaster.Height; row++)
        {
            ReadOnlySpan<byte> line = pixels.Slice(row * CardRaster.Width, CardRaster.Width);
            Span<byte> packed = rows.AsSpan(row * Row, Row);
            if (row > 0 && line.SequenceEqual(pixels.Slice((row - 1) * CardRaster.Width, CardRaster.Width)))
            {
                rows.AsSpan((row - 1) * Row, Row).CopyTo(packed);
            }
            else
            {
                packed[0] = 0;
                (sum, weighted) = (0, 0);
                for (int i = 1; i < packed.Length; i++)
                {
                    packed[i] = (byte)((line[(2 * i) - 2] << 4) | line[(2 * i) - 1]);
                    sum += packed[i];
                    weighted += sum;
                }
            }

            high = (high + (Row * low) + weighted) % Modulus;
            low = (low + sum) % Modulus;
        }

        return (uint)((high << 16) | low);
    }

    /// <summary>
    /// The bytes as a stream of zlib (RFC 1950): each place repeats the byte before it, or the row above, for as long as one of them lasts; else it stands for itself.
    /// </summary>
    private static ReadOnlySpan<byte> Deflated(ReadOnlySpan<byte> data, uint check)
    {
        BitWriter bits = new();
        bits.Raw(0x78, 8);
        bits.Raw(0x01, 8);
        bits.Raw(1, 1); // the last block
        bits.Raw(1, 2); // with fixed codes
        for (int at = 0; at < data.Length;)
        {
            ReadOnlySpan<byte> rest = data.Slice(at, Math.Min(LongestMatch, data.Length - at));
            int run = at >= 1 ? rest.CommonPrefixLength(data[(at - 1)..]) : 0;
            int above = at >= Row && run < rest.Length ? rest.CommonPrefixLength(data[(at - Row)..]) : 0;
            int length = Math.Max(run, above);
            if (length < 3)
            {
                Symbol(bits, data[at]);
                at++;
                continue;
            }

            int code = CodeOfLength[length];
            Symbol(bits, 257 + code);
            bits.Raw(length - Lengths[code], LengthBits[code]);
            if (run >= above)
            {
                bits.Code(0, 5);
            }
            else
            {
                bits.Code(18, 5); // from 513 on
                bits.Raw(Row - 513, 8);
            }

            at += length;
        }

        Symbol(bits, 256);
        return bits.Ended(check);
    }

    /// <summary>A symbol in its fixed code.</summary>
    private static void Symbol(BitWriter bits, int symbol)
    {
        (int code, int length) = symbol switch
        {
            < 144 => (0x30 + symbol, 8),
            < 256 => (0x190 + symbol - 144, 9),
            < 280 => (symbol - 256, 7),
            _ => (0xC0 + symbol - 280, 8),
        };
        bits.Code(code, length);
    }

    private static uint CrcOf(uint value)
    {
        for (int bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
        }

        return value;
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (byte value in data)
        {
            crc = CrcTable[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return crc;
    }

    /// <summary>Bits, the lowest of each byte first.</summary>
    private sealed class BitWriter
    {
        private readonly ArrayBufferWriter<byte> _bytes = new(8192);
        private uint _held;
        private int _count;

        /// <summary>A number, its lowest bit first.</summary>
        public void Raw(int value, int bits)
        {
            _held |= (uint)value << _count;
            _count += bits;
            for (; _count >= 8; _count -= 8)
            {
                _bytes.GetSpan(1)[0] = (byte)_held;
                _bytes.Advance(1);
                _held >>= 8;
            }
        }

        /// <summary>A code, its highest bit first.</summary>
        public void Code(int code, int bits)
        {
            int turned = 0;
            for (int bit = 0; bit < bits; bit++)
            {
                turned |= ((code >> bit) & 1) << (bits - 1 - bit);
            }

            Raw(turned, bits);
        }

        /// <summary>Everything, with the check behind it.</summary>
        public ReadOnlySpan<byte> Ended(uint check)
        {
            if (_count > 0)
            {
                Raw(0, 8 - _count);
            }

            Span<byte> number = stackalloc byte[4];
            BinaryPrimitives.WriteUInt32BigEndian(number, check);
            _bytes.Write(number);
            return _bytes.WrittenSpan;
        }
    }
}
