namespace Garden.Analysis.Forecasting;

/// <summary>Names in a row, as a sentence has them.</summary>
internal static class WordList
{
    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string And(IReadOnlyList<string> names) => Join(names, "and");

    /// <summary>What a "no" goes before: <c>a</c>, <c>a or b</c>, <c>a, b or c</c>.</summary>
    public static string Or(IReadOnlyList<string> names) => Join(names, "or");

    private static string Join(IReadOnlyList<string> names, string word) => names switch
    {
        [] => "",
        [string only] => only,
        [.., string last] => $"{string.Join(", ", names.Take(names.Count - 1))} {word} {last}",
    };
}
