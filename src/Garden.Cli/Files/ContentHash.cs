using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Garden.Cli.Files;

/// <summary>The first 128 bits of a file's SHA-256: tells one content from another.</summary>
internal readonly record struct ContentHash(UInt128 Bits)
{
    public static ContentHash Of(ReadOnlySpan<byte> content)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, digest);
        return OfDigest(digest);
    }

    public static ContentHash OfDigest(ReadOnlySpan<byte> digest) => new(BinaryPrimitives.ReadUInt128BigEndian(digest));

    /// <summary>Hashes a file without holding it in memory. The file must be a regular one: opening another kind may hang.</summary>
    public static ContentHash OfFile(string path)
    {
        using FileStream stream = RegularFile.Open(path);
        return OfStream(stream);
    }

    /// <summary>Hashes what is left of a stream.</summary>
    public static ContentHash OfStream(Stream stream)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(stream, digest);
        return OfDigest(digest);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote: 32 lower-case hexadecimal digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ContentHash hash)
    {
        bool valid = UInt128.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out UInt128 bits) && text.Length == 32;
        hash = new(bits);
        return valid;
    }

    public override string ToString() => Bits.ToString("x32", CultureInfo.InvariantCulture);
}
