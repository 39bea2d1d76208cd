using System.Collections.Immutable;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Text;

namespace Garden.Language.Parsing.Items;

/// <summary>Cuts and joins the texts that entries are made of.</summary>
internal static class EntryTexts
{
    private const int BoxLength = 3;
    private const int LongestId = 64;

    /// <summary>A text without the check box that it may begin with: <c>[ ]</c>, <c>[x]</c>, and those of Obsidian with a sign in them, <c>[-]</c>, <c>[?]</c>.</summary>
    public static InlineText WithoutBox(InlineText text)
    {
        if (text.Tokens is not [{ Kind: TokenKind.Text, Text: ['[', var sign, ']', ' ' or '\u00A0', ..] } first, ..]
            || !(sign is ' ' or 'x' or 'X' || char.IsPunctuation(sign) || char.IsSymbol(sign)))
        {
            return text;
        }

        string words = first.Text[BoxLength..].TrimStart();
        int cut = first.Text.Length - words.Length;
        InlineToken rest = first with { Text = words, Span = first.Span with { Start = Math.Min(first.Span.Start + cut, first.Span.End) } };
        return new InlineText(text.Tokens.SetItem(0, rest), text.ItemId, text.ItemIdSpan, text.Span);
    }

    /// <summary>The words between the brackets that enclose an entry whole, <c>[by:: 2026-12-31]</c>; null when none do.</summary>
    public static MarkedText? Bracketed(MarkedText words)
    {
        int end = words.Text.TrimEnd().Length;
        if (end <= 2 || (words[0], words[end - 1]) is not (('[', ']') or ('(', ')')))
        {
            return null;
        }

        int depth = 0;
        for (int at = 0; at < end - 1; at++)
        {
            depth += words[at] == words[0] ? 1 : words[at] == words[end - 1] ? -1 : 0;
            if (depth == 0)
            {
                return null; // the first bracket is closed before the end
            }
        }

        return words[1..(end - 1)];
    }

    /// <summary>An entry without the brackets that enclose it whole; null when none do.</summary>
    public static InlineText? WithoutBrackets(InlineText text)
    {
        if (Bracketed(text.Grammar) is null || text.Tokens is not [{ Kind: TokenKind.Text }, ..] || text.Tokens[^1] is not { Kind: TokenKind.Text } last || last.Text.TrimEnd() is not [.., ')' or ']'])
        {
            return null;
        }

        int cut = last.Text.Length - last.Text.TrimEnd().Length + 1;
        InlineToken shorter = last with { Text = last.Text[..^cut], Span = last.Span with { End = Math.Max(last.Span.Start, last.Span.End - cut) } };
        return After(new InlineText(text.Tokens.SetItem(text.Tokens.Length - 1, shorter), text.ItemId, text.ItemIdSpan, text.Span), 1);
    }

    /// <summary>A text in which the first code that starts at one of two places of its grammar is plain words; the text itself when none does.</summary>
    public static InlineText WithoutCode(InlineText text, int first, int second)
    {
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i] is { Kind: TokenKind.Code, InLink: false } code && (text.StartOf(i) == first || text.StartOf(i) == second))
            {
                int marks = (code.Span.Length - code.Text.Length) / 2;
                SourceSpan inner = new(code.Span.Start + marks, code.Span.Start + marks + code.Text.Length);
                return new InlineText(text.Tokens.SetItem(i, new InlineToken(TokenKind.Text, code.Text, inner)), text.ItemId, text.ItemIdSpan, text.Span);
            }
        }

        return text;
    }

    /// <summary>Two texts as one, with words between them that stand in neither. The id is that of the first, else that of the second.</summary>
    public static InlineText Joined(InlineText first, string between, InlineText second)
    {
        int end = first.Tokens.IsEmpty ? first.Span.End : first.Tokens[^1].Span.End;
        ImmutableArray<InlineToken> tokens = [.. WithoutBlankAtEnd(first.Tokens), new InlineToken(TokenKind.Text, between, new SourceSpan(end, end)), .. second.Tokens];
        bool hasId = first.ItemId is not null;
        return new InlineText(
            tokens,
            hasId ? first.ItemId : second.ItemId,
            hasId ? first.ItemIdSpan : second.ItemIdSpan,
            first.Span with { End = Math.Max(first.Span.End, second.Span.End) });
    }

    /// <summary>The tokens without the blank that an id leaves behind the words before it.</summary>
    private static ImmutableArray<InlineToken> WithoutBlankAtEnd(ImmutableArray<InlineToken> tokens) =>
        tokens is [.., { Kind: TokenKind.Text } last] ? tokens.SetItem(tokens.Length - 1, last with { Text = last.Text.TrimEnd() }) : tokens;

    /// <summary>A text with words before it that do not stand there.</summary>
    public static InlineText Led(string words, InlineText text)
    {
        int start = text.Tokens.IsEmpty ? text.Span.Start : text.Tokens[0].Span.Start;
        return new InlineText([new InlineToken(TokenKind.Text, words, new SourceSpan(start, start)), .. text.Tokens], null, default, text.Span);
    }

    /// <summary>A text with words before it that stand there in the file and are no part of its block.</summary>
    /// <param name="start">Where they start in the file.</param>
    public static InlineText Led(string words, int start, InlineText text) =>
        new([new InlineToken(TokenKind.Text, words, new SourceSpan(start, start + words.Length)), .. text.Tokens], text.ItemId, text.ItemIdSpan, text.Span with { Start = start });

    /// <summary>
    /// A text without the id at its end, which is then its own. In a cell, or at the end of a line that is not a paragraph's last, the
    /// parser leaves <c>^id</c> among the words.
    /// </summary>
    public static InlineText WithIdAtEnd(InlineText text)
    {
        if (text.ItemId is not null || text.Tokens is not [.., { Kind: TokenKind.Text, InLink: false } last] || last.Text.Length != last.Span.Length)
        {
            return text;
        }

        string words = last.Text.TrimEnd();
        int caret = words.LastIndexOf('^');
        string id = words[(caret + 1)..];
        if (caret < 0 || id.Length is 0 or > LongestId || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') || (caret > 0 && !char.IsWhiteSpace(words[caret - 1])))
        {
            return text;
        }

        int start = last.Span.Start + caret;
        InlineToken rest = last with { Text = last.Text[..caret], Span = last.Span with { End = start } };
        return new InlineText(text.Tokens.SetItem(text.Tokens.Length - 1, rest), id, new SourceSpan(start, start + id.Length + 1), text.Span);
    }

    /// <summary>A text with the id of another, where it has none of its own.</summary>
    public static InlineText WithIdOf(InlineText text, InlineText other) =>
        text.ItemId is null && other.ItemId is not null ? new InlineText(text.Tokens, other.ItemId, other.ItemIdSpan, text.Span) : text;

    /// <summary>What a text holds from a place of its grammar on; elements that are open there stay open.</summary>
    public static InlineText After(InlineText text, int start)
    {
        ImmutableArray<InlineToken>.Builder rest = ImmutableArray.CreateBuilder<InlineToken>();
        List<InlineToken> open = [];
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            InlineToken token = text.Tokens[i];
            int at = text.StartOf(i);
            int end = i + 1 < text.Tokens.Length ? text.StartOf(i + 1) : text.Grammar.Length;
            if (rest.Count > 0)
            {
                rest.Add(token);
            }
            else if (end > start || (token.Kind is TokenKind.NoteMark or TokenKind.PastedNoteMark && at >= start))
            {
                rest.AddRange(open);
                rest.Add(at < start ? Cut(token, start - at) : token);
            }
            else if (token.Kind is TokenKind.Open or TokenKind.StrikeOpen or TokenKind.LinkOpen)
            {
                open.Add(token);
            }
            else if (token.Kind is TokenKind.Close or TokenKind.StrikeClose or TokenKind.LinkClose && open.Count > 0)
            {
                open.RemoveAt(open.Count - 1);
            }
        }

        return new InlineText(rest.ToImmutable(), text.ItemId, text.ItemIdSpan, text.Span);
    }

    private static InlineToken Cut(InlineToken token, int length) => token with
    {
        Text = token.Text[length..],
        Span = token.Text.Length == token.Span.Length ? token.Span with { Start = token.Span.Start + length } : token.Span,
    };
}
