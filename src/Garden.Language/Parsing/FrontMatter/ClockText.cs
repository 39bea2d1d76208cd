namespace Garden.Language.Parsing.FrontMatter;

/// <summary>Tells whether what stands behind a date is a time of day, with or without a zone.</summary>
internal static class ClockText
{
    /// <summary>
    /// Whether a text is a time that belongs to the date before it: <c>T10:00:00Z</c>, <c> 10:00</c>, <c> 10:00:00.5 +0100</c>,
    /// <c>T10:00+05:30[Asia/Kolkata]</c>, <c> 9:30 PM</c>, <c> 10:00:00 +0000 UTC</c>.
    /// </summary>
    public static bool IsTime(ReadOnlySpan<char> text)
    {
        bool isParted = text is ['T' or 't' or ' ' or '\t', ..];
        ReadOnlySpan<char> rest = isParted ? text[1..].TrimStart() : [];
        return TakeNumber(ref rest, 24)
            && Take(ref rest, ':')
            && TakeNumber(ref rest, 59)
            && (!Take(ref rest, ':') || TakeSeconds(ref rest))
            && IsZone(rest);
    }

    private static bool TakeSeconds(ref ReadOnlySpan<char> rest)
    {
        if (!TakeNumber(ref rest, 60))
        {
            return false;
        }

        if (rest is ['.' or ',', >= '0' and <= '9', ..])
        {
            int end = rest[1..].IndexOfAnyExceptInRange('0', '9');
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return true;
    }

    /// <summary>Words and offsets in any order that occurs: <c>Z</c>, <c>PM</c>, <c>+01:00</c>, <c>-5</c>, <c>UTC</c>, <c>[Europe/Vienna]</c>.</summary>
    private static bool IsZone(ReadOnlySpan<char> rest)
    {
        for (rest = rest.TrimStart(); !rest.IsEmpty; rest = rest.TrimStart())
        {
            bool isOffset = Take(ref rest, '+') || Take(ref rest, '-');
            if (isOffset ? !TakeOffset(ref rest) : !TakeWord(ref rest))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TakeOffset(ref ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOfAnyExceptInRange('0', '9');
        int digits = end < 0 ? rest.Length : end;
        rest = rest[digits..];
        return digits is 1 or 2 ? !Take(ref rest, ':') || TakeNumber(ref rest, 59) : digits == 4;
    }

    private static bool TakeWord(ref ReadOnlySpan<char> rest)
    {
        int length = 0;
        bool isNamed = rest[0] == '[';
        while (length < rest.Length && (char.IsAsciiLetter(rest[length]) || (isNamed && rest[length] is '[' or ']' or '/' or '_' or '-')))
        {
            length++;
        }

        bool isWord = isNamed ? rest[..length] is ['[', .., ']'] : length is >= 1 and <= 5;
        rest = rest[length..];
        return isWord;
    }

    private static bool TakeNumber(ref ReadOnlySpan<char> rest, int most)
    {
        int digits = rest is [>= '0' and <= '9', >= '0' and <= '9', ..] ? 2 : rest is [>= '0' and <= '9', ..] ? 1 : 0;
        int number = digits == 2 ? ((rest[0] - '0') * 10) + rest[1] - '0' : digits == 1 ? rest[0] - '0' : most + 1;
        rest = rest[digits..];
        return number <= most;
    }

    private static bool Take(ref ReadOnlySpan<char> rest, char character)
    {
        if (rest.IsEmpty || rest[0] != character)
        {
            return false;
        }

        rest = rest[1..];
        return true;
    }
}
