using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Garden.Language.Parsing.Estimates;
using Garden.Language.Parsing.Vocabulary;

namespace Garden.Language.Parsing.Items;

/// <summary>
/// The words that say which way an event would push. A phrase matches whole words, accents or not; its first word may be inflected as in English,
/// <c>*</c> at the end of a word stands for any ending, and <c>…</c> for a few words of the writer's. Safe for use by several threads.
/// </summary>
internal sealed class DirectionWords
{
    /// <summary>How many words may stand in the gap of a phrase.</summary>
    private const int WidestGap = 6;

    private const string Gap = "…";

    private const char AnyEnding = '*';

    private static readonly ConcurrentDictionary<Lexicon, DirectionWords> Known = new();

    /// <summary>The words of each phrase, by the letter with which it begins.</summary>
    private readonly FrozenDictionary<char, string[][]> _phrases;

    /// <summary>Phrases of scripts that set no blanks between words: they may stand anywhere.</summary>
    private readonly ImmutableArray<string> _unspaced;

    private DirectionWords(Lexicon words)
    {
        _phrases = words.List("directions")
            .SelectMany(Spellings.Of)
            .Distinct(StringComparer.Ordinal)
            .Select(phrase => phrase.Split([' ', '\''], StringSplitOptions.RemoveEmptyEntries))
            .Where(phrase => phrase.Length > 0)
            .GroupBy(phrase => phrase[0][0])
            .ToFrozenDictionary(phrases => phrases.Key, phrases => phrases.ToArray());
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

        string plain = Spellings.Plain(text);
        ReadOnlySpan<char> letters = plain;
        List<(int Start, int End)> words = WordsOf(plain);
        for (int first = 0; first < words.Count; first++)
        {
            (int start, int end) = words[first];
            foreach (string[] phrase in _phrases.GetValueOrDefault(plain[start], []))
            {
                bool begins = phrase[0][^1] == AnyEnding ? Is(letters[start..end], phrase[0]) : WordForms.IsFormOf(letters[start..end], phrase[0]);
                if (begins && Follows(letters, words, first + 1, phrase, 1))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The runs of letters of a text, digits at their end.</summary>
    private static List<(int Start, int End)> WordsOf(string text)
    {
        List<(int Start, int End)> words = [];
        for (int at = 0; at < text.Length; at++)
        {
            if (char.IsLetter(text[at]))
            {
                int end = TextScan.WordEnd(text, at);
                words.Add((at, end));
                at = end;
            }
        }

        return words;
    }

    private static bool Is(ReadOnlySpan<char> word, string part) =>
        part[^1] == AnyEnding ? word.StartsWith(part.AsSpan(0, part.Length - 1), StringComparison.Ordinal) : word.Equals(part, StringComparison.Ordinal);

    private static bool Follows(ReadOnlySpan<char> text, List<(int Start, int End)> words, int word, string[] phrase, int part)
    {
        if (part == phrase.Length)
        {
            return true;
        }

        if (phrase[part] != Gap)
        {
            return word < words.Count && Is(text[words[word].Start..words[word].End], phrase[part]) && Follows(text, words, word + 1, phrase, part + 1);
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
