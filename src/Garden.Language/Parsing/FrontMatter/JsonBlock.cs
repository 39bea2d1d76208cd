using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>A JSON object that stands alone as front matter, from its first brace to the one that closes it.</summary>
internal static class JsonBlock
{
    /// <summary>Whether a text starts as a JSON object does: a brace, then a quote or the closing brace.</summary>
    public static bool Starts(ReadOnlySpan<char> text) => text is ['{', ..] && text[1..].TrimStart() is ['"' or '}', ..];

    /// <summary>The block that starts at an offset.</summary>
    public static FrontMatterBlock At(SourceFile file, int start)
    {
        int end = EndOf(file.Text, start);
        if (end < 0)
        {
            int line = file.Lines.PositionOf(start).Line;
            int blank = FrontMatterBlock.NextLine(file, line, text => text.IsEmpty);
            return new FrontMatterBlock(
                null, blank == 0 ? file.Text.Length : file.Lines.StartOf(blank), FrontMatterBlock.Complain(file, line, "the front matter is never closed", "add a line `}` after its last key"), FieldSyntax.Json);
        }

        int next = file.Lines.StartOf(file.Lines.PositionOf(end).Line + 1);
        bool endsLine = file.Text.AsSpan(end, next - end).IsWhiteSpace();
        return new FrontMatterBlock(new SourceSpan(start, end), endsLine ? next : end, null, FieldSyntax.Json);
    }

    /// <summary>Where the object ends, behind its brace; -1 when it does not.</summary>
    private static int EndOf(string text, int start)
    {
        int depth = 0;
        bool isQuoted = false;
        for (int at = start; at < text.Length; at++)
        {
            char character = text[at];
            if (isQuoted)
            {
                at += character == '\\' ? 1 : 0;
                isQuoted = character != '"';
            }
            else if (character == '"')
            {
                isQuoted = true;
            }
            else if (character is '{' or '[')
            {
                depth++;
            }
            else if (character is '}' or ']' && --depth == 0)
            {
                return at + 1;
            }
        }

        return -1;
    }
}
