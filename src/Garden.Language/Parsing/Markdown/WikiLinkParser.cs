using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Comments = Garden.Language.Text.Comments;

namespace Garden.Language.Parsing.Markdown;

/// <summary><c>[[id]]</c>, <c>[[id|words]]</c>, <c>[[id#heading]]</c>, <c>[[id#^item]]</c>, <c>[[#^item]]</c> and <c>![[…]]</c>, on one line.</summary>
internal sealed class WikiLinkParser : InlineParser
{
    public WikiLinkParser() => OpeningCharacters = ['[', '!'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        ReadOnlySpan<char> text = slice.Text.AsSpan(slice.Start, slice.End - slice.Start + 1);
        bool embed = text[0] == '!';
        ReadOnlySpan<char> rest = embed ? text[1..] : text;
        if (!rest.StartsWith("[[", StringComparison.Ordinal))
        {
            return false;
        }

        int end = rest[2..].IndexOf("]]", StringComparison.Ordinal);
        if (end <= 0)
        {
            return false;
        }

        ReadOnlySpan<char> content = rest.Slice(2, end);
        if (Comments.MayBeIn(content))
        {
            if (Comments.IndexOutside(rest, ']') != end + 2)
            {
                return false; // a comment that starts in the link ends behind it
            }

            content = Comments.Without(content.ToString());
        }

        if (content.IndexOfAny("[]\r\n") >= 0 || content.IsWhiteSpace())
        {
            return false;
        }

        int bar = content.IndexOf('|');
        ReadOnlySpan<char> place = (bar < 0 ? content : content[..bar]).TrimEnd('\\').Trim();
        string? words = bar < 0 ? null : content[(bar + 1)..].Trim().ToString();
        int hash = place.IndexOf('#');
        ReadOnlySpan<char> anchor = hash < 0 ? default : place[(hash + 1)..].Trim();
        int block = anchor.LastIndexOf("#^", StringComparison.Ordinal);
        anchor = block < 0 ? anchor : anchor[(block + 1)..]; // a block is found by its id alone, whatever heading it stands under
        bool item = anchor.StartsWith("^", StringComparison.Ordinal);
        int length = end + 4 + (embed ? 1 : 0);
        int start = processor.GetSourcePosition(slice.Start, out int line, out int column);
        processor.Inline = new WikiLinkInline
        {
            Target = (hash < 0 ? place : place[..hash].Trim()).ToString(),
            Heading = anchor.IsEmpty || item ? null : anchor.ToString(),
            Item = item ? anchor[1..].ToString() : null,
            Words = words is { Length: > 0 } ? words : null,
            IsEmbed = embed,
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }
}
