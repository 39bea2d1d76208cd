using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using System.Security.Cryptography;

namespace Garden.Cli.Files;

/// <summary>The XxHash128 of a file: tells one content from another. It guards against chance, not against somebody who wants two files to look the same.</summary>
internal readonly record struct ContentHash(UInt128 Bits)
{
    /// <summary>The hash of a content that is in memory.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> content) => new(XxHash128.HashToUInt128(content));

    /// <summary>The hash of all that was given to a running one.</summary>
    public static ContentHash Of(XxHash128 running) => new(running.GetCurrentHashAsUInt128());

    /// <summary>Hashes a file without holding it in memory. The file must be a regular one: opening another kind may hang.</summary>
    public static ContentHash OfFile(string path)
    {
        using FileStream stream = RegularFile.Open(path);
        return OfStream(stream);
    }

    /// <summary>Hashes what is left of a stream.</summary>
    public static ContentHash OfStream(Stream stream)
    {
        XxHash128 running = new();
        running.Append(stream);
        return Of(running);
    }

    /// <summary>What the first version of the manifest says of a file: the first 128 bits of its SHA-256.</summary>
    public static ContentHash OfFileAtFirst(string path)
    {
        using FileStream stream = RegularFile.Open(path);
        return new(BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(stream)));
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
