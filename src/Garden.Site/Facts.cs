namespace Garden.Site;

/// <summary>Short facts beside an entry.</summary>
internal static class Facts
{
    /// <summary>The facts, each in a <c>span</c>; null when there are none.</summary>
    /// <param name="facts">Finished HTML; those that are null are left out.</param>
    public static string? Join(params IEnumerable<string?> facts)
    {
        string joined = string.Join("</span> <span>", facts.Where(fact => fact is not null));
        return joined.Length == 0 ? null : $"<span>{joined}</span>";
    }
}
