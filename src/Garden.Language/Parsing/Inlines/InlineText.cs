using System.Collections.Immutable;
using System.Globalization;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Language.Parsing.Inlines;

/// <summary>
/// A stretch of running text as a row of tokens, with a flat text over it: <see cref="Grammar"/>, in which everything
/// that is not the writer's plain words is a mark, and the offsets that lead back to the file.
/// A claim, its number and its reason are slices of it.
/// </summary>
internal sealed class InlineText
{
    /// <summary>Code longer than this is no number.</summary>
    private const int LongestNumber = 24;

    private readonly int[] _starts;

    public InlineText(ImmutableArray<InlineToken> tokens, string? itemId, SourceSpan itemIdSpan, SourceSpan span)
    {
        Tokens = tokens;
        ItemId = itemId;
        ItemIdSpan = itemIdSpan;
        Span = span;
        _starts = new int[tokens.Length];
        MarkedTextBuilder grammar = new();
        for (int i = 0; i < tokens.Length; i++)
        {
            _starts[i] = grammar.Length;
            AppendGrammar(grammar, tokens[i]);
            AddEmphasis(tokens[i], _starts[i], grammar.Length);
        }

        Grammar = grammar.ToMarkedText();
    }

    /// <summary>The explicit id at the end; null when there is none.</summary>
    public string? ItemId { get; }

    /// <summary>Where the id stands, caret included.</summary>
    public SourceSpan ItemIdSpan { get; }

    /// <summary>The block the text stands in.</summary>
    public SourceSpan Span { get; }

    /// <summary>The text as grammars see it.</summary>
    public MarkedText Grammar { get; }

    /// <summary>Where emphasis, marked text and code with a number in it open and close, as places of <see cref="Grammar"/>, in order.</summary>
    public List<(int At, bool Opens)> Emphasis { get; } = [];

    /// <summary>Whether there is nothing at all.</summary>
    public bool IsEmpty => Tokens.IsEmpty;

    /// <summary>The whole text.</summary>
    public RichText All => Slice(0, Grammar.Length);

    /// <summary>The tokens themselves, for the writing of prose.</summary>
    public ImmutableArray<InlineToken> Tokens { get; }

    /// <summary>How many words there are, a link or a prompt among them as one.</summary>
    public int CountWords()
    {
        int words = 0;
        bool inWord = false;
        foreach (char c in Grammar.Text)
        {
            bool letter = c is > ' ' and < '\u0080' || !char.IsWhiteSpace(c);
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }

        return words;
    }

    /// <summary>Where a token starts in the grammar.</summary>
    public int StartOf(int token) => _starts[token];

    /// <summary>Whether a part holds nothing but prompts, white space and punctuation, and at least one prompt.</summary>
    public bool IsUnfilled(int start, int end)
    {
        bool prompt = false;
        for (int at = start; at < end; at++)
        {
            TextMark mark = Grammar.MarkAt(at);
            if (mark == TextMark.Object || char.IsLetterOrDigit(Grammar[at]))
            {
                return false;
            }

            prompt |= mark == TextMark.Prompt;
        }

        return prompt;
    }

    /// <summary>Whether a part holds no word, number, link, prompt or picture sign.</summary>
    public bool IsBlank(int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            char c = Grammar[at];
            bool isStrike = Grammar.MarkAt(at) is TextMark.StrikeStart or TextMark.StrikeEnd;
            if (!isStrike && (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Narrows a part by the white space at its ends.</summary>
    public (int Start, int End) Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Grammar[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Grammar[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    /// <summary>Where a part stands in the file.</summary>
    public SourceSpan SpanOf(int start, int end)
    {
        if (Grammar.Length == 0)
        {
            return new SourceSpan(Span.Start, Span.Start);
        }

        int first = SourceOf(Math.Min(start, Grammar.Length - 1));
        if (end <= start)
        {
            return new SourceSpan(first, first);
        }

        (int token, int offset) = Locate(end - 1);
        InlineToken last = Tokens[token];
        (int begin, int skipped) = Locate(start);
        if (begin == token && HoldsNumber(last))
        {
            // The number itself, without the marks of code around it.
            int content = last.Span.Start + ((last.Span.Length - last.Text.Length) / 2);
            return new SourceSpan(content + skipped, content + offset + 1);
        }

        int stop = last.Kind is TokenKind.Text && last.Text.Length == last.Span.Length ? last.Span.Start + offset + 1 : last.Span.End;
        return new SourceSpan(first, Math.Max(first, stop));
    }

    /// <summary>The references that stand in a part, in order.</summary>
    public IEnumerable<int> ReferencesIn(int start, int end)
    {
        for (int i = 0; i < Tokens.Length; i++)
        {
            bool opens = Tokens[i].Kind is TokenKind.LinkOpen or TokenKind.Embed;
            if (opens && Tokens[i].Reference >= 0 && _starts[i] >= start && _starts[i] < end)
            {
                yield return Tokens[i].Reference;
            }
        }
    }

    /// <summary>Each reference from a place on, with the part of the text between it and the next one.</summary>
    public IEnumerable<(int Reference, int Start, int End)> ReferencesWithTails(int start)
    {
        int previous = -1;
        int tail = start;
        for (int i = 0; i < Tokens.Length; i++)
        {
            if (_starts[i] < start || Tokens[i].Reference < 0 || Tokens[i].Kind is not (TokenKind.LinkOpen or TokenKind.LinkClose))
            {
                continue;
            }

            if (Tokens[i].Kind == TokenKind.LinkOpen && previous >= 0)
            {
                yield return (previous, tail, _starts[i]);
            }

            previous = Tokens[i].Reference;
            tail = _starts[i];
        }

        if (previous >= 0)
        {
            yield return (previous, tail, Grammar.Length);
        }
    }

    /// <summary>The address of the first link to elsewhere in a part; null when there is none.</summary>
    public string? FirstUrlIn(int start, int end)
    {
        for (int i = 0; i < Tokens.Length; i++)
        {
            if (Tokens[i] is { Kind: TokenKind.Open, Element: TextElement.Link } && _starts[i] >= start && _starts[i] < end)
            {
                return Tokens[i].Text;
            }
        }

        return null;
    }

    /// <summary>The words of a part with their markup; elements cut by its ends are closed and opened again.</summary>
    public RichText Slice(int start, int end)
    {
        RichTextBuilder builder = new();
        Stack<InlineToken> open = new();
        bool started = false;
        for (int i = 0; i < Tokens.Length; i++)
        {
            InlineToken token = Tokens[i];
            int at = _starts[i];
            int length = (i + 1 < Tokens.Length ? _starts[i + 1] : Grammar.Length) - at;
            bool inside = length > 0 ? at < end && at + length > start : (at > start || (at == start && start == 0)) && at <= end;
            if (IsOpening(token.Kind))
            {
                if (at >= end)
                {
                    break;
                }

                open.Push(token);
                if (started)
                {
                    builder.Add(token);
                }

                continue;
            }

            if (IsClosing(token.Kind))
            {
                InlineToken opening = open.Count > 0 ? open.Pop() : default;
                if (started && at <= end && opening.Kind != TokenKind.Text)
                {
                    builder.Add(token);
                }

                continue;
            }

            if (at >= end && length > 0)
            {
                break;
            }

            if (!inside)
            {
                continue;
            }

            if (!started)
            {
                started = true;
                foreach (InlineToken opening in open.Reverse())
                {
                    builder.Add(opening);
                }
            }

            int from = Math.Max(start - at, 0);
            int to = Math.Min(end - at, length);
            builder.Add(token.Kind == TokenKind.Text && token.Text.Length == length && to - from < length ? token with { Text = token.Text[from..to] } : token);
        }

        if (started)
        {
            foreach (InlineToken opening in open)
            {
                builder.Close(opening);
            }
        }

        return builder.ToRichText();
    }

    /// <summary>Several parts with their markup, a blank between them.</summary>
    public RichText Slices(IReadOnlyList<(int Start, int End)> parts)
    {
        if (parts is [(int start, int end)])
        {
            return Slice(start, end);
        }

        RichTextBuilder builder = new();
        for (int i = 0; i < parts.Count; i++)
        {
            if (i > 0)
            {
                builder.Words(" ");
            }

            builder.Add(Slice(parts[i].Start, parts[i].End));
        }

        return builder.ToRichText();
    }

    private static bool IsOpening(TokenKind kind) => kind is TokenKind.Open or TokenKind.StrikeOpen or TokenKind.LinkOpen;

    private static bool IsClosing(TokenKind kind) => kind is TokenKind.Close or TokenKind.StrikeClose or TokenKind.LinkClose;

    private static void AppendGrammar(MarkedTextBuilder grammar, InlineToken token)
    {
        switch (token.Kind)
        {
            case TokenKind.Text when token.InLink:
                grammar.Add(TextMark.Object, token.Text.Length);
                break;
            case TokenKind.Text:
                grammar.Add(token.Text);
                break;
            case TokenKind.StrikeOpen:
                grammar.Add(TextMark.StrikeStart);
                break;
            case TokenKind.StrikeClose:
                grammar.Add(TextMark.StrikeEnd);
                break;
            case TokenKind.Code when HoldsNumber(token):
                grammar.Add(token.Text);
                break;
            case TokenKind.LinkText or TokenKind.Embed or TokenKind.Code or TokenKind.Picture:
                grammar.Add(TextMark.Object);
                break;
            case TokenKind.Placeholder:
                grammar.Add(TextMark.Prompt);
                break;
            case TokenKind.Break:
                grammar.Add('\n');
                break;
        }
    }

    private void AddEmphasis(InlineToken token, int start, int end)
    {
        switch (token.Kind)
        {
            case TokenKind.Open when !token.IsOuterLink:
                Emphasis.Add((start, true));
                break;
            case TokenKind.Close when !token.IsOuterLink:
                Emphasis.Add((start, false));
                break;
            case TokenKind.Code when HoldsNumber(token):
                Emphasis.Add((start, true));
                Emphasis.Add((end, false));
                break;
        }
    }

    /// <summary>Whether code holds a percentage and little else: writers set their estimates in code too.</summary>
    private static bool HoldsNumber(InlineToken token) =>
        token is { Kind: TokenKind.Code, InLink: false } && token.Text.Length is > 1 and <= LongestNumber
        && token.Text.Contains('%', StringComparison.Ordinal)
        && token.Text.AsSpan().IndexOfAnyExceptInRange(' ', '\uDFFF') < 0
        && token.Text.Count(char.IsLetter) <= 8;

    private int SourceOf(int flat)
    {
        (int token, int offset) = Locate(flat);
        InlineToken found = Tokens[token];
        return found.Kind == TokenKind.Text && found.Text.Length == found.Span.Length ? found.Span.Start + offset : found.Span.Start;
    }

    private (int Token, int Offset) Locate(int flat)
    {
        int index = Array.BinarySearch(_starts, flat);
        if (index < 0)
        {
            index = ~index - 1;
        }

        // Several tokens may start at one flat position; the last of them is the one that has characters.
        while (index + 1 < _starts.Length && _starts[index + 1] == _starts[index])
        {
            index++;
        }

        return (index, flat - _starts[index]);
    }
}
