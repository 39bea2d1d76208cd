namespace Garden.Analysis.Comparing;

/// <summary>
/// Finds the beliefs of one state of a garden again in another: by page and id; then by an id of the writer's own on another page, so that a page that was renamed and
/// a belief that was moved are followed; then by the claim, word for word; then, on one page, by the dated entries. A step takes only what the steps before it left over,
/// and only where one belief of either state can be meant. Takes time in proportion to the number of beliefs.
/// </summary>
public static class BeliefPairs
{
    /// <summary>For each belief of the old state the place of its counterpart among the new ones; −1 where it has none.</summary>
    /// <param name="entriesOf">What the dated entries of a belief of the old state and of the new one are known by; null to leave that step out.</param>
    public static int[] Of(IReadOnlyList<BeliefPlace> old, IReadOnlyList<BeliefPlace> now, (Func<int, string?> Old, Func<int, string?> Now)? entriesOf = null)
    {
        int[] pairs = new int[old.Count];
        Array.Fill(pairs, -1);
        bool[] isTaken = new bool[now.Count];
        Pair(pairs, isTaken, index => old[index].Name, index => now[index].Name);
        Pair(pairs, isTaken, index => old[index].HasOwnId ? old[index].Id : null, index => now[index].HasOwnId ? now[index].Id : null);
        Pair(pairs, isTaken, index => ClaimOn(old[index], old[index].Page), index => ClaimOn(now[index], now[index].Page));
        Pair(pairs, isTaken, index => ClaimOn(old[index], ""), index => ClaimOn(now[index], ""));
        if (entriesOf is { } entries)
        {
            Pair(pairs, isTaken, index => On(old[index].Page, entries.Old(index)), index => On(now[index].Page, entries.Now(index)));
        }

        return pairs;
    }

    /// <summary>Pairs what is left over and has the same key, where each side has it once.</summary>
    private static void Pair(int[] pairs, bool[] isTaken, Func<int, string?> oldKey, Func<int, string?> newKey)
    {
        Dictionary<string, int> left = Single(Enumerable.Range(0, pairs.Length).Where(index => pairs[index] < 0), oldKey);
        foreach ((string key, int place) in Single(Enumerable.Range(0, isTaken.Length).Where(index => !isTaken[index]), newKey))
        {
            if (left.TryGetValue(key, out int index))
            {
                pairs[index] = place;
                isTaken[place] = true;
            }
        }
    }

    private static Dictionary<string, int> Single(IEnumerable<int> indexes, Func<int, string?> keyOf) =>
        indexes.Select(index => (Key: keyOf(index), Index: index)).Where(entry => entry.Key is not null).GroupBy(entry => entry.Key!, StringComparer.Ordinal)
            .Where(group => group.Take(2).Count() == 1).ToDictionary(group => group.Key, group => group.First().Index, StringComparer.Ordinal);

    private static string? ClaimOn(BeliefPlace belief, string page) => belief.Claim.Length == 0 ? null : On(page, belief.Claim);

    private static string? On(string page, string? key) => key is null ? null : $"{page}\n{key}";
}
