using System.Text;

namespace Garden.Cli.Serving;

/// <summary>Reads the path of a request, strictly: one way to write a path, and no way out of the site.</summary>
internal static class RequestPath
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The path inside the site (<c>topics/norms/</c>) of a request target as it came over the wire; null when it is not
    /// a plain path: dot segments, empty segments, backslashes, control characters, and encoded forms of them.
    /// </summary>
    public static string? Of(string target)
    {
        int end = target.IndexOf('?', StringComparison.Ordinal);
        string path = end < 0 ? target : target[..end];
        if (path is not ['/', ..] || Decode(path.AsSpan(1)) is not string decoded || decoded.Any(c => char.IsControl(c) || c == '\\'))
        {
            return null;
        }

        string[] segments = decoded.Split('/');
        bool isPlain = segments.Take(segments.Length - 1).All(segment => segment.Length > 0) && !segments.Any(segment => segment is "." or "..");
        return isPlain ? decoded : null;
    }

    /// <summary>Undoes percent-encoding once; null when it is broken, hides a slash or is not UTF-8.</summary>
    private static string? Decode(ReadOnlySpan<char> path)
    {
        List<byte> bytes = new(path.Length);
        for (int at = 0; at < path.Length; at++)
        {
            if (!char.IsAscii(path[at]))
            {
                return null;
            }

            if (path[at] != '%')
            {
                bytes.Add((byte)path[at]);
                continue;
            }

            if (at + 2 >= path.Length || !char.IsAsciiHexDigit(path[at + 1]) || !char.IsAsciiHexDigit(path[at + 2]))
            {
                return null;
            }

            byte value = Convert.FromHexString(path.Slice(at + 1, 2))[0];
            if (value == '/')
            {
                return null;
            }

            bytes.Add(value);
            at += 2;
        }

        try
        {
            return Strict.GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
