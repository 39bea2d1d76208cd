using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Comments = Garden.Language.Text.Comments;

namespace Garden.Language.Parsing.Markdown;

/// <summary><c>^[a note]</c>: brackets in it are in pairs, and a backslash takes a bracket's meaning away.</summary>
internal sealed class InlineNoteParser : InlineParser
{
    /// <summary>The longest note, in characters; a longer one is shown as it is typed, for its end is looked for from every place where one may start.</summary>
    private const int Longest = 8_000;

    public InlineNoteParser() => OpeningCharacters = ['^'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        ReadOnlySpan<char> text = slice.Text.AsSpan(slice.Start, slice.End - slice.Start + 1);
        int end = text.StartsWith("^[", StringComparison.Ordinal) ? EndOf(text) : -1;
        ReadOnlySpan<char> content = end < 0 ? default : text[2..end];
        if (content.IsWhiteSpace() || IsWikiLink(content))
        {
            return false;
        }

        int start = processor.GetSourcePosition(slice.Start, out int line, out int column);
        processor.Inline = new InlineNoteInline
        {
            Content = content.ToString(),
            ContentStart = processor.GetSourcePosition(slice.Start + 2),
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + end)),
            Line = line,
            Column = column,
        };
        slice.Start += end + 1;
        return true;
    }

    /// <summary>Where the bracket that closes the note stands; -1 when none does.</summary>
    private static int EndOf(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Longest)];
        int depth = 0;
        for (int at = 1; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '[':
                    depth++;
                    break;
                case ']' when --depth == 0:
                    return at;
                case '%' or '<' when Comments.EndAt(text, at) is > 0 and int end:
                    at = end - 1;
                    break;
            }
        }

        return -1;
    }

    /// <summary>Whether a caret before a wiki link was taken for a note: <c>^[[page]]</c>.</summary>
    private static bool IsWikiLink(ReadOnlySpan<char> content) => content[0] == '[' && content.IndexOf(']') == content.Length - 1;
}
