namespace Garden.Language.Parsing.Items;

/// <summary>The arrow that leads from one number to the next: <c>→</c>, its relatives, and what a keyboard has for it, <c>-></c> and <c>=></c>.</summary>
internal static class Arrows
{
    /// <summary>The first arrow of a part: where it starts and where it ends; null when there is none.</summary>
    public static (int Start, int End)? First(ReadOnlySpan<char> grammar, int from, int to)
    {
        for (int at = from; at < to; at++)
        {
            if (EndAt(grammar, at) is int end && end <= to)
            {
                return (at, end);
            }
        }

        return null;
    }

    /// <summary>Where the arrow that starts at a place ends; null when none starts there.</summary>
    public static int? EndAt(ReadOnlySpan<char> grammar, int at)
    {
        if (at >= grammar.Length)
        {
            return null;
        }

        if (IsSign(grammar[at]))
        {
            return at + 1;
        }

        int head = at;
        while (head < grammar.Length && head < at + 2 && IsShaft(grammar[head]))
        {
            head++;
        }

        return head > at && head < grammar.Length && grammar[head] == '>' ? head + 1 : null;
    }

    private static bool IsSign(char c) => c is '→' or '⇒' or '⟶' or '⟹' or '➔' or '➜' or '➝' or '➞';

    private static bool IsShaft(char c) => c is '-' or '=' or '–' or '−';
}
