using Garden.Language.Parsing.Inlines;
using Markdig.Syntax;

namespace Garden.Language.Parsing;

/// <summary>The id that a writer gave a heading: <c>## Words ^id</c>, or <c>## Words {#id}</c> as other tools write it.</summary>
internal static class HeadingId
{
    private const int MaxLength = 64;

    /// <summary>A heading's words without its id, and the id; null where there is none.</summary>
    public static (InlineText Text, string? Id) TakeFrom(InlineText text)
    {
        if (text.ItemId is string id || text.Tokens is not [.., { Kind: TokenKind.Text } last])
        {
            return (text, text.ItemId);
        }

        (string words, string? given) = Split(last.Text);
        if (given is null || (words.Length == 0 && text.Tokens.Length == 1))
        {
            return (text, null);
        }

        return (new InlineText(text.Tokens.SetItem(text.Tokens.Length - 1, last with { Text = words }), null, default, text.Span), given);
    }

    /// <summary>The words of a block without its id, and the id; null where there is none, or the block is no heading.</summary>
    public static (string Words, string? Id) TakeFrom(LeafBlock block, string words) => block is HeadingBlock && Split(words) is { Words.Length: > 0 } split ? split : (words, null);

    private static (string Words, string? Id) Split(string text)
    {
        string words = text.TrimEnd();
        int start = words.LastIndexOf("{#", StringComparison.Ordinal);
        int length = start < 0 ? 0 : WrittenIds.LengthAt(words, start + 2);
        return length is > 0 and <= MaxLength && words.Length == start + length + 3 && words[^1] == '}'
            ? (words[..start].TrimEnd(), words.Substring(start + 2, length))
            : (text, null);
    }
}
