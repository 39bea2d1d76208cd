namespace Garden.Parsing.Items;

/// <summary>A cheap look at an entry's first characters, so that text is read once: as a key or as a note.</summary>
internal static class KeyStart
{
    private static readonly string[] Keys =
    [
        "by:", "reviewed:", "for:", "against:", "implies:", "excludes:", "and:", "one-of:", "exclusive:", "importance:", "forecast:", "resolved:",
        "touches:", "answered:", "moves:", "state:", "moved:",
    ];

    /// <summary>Whether an entry with this text can be a key with a value.</summary>
    /// <param name="words">The entry's plain characters, links left out.</param>
    public static bool IsPossible(string words)
    {
        ReadOnlySpan<char> start = words.AsSpan().TrimStart();
        foreach (string key in Keys)
        {
            if (start.StartsWith(key, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        int colon = start.IndexOf(':');
        if (colon <= 0)
        {
            return false;
        }

        return start.StartsWith("if ", StringComparison.OrdinalIgnoreCase)
            ? Arrows.First(start, 0, colon) is null || Arrows.First(start, colon, start.Length) is not null
            : KeyedReader.IsDateLike(start[..colon]);
    }
}
