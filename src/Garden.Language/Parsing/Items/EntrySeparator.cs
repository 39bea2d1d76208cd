using Garden.Language.Parsing.Inlines;

namespace Garden.Language.Parsing.Items;

/// <summary>What parts a key's words from the value.</summary>
internal enum Separator
{
    /// <summary>Blanks or nothing.</summary>
    None,

    /// <summary>A colon, or an equals sign in its place.</summary>
    Colon,

    /// <summary>A dash with blanks around it.</summary>
    Dash,

    /// <summary>An arrow, a hyphen or two colons without the blanks that belong there: no prose only where a value of the key follows.</summary>
    Sign,
}

/// <summary>Takes the beginning of a nested entry apart into words and what stands behind them.</summary>
internal static class EntrySeparator
{
    private const int MostWords = 4;

    /// <summary>Where the value starts behind a key's words, and what parts them.</summary>
    public static (int Value, Separator Mark) After(MarkedText text, int end)
    {
        int at = TextScan.SkipBlanks(text, end);
        if (at == text.Length)
        {
            return (at, Separator.None);
        }

        if (text[at] is ':' or '：')
        {
            bool isDouble = at + 1 < text.Length && text[at + 1] == ':';
            int next = isDouble ? at + 2 : at + 1;
            bool isGlued = isDouble && next < text.Length && !char.IsWhiteSpace(text[next]);
            return (TextScan.SkipBlanks(text, next), isGlued ? Separator.Sign : Separator.Colon);
        }

        if (TextScan.SpacedDash(text, at) is int dash)
        {
            return (TextScan.SkipBlanks(text, dash), Separator.Dash);
        }

        if (Arrows.EndAt(text.Text, at) is int arrow)
        {
            return (TextScan.SkipBlanks(text, arrow), Separator.Sign);
        }

        bool isEqual = text[at] == '=' && at + 1 < text.Length && text[at + 1] != '=';
        bool isHyphen = TextScan.IsHyphen(text[at]) && at + 1 < text.Length && text[at + 1] is not ('-' or '%') && (at == end || !char.IsAsciiDigit(text[at + 1])); // " -60%" is a number
        return isEqual ? (TextScan.SkipBlanks(text, at + 1), Separator.Colon) : isHyphen ? (TextScan.SkipBlanks(text, at + 1), Separator.Sign) : (at, Separator.None);
    }

    /// <summary>Where each of the first words ends, and each part of one with a hyphen in it; blanks alone stand between them.</summary>
    public static int[] WordEnds(MarkedText text, int start)
    {
        List<int> ends = [];
        int words = 0;
        int at = start;
        while (words < MostWords && at < text.Length && char.IsLetter(text[at]))
        {
            int end = at;
            while (end < text.Length && (char.IsLetter(text[end]) || IsWithin(text, at, end)))
            {
                if (TextScan.JoinsWords(text[end]))
                {
                    ends.Add(end);
                }

                end++;
            }

            ends.Add(end);
            words++;
            at = end;
            while (at < text.Length && text[at] is ' ' or '\u00A0' or '\u202F')
            {
                at++;
            }

            if (at == end)
            {
                break;
            }
        }

        return [.. ends];
    }

    /// <summary>Whether a hyphen or an apostrophe stands between two letters of one word, or an accent over one.</summary>
    private static bool IsWithin(MarkedText text, int start, int at) =>
        char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark
        || ((TextScan.JoinsWords(text[at]) || text[at] is '\'' or '’') && at > start && at + 1 < text.Length && char.IsLetter(text[at + 1]));
}
