namespace Garden.Language.Parsing.Estimates;

/// <summary>Phrases of one or several words, matched on tokens, the longest first.</summary>
internal sealed class PhraseSet(IEnumerable<string> phrases)
{
    private readonly string[][] _phrases = [.. phrases.Select(phrase => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)).OrderByDescending(words => words.Length)];

    /// <summary>The place behind the phrase that starts at a token; the token itself when none does.</summary>
    public int End(Line line, int first)
    {
        if (line.Kind(first) != LineTokenKind.Word)
        {
            return first;
        }

        foreach (string[] phrase in _phrases)
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
            bool isApostrophe = word[i] == '\'' && written[i] is '\'' or '’';
            if (!isApostrophe && char.ToLowerInvariant(written[i]) != char.ToLowerInvariant(word[i]))
            {
                return false;
            }
        }

        return true;
    }
}
