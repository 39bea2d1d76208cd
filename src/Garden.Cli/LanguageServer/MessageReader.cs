using System.Globalization;
using System.Text;
using Garden.Language.Text;

namespace Garden.Cli.LanguageServer;

/// <summary>What came in: the body of a message, or why it is none.</summary>
/// <param name="Body">The body; null when there is a fault.</param>
/// <param name="Fault">Why the bytes are no message; null when they are one.</param>
internal readonly record struct Incoming(byte[]? Body, string? Fault);

/// <summary>
/// Takes a stream of bytes apart into messages: a header with <c>Content-Length</c>, an empty line, and so many bytes. What is no message
/// is passed over up to the next <c>Content-Length</c>, and told once.
/// </summary>
/// <param name="input">Where the bytes come from.</param>
internal sealed class MessageReader(Stream input)
{
    private const string LengthName = "Content-Length:";
    private const int BufferBytes = 64 * 1024;

    /// <summary>The most characters of a line of the header that are kept; of a longer one its end.</summary>
    private const int LineLength = 1024;

    private readonly byte[] _buffer = new byte[BufferBytes];
    private int _at;
    private int _end;
    private bool _hasToldOfGarbage;

    /// <summary>The next message, or the next thing that is none; null at the end of the stream, in the middle of a message as well.</summary>
    public Incoming? Read()
    {
        int? length = null;
        string? fault = null;
        while (ReadLine() is string line)
        {
            if (line.Length == 0)
            {
                if (fault is not null)
                {
                    _hasToldOfGarbage = true;
                    return new Incoming(null, fault);
                }

                if (length is int bytes)
                {
                    _hasToldOfGarbage = false;
                    return ReadBody(bytes) is byte[] body ? new Incoming(body, null) : null;
                }

                continue;
            }

            int name = line.LastIndexOf(LengthName, StringComparison.OrdinalIgnoreCase);
            if (name >= 0)
            {
                (length, fault) = LengthIn(line[(name + LengthName.Length)..].Trim());
            }
            else if (!IsField(line) && !_hasToldOfGarbage)
            {
                _hasToldOfGarbage = true;
                return new Incoming(null, "this is no header of a message");
            }
        }

        return null;
    }

    private static (int? Length, string? Fault) LengthIn(string written)
    {
        if (!long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out long length))
        {
            return (null, $"Content-Length is no number of bytes: '{Shortened(written)}'");
        }

        return length <= Caps.MessageBytes.Most
            ? ((int)length, null)
            : (null, $"a message of {length} bytes is longer than the {Caps.MessageBytes.Most} that are read");
    }

    private static string Shortened(string written) => written.Length <= 40 ? written : written[..40] + "…";

    /// <summary>Whether a line is a field of a header: a name of letters and hyphens, a colon, and anything.</summary>
    private static bool IsField(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and int colon && line.Take(colon).All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>A line of the header without its end; null at the end of the stream.</summary>
    private string? ReadLine()
    {
        StringBuilder line = new();
        while (ReadByte() is int next)
        {
            if (next == '\n')
            {
                return line.Length > 0 && line[^1] == '\r' ? line.ToString(0, line.Length - 1) : line.ToString();
            }

            line.Append((char)next);
            if (line.Length == 2 * LineLength)
            {
                line.Remove(0, LineLength);
            }
        }

        return null;
    }

    private int? ReadByte() => _at < _end || Fill() ? _buffer[_at++] : null;

    private bool Fill()
    {
        _at = 0;
        _end = input.Read(_buffer);
        return _end > 0;
    }

    /// <summary>So many bytes; null when the stream ends before. Room is made as they come, whatever was promised.</summary>
    private byte[]? ReadBody(int length)
    {
        using MemoryStream body = new(Math.Min(length, BufferBytes));
        while (body.Length < length)
        {
            if (_at == _end && !Fill())
            {
                return null;
            }

            int part = Math.Min(_end - _at, length - (int)body.Length);
            body.Write(_buffer, _at, part);
            _at += part;
        }

        return body.ToArray();
    }
}
