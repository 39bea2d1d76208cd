namespace Garden.Language.Text;

/// <summary>Finds what somebody most likely meant to type.</summary>
public static class NearestName
{
    /// <summary>How many letters of a link's target allow one edit.</summary>
    private const int LettersAnEdit = 4;

    /// <summary>
    /// The candidate with the fewest edits (insertions, deletions, substitutions, swaps of neighbours) from
    /// <paramref name="typed"/>, ignoring case; null when none is within a third of its length (at least one edit).
    /// The first of equals wins, so pass candidates in a stable order.
    /// </summary>
    public static string? Of(string typed, IEnumerable<string> candidates)
    {
        string? best = null;
        int bound = Math.Max(1, typed.Length / 3) + 1;
        foreach (string candidate in candidates)
        {
            if (Math.Abs(candidate.Length - typed.Length) >= bound)
            {
                continue;
            }

            int distance = Distance(typed, candidate);
            if (distance < bound)
            {
                bound = distance;
                best = candidate;
            }
        }

        return best;
    }

    /// <summary>The same for the target of a link, which a fix may put into the page: null where it is more than one edit for four letters away, for short names are soon near others.</summary>
    public static string? OfLink(string typed, IEnumerable<string> candidates) =>
        Of(typed, candidates) is { } near && Distance(typed, near) * LettersAnEdit <= Math.Max(typed.Length, near.Length) ? near : null;

    /// <summary>The number of edits between two names, ignoring case (optimal string alignment).</summary>
    public static int Distance(string left, string right)
    {
        int[] before = new int[right.Length + 1];
        int[] previous = new int[right.Length + 1];
        int[] current = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            char a = char.ToLowerInvariant(left[i - 1]);
            for (int j = 1; j <= right.Length; j++)
            {
                char b = char.ToLowerInvariant(right[j - 1]);
                int cost = a == b ? 0 : 1;
                current[j] = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                bool swapped = i > 1 && j > 1 && a == char.ToLowerInvariant(right[j - 2]) && b == char.ToLowerInvariant(left[i - 2]);
                if (swapped)
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[right.Length];
    }
}
