using System.Globalization;
using System.Text;

namespace Garden.Graphs;

/// <summary>Breaks a name into lines of about equal width; what does not fit is cut with an ellipsis.</summary>
internal static class NameLines
{
    /// <summary>Marks of Chinese and Japanese that never begin a line.</summary>
    private const string Closing = "、。，．・：；？！」』】）〕〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ’”…";

    /// <summary>Marks that never end one.</summary>
    private const string Opening = "「『【（〔〈《‘“";

    /// <summary>At least one line, at most <paramref name="lines"/>, none wider than <paramref name="width"/> hundredths of an em.</summary>
    public static string[] Of(string name, int width, int lines)
    {
        var text = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var total = NameWidth.Of(text);
        if (total <= width)
        {
            return [text];
        }

        var pieces = PiecesOf(text);
        var step = Math.Max(20, width / 16);
        for (var count = 2; count <= lines; count++)
        {
            for (var target = Math.Min(width, (total / count) + 60); target < width; target += step)
            {
                if (Fill(text, pieces, target, count) is { } even)
                {
                    return even;
                }
            }

            if (Fill(text, pieces, width, count) is { } full)
            {
                return full;
            }
        }

        return Cut(text, pieces, width, lines);
    }

    private static List<Piece> PiecesOf(string text)
    {
        var pieces = new List<Piece>();
        var start = 0;
        var width = 0;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == ' ')
            {
                pieces.Add(new Piece(start, at, width, NameWidth.Of(rune)));
                (start, width) = (at + 1, 0);
            }
            else
            {
                width += NameWidth.Of(rune);
                if (MayBreakAfter(rune, text, at))
                {
                    pieces.Add(new Piece(start, at + rune.Utf16SequenceLength, width, 0));
                    (start, width) = (at + rune.Utf16SequenceLength, 0);
                }
            }

            at += rune.Utf16SequenceLength;
        }

        if (start < text.Length)
        {
            pieces.Add(new Piece(start, text.Length, width, 0));
        }

        return pieces;
    }

    private static bool MayBreakAfter(Rune rune, string text, int at)
    {
        var after = at + rune.Utf16SequenceLength;
        if (after >= text.Length || text[after] == ' ')
        {
            return false;
        }

        if (rune.Value is '-' or '/')
        {
            return true;
        }

        // The second half of a surrogate pair is never reached: runes are read whole.
        return Rune.TryGetRuneAt(text, after, out var next)
            && (NameWidth.IsWide(rune.Value) || NameWidth.IsWide(next.Value))
            && NameWidth.Of(next) > 0
            && !Closing.Contains(text[after], StringComparison.Ordinal)
            && !Opening.Contains(text[at], StringComparison.Ordinal);
    }

    /// <summary>Fills lines one after another; null when a line would be too wide or there would be too many.</summary>
    private static string[]? Fill(string text, List<Piece> pieces, int width, int lines)
    {
        var filled = new List<string>(lines);
        for (var first = 0; first < pieces.Count;)
        {
            var end = LineEnd(pieces, first, width);
            if (end == first || filled.Count == lines)
            {
                return null;
            }

            filled.Add(text[pieces[first].Start..pieces[end - 1].End]);
            first = end;
        }

        return [.. filled];
    }

    /// <summary>The first piece that no longer fits on the line that begins with <paramref name="first"/>.</summary>
    private static int LineEnd(List<Piece> pieces, int first, int width)
    {
        var used = 0;
        for (var end = first; end < pieces.Count; end++)
        {
            if (used + pieces[end].Width > width)
            {
                return end;
            }

            used += pieces[end].Width + pieces[end].Gap;
        }

        return pieces.Count;
    }

    private static string[] Cut(string text, List<Piece> pieces, int width, int lines)
    {
        var cut = new List<string>(lines);
        var first = 0;
        while (cut.Count < lines - 1)
        {
            var end = LineEnd(pieces, first, width);
            if (end == first)
            {
                break; // an unbroken word wider than the line: it is cut where it stands
            }

            cut.Add(text[pieces[first].Start..pieces[end - 1].End]);
            first = end;
        }

        cut.Add(Head(text.AsSpan(pieces[first].Start), width - NameWidth.Ellipsis) + "…");
        return [.. cut];
    }

    /// <summary>The longest beginning that fits, in whole characters as a reader counts them.</summary>
    private static string Head(ReadOnlySpan<char> text, int width)
    {
        var length = 0;
        while (length < text.Length)
        {
            var element = StringInfo.GetNextTextElementLength(text[length..]);
            width -= NameWidth.Of(text.Slice(length, element));
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
