using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.LanguageServer;

/// <summary>Between offsets of a text and the lines and units of the protocol. Both count UTF-16 units, and lines end alike.</summary>
internal static class Positions
{
    /// <summary>The offset of a place; one beyond the end of its line is that end, one beyond the last line the end of the text.</summary>
    public static int OffsetOf(SourceFile source, LspPosition position)
    {
        if (position.Line < 0 || position.Line >= source.Lines.LineCount)
        {
            return position.Line < 0 ? 0 : source.Text.Length;
        }

        int start = source.Lines.StartOf(position.Line + 1);
        int width = source.Text.AsSpan(start).IndexOfAny('\n', '\r');
        int length = width < 0 ? source.Text.Length - start : width;
        return start + Math.Clamp(position.Character, 0, length);
    }

    /// <summary>The stretch of a text between two places.</summary>
    public static SourceSpan SpanOf(SourceFile source, LspRange range)
    {
        int start = OffsetOf(source, range.Start);
        return new SourceSpan(start, Math.Max(start, OffsetOf(source, range.End)));
    }

    /// <summary>A stretch of a file whose lines are known.</summary>
    public static LspRange RangeOf(LineMap lines, SourceSpan span) => new(Of(lines.PositionOf(span.Start)), Of(lines.PositionOf(span.End)));

    /// <summary>The stretch at which a finding stands.</summary>
    public static LspRange RangeOf(SourceLocation location) => new(Of(location.Start), Of(location.End));

    /// <summary>An offset of a file whose lines are known.</summary>
    public static LspPosition Of(LineMap lines, int offset) => Of(lines.PositionOf(offset));

    private static LspPosition Of(SourcePosition position) => new(position.Line - 1, position.Column - 1);
}
