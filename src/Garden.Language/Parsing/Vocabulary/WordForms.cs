using Garden.Language.Text;

namespace Garden.Language.Parsing.Vocabulary;

/// <summary>Tells when a word is a slip away from another, or another form of it: <c>imply</c>, <c>implying</c>, <c>implied</c>.</summary>
internal static class WordForms
{
    private const int LeastStem = 3;

    /// <summary>Endings that a form may have, longest first.</summary>
    private static readonly string[] Endings = ["ing", "ies", "ied", "es", "ed", "s", "e"];

    /// <summary>Whether one edit (a letter more, less, other, or two swapped) makes one word of the other.</summary>
    public static bool IsSlip(string left, string right) => Math.Abs(left.Length - right.Length) <= 1 && NearestName.Distance(left, right) == 1;

    /// <summary>Whether two words, in lower case, differ only in their endings.</summary>
    public static bool AreForms(string left, string right) => Stem(left) is string stem && stem == Stem(right);

    /// <summary>Whether a word, in any case, is a base word or an inflected form of it: <c>raise</c>, <c>raises</c>, <c>raised</c>, <c>raising</c>; <c>drop</c>, <c>dropping</c>.</summary>
    public static bool IsFormOf(ReadOnlySpan<char> word, string baseWord)
    {
        if (word.Equals(baseWord, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (baseWord.Length <= LeastStem || word.Length > baseWord.Length + 4)
        {
            return false;
        }

        ReadOnlySpan<char> root = baseWord[^1] is 'e' or 'y' ? baseWord.AsSpan(0, baseWord.Length - 1) : baseWord;
        if (!word.StartsWith(root, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        string ending = word[root.Length..].ToString().ToLowerInvariant();
        return baseWord[^1] switch
        {
            'e' => ending is "es" or "ed" or "ing",
            'y' => ending is "ies" or "ied" or "ying" or "ys" or "yed",
            char last => ending is "s" or "es" or "ed" or "ing" || (ending.Length > 1 && ending[0] == last && ending[1..] is "ed" or "ing"),
        };
    }

    private static string? Stem(string word)
    {
        foreach (string ending in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= LeastStem)
            {
                string stem = word[..^ending.Length];
                return ending is "ies" or "ied" ? stem + "i" : stem[^1] == 'y' ? stem[..^1] + "i" : stem;
            }
        }

        return word.Length > LeastStem ? (word[^1] == 'y' ? word[..^1] + "i" : word) : null;
    }
}
