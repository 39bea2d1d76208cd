using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Garden.Analysis.Linking;

namespace Garden.Site.Data;

/// <summary>Which entries hold which words, cut into parts of which a reader's browser needs few. The entries are numbered from 0, through all kinds.</summary>
internal sealed class SearchIndex
{
    /// <summary>The digits of numbers, of which the upper half says that more follow.</summary>
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private readonly ImmutableArray<SearchEntry> _entries;
    private readonly KeyValuePair<string, string>[] _words;

    /// <summary>Makes the index.</summary>
    /// <param name="entryParts">How many parts the entries are cut into, at least 1.</param>
    /// <param name="wordParts">How many parts the words are cut into, at least 1.</param>
    public SearchIndex(GardenAsOf corpus, int entryParts, int wordParts)
    {
        ImmutableArray<(string Kind, ImmutableArray<SearchEntry> Entries)> kinds = SearchEntries.Of(corpus);
        Kinds = [.. kinds.Select(kind => (kind.Kind, kind.Entries.Length))];
        _entries = [.. kinds.SelectMany(kind => kind.Entries)];
        _words = WordsOf(_entries);
        EntryStarts = [.. Enumerable.Range(0, entryParts).Select(part => (int)((long)_entries.Length * part / entryParts))];
        WordStarts = Cut([.. _words.Select(word => word.Key.Length + word.Value.Length)], wordParts);
        State = StateOf(Kinds, _words);
    }

    /// <summary>How many entries each kind has, in the order of their numbers.</summary>
    public ImmutableArray<(string Kind, int Count)> Kinds { get; }

    /// <summary>Tells an index from another in which the numbers or the words differ: files of two states do not belong together.</summary>
    public string State { get; }

    /// <summary>The number of the first entry of each part.</summary>
    public ImmutableArray<int> EntryStarts { get; }

    /// <summary>The place of the first word of each part among all words; parts without words start where the next one does.</summary>
    public ImmutableArray<int> WordStarts { get; }

    /// <summary>The entries of a part.</summary>
    public ReadOnlySpan<SearchEntry> Entries(int part) => _entries.AsSpan()[Part(EntryStarts, part, _entries.Length)];

    /// <summary>The words of a part in ordinal order, each with its entries.</summary>
    public ReadOnlySpan<KeyValuePair<string, string>> Words(int part) => _words.AsSpan()[Part(WordStarts, part, _words.Length)];

    /// <summary>The first word of a part, or of the next one that has any; empty for the first part, and behind every word where none follows.</summary>
    public string FirstWord(int part) => part == 0 ? "" : WordStarts[part] == _words.Length ? "\uffff" : _words[WordStarts[part]].Key;

    private static Range Part(ImmutableArray<int> starts, int part, int end) => starts[part]..(part + 1 == starts.Length ? end : starts[part + 1]);

    private static KeyValuePair<string, string>[] WordsOf(ImmutableArray<SearchEntry> entries)
    {
        Dictionary<string, Postings> words = new(StringComparer.Ordinal);
        for (int number = 0; number < entries.Length; number++)
        {
            SearchEntry entry = entries[number];
            string? first = SearchWords.Of(entry.Text).FirstOrDefault();
            foreach (string word in SearchWords.Of(entry.Text).Concat(entry.Also.SelectMany(SearchWords.Of)))
            {
                if (!words.TryGetValue(word, out Postings? postings))
                {
                    words[word] = postings = new Postings();
                }

                postings.Add(number, word == first);
            }
        }

        return [.. words.OrderBy(word => word.Key, StringComparer.Ordinal).Select(word => KeyValuePair.Create(word.Key, word.Value.Written))];
    }

    /// <summary>Where parts of about the same weight start.</summary>
    private static ImmutableArray<int> Cut(int[] weights, int parts)
    {
        long all = weights.Sum(weight => (long)weight);
        int[] starts = new int[parts];
        long before = 0;
        for (int at = 0, part = 0; at <= weights.Length; at++)
        {
            for (; part < parts && (at == weights.Length || before * parts >= all * part); part++)
            {
                starts[part] = at;
            }

            before += at < weights.Length ? weights[at] : 0;
        }

        return [.. starts];
    }

    private static string StateOf(ImmutableArray<(string Kind, int Count)> kinds, KeyValuePair<string, string>[] words)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string part in kinds.Select(kind => $"{kind.Kind} {Counting.Plain(kind.Count)}").Concat(words.Select(word => $"{word.Key} {word.Value}")))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part + "\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }

    /// <summary>
    /// The entries that hold a word: each as twice the number of entries passed over since the one before, and one more where
    /// the word is the entry's first. Numbers are written five bits a digit, the lowest first.
    /// </summary>
    private sealed class Postings
    {
        private readonly StringBuilder _written = new();
        private int _last = -1;

        public string Written => _written.ToString();

        /// <summary>Adds an entry behind those that are there; nothing where it is the last of them.</summary>
        public void Add(int number, bool isFirst)
        {
            if (number == _last)
            {
                return;
            }

            int rest = ((number - _last - 1) * 2) + (isFirst ? 1 : 0);
            for (; rest >= 32; rest >>= 5)
            {
                _written.Append(Digits[32 + (rest & 31)]);
            }

            _written.Append(Digits[rest]);
            _last = number;
        }
    }
}
