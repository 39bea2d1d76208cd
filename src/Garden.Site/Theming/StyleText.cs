using System.Buffers;

namespace Garden.Site.Theming;

/// <summary>Style sheets as they are published.</summary>
internal static class StyleText
{
    /// <summary>
    /// A style sheet without its comments, but for those that begin with <c>/*!</c>, as licences do. What looks like one in a string or in
    /// an address stays; a comment that does not end reaches to the end of the sheet, as it does for a browser.
    /// </summary>
    public static ReadOnlyMemory<byte> WithoutComments(ReadOnlyMemory<byte> sheet)
    {
        ReadOnlySpan<byte> css = sheet.Span;
        ArrayBufferWriter<byte> kept = new(Math.Max(1, css.Length));
        int from = 0;
        for (int at = 0; at < css.Length;)
        {
            if (!css[at..].StartsWith("/*"u8))
            {
                at += LengthOfWord(css[at..]);
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
