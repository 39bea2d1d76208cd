namespace Garden.Analysis.Importing.Folders;

/// <summary>Pairs what has one sign that nothing else has.</summary>
internal static class SamePairs
{
    /// <summary>The pairs. They are taken out of both lists.</summary>
    /// <typeparam name="TOne">What the first list holds.</typeparam>
    /// <typeparam name="TOther">What the second one holds.</typeparam>
    /// <param name="signOfOne">Null for one that has no sign.</param>
    /// <param name="signOfOther">Null for one that has no sign.</param>
    public static List<(TOne One, TOther Other)> Take<TOne, TOther>(List<TOne> ones, Func<TOne, string?> signOfOne, List<TOther> others, Func<TOther, string?> signOfOther)
    {
        if (ones.Count == 0 || others.Count == 0)
        {
            return [];
        }

        (TOne Item, string? Sign)[] signedOnes = [.. ones.Select(one => (one, signOfOne(one)))];
        (TOther Item, string? Sign)[] signedOthers = [.. others.Select(other => (other, signOfOther(other)))];
        ILookup<string?, TOther> bySign = signedOthers.ToLookup(other => other.Sign, other => other.Item, StringComparer.Ordinal);
        Dictionary<string, (TOne One, TOther Other)> pairs = signedOnes
            .Where(one => one.Sign is not null)
            .GroupBy(one => one.Sign!, one => one.Item, StringComparer.Ordinal)
            .Where(alike => alike.Count() == 1 && bySign[alike.Key].Count() == 1)
            .ToDictionary(alike => alike.Key, alike => (alike.Single(), bySign[alike.Key].Single()), StringComparer.Ordinal);
        Keep(ones, signedOnes);
        Keep(others, signedOthers);
        return [.. pairs.Values];

        void Keep<T>(List<T> list, (T Item, string? Sign)[] signed)
        {
            list.Clear();
            list.AddRange(signed.Where(one => one.Sign is null || !pairs.ContainsKey(one.Sign)).Select(one => one.Item));
        }
    }
}
