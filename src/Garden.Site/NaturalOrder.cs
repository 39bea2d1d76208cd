namespace Garden.Site;

/// <summary>The order of titles: by code point, but a run of digits by its number, so that <c>Area 2</c> comes before <c>Area 10</c>. The same on every machine.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Comparer { get; } = new();

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> left = x, right = y;
        while (!left.IsEmpty && !right.IsEmpty)
        {
            (int a, int b) = (Digits(left), Digits(right));
            if (a == 0 || b == 0)
            {
                a = b = 0;
            }

            int order = a > 0 ? ByNumber(left[..a], right[..b]) : left[0].CompareTo(right[0]);
            if (order != 0)
            {
                return order;
            }

            left = left[Math.Max(1, a)..];
            right = right[Math.Max(1, b)..];
        }

        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(x, y);
    }

    private static int ByNumber(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = left.TrimStart('0');
        right = right.TrimStart('0');
        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);
    }

    /// <summary>How many digits stand at the front.</summary>
    private static int Digits(ReadOnlySpan<char> words)
    {
        int end = words.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? words.Length : end;
    }
}
