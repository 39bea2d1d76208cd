using System.Collections.Concurrent;
using System.Collections.Immutable;
using Garden.Language.Parsing.Estimates;
using Garden.Language.Parsing.Vocabulary;

namespace Garden.Language.Parsing.Items;

/// <summary>
/// The words that say which way an event would push. A phrase matches whole words; its first word may be inflected, and <c>…</c> in it stands
/// for a few words of the writer's. Safe for use by several threads.
/// </summary>
internal sealed class DirectionWords
{
    /// <summary>How many words may stand in the gap of a phrase.</summary>
    private const int WidestGap = 6;

    private const string Gap = "…";

    private static readonly ConcurrentDictionary<Lexicon, DirectionWords> Known = new();

    private readonly ImmutableArray<string[]> _phrases;

    /// <summary>Phrases of scripts that set no blanks between words: they may stand anywhere.</summary>
    private readonly ImmutableArray<string> _unspaced;

    private DirectionWords(Lexicon words)
    {
        _phrases = [.. words.List("directions").Select(phrase => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        _unspaced = [.. words.List("directions").Where(phrase => phrase.Length > 0 && LineLexer.IsIdeograph(phrase[0]))];
    }

    /// <summary>The words of a garden.</summary>
    public static DirectionWords Of(Lexicon words) => Known.GetOrAdd(words, static lexicon => new DirectionWords(lexicon));

    /// <summary>Whether a text says a direction.</summary>
    public bool AreIn(string text)
    {
        if (_unspaced.Any(phrase => text.Contains(phrase, StringComparison.Ordinal)))
        {
            return true;
        }

        ReadOnlySpan<char> letters = text;
        List<(int Start, int End)> words = [];
        for (int at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]))
            {
                continue;
            }

            int end = at + 1;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            words.Add((at, end));
            at = end;
        }

        for (int first = 0; first < words.Count; first++)
        {
            foreach (string[] phrase in _phrases)
            {
                if (WordForms.IsFormOf(letters[words[first].Start..words[first].End], phrase[0]) && Follows(letters, words, first + 1, phrase, 1))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Follows(ReadOnlySpan<char> text, List<(int Start, int End)> words, int word, string[] phrase, int part)
    {
        if (part == phrase.Length)
        {
            return true;
        }

        if (phrase[part] != Gap)
        {
            return word < words.Count
                && text[words[word].Start..words[word].End].Equals(phrase[part], StringComparison.OrdinalIgnoreCase)
                && Follows(text, words, word + 1, phrase, part + 1);
        }

        for (int skipped = 0; skipped <= WidestGap && word + skipped < words.Count; skipped++)
        {
            if (Follows(text, words, word + skipped, phrase, part + 1))
            {
                return true;
            }
        }

        return false;
    }
}
