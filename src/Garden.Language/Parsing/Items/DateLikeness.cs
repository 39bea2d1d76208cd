using System.Collections.Frozen;
using System.Collections.Immutable;
using Garden.Language.Parsing.Estimates;
using Garden.Language.Parsing.Vocabulary;

namespace Garden.Language.Parsing.Items;

/// <summary>
/// Tells how far a text looks like a date that <see cref="DateScanner"/> may not know: <c>2026-W03</c>, <c>spring 2026</c>, <c>2026, June</c>,
/// <c>5. Januar 2026</c> in an English garden, <c>令和8年1月</c>, <c>last week</c>. Months, seasons and parts of a year are known in every language.
/// </summary>
internal sealed class DateLikeness(Lexicon words)
{
    /// <summary>No date is longer, in characters.</summary>
    private const int Longest = 64;

    private const int LongestSign = 4;
    private const int ShortestWeekday = 4;

    /// <summary>Letters that number a part of a year: a quarter, half, week, trimester, calendar week.</summary>
    private static readonly FrozenSet<string> Numbered = FrozenSet.ToFrozenSet(["q", "h", "w", "t", "s", "kw", "cw", "wk", "fy"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Parts = InAll(file =>
        [.. file.Table("months").Entries.SelectMany(entry => entry.Words), .. file.List("date-parts"), .. file.List("weekdays").Where(day => day.Length >= ShortestWeekday)]);

    private static readonly FrozenSet<string> Joints = InAll(file => [.. file.List("date-joints"), .. file.List("ordinals")]);

    private readonly ImmutableArray<string> _relative = words.List("relative-dates");

    /// <summary>Where a run of numbers and words ends that names a year, or a stretch of time counted from today; null when none starts at a place.</summary>
    public int? EndAt(string text, int start)
    {
        if (TextScan.PhraseAt(text, start, _relative) is var (_, relative))
        {
            return relative;
        }

        int at = start;
        int end = start;
        int opened = 0;
        bool hasYear = false;
        bool isBehindWord = true;
        bool hasWord = false;
        while (at < Math.Min(text.Length, start + Longest))
        {
            if (text[at] is '(' or '[')
            {
                opened++;
                at++;
                continue;
            }

            if (char.IsAsciiDigit(text[at]))
            {
                int stop = TextScan.DigitsEnd(text, at);
                bool isYear = IsYear(text, at, stop);
                if (stop - at > 4 || IsPercent(text, stop) || !(isBehindWord || at == end || IsJoined(text, end, at) || (isYear && !hasYear && hasWord)))
                {
                    break;
                }

                (hasYear, isBehindWord, at, end) = (hasYear || isYear, false, stop, stop);
            }
            else if (WordAt(text, at) is var (word, isPart) && (isPart || end > start))
            {
                (isBehindWord, hasWord, at, end) = (true, hasWord || isPart, word, isPart ? word : end);
            }
            else
            {
                break;
            }

            while (opened > 0 && end == at && at < text.Length && text[at] is ')' or ']')
            {
                (opened, at, end) = (opened - 1, at + 1, at + 1);
            }

            at = Behind(text, at);
        }

        return hasYear && (end == text.Length || !char.IsLetterOrDigit(text[end])) ? end : null;
    }

    /// <summary>Where a word of a date ends, and whether it names a part of the calendar or only joins two; null when none stands at a place.</summary>
    private static (int End, bool IsPart)? WordAt(string text, int at)
    {
        int end = at;
        while (end < Math.Min(text.Length, at + Longest) && char.IsLetter(text[end]))
        {
            end++;
        }

        if (end == at)
        {
            return null;
        }

        if (LineLexer.IsIdeograph(text[at]))
        {
            int sign = Math.Min(end, at + LongestSign);
            while (sign > at && !Parts.Contains(Spellings.Plain(text[at..sign])))
            {
                sign--;
            }

            return sign > at ? (sign, true) : null;
        }

        string word = Spellings.Plain(text[at..end]);
        int number = TextScan.DigitsEnd(text, end);
        if (number - end is 1 or 2 && Numbered.Contains(word))
        {
            return (number, true);
        }

        bool isGlued = at > 0 && char.IsAsciiDigit(text[at - 1]);
        return Parts.Contains(word) || (isGlued && word is "q" or "h") ? (end, true) : Joints.Contains(word) ? (end, false) : null;
    }

    /// <summary>The place behind what may stand between two parts of a date: blanks, and one mark that does not part sentences.</summary>
    private static int Behind(string text, int at)
    {
        int next = TextScan.SkipBlanks(text, at);
        bool isMark = next < text.Length && TextScan.SpacedDash(text, next) is null && (text[next] is ',' or '.' or '/' or '\'' or '’' || TextScan.IsHyphen(text[next]));
        return isMark ? TextScan.SkipBlanks(text, next + 1) : next;
    }

    /// <summary>Whether a mark without blanks joins two numbers: <c>2026–01</c>.</summary>
    private static bool IsJoined(string text, int end, int at) => at == end + 1 && (text[end] is '/' or '.' || TextScan.IsHyphen(text[end]));

    private static bool IsYear(string text, int start, int end) => (end - start == 4 && text[start] is '1' or '2') || (end < text.Length && text[end] == '年');

    private static bool IsPercent(string text, int at) => TextScan.SkipBlanks(text, at) is int next && next < text.Length && text[next] == '%';

    private static FrozenSet<string> InAll(Func<LexiconFile, IEnumerable<string>> read) =>
        LexiconFile.Languages.SelectMany(language => read(LexiconFile.Read(language)!)).SelectMany(Spellings.Of).ToFrozenSet(StringComparer.Ordinal);
}
