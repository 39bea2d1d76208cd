using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Comments = Garden.Language.Text.Comments;

namespace Garden.Language.Parsing.Markdown;

/// <summary>
/// Everything that starts with <c>&lt;</c> in running text: comments, autolinks, prompts, tags. It takes the place of
/// CommonMark's raw HTML, which would swallow prompts and let markup through.
/// </summary>
internal sealed class AngleParser : InlineParser
{
    /// <summary>Nothing in angle brackets is longer, in characters.</summary>
    private const int Longest = 4096;

    public AngleParser() => OpeningCharacters = ['<'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        ReadOnlySpan<char> text = slice.Text.AsSpan(slice.Start, slice.End - slice.Start + 1);
        if (text.Length < 3)
        {
            return false;
        }

        if (text.StartsWith("<!--", StringComparison.Ordinal))
        {
            int end = text[4..].IndexOf("-->", StringComparison.Ordinal);
            return end >= 0
                ? Emit(processor, ref slice, end + 7, new CommentInline { Content = text.Slice(4, end).ToString() })
                : Emit(processor, ref slice, 4, new OpenCommentInline { Content = new StringSlice(slice.Text, slice.Start, slice.Start + 3) });
        }

        int close = Comments.IndexOutside(text[..Math.Min(text.Length, Longest)], '>');
        if (close < 2)
        {
            return false;
        }

        ReadOnlySpan<char> content = text[1..close];
        if (PlaceholderSyntax.IsEscaped(text, close))
        {
            return false;
        }

        if (char.IsAsciiLetter(content[0]) && AutolinkUrl(content) is string url)
        {
            return Emit(processor, ref slice, close + 1, new AutolinkInline(url) { IsEmail = url.StartsWith("mailto:", StringComparison.Ordinal) && !content.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) });
        }

        if (char.IsLetter(content[0]) && PlaceholderSyntax.IsPrompt(content, text[(close + 1)..]))
        {
            return Emit(processor, ref slice, close + 1, new PlaceholderInline { Prompt = Comments.Without(content.ToString()).Trim() });
        }

        return MatchTag(processor, ref slice, content, close);
    }

    private static bool MatchTag(InlineProcessor processor, ref StringSlice slice, ReadOnlySpan<char> content, int close)
    {
        bool closing = content[0] == '/';
        ReadOnlySpan<char> inner = (closing ? content[1..] : content.TrimEnd('/')).TrimEnd();
        if (inner.IsEmpty || !char.IsAsciiLetter(inner[0]))
        {
            return false;
        }

        string name = inner[..PlaceholderSyntax.NameLength(inner)].ToString().ToLowerInvariant();
        return Emit(processor, ref slice, close + 1, new TagInline
        {
            Name = name,
            Written = "<" + Comments.Without(content.ToString()) + ">",
            IsClosing = closing,
            Allowed = AllowedTags.AttributesOf(name, closing, inner),
        });
    }

    private static bool Emit(InlineProcessor processor, ref StringSlice slice, int length, Inline inline)
    {
        int start = processor.GetSourcePosition(slice.Start, out int line, out int column);
        inline.Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + length - 1));
        inline.Line = line;
        inline.Column = column;
        processor.Inline = inline;
        slice.Start += length;
        return true;
    }

    /// <summary>
    /// The address of an autolink: a scheme that browsers act on, or an e-mail address. Other words with a colon
    /// (<c>&lt;Headline view: …&gt;</c>, <c>&lt;e.g.: …&gt;</c>) are prompts.
    /// </summary>
    private static string? AutolinkUrl(ReadOnlySpan<char> content)
    {
        if (content.IndexOfAny(" \t\r\n<") >= 0)
        {
            return null;
        }

        int colon = content.IndexOf(':');
        if (colon is >= 2 and <= 32 && IsScheme(content[..colon]))
        {
            bool known = content[..colon].ToString().ToLowerInvariant() is "mailto" or "javascript" or "vbscript" or "data" or "file" or "tel" or "feed";
            return known || content[(colon + 1)..].StartsWith("//", StringComparison.Ordinal) ? content.ToString() : null;
        }

        int at = content.IndexOf('@');
        bool email = at > 0 && content[(at + 1)..].IndexOf('.') > 0 && !content.EndsWith('.') && content[(at + 1)..].IndexOf('@') < 0;
        return email ? "mailto:" + content.ToString() : null;
    }

    private static bool IsScheme(ReadOnlySpan<char> scheme)
    {
        foreach (char c in scheme)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '.' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
