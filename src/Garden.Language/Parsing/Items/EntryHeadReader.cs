using System.Collections.Frozen;
using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Language.Parsing.Estimates;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Vocabulary;

namespace Garden.Language.Parsing.Items;

/// <summary>
/// Tells by what a nested entry begins with whether it is a key with its value, something that was meant as one, or a note. A key needs a
/// colon, a spaced dash, or directly behind it a value of its kind; a sentence that only begins with such a word is a note.
/// </summary>
internal sealed class EntryHeadReader
{
    /// <summary>Keys this short must be written exactly, and are words with which a sentence may begin.</summary>
    private const int ShortWord = 3;

    /// <summary>Words that lead to a day in a sentence too, in every language that the tool reads.</summary>
    private static readonly WordSet Prepositions = new(["before", "until", "vor", "avant", "antes de", "حتى"]);

    private readonly DatedHeads _dated;
    private readonly EntryValueSigns _signs;
    private readonly WordSet _negation;
    private readonly FrozenDictionary<string, (EntryKey Key, string Word)> _keys;
    private readonly ILookup<string, EntryKey> _kin;

    /// <summary>Words of conditions in a script that sets no blanks, the longest first, each with its key.</summary>
    private readonly ImmutableArray<(string Word, EntryKey Key)> _unspaced;

    /// <summary>A reader of the heads of one page's entries.</summary>
    public EntryHeadReader(Lexicon words, LikelihoodScale scale)
    {
        _signs = new EntryValueSigns(words, DateScanner.Of(words), scale);
        _dated = new DatedHeads(DateScanner.Of(words), _signs);
        _negation = words.Estimates.Negation;
        _keys = words.Table("keys").Entries
            .SelectMany(entry => EntryKeys.Find(entry.Name) is EntryKey key ? entry.Words.SelectMany(word => Spellings.Of(word).Select(plain => (Plain: plain, Meant: (Key: key, Word: WordTable.Normalize(word))))) : [])
            .DistinctBy(entry => entry.Plain, StringComparer.Ordinal)
            .ToFrozenDictionary(entry => entry.Plain, entry => entry.Meant, StringComparer.Ordinal);
        _unspaced =
        [
            .. words.Table("keys").Entries.SelectMany(entry => EntryKeys.Find(entry.Name) is { Shape: EntryShape.Condition } key ? entry.Words.Where(word => LineLexer.IsIdeograph(word[0])).Select(word => (word, key)) : [])
                .OrderByDescending(word => word.word.Length),
        ];
        _kin = words.Table("kin").Entries
            .SelectMany(entry => entry.Words.SelectMany(Spellings.Of).Distinct(StringComparer.Ordinal).Select(word => (Word: word, Key: EntryKeys.Find(entry.Name)!)))
            .ToLookup(entry => entry.Word, entry => entry.Key, StringComparer.Ordinal);
    }

    /// <summary>The head of an entry with these words; null for a note.</summary>
    public EntryHead? Read(MarkedText text)
    {
        int start = TextScan.SkipBlanks(text, 0);
        if (start == text.Length)
        {
            return null;
        }

        FirstWords words = FirstWords.Of(text, start);
        return Exact(words) ?? Unspaced(text, start) ?? _dated.Read(text, start)
            ?? (words.Count == 0 ? null : Kin(words) ?? Slip(words) ?? WithFurtherWords(words) ?? WithKeyInside(words) ?? WithRemark(words) ?? Sentence(words));
    }

    /// <summary><c>もし[[#^x]]なら：85%</c>: the key of a condition with no blank between it and the belief; null when the entry begins with none.</summary>
    private EntryHead? Unspaced(MarkedText text, int start)
    {
        foreach ((string word, EntryKey key) in _unspaced)
        {
            int end = start + word.Length;
            if (text.Text.AsSpan(start).StartsWith(word, StringComparison.Ordinal) && end < text.Length && _signs.StandsAlone(text, end, key.Shape, isShort: true))
            {
                return new EntryHead([(key, word)], HeadMatch.Exact, start, end, end);
            }
        }

        return null;
    }

    /// <summary>
    /// The same with a colon, or a day with its number, with which words begin that start a line: prose that is only wrapped there, "by 2027", has neither.
    /// Null when they begin with none.
    /// </summary>
    public EntryHead? WithValueOrDay(MarkedText text)
    {
        if (WithValue(text) is { } key)
        {
            return IsParted(text, key.End) ? key : null;
        }

        return _dated.Read(text, TextScan.SkipBlanks(text, 0)) is { IsBehindNumber: false } day
            && (EntrySeparator.After(text, day.End).Mark != Separator.None ? _signs.IsNumber(text, day.ValueStart) : _signs.IsOnlyNumber(text, day.ValueStart))
                ? day
                : null;
    }

    /// <summary>The key of a belief with which words begin, and a value of its kind behind it; null when they only begin like one.</summary>
    public EntryHead? WithValue(MarkedText text)
    {
        if (Exact(FirstWords.Of(text, 0)) is not { } head)
        {
            return null;
        }

        EntryKey key = head.Candidates[0].Key;
        bool isParted = EntrySeparator.After(text, head.End).Mark == Separator.Colon;
        return key.Shape switch
        {
            EntryShape.Deadline or EntryShape.Day or EntryShape.Resolution => isParted ? _signs.Begins(text, head.ValueStart, key.Shape) : _signs.StandsAlone(text, head.ValueStart, key.Shape, isShort: true),
            EntryShape.Evidence => isParted && Spellings.Plain(text[head.Start..head.End]) == key.Name && _signs.Begins(text, head.ValueStart, key.Shape),
            EntryShape.Implication or EntryShape.Relations => isParted && _signs.Begins(text, head.ValueStart, key.Shape),
            _ => false,
        } ? head : null;
    }

    /// <summary>The key of another entry that stands on the same line behind a semicolon, or of a dated one behind any mark; null when none does.</summary>
    /// <param name="text">The entry's words.</param>
    /// <param name="head">Its own head.</param>
    public EntryKey? Second(MarkedText text, EntryHead head)
    {
        for (int at = head.ValueStart; at < text.Length; at++)
        {
            bool isDated = head.Date is not null && text[at] is ',' or '.';
            if ((isDated || text[at] == ';')
                && Read(text[(at + 1)..]) is { Match: HeadMatch.Exact } next
                && (isDated ? next.Date is not null : IsParted(text, at + 1 + next.End)))
            {
                return next.Candidates[0].Key;
            }
        }

        return null;
    }

    /// <summary>A key that is written exactly, and what it needs behind it.</summary>
    private EntryHead? Exact(FirstWords words)
    {
        for (int count = words.Count; count > 0; count--)
        {
            if (_keys.TryGetValue(words.Plain(count), out (EntryKey Key, string Word) meant) && Behind(words.Text, words.End(count), meant.Key) is int value)
            {
                return new EntryHead([(meant.Key, words.Written(count))], HeadMatch.Exact, words.Start, words.End(count), value);
            }
        }

        return null;
    }

    /// <summary><c>base rate (springs): 70%</c>: a key with a remark in brackets before its colon, which is said; null when the words begin with none.</summary>
    private EntryHead? WithRemark(FirstWords words)
    {
        MarkedText text = words.Text;
        int open = words.Count == 0 ? 0 : TextScan.SkipBlanks(text, words.End(words.Count));
        int close = words.Count > 0 && open < text.Length && text[open] is '(' or '[' ? text.Text.IndexOfAny([')', ']'], open) : -1;
        return close > open
            && EntrySeparator.After(text, close + 1) is (int value, Separator.Colon)
            && _keys.TryGetValue(words.Plain(words.Count), out (EntryKey Key, string Word) meant)
            && meant.Key.Shape != EntryShape.SetName
            && _signs.Begins(text, value, meant.Key.Shape)
                ? new EntryHead([(meant.Key, meant.Word)], HeadMatch.Form, words.Start, close + 1, value)
                : null;
    }

    /// <summary>A key that is written exactly and begins a sentence with a value of its kind; null when the words begin with none.</summary>
    private EntryHead? Sentence(FirstWords words)
    {
        MarkedText text = words.Text;
        if (text.Text.AsSpan().IndexOfAnyInRange('0', '9') < 0 && !text.Text.Contains(MarkedText.Filler, StringComparison.Ordinal) && !text.Text.Contains("http", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        for (int count = words.Count; count > 0; count--)
        {
            int end = words.End(count);
            (int value, Separator mark) = EntrySeparator.After(text, end);
            if (mark == Separator.None && value > end
                && _keys.TryGetValue(words.Plain(count), out (EntryKey Key, string Word) meant)
                && end - words.Start > ShortWord
                && _signs.BeginsSentence(text, value, meant.Key.Shape))
            {
                return new EntryHead([(meant.Key, words.Written(count))], HeadMatch.Sentence, words.Start, end, value);
            }
        }

        return null;
    }

    private static bool IsParted(MarkedText text, int end) => EntrySeparator.After(text, end).Mark == Separator.Colon;

    /// <summary>Words of their own that may mean a key, before a value that fits it.</summary>
    private EntryHead? Kin(FirstWords words)
    {
        MarkedText text = words.Text;
        for (int count = words.Count; count > 0; count--)
        {
            string written = words.Plain(count);
            (int value, Separator mark) = EntrySeparator.After(text, words.End(count));
            // "expires" may mean a deadline below a belief, and is a form of "expired" below an event.
            IEnumerable<EntryKey> forms = _kin[written].Any() ? Near(written).Select(near => near.Key) : [];
            ImmutableArray<(EntryKey Key, string Word)> fitting = [.. _kin[written].Concat(forms).Distinct().Where(key => FitsKin(text, value, mark, key, Prepositions.Contains(written))).Select(key => (key, key.Name))];
            if (fitting.Length > 0)
            {
                return new EntryHead(fitting, HeadMatch.Kin, words.Start, words.End(count), value);
            }
        }

        return null;
    }

    private bool FitsKin(MarkedText text, int value, Separator mark, EntryKey key, bool isPreposition) => key.Shape switch
    {
        EntryShape.Evidence or EntryShape.Condition => EntryValueSigns.IsItem(text, value),
        _ => mark == Separator.None ? _signs.IsUnmistakable(text, _signs.BehindDayLead(text, value), key.Shape, isParted: true, isShort: isPreposition) : _signs.Begins(text, value, key.Shape),
    };

    /// <summary>Where the value of a key starts that is written exactly; null when the words only begin like the key.</summary>
    private int? Behind(MarkedText text, int end, EntryKey key)
    {
        (int value, Separator mark) = EntrySeparator.After(text, end);
        value = key.Shape is EntryShape.Day or EntryShape.Answer or EntryShape.Deadline ? _signs.BehindDayLead(text, value) : value;
        bool isShort = IsShort(text, end, key);
        bool fits = mark switch
        {
            Separator.Colon => true,
            Separator.Sign => key.Shape is EntryShape.Evidence or EntryShape.SetName ? _signs.BeginsAnyhow(text, value) : _signs.Begins(text, value, key.Shape) || (IsArrow(text, end) && _signs.BeginsAnyhow(text, value)),
            Separator.Dash => !isShort || key.Shape == EntryShape.Evidence || _signs.Begins(text, value, key.Shape),
            _ => value > end && _signs.StandsAlone(text, value, key.Shape, isShort),
        };
        return fits ? value
            : mark == Separator.None && value > end && key.Shape == EntryShape.Deadline && _signs.HasNumberBehindDay(text, value) ? value
            : mark == Separator.None && _signs.BehindValueLead(text, value, key.Shape) is int behind && _signs.StandsAlone(text, behind, key.Shape, isShort: true) ? behind
            : null;
    }

    private static bool IsArrow(MarkedText text, int end) => Arrows.EndAt(text.Text, TextScan.SkipBlanks(text, end)) is not null;

    private static bool IsShort(MarkedText text, int end, EntryKey key) =>
        key.Shape is EntryShape.Condition or EntryShape.Evidence || (end <= text.Length && WordLength(text, end) <= ShortWord && key.Shape is EntryShape.Deadline or EntryShape.Relations);

    private static int WordLength(MarkedText text, int end)
    {
        int start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return end - start;
    }

    /// <summary>What was meant by words of which no letter, one letter or the ending is wrong; null when they mean something else.</summary>
    private EntryHead? Slip(FirstWords words)
    {
        MarkedText text = words.Text;
        for (int count = Math.Min(words.Count, 2); count > 0; count--)
        {
            int end = words.End(count);
            string written = words.Plain(count);
            (EntryKey Key, string Word)[] near = [.. Near(written)];
            if (near.Length == 0)
            {
                continue;
            }

            bool isSlip = near.Any(candidate => IsSlip(written, candidate.Word));
            ImmutableArray<(EntryKey Key, string Word)> meant = [.. near.Where(candidate => IsSlip(written, candidate.Word) == isSlip).DistinctBy(candidate => candidate.Key)];
            (int value, Separator mark) = EntrySeparator.After(text, end);
            ImmutableArray<(EntryKey Key, string Word)> fitting = [.. meant.Where(candidate => Fits(text, value, mark, candidate, value > end))];
            if (fitting.Length > 0)
            {
                return new EntryHead(fitting, isSlip ? HeadMatch.Slip : HeadMatch.Form, words.Start, end, value);
            }

            // The value fits none of them: a slip in a long word with a colon behind it is still more likely than a note.
            bool isLikely = mark == Separator.Colon && written.Length > 4 && written[0] == meant[0].Word[0];
            if (isLikely && meant[0].Word.Length > 4)
            {
                return new EntryHead(meant, HeadMatch.Form, words.Start, end, value);
            }
        }

        return null;
    }

    private bool Fits(MarkedText text, int value, Separator mark, (EntryKey Key, string Word) candidate, bool isParted)
    {
        if (candidate.Word.Length <= ShortWord)
        {
            return isParted && EntryValueSigns.IsItem(text, value) && (mark != Separator.None || _signs.StandsAlone(text, value, candidate.Key.Shape, isShort: true));
        }

        // Words fit every key of evidence, so a word as short as "prose" says nothing.
        if (candidate.Key.Shape == EntryShape.Evidence && candidate.Word.Length <= ShortWord + 1)
        {
            return false;
        }

        return mark == Separator.None ? isParted && _signs.StandsAlone(text, value, candidate.Key.Shape, isShort: false) : _signs.Begins(text, value, candidate.Key.Shape);
    }

    private static bool IsSlip(string written, string word) => WordForms.IsSlip(written, Spellings.Plain(word));

    /// <summary>The words of keys that are one letter, one blank or an ending away.</summary>
    private IEnumerable<(EntryKey Key, string Word)> Near(string written)
    {
        foreach ((string word, (EntryKey Key, string Word) meant) in _keys.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            bool isOne = !word.Contains(' ', StringComparison.Ordinal) && !written.Contains(' ', StringComparison.Ordinal);
            bool isLong = word.Length > ShortWord && (isOne || word.Length > 7);
            bool isOnlyParted = word.Replace(" ", "", StringComparison.Ordinal) == written.Replace(" ", "", StringComparison.Ordinal);
            if ((isLong || isOne || isOnlyParted) && word != written && (WordForms.IsSlip(written, word) || (isLong && isOne && WordForms.AreForms(written, word))))
            {
                yield return meant;
            }
        }
    }

    /// <summary><c>implied by: [[#^x]]</c>: a key's word, then others, then what the key takes.</summary>
    private EntryHead? WithFurtherWords(FirstWords words)
    {
        if (words.Count < 2)
        {
            return null;
        }

        MarkedText text = words.Text;
        string first = words.Plain(1);
        bool isKey = _keys.TryGetValue(first, out (EntryKey Key, string Word) exact);
        ImmutableArray<(EntryKey Key, string Word)> meant = isKey ? [exact] : [.. Near(first).DistinctBy(candidate => candidate.Key)];
        for (int count = 2; count <= words.Count; count++)
        {
            (int value, Separator mark) = EntrySeparator.After(text, words.End(count));
            ImmutableArray<(EntryKey Key, string Word)> fitting =
            [
                .. meant.Where(candidate => candidate.Word.Length > ShortWord || mark != Separator.None)
                    .Where(candidate => _signs.IsUnmistakable(text, value, candidate.Key.Shape, mark != Separator.None, candidate.Word.Length <= ShortWord)),
            ];
            if (fitting.Length > 0)
            {
                return new EntryHead(fitting, HeadMatch.Form, words.Start, words.End(count), value);
            }
        }

        return null;
    }

    /// <summary><c>does not imply: [[#^x]]</c>, <c>n'implique pas</c>: a key of relations among other words, then a link to an item.</summary>
    private EntryHead? WithKeyInside(FirstWords first)
    {
        MarkedText text = first.Text;
        int end = first.End(first.Count);
        (int value, Separator mark) = EntrySeparator.After(text, end);
        if (!EntryValueSigns.IsItem(text, value))
        {
            return null;
        }

        string[] words = first.Plain(first.Count).Split(' ', '\'');
        string written = first.Written(first.Count);
        bool isNegated = written.Split(' ', '\'', '’').Any(word => _negation.Contains(word)) || written.Split(' ').Any(word => _negation.Contains(word));
        ImmutableArray<(EntryKey Key, string Word)> meant =
        [
            .. words.Where(word => word.Length > ShortWord)
                .SelectMany(word => _keys.TryGetValue(word, out (EntryKey Key, string Word) key) ? [key] : Near(word))
                .Where(key => key.Key.Shape is EntryShape.Implication or EntryShape.Relations && (mark != Separator.None || isNegated))
                .DistinctBy(key => key.Key),
        ];
        return meant.IsEmpty ? null : new EntryHead(meant, HeadMatch.Form, first.Start, end, value);
    }
}
