namespace Garden.Language.Parsing.Inlines;

/// <summary>What stands at a place of a text that is not the writer's plain words.</summary>
internal enum TextMark
{
    /// <summary>Plain words.</summary>
    None,

    /// <summary>A link's words, code, a picture: something, but nothing to read.</summary>
    Object,

    /// <summary>A link to an item, <c>[[#^id]]</c>, where such links are told from others.</summary>
    ItemLink,

    /// <summary>A prompt.</summary>
    Prompt,

    /// <summary>Struck text starts.</summary>
    StrikeStart,

    /// <summary>Struck text ends.</summary>
    StrikeEnd,
}

/// <summary>A part of a text that is a mark; it ends before <paramref name="End"/>.</summary>
internal readonly record struct MarkSpan(int Start, int End, TextMark Kind);

/// <summary>
/// A text with its marks beside it. A mark takes as many places of the text as it is long, and no character tells what it is: one that
/// a writer types is never taken for a mark. A slice keeps its marks; the bare string, to which the text turns where only words matter, has none.
/// </summary>
internal readonly struct MarkedText
{
    /// <summary>What fills a mark's places: no letter, digit, blank or punctuation.</summary>
    public const char Filler = '\uFFFC';

    private readonly MarkSpan[]? _marks;

    /// <summary>How far the text stands behind the place from which its marks are counted.</summary>
    private readonly int _offset;

    /// <summary>A text and its marks.</summary>
    /// <param name="marks">The marks in order; null when there are none.</param>
    public MarkedText(string text, MarkSpan[]? marks)
        : this(text, marks, 0)
    {
    }

    private MarkedText(string text, MarkSpan[]? marks, int offset)
    {
        Text = text;
        _marks = marks;
        _offset = offset;
    }

    /// <summary>The words, with fillers where marks stand.</summary>
    public string Text { get; }

    /// <summary>How many places there are.</summary>
    public int Length => Text.Length;

    /// <summary>The character at a place.</summary>
    public char this[int at] => Text[at];

    /// <summary>The bare words.</summary>
    public static implicit operator string(MarkedText text) => text.Text;

    /// <summary>A text without marks.</summary>
    public static MarkedText Plain(string text) => new(text, marks: null);

    /// <summary>What stands at a place; nothing stands behind the end.</summary>
    public TextMark MarkAt(int at) => (uint)at < (uint)Text.Length && Text[at] == Filler && _marks is not null ? Find(_marks, at + _offset) : TextMark.None;

    /// <summary>The first place from another on at which a mark stands; -1 when it stands at none.</summary>
    public int IndexOf(TextMark mark, int from)
    {
        for (int at = from; at < Text.Length; at++)
        {
            if (MarkAt(at) == mark)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>A part of the text.</summary>
    public MarkedText Slice(int start, int length) => new(Text.Substring(start, length), _marks, _offset + start);

    /// <summary>The same marks over words of the same length.</summary>
    public MarkedText WithWords(string words) => new(words, _marks, _offset);

    /// <summary>The text with plain words before it.</summary>
    public MarkedText Led(string words) => words.Length == 0 ? this : new(words + Text, _marks, _offset - words.Length);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static TextMark Find(MarkSpan[] marks, int place)
    {
        int low = 0;
        int high = marks.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (place < marks[middle].Start)
            {
                high = middle - 1;
            }
            else if (place >= marks[middle].End)
            {
                low = middle + 1;
            }
            else
            {
                return marks[middle].Kind;
            }
        }

        return TextMark.None;
    }
}
