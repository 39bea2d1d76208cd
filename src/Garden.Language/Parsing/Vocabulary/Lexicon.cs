using System.Collections.Concurrent;
using System.Collections.Immutable;
using Garden.Language.Parsing.Estimates;

namespace Garden.Language.Parsing.Vocabulary;

/// <summary>
/// The words that a garden is read by: those of its language and, always, the English ones. One file a language declares them
/// (<c>en.yml</c> and its neighbours); another language needs another file and nothing else. Safe for use by several threads.
/// </summary>
internal sealed class Lexicon
{
    private const string English = "en";

    private static readonly ConcurrentDictionary<string, Lexicon> Known = new(StringComparer.OrdinalIgnoreCase);

    private readonly ImmutableArray<LexiconFile> _files;

    private readonly ConcurrentDictionary<string, WordTable> _tables = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, ImmutableArray<string>> _lists = new(StringComparer.Ordinal);

    private readonly Lazy<EstimateWords> _estimates;

    private Lexicon(ImmutableArray<LexiconFile> files)
    {
        _files = files;
        _estimates = new Lazy<EstimateWords>(() => new EstimateWords(this));
    }

    /// <summary>The words for a language; those of English alone where no file has the language's.</summary>
    /// <param name="language">A BCP 47 tag; its first part decides.</param>
    public static Lexicon Of(string language)
    {
        string primary = language.Split('-')[0].ToLowerInvariant();
        return Known.TryGetValue(primary, out Lexicon? known) ? known
            : LexiconFile.Read(primary) is LexiconFile own ? Known.GetOrAdd(primary, _ => new Lexicon(primary == English ? [own] : [own, LexiconFile.Read(English)!]))
            : Of(English);
    }

    /// <summary>The words around a number that tell what it is.</summary>
    public EstimateWords Estimates => _estimates.Value;

    /// <summary>A group of names with their words: <c>sections</c>, <c>keys</c>, <c>outcomes</c>; empty when no file has it.</summary>
    public WordTable Table(string group) =>
        _tables.GetOrAdd(group, static (name, files) => files.Select(file => file.Table(name)).Aggregate(WordTable.Empty, (all, more) => all.With(more)), _files);

    /// <summary>
    /// A group that is only words, <c>stakes</c>, <c>directions</c>, each also with a curved apostrophe and as keyboards write it that lack the
    /// language's letters; empty when no file has it.
    /// </summary>
    public ImmutableArray<string> List(string group) =>
        _lists.GetOrAdd(group, static (name, files) => [.. files.SelectMany(file => file.List(name)).SelectMany(Written).Distinct(StringComparer.OrdinalIgnoreCase)], _files);

    private static IEnumerable<string> Written(string word) => [word, word.Replace('\'', '’'), .. word.Any(char.IsAsciiLetter) ? Spellings.Of(word) : []];
}
