using System.Collections.Frozen;
using System.Collections.Immutable;
using Garden.Language.Text;

namespace Garden.Language.Parsing.Vocabulary;

/// <summary>
/// Words and what each of them names: <c>due</c> names the key <c>by</c>. Words are compared without case, their blanks folded.
/// Safe for use by several threads.
/// </summary>
internal sealed class WordTable
{
    /// <summary>A table without words.</summary>
    public static readonly WordTable Empty = new([]);

    private readonly FrozenDictionary<string, string> _names;

    /// <summary>Makes a table; of two names that share a word the earlier one keeps it.</summary>
    /// <param name="entries">Each name with its words, most usual first.</param>
    public WordTable(IEnumerable<(string Name, ImmutableArray<string> Words)> entries)
    {
        Entries = [.. entries];
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach ((string name, ImmutableArray<string> words) in Entries)
        {
            foreach (string word in words)
            {
                names.TryAdd(Normalize(word), name);
            }
        }

        _names = names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Each name with its words as they were declared.</summary>
    public ImmutableArray<(string Name, ImmutableArray<string> Words)> Entries { get; }

    /// <summary>Every word, in lower case.</summary>
    public IEnumerable<string> Words => _names.Keys;

    /// <summary>The words of a name as they were declared; none when the table does not have it.</summary>
    public IEnumerable<string> WordsOf(string name) => Entries.Where(entry => entry.Name == name).SelectMany(entry => entry.Words);

    /// <summary>What a word names; null when it is no word of the table.</summary>
    public string? Find(string word) => _names.GetValueOrDefault(Normalize(word));

    /// <summary>The word of the table that was most likely meant; null when nothing is near.</summary>
    public string? Nearest(string word) => NearestName.Of(Normalize(word), _names.Keys);

    /// <summary>The table with the words of another behind its own.</summary>
    public WordTable With(WordTable more) => new([.. Entries, .. more.Entries]);

    /// <summary>A word as the table compares it: lower case, blanks folded.</summary>
    public static string Normalize(string word) =>
        !word.Any(char.IsWhiteSpace) ? word.ToLowerInvariant()
        : string.Join(' ', word.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
