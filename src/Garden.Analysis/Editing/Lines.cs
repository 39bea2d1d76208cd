using Garden.Language.Text;

namespace Garden.Analysis.Editing;

/// <summary>Looks at the lines of a text around an offset; lines end at LF, CR or CRLF.</summary>
internal static class Lines
{
    /// <summary>Where the line of an offset starts.</summary>
    public static int StartOf(string text, int at) => at == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], at - 1) + 1;

    /// <summary>Where the line of an offset ends, its line break left out.</summary>
    public static int EndOf(string text, int at) => text.AsSpan(at).IndexOfAny('\n', '\r') is >= 0 and int width ? at + width : text.Length;

    /// <summary>The line break at the end of a line, else the one before it; LF for a text of one line.</summary>
    public static string BreakAt(string text, int lineEnd)
    {
        int at = lineEnd < text.Length ? lineEnd : text.LastIndexOfAny(['\n', '\r']);
        if (at < 0)
        {
            return "\n";
        }

        if (text[at] == '\n')
        {
            return at > 0 && text[at - 1] == '\r' ? "\r\n" : "\n";
        }

        return at + 1 < text.Length && text[at + 1] == '\n' ? "\r\n" : "\r";
    }

    /// <summary>The text of an entry up to the end of its last line: its span may leave out the marks that close a link or an emphasis.</summary>
    public static string Entry(string text, SourceSpan span) => text[span.Start..EndOf(text, span.End)].TrimEnd();

    /// <summary>The end of the last line of a span that is not blank.</summary>
    public static int LastEnd(string text, SourceSpan span)
    {
        int end = span.Start + text.AsSpan(span.Start, span.Length).TrimEnd().Length;
        return EndOf(text, end);
    }
}
