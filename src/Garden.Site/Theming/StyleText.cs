using System.Buffers;

namespace Garden.Site.Theming;

/// <summary>Style sheets as they are published.</summary>
internal static class StyleText
{
    /// <summary>
    /// A style sheet without its comments, but for those that begin with <c>/*!</c>, as licences do. What looks like one in a string or in
    /// an address stays; a comment that does not end reaches to the end of the sheet, as it does for a browser. Blanks go too where a brace,
    /// a semicolon or a comma parts what stands around them.
    /// </summary>
    public static ReadOnlyMemory<byte> Packed(ReadOnlyMemory<byte> sheet)
    {
        ReadOnlySpan<byte> css = sheet.Span;
        ArrayBufferWriter<byte> kept = new(Math.Max(1, css.Length));
        int from = 0;
        byte last = 0; // kept; none behind an escaped sign
        for (int at = 0; at < css.Length;)
        {
            if (IsBlank(css[at]) && (last is (byte)'{' or (byte)'}' or (byte)';' or (byte)',' || css[(at + 1)..] is [(byte)'{' or (byte)'}', ..]))
            {
                kept.Write(css[from..at]);
                from = ++at;
                continue;
            }

            if (!css[at..].StartsWith("/*"u8))
            {
                int word = LengthOfWord(css[at..]);
                last = word == 1 ? css[at] : (byte)0;
                at += word;
                continue;
            }

            int end = css[(at + 2)..].IndexOf("*/"u8) is >= 0 and int length ? at + length + 4 : css.Length;
            if (!css[at..].StartsWith("/*!"u8))
            {
                kept.Write(css[from..at]);
                kept.Write(" "u8[..(at > 0 && css[at - 1] > ' ' ? 1 : 0)]); // what stood on both sides stays apart
                from = end;
            }

            at = end;
        }

        kept.Write(css[from..]);
        return kept.WrittenMemory;
    }

    private static bool IsBlank(byte sign) => sign is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    /// <summary>How many bytes belong together at the start: a string, an unquoted address, an escaped sign, else one.</summary>
    private static int LengthOfWord(ReadOnlySpan<byte> css) => css[0] switch
    {
        (byte)'"' or (byte)'\'' => LengthUntil(css, css[0], 1),
        (byte)'u' or (byte)'U' when css.Length > 4 && IsAddress(css[..4]) && css[4..].TrimStart(" \t\r\n"u8) is not [(byte)'"' or (byte)'\'', ..] => LengthUntil(css, (byte)')', 4),
        (byte)'\\' => Math.Min(2, css.Length),
        _ => 1,
    };

    private static bool IsAddress(ReadOnlySpan<byte> start) => start.SequenceEqual("url("u8) || start.SequenceEqual("URL("u8);

    /// <summary>The length up to and with a sign; a string ends with its line as well.</summary>
    private static int LengthUntil(ReadOnlySpan<byte> css, byte end, int from)
    {
        for (int at = from; at < css.Length; at++)
        {
            if (css[at] == '\\')
            {
                at++;
            }
            else if (css[at] == end || (css[at] == '\n' && end != ')'))
            {
                return at + 1;
            }
        }

        return css.Length;
    }
}
