namespace Garden.Language.Text;

/// <summary>
/// Turns offsets of one file into lines and columns. It is kept with a page after the page's text is let go,
/// so it holds nothing but where the lines start. Lines end at LF, CR or CRLF.
/// </summary>
public sealed class LineMap
{
    private readonly int[] _starts;

    private LineMap(int[] starts, int length)
    {
        _starts = starts;
        Length = length;
    }

    /// <summary>How many lines the file has; at least 1.</summary>
    public int LineCount => _starts.Length;

    /// <summary>How many characters the file has.</summary>
    public int Length { get; }

    /// <summary>Reads the line starts of <paramref name="text"/>.</summary>
    public static LineMap Of(string text)
    {
        List<int> starts = [0];
        ReadOnlySpan<char> rest = text;
        int offset = 0;
        while (rest.IndexOfAny('\n', '\r') is >= 0 and int at)
        {
            int width = rest[at] == '\r' && at + 1 < rest.Length && rest[at + 1] == '\n' ? 2 : 1;
            offset += at + width;
            rest = rest[(at + width)..];
            starts.Add(offset);
        }

        return new LineMap([.. starts], text.Length);
    }

    /// <summary>The position of an offset; offsets outside the file are clamped to its ends.</summary>
    public SourcePosition PositionOf(int offset)
    {
        int at = Math.Clamp(offset, 0, Length);
        int index = Array.BinarySearch(_starts, at);
        int line = index >= 0 ? index : ~index - 1;
        return new SourcePosition(line + 1, at - _starts[line] + 1);
    }

    /// <summary>The offset at which a line (from 1) starts; lines past the end give the end of the file.</summary>
    public int StartOf(int line) => line <= _starts.Length ? _starts[Math.Max(line, 1) - 1] : Length;
}
