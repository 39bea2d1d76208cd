using System.Globalization;
using System.Text;

namespace Garden.Maps.Lettering;

/// <summary>Breaks a name into lines of about equal width; what does not fit is cut with an ellipsis.</summary>
internal sealed class NameLines
{
    /// <summary>Marks of Chinese and Japanese that never begin a line.</summary>
    private const string Closing = "、。，．・：；？！」』】）〕〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ’”…";

    /// <summary>Marks that never end one.</summary>
    private const string Opening = "「『【（〔〈《‘“";

    private readonly string _text;
    private readonly bool _capitals;
    private readonly List<Piece> _pieces = [];

    private NameLines(string text, bool capitals)
    {
        _text = text;
        _capitals = capitals;
        FindPieces();
    }

    /// <summary>
    /// At least one line, at most <paramref name="lines"/>, none wider than <paramref name="width"/> hundredths of an em, also when set
    /// in <paramref name="capitals"/>.
    /// </summary>
    public static string[] Of(string name, int width, int lines, bool capitals = false)
    {
        string text = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        int total = Measure(text, capitals);
        return total <= width ? [text] : new NameLines(text, capitals).Break(total, width, lines);
    }

    private static int Measure(ReadOnlySpan<char> text, bool capitals) => capitals ? NameWidth.OfCapitals(text) : NameWidth.Of(text);

    private string[] Break(int total, int width, int lines)
    {
        int step = Math.Max(20, width / 16);
        for (int count = 2; count <= lines; count++)
        {
            for (int target = Math.Min(width, (total / count) + 60); target < width; target += step)
            {
                if (Fill(target, count) is { } even)
                {
                    return even;
                }
            }

            if (Fill(width, count) is { } full)
            {
                return full;
            }
        }

        return Cut(width, lines);
    }

    private void FindPieces()
    {
        int start = 0;
        for (int at = 0; at < _text.Length;)
        {
            _ = Rune.DecodeFromUtf16(_text.AsSpan(at), out Rune rune, out int length);
            if (rune.Value == ' ')
            {
                Add(start, at, NameWidth.Of(rune));
                start = at + length;
            }
            else if (MayBreakAfter(rune, _text, at, at + length))
            {
                Add(start, at + length, 0);
                start = at + length;
            }

            at += length;
        }

        Add(start, _text.Length, 0);

        void Add(int from, int to, int gap) => _pieces.Add(new Piece(from, to, Measure(_text.AsSpan(from, to - from), _capitals), gap));
    }

    private static bool MayBreakAfter(Rune rune, string text, int at, int after)
    {
        if (after >= text.Length || text[after] == ' ')
        {
            return false;
        }

        if (rune.Value is '-' or '/')
        {
            return true;
        }

        _ = Rune.DecodeFromUtf16(text.AsSpan(after), out Rune next, out _);
        return (NameWidth.IsWide(rune.Value) || NameWidth.IsWide(next.Value))
            && NameWidth.Of(next) > 0
            && !Closing.Contains(text[after], StringComparison.Ordinal)
            && !Opening.Contains(text[at], StringComparison.Ordinal);
    }

    /// <summary>Fills lines one after another; null when a line would be too wide or there would be too many.</summary>
    private string[]? Fill(int width, int lines)
    {
        List<string> filled = new List<string>(lines);
        for (int first = 0; first < _pieces.Count;)
        {
            int end = LineEnd(first, width);
            if (end == first || filled.Count == lines)
            {
                return null;
            }

            filled.Add(_text[_pieces[first].Start.._pieces[end - 1].End]);
            first = end;
        }

        return [.. filled];
    }

    /// <summary>The first piece that no longer fits on the line that begins with <paramref name="first"/>.</summary>
    private int LineEnd(int first, int width)
    {
        int used = 0;
        for (int end = first; end < _pieces.Count; end++)
        {
            if (used + _pieces[end].Width > width)
            {
                return end;
            }

            used += _pieces[end].Width + _pieces[end].Gap;
        }

        return _pieces.Count;
    }

    private string[] Cut(int width, int lines)
    {
        List<string> cut = new List<string>(lines);
        int first = 0;
        while (cut.Count < lines - 1)
        {
            int end = LineEnd(first, width);
            if (end == first)
            {
                break; // an unbroken word wider than the line: it is cut where it stands
            }

            cut.Add(_text[_pieces[first].Start.._pieces[end - 1].End]);
            first = end;
        }

        cut.Add(Head(_text.AsSpan(_pieces[first].Start), width - NameWidth.Ellipsis) + "…");
        return [.. cut];
    }

    /// <summary>The longest beginning that fits, in whole characters as a reader counts them.</summary>
    private string Head(ReadOnlySpan<char> text, int width)
    {
        int length = 0;
        while (length < text.Length)
        {
            int element = StringInfo.GetNextTextElementLength(text[length..]);
            width -= Measure(text.Slice(length, element), _capitals);
            if (width < 0)
            {
                break;
            }

            length += element;
        }

        return text[..length].TrimEnd().ToString();
    }

    /// <summary>Text that no line break divides: where it stands, how wide it is, and how wide the space after it.</summary>
    private readonly record struct Piece(int Start, int End, int Width, int Gap);
}
