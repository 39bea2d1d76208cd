using Garden.Language.Parsing.Estimates;
using Garden.Language.Parsing.Inlines;

namespace Garden.Language.Parsing.Items;

/// <summary>Small looks at a text that several grammars share.</summary>
internal static class TextScan
{
    /// <summary>The next place that holds no blank.</summary>
    public static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether a character is a hyphen, a minus or a short dash, as stand within dates, ranges and words.</summary>
    public static bool IsHyphen(char c) => c is '-' or '−' or (>= '\u2010' and <= '\u2013');

    /// <summary>Whether a character is a dash of any length.</summary>
    public static bool IsDash(char c) => IsHyphen(c) || c is '\u2014' or '\u2015';

    /// <summary>Whether a character joins the parts of one word: a hyphen or an underscore.</summary>
    public static bool JoinsWords(char c) => c is '-' or '_' or '\u2010' or '\u2011';

    /// <summary>Where the dash ends that starts at a place with blanks around it (an em dash, and the double dash of Japanese, need none); null when none starts there.</summary>
    public static int? SpacedDash(string text, int at)
    {
        if (at >= text.Length || !IsDash(text[at]))
        {
            return null;
        }

        int end = at + 1;
        while (end < text.Length && end < at + 3 && text[end] == text[at] && text[at] is '-' or '—' or '―')
        {
            end++;
        }

        bool isSpaced = (at == 0 || char.IsWhiteSpace(text[at - 1])) && (end == text.Length || char.IsWhiteSpace(text[end]));
        return isSpaced || text[at] == '—' || (text[at] == '―' && end > at + 1) ? end : null;
    }

    /// <summary>The first spaced dash from a place on: where it starts and ends; null when there is none.</summary>
    public static (int Start, int End)? FirstDash(string text, int from)
    {
        for (int at = from; at < text.Length; at++)
        {
            if (SpacedDash(text, at) is int end)
            {
                return (at, end);
            }
        }

        return null;
    }

    /// <summary>Whether no letter stands right before a place, so that a word may start there.</summary>
    public static bool StartsWord(string text, int at) => at == 0 || !char.IsLetter(text[at - 1]);

    /// <summary>Where the run of letters and digits ends that starts at a place.</summary>
    public static int WordEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>Where the word ends that starts at a place, an apostrophe within it: <c>doesn't</c>.</summary>
    public static int LettersEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsLetter(text[end]) || (text[end] is '\'' or '’' && end > start)))
        {
            end++;
        }

        return end;
    }

    /// <summary>Where the run of digits ends that starts at a place.</summary>
    public static int DigitsEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>The place behind the marks that lead from one part of a value to the next: blanks, dashes, a comma, a colon.</summary>
    public static int SkipLead(string text, int start)
    {
        int at = SkipBlanks(text, start);
        while (at < text.Length && (SpacedDash(text, at) is not null || text[at] is ',' or ';' or ':' or '：' or '，' or '；' or '、' or '،'))
        {
            at = SkipBlanks(text, SpacedDash(text, at) ?? at + 1);
        }

        return at;
    }

    /// <summary>Whether a part holds a word, a number or a link.</summary>
    public static bool HasWords(MarkedText text, int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            if (char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) || text.MarkAt(at) == TextMark.Object)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word may end at a place: no letter or digit goes on, or a digit behind a word of a script that sets no blanks.</summary>
    private static bool EndsWord(string text, int end) =>
        end == text.Length || !char.IsLetterOrDigit(text[end]) || (char.IsAsciiDigit(text[end]) && end > 0 && LineLexer.IsIdeograph(text[end - 1]));

    /// <summary>The longest word or phrase of a list that stands at a place, whole and in any case: where it ends; null when none does.</summary>
    public static (string Word, int End)? PhraseAt(string text, int at, IEnumerable<string> phrases)
    {
        (string Word, int End)? found = null;
        foreach (string phrase in phrases)
        {
            int end = at + phrase.Length;
            bool isHere = end <= text.Length && string.Compare(text, at, phrase, 0, phrase.Length, StringComparison.OrdinalIgnoreCase) == 0;
            if (isHere && EndsWord(text, end) && end > (found?.End ?? 0))
            {
                found = (phrase, end);
            }
        }

        return found;
    }
}
