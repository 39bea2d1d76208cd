using System.Globalization;
using System.Text;
using Wcwidth;

namespace Garden.Cli.Reporting;

/// <summary>How many cells of a terminal a character takes.</summary>
internal static class CellWidth
{
    private const char EmojiPresentation = '\uFE0F';

    /// <summary>The width of a text without tabs or control characters.</summary>
    public static int OfText(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.Length;
        }

        int width = 0;
        for (int at = 0; at < text.Length;)
        {
            int length = StringInfo.GetNextTextElementLength(text, at);
            width += Of(text.AsSpan(at, length));
            at += length;
        }

        return width;
    }

    /// <summary>
    /// The width of one text element (a base with its marks, a flag, a joined emoji): 2 for East Asian wide characters
    /// and emoji, 0 for what is only a mark, else 1.
    /// </summary>
    public static int Of(ReadOnlySpan<char> element)
    {
        if (element.Length == 1 && char.IsAscii(element[0]))
        {
            return 1;
        }

        int width = element.Contains(EmojiPresentation) || IsFlag(element) ? 2 : 0;
        foreach (Rune rune in element.EnumerateRunes())
        {
            width = Math.Max(width, UnicodeCalculator.GetWidth(rune));
        }

        return width;
    }

    /// <summary>Two letters of a country: each of them alone takes one cell.</summary>
    private static bool IsFlag(ReadOnlySpan<char> element) =>
        element is ['\uD83C', >= '\uDDE6' and <= '\uDDFF', '\uD83C', >= '\uDDE6' and <= '\uDDFF', ..];
}
