using System.Collections.Frozen;
using System.Collections.Immutable;
using Garden.Language.Model;
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

    private const int MostWords = 4;

    private readonly DateScanner _dates;
    private readonly EntryValueSigns _signs;
    private readonly FrozenDictionary<string, EntryKey> _keys;
    private readonly ILookup<string, EntryKey> _kin;

    /// <summary>A reader of the heads of one page's entries.</summary>
    public EntryHeadReader(Lexicon words, LikelihoodScale scale)
    {
        _dates = new DateScanner(words);
        _signs = new EntryValueSigns(words, _dates, scale);
        _keys = words.Table("keys").Entries
            .SelectMany(entry => EntryKeys.Find(entry.Name) is EntryKey key ? entry.Words.Select(word => (Word: Folded(word), Key: key)) : [])
            .DistinctBy(entry => entry.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(entry => entry.Word, entry => entry.Key, StringComparer.Ordinal);
        _kin = words.Table("kin").Entries
            .SelectMany(entry => entry.Words.Select(word => (Word: Folded(word), Key: EntryKeys.Find(entry.Name)!)))
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

        if (_dates.At(text, start) is DateForm date)
        {
            return Dated(text, start, date);
        }

        if (_signs.BehindEntryLead(text, start) is int day && _dates.At(text, day) is DateForm led && Dated(text, day, led) is { } entry && _signs.IsOnlyNumber(text, entry.ValueStart))
        {
            return entry;
        }

        if (_dates.WithoutYear(text, start) is DateForm part && _signs.IsNumber(text, AfterSeparator(text, part.End).Value))
        {
            return Dated(text, start, part);
        }

        int[] ends = WordEnds(text, start);
        return ends.Length == 0 ? null : Exact(text, start, ends) ?? Kin(text, start, ends) ?? Slip(text, start, ends) ?? WithFurtherWords(text, start, ends);
    }

    /// <summary>The key of a belief with which words begin, and a value of its kind behind it; null when they only begin like one.</summary>
    public EntryHead? WithValue(MarkedText text)
    {
        if (Exact(text, 0, WordEnds(text, 0)) is not { } head)
        {
            return null;
        }

        EntryKey key = head.Candidates[0].Key;
        bool isParted = AfterSeparator(text, head.End).Mark == Separator.Colon;
        return key.Shape switch
        {
            EntryShape.Deadline or EntryShape.Day or EntryShape.Resolution => isParted ? _signs.Begins(text, head.ValueStart, key.Shape) : _signs.StandsAlone(text, head.ValueStart, key.Shape, isShort: true),
            EntryShape.Evidence => isParted && Folded(text[head.Start..head.End]) == key.Name && _signs.Begins(text, head.ValueStart, key.Shape),
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
    private EntryHead? Exact(MarkedText text, int start, int[] ends)
    {
        for (int count = ends.Length; count > 0; count--)
        {
            if (_keys.TryGetValue(Folded(text[start..ends[count - 1]]), out EntryKey? key) && Behind(text, ends[count - 1], key) is int value)
            {
                return new EntryHead([(key, text[start..ends[count - 1]])], HeadMatch.Exact, start, ends[count - 1], value);
            }
        }

        return null;
    }

    private static bool IsParted(MarkedText text, int end) => AfterSeparator(text, end).Mark == Separator.Colon;

    /// <summary>Words of their own that may mean a key, before a value that fits it.</summary>
    private EntryHead? Kin(MarkedText text, int start, int[] ends)
    {
        for (int count = ends.Length; count > 0; count--)
        {
            string written = Folded(text[start..ends[count - 1]]);
            (int value, Separator mark) = AfterSeparator(text, ends[count - 1]);
            ImmutableArray<(EntryKey Key, string Word)> fitting = [.. _kin[written].Where(key => FitsKin(text, value, mark, key)).Select(key => (key, key.Name))];
            if (fitting.Length > 0)
            {
                return new EntryHead(fitting, HeadMatch.Kin, start, ends[count - 1], value);
            }
        }

        return null;
    }

    private bool FitsKin(MarkedText text, int value, Separator mark, EntryKey key) => key.Shape switch
    {
        EntryShape.Evidence or EntryShape.Condition => EntryValueSigns.IsItem(text, value),
        _ => mark == Separator.None ? _signs.IsUnmistakable(text, value, key.Shape, isParted: true, isShort: false) : _signs.Begins(text, value, key.Shape),
    };

    private EntryHead? Dated(MarkedText text, int start, DateForm date)
    {
        (int value, Separator mark) = AfterSeparator(text, date.End);
        value = mark == Separator.None && value < text.Length && text[value] is ',' or ';' ? TextScan.SkipBlanks(text, value + 1) : value;
        if (mark == Separator.None && _signs.BehindNumberLead(text, value) is int number && _signs.IsOnlyNumber(text, number))
        {
            value = number;
        }

        bool isCertain = mark != Separator.None && date.Period != DatePeriod.Year;
        return isCertain || _signs.IsNumber(text, value)
            ? new EntryHead([(EntryKeys.Dated, text[start..date.End])], HeadMatch.Exact, start, date.End, value, date)
            : null;
    }

    /// <summary>Where the value of a key starts that is written exactly; null when the words only begin like the key.</summary>
    private int? Behind(MarkedText text, int end, EntryKey key)
    {
        (int value, Separator mark) = AfterSeparator(text, end);
        value = key.Shape is EntryShape.Day or EntryShape.Answer ? _signs.BehindDayLead(text, value) : value;
        bool isShort = IsShort(text, end, key);
        bool fits = mark switch
        {
            Separator.Colon => true,
            Separator.Dash => !isShort || key.Shape == EntryShape.Evidence || _signs.Begins(text, value, key.Shape),
            _ => value > end && _signs.StandsAlone(text, value, key.Shape, isShort),
        };
        return fits ? value
            : mark == Separator.None && _signs.BehindValueLead(text, value, key.Shape) is int behind && _signs.StandsAlone(text, behind, key.Shape, isShort: true) ? behind
            : null;
    }

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
    private EntryHead? Slip(MarkedText text, int start, int[] ends)
    {
        for (int count = Math.Min(ends.Length, 2); count > 0; count--)
        {
            int end = ends[count - 1];
            string written = Folded(text[start..end]);
            (EntryKey Key, string Word)[] near = [.. Near(written)];
            if (near.Length == 0)
            {
                continue;
            }

            bool isSlip = near.Any(candidate => WordForms.IsSlip(written, candidate.Word));
            ImmutableArray<(EntryKey Key, string Word)> meant = [.. near.Where(candidate => WordForms.IsSlip(written, candidate.Word) == isSlip).DistinctBy(candidate => candidate.Key)];
            (int value, Separator mark) = AfterSeparator(text, end);
            ImmutableArray<(EntryKey Key, string Word)> fitting = [.. meant.Where(candidate => Fits(text, value, mark, candidate, value > end))];
            if (fitting.Length > 0)
            {
                return new EntryHead(fitting, isSlip ? HeadMatch.Slip : HeadMatch.Form, start, end, value);
            }

            // The value fits none of them: a slip in a long word with a colon behind it is still more likely than a note.
            bool isLikely = mark == Separator.Colon && written.Length > 4 && written[0] == meant[0].Word[0];
            if (isLikely && meant[0].Word.Length > 4)
            {
                return new EntryHead(meant, HeadMatch.Form, start, end, value);
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

    /// <summary>The words of keys that are one letter, one blank or an ending away.</summary>
    private IEnumerable<(EntryKey Key, string Word)> Near(string written)
    {
        foreach ((string word, EntryKey key) in _keys.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            bool isOne = !word.Contains(' ', StringComparison.Ordinal) && !written.Contains(' ', StringComparison.Ordinal);
            bool isLong = word.Length > ShortWord && (isOne || word.Length > 7);
            bool isOnlyParted = word.Replace(" ", "", StringComparison.Ordinal) == written.Replace(" ", "", StringComparison.Ordinal);
            if ((isLong || isOne || isOnlyParted) && word != written && (WordForms.IsSlip(written, word) || (isLong && isOne && WordForms.AreForms(written, word))))
            {
                yield return (key, word);
            }
        }
    }

    /// <summary><c>implied by: [[#^x]]</c>: a key's word, then others, then what the key takes.</summary>
    private EntryHead? WithFurtherWords(MarkedText text, int start, int[] ends)
    {
        if (ends.Length < 2)
        {
            return null;
        }

        string first = Folded(text[start..ends[0]]);
        bool isKey = _keys.TryGetValue(first, out EntryKey? exact);
        ImmutableArray<(EntryKey Key, string Word)> meant = isKey ? [(exact!, first)] : [.. Near(first).DistinctBy(candidate => candidate.Key)];
        for (int count = 2; count <= ends.Length; count++)
        {
            (int value, Separator mark) = AfterSeparator(text, ends[count - 1]);
            ImmutableArray<(EntryKey Key, string Word)> fitting =
            [
                .. meant.Where(candidate => candidate.Word.Length > ShortWord || mark != Separator.None)
                    .Where(candidate => _signs.IsUnmistakable(text, value, candidate.Key.Shape, mark != Separator.None, candidate.Word.Length <= ShortWord)),
            ];
            if (fitting.Length > 0)
            {
                return new EntryHead(fitting, HeadMatch.Form, start, ends[count - 1], value);
            }
        }

        return null;
    }

    private enum Separator
    {
        None,
        Colon,
        Dash,
    }

    /// <summary>Where the value starts behind a key's words, and what parts them.</summary>
    private static (int Value, Separator Mark) AfterSeparator(MarkedText text, int end)
    {
        int at = TextScan.SkipBlanks(text, end);
        if (at == text.Length)
        {
            return (at, Separator.None);
        }

        if (text[at] is ':' or '：')
        {
            bool isDouble = at + 1 < text.Length && text[at + 1] == ':';
            int next = isDouble ? at + 2 : at + 1;
            return isDouble && next < text.Length && !char.IsWhiteSpace(text[next]) ? (at, Separator.None) : (TextScan.SkipBlanks(text, next), Separator.Colon);
        }

        return TextScan.SpacedDash(text, at) is int dash ? (TextScan.SkipBlanks(text, dash), Separator.Dash) : (at, Separator.None);
    }

    /// <summary>Where each of the first words ends; blanks alone stand between them.</summary>
    private static int[] WordEnds(MarkedText text, int start)
    {
        List<int> ends = [];
        int at = start;
        while (ends.Count < MostWords && at < text.Length && char.IsLetter(text[at]))
        {
            int end = at;
            while (end < text.Length && (char.IsLetter(text[end]) || (text[end] is '-' or '_' or '\'' or '’' && end > at && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
            {
                end++;
            }

            ends.Add(end);
            at = end;
            while (at < text.Length && text[at] is ' ' or '\u00A0')
            {
                at++;
            }

            if (at == end)
            {
                break;
            }
        }

        return [.. ends];
    }

    private static string Folded(string words) => WordTable.Normalize(words.Replace('-', ' ').Replace('_', ' '));
}
