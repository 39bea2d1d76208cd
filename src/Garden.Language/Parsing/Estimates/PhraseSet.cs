using System.Collections.Frozen;

namespace Garden.Language.Parsing.Estimates;

/// <summary>Phrases of one or several words, matched on tokens, the longest first.</summary>
internal sealed class PhraseSet(IEnumerable<string> phrases)
{
    /// <summary>By the first character: hardly any word of a line begins one.</summary>
    private readonly FrozenDictionary<char, string[][]> _phrases = phrases
        .Select(phrase => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(words => words.Length > 0)
        .GroupBy(words => Folded(words[0][0]))
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(words => words.Length).ToArray());

    /// <summary>The place behind the phrase that starts at a token; the token itself when none does.</summary>
    public int End(Line line, int first)
    {
        if (line.Kind(first) != LineTokenKind.Word || !_phrases.TryGetValue(Folded(line.Words(first)[0]), out string[][]? begun))
        {
            return first;
        }

        foreach (string[] phrase in begun)
        {
            int at = 0;
            while (at < phrase.Length && IsWord(line, first + at, phrase[at]))
            {
                at++;
            }

            if (at == phrase.Length)
            {
                return first + at;
            }
        }

        return first;
    }

    private static bool IsWord(Line line, int index, string word)
    {
        if (line.Kind(index) != LineTokenKind.Word)
        {
            return false;
        }

        ReadOnlySpan<char> written = line.Words(index);
        if (written.Length != word.Length)
        {
            return false;
        }

        for (int i = 0; i < word.Length; i++)
        {
            if (Folded(written[i]) != Folded(word[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A character without its case; a curved apostrophe is a straight one.</summary>
    private static char Folded(char c) => c is '’' ? '\'' : char.ToLowerInvariant(c);
}
