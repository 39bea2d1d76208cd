using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Language.Parsing.Inlines;

/// <summary>
/// Addresses, mail addresses and tags in running text: they become links, and stay the writer's characters to every grammar. In someone
/// else's text a <c>#</c> is a character.
/// </summary>
internal static partial class BareMarks
{
    /// <summary>Marks that end a sentence or close something, and end no address.</summary>
    private const string Trailing = "?!.,:;*_~'\"’”»…";

    private static readonly SearchValues<string> AddressSigns = SearchValues.Create(["://", "www."], StringComparison.OrdinalIgnoreCase);

    /// <summary>Parts the words of a text at what becomes a link.</summary>
    public static void Find(ImmutableArray<InlineToken>.Builder tokens, PageBuilder page)
    {
        if (!tokens.Any(token => token.Kind == TokenKind.Text && MayHold(token.Text)))
        {
            return;
        }

        InlineToken[] before = [.. tokens];
        tokens.Clear();
        foreach (InlineToken token in before)
        {
            bool isText = token.Kind == TokenKind.Text && !token.InLink && token.Element == TextElement.None && token.Text.Length == token.Span.Length;
            if (isText && MayHold(token.Text))
            {
                Part(token, tokens, page);
            }
            else
            {
                tokens.Add(token);
            }
        }
    }

    /// <summary>A look that costs nothing, for nearly every text holds no mark.</summary>
    private static bool MayHold(string text) =>
        text.AsSpan().IndexOfAny('#', '@') >= 0 || text.AsSpan().ContainsAny(AddressSigns);

    private static void Part(InlineToken token, ImmutableArray<InlineToken>.Builder tokens, PageBuilder page)
    {
        bool startsWord = tokens.Count == 0 || tokens[^1].Kind == TokenKind.Break || (tokens[^1].Kind == TokenKind.Text && tokens[^1].Text.Length > 0 && char.IsWhiteSpace(tokens[^1].Text[^1]));
        int from = 0;
        foreach ((int start, int length, TextElement element) in In(token.Text, startsWord, !page.IsQuoted))
        {
            Add(token, from, start, tokens);
            Add(token, start, start + length, tokens);
            string words = tokens[^1].Text;
            tokens[^1] = tokens[^1] with { Element = element, Detail = words };
            page.BareMarks++;
            if (element == TextElement.TagLink)
            {
                page.Tags.Add((words[1..], tokens[^1].Span));
            }

            from = start + length;
        }

        Add(token, from, token.Text.Length, tokens);
    }

    private static void Add(InlineToken token, int start, int end, ImmutableArray<InlineToken>.Builder tokens)
    {
        if (start < end)
        {
            tokens.Add(token with { Text = token.Text[start..end], Span = new SourceSpan(token.Span.Start + start, token.Span.Start + end) });
        }
    }

    /// <summary>What the words of a token lead to: an address, or the name of a tag.</summary>
    public static string TargetOf(InlineToken token) => token.Element == TextElement.TagLink ? token.Text[1..] : Address(token.Text);

    private static string Address(string words) =>
        words.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "http://" + words
        : words.Contains("://", StringComparison.Ordinal) ? words
        : "mailto:" + words;

    /// <summary>The marks in a text, in order.</summary>
    private static IEnumerable<(int Start, int Length, TextElement Element)> In(string text, bool startsWord, bool withTags)
    {
        foreach (Match match in Mark().Matches(text))
        {
            bool isTag = match.ValueSpan[0] == '#';
            char before = match.Index == 0 ? startsWord ? ' ' : 'x' : text[match.Index - 1];
            if (isTag)
            {
                int length = match.ValueSpan.TrimEnd("/-_").Length;
                if (withTags && char.IsWhiteSpace(before) && length > 2 && !Follows(text, match.Index + match.Length))
                {
                    yield return (match.Index, length, TextElement.TagLink);
                }

                continue;
            }

            string address = Trimmed(match.Value);
            bool starts = match.Index == 0 || !char.IsAsciiLetterOrDigit(before) && before is not ('/' or '@' or '_' or '.' or '-' or '=' or '#');
            if (starts && address.Length > 4 && (address.Contains('@', StringComparison.Ordinal) && !address.Contains('/', StringComparison.Ordinal) ? IsMail(address) : IsWeb(address)))
            {
                yield return (match.Index, address.Length, TextElement.Link);
            }
        }
    }

    /// <summary>Whether a tag goes on with a character that no tag has, so that it is something else: <c>#a(b)</c>, <c>#a=b</c>.</summary>
    private static bool Follows(string text, int end) => end < text.Length && text[end] is '(' or '=' or '#' or '{' or '[';

    private static bool IsWeb(string address) => WebUrl.IsComplete(Address(address)) && WebUrl.HostOf(Address(address)) is string host && host.Contains('.', StringComparison.Ordinal);

    private static bool IsMail(string address) => address.LastIndexOf('.') > address.IndexOf('@', StringComparison.Ordinal) + 1 && char.IsLetterOrDigit(address[^1]);

    /// <summary>An address without what belongs to the sentence around it.</summary>
    private static string Trimmed(string address)
    {
        while (address.Length > 0)
        {
            char last = address[^1];
            bool isUnpaired = last is ')' or ']' && address.Count(c => c == last) > address.Count(c => c == (last == ')' ? '(' : '['));
            if (!isUnpaired && !Trailing.Contains(last, StringComparison.Ordinal))
            {
                break;
            }

            address = address[..^1];
        }

        return address;
    }

    [GeneratedRegex(@"(?:https?://|www\.)[^\s<>""“”„«»|`\u3000-\u303F\uFF00-\uFFEF\uFFFC]+|[A-Za-z0-9][A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+|#\p{L}[\p{L}\p{M}\p{N}_/\p{So}\p{Cs}-]*", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
