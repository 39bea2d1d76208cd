using System.Collections.Immutable;

namespace Garden.Language.Parsing.Estimates;

/// <summary>A belief's line as tokens. Outside the line stands <see cref="LineTokenKind.End"/>, on both sides.</summary>
/// <param name="text">The line with narrow digits and signs; every character keeps its place.</param>
internal sealed class Line(string text, ImmutableArray<LineToken> tokens)
{
    /// <summary>The line with narrow digits and signs; every character keeps its place.</summary>
    public string Text => text;

    /// <summary>How many tokens there are.</summary>
    public int Count => tokens.Length;

    /// <summary>The token at a place.</summary>
    public LineToken this[int index] =>
        index < 0 ? new LineToken(LineTokenKind.End, 0, 0, true)
        : index < tokens.Length ? tokens[index]
        : new LineToken(LineTokenKind.End, text.Length, text.Length, true);

    /// <summary>What the token at a place is.</summary>
    public LineTokenKind Kind(int index) => index >= 0 && index < tokens.Length ? tokens[index].Kind : LineTokenKind.End;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Words(int index)
    {
        LineToken token = this[index];
        return text.AsSpan(token.Start, token.End - token.Start);
    }

    /// <summary>Whether the token at a place is a word that is one of some, in any case.</summary>
    public bool IsWordOf(int index, WordSet words) => Kind(index) == LineTokenKind.Word && words.Contains(Words(index));

    /// <summary>Whether a word that leads to a reason stands at a place; before a colon it is a label of its own: <c>since:: 2022</c>.</summary>
    public bool LeadsToReason(int index, EstimateWords words)
    {
        int end = words.Because.End(this, index);
        return end > index ? Kind(end) != LineTokenKind.Colon : IsWordOf(index, words.If) && Kind(index + 1) != LineTokenKind.Colon;
    }

    /// <summary>The place behind the words that lead to a reason and say nothing themselves; the place itself where none stand, and before "of": <c>as of May</c>.</summary>
    public int BehindBecause(int index, EstimateWords words)
    {
        int end = words.Because.End(this, index);
        return end > index && Kind(end) != LineTokenKind.Colon && !IsWord(end, "of") ? end : index;
    }

    /// <summary>Whether the token at a place is this word, in any case.</summary>
    public bool IsWord(int index, string word) => Kind(index) == LineTokenKind.Word && Words(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The line without its first tokens; every character keeps its place.</summary>
    public Line From(int index) => index == 0 ? this : new Line(text, tokens[index..]);

    /// <summary>The place behind the tags and pictures, <c>#water 🔥</c>, that stand at a token; the token itself when none do.</summary>
    public int TagsEnd(int index)
    {
        int at = index;
        while (Kind(at) == LineTokenKind.Symbol && (TagEnd(at) ?? PictureEnd(at)) is int end)
        {
            at = end;
        }

        return at;
    }

    private int? TagEnd(int index)
    {
        if (Words(index) is not "#" || !this[index].IsSpaced || Kind(index + 1) != LineTokenKind.Word || this[index + 1].IsSpaced)
        {
            return null;
        }

        int at = index + 2;
        while (!this[at].IsSpaced && (Kind(at) is LineTokenKind.Word or LineTokenKind.Number || Words(at) is "/" or "-"))
        {
            at++;
        }

        return at;
    }

    /// <summary>The place behind a picture with what joins it to the next or says how it is drawn; ticks and crosses are none.</summary>
    private int? PictureEnd(int index)
    {
        if (!Placement.IsPicture(Words(index)[0]) || Placement.IsTick(this, index))
        {
            return null;
        }

        int at = index + 1;
        while (!this[at].IsSpaced && Kind(at) == LineTokenKind.Word && Words(at)[0] is '\u200D' or '\uFE0E' or '\uFE0F')
        {
            at++;
        }

        return at;
    }

    /// <summary>The last token before a place that has a width; -1 when there is none.</summary>
    public int Before(int index)
    {
        int before = index - 1;
        while (before >= 0 && Kind(before) is LineTokenKind.EmphasisOpen or LineTokenKind.EmphasisClose)
        {
            before--;
        }

        return before;
    }

    /// <summary>
    /// Whether a dash parts what stands around it: a long one always, another one with blanks on both sides or at the line's end.
    /// </summary>
    public bool IsSeparator(int index)
    {
        if (Kind(index) != LineTokenKind.Dash)
        {
            return false;
        }

        bool isLong = text[this[index].Start] is '—' or '―';
        return isLong || (this[index].IsSpaced && (this[index + 1].IsSpaced || Kind(index + 1) is LineTokenKind.EmphasisOpen));
    }

    /// <summary>Whether a stop ends a sentence: not the dot of <c>e.g.</c> and its like, and a blank or the end behind it.</summary>
    public bool IsSentenceEnd(int index)
    {
        if (Kind(index) != LineTokenKind.Stop)
        {
            return false;
        }

        if (text[this[index].Start] is not '.')
        {
            return true;
        }

        int next = index + 1;
        while (Kind(next) is LineTokenKind.EmphasisClose or LineTokenKind.Quote or LineTokenKind.Close)
        {
            next++;
        }

        ReadOnlySpan<char> word = Kind(index - 1) == LineTokenKind.Word && !this[index].IsSpaced ? Words(index - 1) : [];
        bool isShort = (word.Length == 1 && char.IsLower(word[0]) && Kind(index - 2) == LineTokenKind.Stop) || word is "approx" or "ca" or "vs" or "cf" or "etc" or "al";
        return this[next].IsSpaced && (!isShort || Kind(next) == LineTokenKind.End);
    }

    /// <summary>The first dash from a place on that parts, outside every bracket and emphasis that opens behind it; the line's end when there is none.</summary>
    public int NextSeparator(int index)
    {
        int depth = 0;
        for (int at = index; at < Count; at++)
        {
            depth += Kind(at) switch
            {
                LineTokenKind.Open or LineTokenKind.EmphasisOpen => 1,
                LineTokenKind.Close or LineTokenKind.EmphasisClose when depth > 0 => -1,
                _ => 0,
            };
            if (depth == 0 && IsSeparator(at))
            {
                return at;
            }
        }

        return Count;
    }

    /// <summary>The bracket or emphasis that closes the one at a place; the line's end when none does.</summary>
    public int Closing(int index)
    {
        (LineTokenKind open, LineTokenKind close) = Kind(index) == LineTokenKind.Open
            ? (LineTokenKind.Open, LineTokenKind.Close)
            : (LineTokenKind.EmphasisOpen, LineTokenKind.EmphasisClose);
        int depth = 0;
        for (int at = index; at < Count; at++)
        {
            depth += Kind(at) == open ? 1 : Kind(at) == close ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        return Count;
    }

    /// <summary>Whether no word, number, link, prompt or sign stands between two places.</summary>
    public bool IsBlank(int from, int to)
    {
        for (int at = from; at < to; at++)
        {
            if (Kind(at) is LineTokenKind.Word or LineTokenKind.Number or LineTokenKind.Reference or LineTokenKind.Prompt or LineTokenKind.Symbol)
            {
                return false;
            }
        }

        return true;
    }
}
