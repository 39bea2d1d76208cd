using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Garden.Language.Text;

/// <summary>Reads bytes as UTF-8 and says where they are not.</summary>
public static class SourceDecoder
{
    private static readonly UTF8Encoding Lenient = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Decodes a file. A UTF-8 byte order mark is dropped. Anything else that is not plain UTF-8 text (UTF-16, a bad
    /// byte, an encoded lone surrogate, NUL) is reported in <see cref="SourceFile.Damage"/>, never thrown.
    /// </summary>
    public static SourceFile Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return Damaged(path, "", "is UTF-16, not UTF-8", 0);
        }

        int mark = bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? 3 : 0;
        ReadOnlySpan<byte> content = bytes[mark..];
        if (!Utf8.IsValid(content))
        {
            int good = ValidPrefix(content);
            return Damaged(path, Lenient.GetString(content[..good]), $"has a byte that is not UTF-8 (0x{content[good]:X2})", mark + good);
        }

        if (content.IndexOf((byte)0) is >= 0 and int nul)
        {
            return Damaged(path, Lenient.GetString(content[..nul]), "has a NUL byte", mark + nul);
        }

        return new SourceFile(path, Lenient.GetString(content));
    }

    private static SourceFile Damaged(string path, string decoded, string reason, long offset) =>
        new(path, decoded) { Damage = new TextDamage(reason, offset, new SourceSpan(decoded.Length, decoded.Length)) };

    private static int ValidPrefix(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out int width) == OperationStatus.Done)
        {
            at += width;
        }

        return at;
    }
}
