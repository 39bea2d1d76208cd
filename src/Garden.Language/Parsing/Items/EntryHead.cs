using System.Collections.Immutable;
using Garden.Language.Parsing.Vocabulary;

namespace Garden.Language.Parsing.Items;

/// <summary>How surely a nested entry begins with a key.</summary>
internal enum HeadMatch
{
    /// <summary>It is one of the key's words, or a date.</summary>
    Exact,

    /// <summary>One letter is wrong.</summary>
    Slip,

    /// <summary>A word of its own that may mean a key: <c>until</c>.</summary>
    Kin,

    /// <summary>A key's word and a value of it begin a sentence that goes on: <c>Base rate 30% would be wrong</c>.</summary>
    Sentence,

    /// <summary>Another form of a key's word, a slip before something that does not fit the key, or a key with further words before the value.</summary>
    Form,
}

/// <summary>The head of a nested entry; positions are those of the entry's words.</summary>
/// <param name="Candidates">The keys that may be meant, each with the word that names it; one only where the match is exact.</param>
/// <param name="Match">How surely.</param>
/// <param name="Start">Where the key's words start.</param>
/// <param name="End">Where they end; for a date with its weekday.</param>
/// <param name="ValueStart">Where the value starts.</param>
/// <param name="Date">The date, when the key is one.</param>
/// <param name="IsBehindNumber">Whether the date stands behind its number, so that the entry cannot be read.</param>
internal sealed record EntryHead(ImmutableArray<(EntryKey Key, string Word)> Candidates, HeadMatch Match, int Start, int End, int ValueStart, DateForm? Date = null, bool IsBehindNumber = false);
