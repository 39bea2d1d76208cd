using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;

namespace Garden.Language.Parsing;

/// <summary>Writes the text of a paragraph: what is embedded on a line of its own becomes a block, the box of a task stands before its words.</summary>
internal static class RunningText
{
    private const int BoxLength = 4;

    /// <summary>Writes a text.</summary>
    /// <param name="anchor">The id of the paragraph; empty for none.</param>
    /// <param name="tight">Whether it stands without a paragraph around it, as in an entry of a list.</param>
    /// <param name="isEntry">Whether an entry of a list begins with it.</param>
    /// <param name="source">The file.</param>
    public static void Write(InlineText text, string anchor, bool tight, bool isEntry, string source, RichTextBuilder builder)
    {
        ImmutableArray<InlineToken> tokens = text.Tokens;
        int task = isEntry ? BoxOf(tokens) : -1;
        if (task >= 0)
        {
            tokens = tokens.SetItem(0, tokens[0] with { Text = tokens[0].Text[BoxLength..] });
        }

        int from = 0;
        for (int at = 0; at <= tokens.Length; at++)
        {
            bool isBlock = at < tokens.Length && tokens[at].Kind == TokenKind.Embed && !tokens[at].InLink && StandsAlone(tokens[at], source);
            if (at < tokens.Length && !isBlock)
            {
                continue;
            }

            if (HasWords(tokens, from, at) || (task >= 0 && from == 0))
            {
                WriteLine(tokens[from..at], anchor, tight, from == 0 ? task : -1, builder);
                anchor = "";
            }

            if (isBlock)
            {
                builder.Add(TextEventKind.EmbedBlock, tokens[at].Text, detail: anchor, number: tokens[at].Reference);
                anchor = "";
            }

            from = at + 1;
        }
    }

    private static void WriteLine(ImmutableArray<InlineToken> tokens, string anchor, bool tight, int task, RichTextBuilder builder)
    {
        if (!tight && tokens is [{ Kind: TokenKind.Picture, Detail: { Length: > 0 } caption } picture])
        {
            builder.Start(TextElement.Figure, anchor);
            builder.Add(picture with { Detail = "" });
            builder.Start(TextElement.Caption);
            builder.Words(caption);
            builder.End(TextElement.Caption);
            builder.End(TextElement.Figure);
            return;
        }

        TextElement element = !tight ? TextElement.Paragraph : anchor.Length > 0 ? TextElement.Anchored : TextElement.None;
        if (element != TextElement.None)
        {
            builder.Start(element, anchor);
        }

        if (task >= 0)
        {
            builder.Add(TextEventKind.Task, number: task);
        }

        foreach (InlineToken token in tokens)
        {
            builder.Add(token);
        }

        if (element != TextElement.None)
        {
            builder.End(element);
        }
    }

    /// <summary>1 and 0 for a text that begins with the box of a task, done or not; -1 for others.</summary>
    private static int BoxOf(ImmutableArray<InlineToken> tokens)
    {
        string first = tokens is [{ Kind: TokenKind.Text, Element: TextElement.None } token, ..] ? token.Text : "";
        return first.StartsWith("[ ] ", StringComparison.Ordinal) ? 0 : first.StartsWith("[x] ", StringComparison.OrdinalIgnoreCase) ? 1 : -1;
    }

    private static bool HasWords(ImmutableArray<InlineToken> tokens, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (tokens[i].Kind != TokenKind.Text || !string.IsNullOrWhiteSpace(tokens[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether nothing else stands on the lines of a token, the marks of quotations and entries excepted.</summary>
    private static bool StandsAlone(InlineToken token, string source)
    {
        int start = token.Span.Start;
        while (start > 0 && source[start - 1] is ' ' or '\t' or '>' or '-' or '*' or '+')
        {
            start--;
        }

        int end = token.Span.End;
        while (end < source.Length && source[end] is ' ' or '\t')
        {
            end++;
        }

        return (start == 0 || source[start - 1] is '\n' or '\r') && (end == source.Length || source[end] is '\n' or '\r' || IsIdAt(source, end));
    }

    private static bool IsIdAt(string source, int at)
    {
        int length = source[at] == '^' ? WrittenIds.LengthAt(source, at + 1) : 0;
        int end = at + 1 + length;
        return length > 0 && (end == source.Length || source[end] is '\n' or '\r');
    }
}
