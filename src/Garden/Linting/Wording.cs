using System.Globalization;
using Garden.Model;

namespace Garden.Linting;

/// <summary>What rules ask of the writer's words, and how they quote them.</summary>
internal static class Wording
{
    private const int QuotedLength = 60;

    /// <summary>Whether nothing was said and nothing is prompted for: neither a word, nor a link, nor a placeholder.</summary>
    public static bool IsMissing(RichText? text) => text is null || (!text.HasPlaceholder && !HasWords(text));

    /// <summary>Whether there are placeholders and nothing else: unfilled, not missing.</summary>
    public static bool IsUnfilled(RichText text) => text.HasPlaceholder && !HasWords(text);

    /// <summary>Words in quotation marks, shortened at a word.</summary>
    public static string Quote(string words)
    {
        string quoted = words.TrimEnd('.', ' ');
        if (quoted.Length > QuotedLength)
        {
            int end = quoted.LastIndexOf(' ', QuotedLength);
            end = end > QuotedLength / 2 ? end : QuotedLength - (char.IsLowSurrogate(quoted[QuotedLength]) ? 1 : 0);
            quoted = quoted[..end].TrimEnd() + "…";
        }

        return $"“{quoted}”";
    }

    /// <summary>The words an item is known by, quoted; its id when it has no words.</summary>
    public static string Quote(Corpus corpus, Page page, Item item) =>
        corpus.Plain(page, Corpus.WordsOf(item)) is { Length: > 0 } words ? Quote(words) : $"`{item.Id}`";

    /// <summary>A day as writers write it: <c>2026-03-20</c>.</summary>
    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Names in a row: <c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> names) => Join(names, "and");

    /// <summary>Names in a row that a "no" goes before: <c>a</c>, <c>a or b</c>, <c>a, b or c</c>.</summary>
    public static string Either(IReadOnlyList<string> names) => Join(names, "or");

    private static string Join(IReadOnlyList<string> names, string word) => names switch
    {
        [] => "",
        [string only] => only,
        [.., string last] => $"{string.Join(", ", names.Take(names.Count - 1))} {word} {last}",
    };

    private static bool HasWords(RichText text)
    {
        foreach (Fragment fragment in text.Fragments)
        {
            switch (fragment.Kind)
            {
                case FragmentKind.LinkOpen or FragmentKind.LinkText or FragmentKind.Embed:
                    return true;
                case FragmentKind.Text when fragment.Text.Any(char.IsLetterOrDigit):
                    return true;
            }
        }

        return false;
    }
}
