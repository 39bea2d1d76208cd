namespace Garden.Site.Pages;

/// <summary>Lines of names beneath an entry of a list.</summary>
internal static class Lines
{
    /// <summary>The most names in one line: a list of thousands of entries stays a list.</summary>
    private const int Most = 5;

    /// <summary>The lines, one below the other; null when there are none.</summary>
    /// <param name="lines">Finished HTML; those that are null are left out.</param>
    public static string? Join(params IEnumerable<string?> lines)
    {
        string joined = string.Join("<br>", lines.Where(line => line is not null));
        return joined.Length == 0 ? null : joined;
    }

    /// <summary>A line that names things as a sentence does, the last of very many only by their number; null when there are none.</summary>
    /// <typeparam name="T">What is named.</typeparam>
    /// <param name="nameOf">The name as finished HTML.</param>
    public static string? Naming<T>(string before, IReadOnlyCollection<T> things, Func<T, string> nameOf)
    {
        if (things.Count == 0)
        {
            return null;
        }

        List<string> names = [.. things.Take(Most).Select(nameOf)];
        if (things.Count > Most)
        {
            names.Add($"{Counting.Figures(things.Count - Most)} more");
        }

        return before + PageScope.Join(names);
    }
}
