using System.Globalization;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Items;

namespace Garden.Language.Parsing.Estimates;

/// <summary>Cuts a belief's line into tokens.</summary>
internal sealed class LineLexer
{
    private readonly string _text;
    private readonly MarkedText _marked;
    private readonly List<LineToken> _tokens = [];
    private readonly List<(int At, bool Opens)> _emphasis;
    private int _nextEmphasis;

    private LineLexer(MarkedText text, List<(int At, bool Opens)> emphasis)
    {
        _text = text.Text;
        _marked = text;
        _emphasis = emphasis;
    }

    /// <summary>The tokens of running text, its emphasis among them.</summary>
    public static Line Read(InlineText text) => new LineLexer(PlainForms.Folded(text.Grammar), text.Emphasis).Read();

    /// <summary>The tokens of a text without emphasis, such as a value or a cell.</summary>
    public static Line Read(MarkedText grammar) => new LineLexer(PlainForms.Folded(grammar), []).Read();

    private Line Read()
    {
        int at = 0;
        while (at < _text.Length)
        {
            AddEmphasis(at);
            if (char.IsWhiteSpace(_text[at]) && _text[at] != '\n')
            {
                at++;
                continue;
            }

            (LineTokenKind kind, int end) = Next(at);
            _tokens.Add(new LineToken(kind, at, end, at == 0 || char.IsWhiteSpace(_text[at - 1])));
            at = end;
        }

        AddEmphasis(_text.Length);
        return new Line(_text, [.. _tokens]);
    }

    private void AddEmphasis(int at)
    {
        while (_nextEmphasis < _emphasis.Count && _emphasis[_nextEmphasis].At <= at)
        {
            bool spaced = at == 0 || char.IsWhiteSpace(_text[at - 1]);
            _tokens.Add(new LineToken(_emphasis[_nextEmphasis].Opens ? LineTokenKind.EmphasisOpen : LineTokenKind.EmphasisClose, at, at, spaced));
            _nextEmphasis++;
        }
    }

    private (LineTokenKind Kind, int End) Next(int at)
    {
        char c = _text[at];
        if (Arrows.EndAt(_text, at) is int arrow)
        {
            return (LineTokenKind.Arrow, arrow);
        }

        if (char.IsAsciiDigit(c))
        {
            return Number(at);
        }

        if (IsWordPart(at))
        {
            return (LineTokenKind.Word, EndOfWord(at));
        }

        if (IsRangeSign(at))
        {
            return (LineTokenKind.Dash, at + 1);
        }

        return c switch
        {
            '%' or '٪' => (LineTokenKind.Percent, at + 1),
            '~' or '≈' => (LineTokenKind.Mark, EndOfRun(at, "~≈")),
            '<' or '>' => (LineTokenKind.Bound, at + (at + 1 < _text.Length && _text[at + 1] == '=' ? 2 : 1)),
            '≤' or '≥' => (LineTokenKind.Bound, at + 1),
            '±' => (LineTokenKind.PlusMinus, at + 1),
            '+' when _text.AsSpan(at).StartsWith("+/") && at + 2 < _text.Length && TextScan.IsDash(_text[at + 2]) => (LineTokenKind.PlusMinus, at + 3),
            '.' or '!' or '?' or '…' or '。' or '｡' or '؟' or '۔' => (LineTokenKind.Stop, EndOfRun(at, ".!?…")),
            ',' or '、' or '،' => (LineTokenKind.Comma, at + 1),
            ';' or '؛' or '|' => (LineTokenKind.Semicolon, at + 1),
            ':' => (LineTokenKind.Colon, EndOfRun(at, ":")),
            '(' or '[' or '{' or '（' or '【' or '「' or '『' => (LineTokenKind.Open, at + 1),
            ')' or ']' or '}' or '）' or '】' or '」' or '』' => (LineTokenKind.Close, at + 1),
            '"' or '“' or '”' or '„' or '«' or '»' or '‹' or '›' or '\'' or '‘' or '’' => (LineTokenKind.Quote, at + 1),
            '=' => (LineTokenKind.Equals, at + 1),
            '\n' => (LineTokenKind.Break, at + 1),
            _ when TextScan.IsDash(c) => (LineTokenKind.Dash, EndOfDash(at)),
            _ => Marked(at) ?? (LineTokenKind.Symbol, at + (char.IsHighSurrogate(c) && at + 1 < _text.Length ? 2 : 1)),
        };
    }

    /// <summary>Whether a tilde or a wave dash joins two numbers, as it does in East Asia: <c>60〜80%</c>.</summary>
    private bool IsRangeSign(int at) =>
        _text[at] is '~' or '〜' && at > 0 && (char.IsAsciiDigit(_text[at - 1]) || _text[at - 1] == '%') && at + 1 < _text.Length && char.IsAsciiDigit(_text[at + 1]);

    /// <summary>The token of the mark at a place; null when a character of the writer's stands there.</summary>
    private (LineTokenKind Kind, int End)? Marked(int at) => _marked.MarkAt(at) switch
    {
        TextMark.StrikeStart => (LineTokenKind.StrikeOpen, at + 1),
        TextMark.StrikeEnd => (LineTokenKind.StrikeClose, at + 1),
        TextMark.Prompt => (LineTokenKind.Prompt, at + 1),
        TextMark.Object => (LineTokenKind.Reference, EndOfReference(at)),
        _ => null,
    };

    /// <summary>Digits are a number unless letters, a date's or a version's further digits have grown together with them.</summary>
    private (LineTokenKind Kind, int End) Number(int at)
    {
        int end = EndOfDigits(at);
        bool hasFraction = end + 1 < _text.Length && _text[end] is '.' or ',' && char.IsAsciiDigit(_text[end + 1]);
        if (hasFraction)
        {
            end = EndOfDigits(end + 1);
        }

        while (hasFraction && end + 1 < _text.Length && _text[end] is '.' or ',' && char.IsAsciiDigit(_text[end + 1]))
        {
            end = EndOfDigits(end + 1);
        }

        if (end < _text.Length && (char.IsLetter(_text[end]) || _text[end] == '_') && !IsIdeograph(_text[end]))
        {
            return (LineTokenKind.Word, EndOfWord(end));
        }

        int date = EndOfDate(at);
        return date > 0 ? (LineTokenKind.Word, date) : (LineTokenKind.Number, end);
    }

    /// <summary>Where a date such as <c>2026-03</c>, <c>2026-03-05</c> or <c>05/01/2026</c> ends; 0 when none stands here.</summary>
    private int EndOfDate(int at)
    {
        int end = EndOfDigits(at);
        int digits = end - at;
        int parts = 1;
        while (end + 1 < _text.Length && _text[end] is '-' or '/' && char.IsAsciiDigit(_text[end + 1]))
        {
            end = EndOfDigits(end + 1);
            parts++;
        }

        bool isDate = (digits == 4 && parts is 2 or 3) || parts == 3;
        return isDate && !(end < _text.Length && _text[end] == '%') ? end : 0;
    }

    private int EndOfDigits(int at)
    {
        while (at < _text.Length && char.IsAsciiDigit(_text[at]))
        {
            at++;
        }

        return at;
    }

    private int EndOfWord(int at)
    {
        while (at < _text.Length)
        {
            bool joins = (TextScan.JoinsWords(_text[at]) || _text[at] is '\'' or '’') && at + 1 < _text.Length && char.IsLetter(_text[at + 1]) && at > 0 && char.IsLetter(_text[at - 1]);
            bool isCounted = char.IsAsciiDigit(_text[at]) && at > 0 && IsIdeograph(_text[at - 1]);
            if (isCounted || (!joins && !char.IsDigit(_text[at]) && !IsWordPart(at)))
            {
                break;
            }

            at += char.IsHighSurrogate(_text[at]) && at + 1 < _text.Length ? 2 : 1;
        }

        return at;
    }

    private bool IsWordPart(int at) =>
        char.IsLetter(_text[at])
        || _text[at] == '_'
        || CharUnicodeInfo.GetUnicodeCategory(_text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.Format;

    private int EndOfRun(int at, string characters)
    {
        int end = at + 1;
        while (end < _text.Length && characters.Contains(_text[end], StringComparison.Ordinal))
        {
            end++;
        }

        return end;
    }

    private int EndOfReference(int at)
    {
        while (_marked.MarkAt(at) == TextMark.Object)
        {
            at++;
        }

        return at;
    }

    private int EndOfDash(int at)
    {
        int end = at;
        while (end < _text.Length && _text[end] == '-')
        {
            end++;
        }

        return Math.Max(end, at + 1);
    }

    /// <summary>Scripts without blanks between words: a letter behind a number does not grow together with it.</summary>
    public static bool IsIdeograph(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF');
}
