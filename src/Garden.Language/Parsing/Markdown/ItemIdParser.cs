using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Garden.Language.Parsing.Markdown;

/// <summary>The <c>^id</c> that ends a paragraph, after white space. Elsewhere a caret is a caret.</summary>
internal sealed class ItemIdParser : InlineParser
{
    private const int MaxLength = 64;

    public ItemIdParser() => OpeningCharacters = ['^'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.Start > 0 && slice.PeekCharExtra(-1) is not (' ' or '\t' or '\n' or '\r' or '>' or '.' or '\0') && !FollowsEmbed(slice))
        {
            return false;
        }

        ReadOnlySpan<char> rest = slice.Text.AsSpan(slice.Start + 1, slice.End - slice.Start);
        int length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '-' or '_'))
        {
            length++;
        }

        if (length is 0 or > MaxLength || !rest[length..].IsWhiteSpace())
        {
            return false;
        }

        int start = processor.GetSourcePosition(slice.Start, out int line, out int column);
        processor.Inline = new ItemIdInline
        {
            Id = rest[..length].ToString(),
            Span = new SourceSpan(start, start + length),
            Line = line,
            Column = column,
        };
        slice.Start = slice.End + 1;
        return true;
    }

    /// <summary>Whether nothing but an embed stands before the id on its line: <c>![[plan.png]]^plan</c>.</summary>
    private static bool FollowsEmbed(StringSlice slice)
    {
        if (slice.PeekCharExtra(-1) != ']')
        {
            return false;
        }

        ReadOnlySpan<char> before = slice.Text.AsSpan(0, slice.Start);
        ReadOnlySpan<char> line = before[(before.LastIndexOfAny('\n', '\r') + 1)..].TrimStart(" \t>");
        return line.StartsWith("![[") && line.IndexOf("]]") == line.Length - 2;
    }
}
