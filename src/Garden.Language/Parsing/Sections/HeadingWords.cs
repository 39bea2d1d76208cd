using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Garden.Language.Text;

namespace Garden.Language.Parsing.Sections;

/// <summary>
/// Brings the words of a heading into the one form in which names of sections are compared: without case, emphasis, emoji, a number
/// in front, brackets or a year behind, a leading "my" or "key", a plural's ending, or a final mark.
/// </summary>
/// <param name="leads">Words before a name that change nothing: <c>my</c>, <c>key</c>.</param>
/// <param name="yearLeads">Words between a name and a year: <c>for</c>.</param>
internal sealed class HeadingWords(ImmutableArray<string> leads, ImmutableArray<string> yearLeads)
{
    private const int YearLength = 4;

    /// <summary>Letters that writers of Arabic use for each other, and the one that stands for all of them.</summary>
    private static readonly SearchValues<char> ArabicVariants = SearchValues.Create("أإآٱىةـ");

    private readonly ImmutableArray<string> _leads = [.. leads.Select(Simple).OrderByDescending(lead => lead.Length)];

    private readonly ImmutableArray<string> _yearLeads = [.. yearLeads.Select(Simple).OrderByDescending(lead => lead.Length)];

    /// <summary>The heading as names are compared; empty when it holds no letter.</summary>
    public string Normalize(string heading) => Normalize(heading, keepLeads: false);

    /// <summary>The heading as names are compared, with or without the words that change nothing before a name.</summary>
    public string Normalize(string heading, bool keepLeads)
    {
        string words = WithoutNumber(WithoutYear(WithoutBrackets(Simple(heading))));
        words = keepLeads ? words : WithoutLeads(words);
        return string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Singular));
    }

    /// <summary>A text in lower case, blanks folded, apostrophes and variants of a letter made one, without marks at its ends.</summary>
    public static string Simple(string text)
    {
        StringBuilder simple = new(text.Length);
        foreach (char c in Unicode.Compatible(text))
        {
            if (char.IsWhiteSpace(c))
            {
                if (simple.Length > 0 && simple[^1] != ' ')
                {
                    simple.Append(' ');
                }
            }
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark || !IsArabic(c))
            {
                Append(simple, char.ToLowerInvariant(c));
            }
        }

        return TrimMarks(simple.ToString());
    }

    private static bool IsArabic(char c) => c is >= '\u0600' and <= '\u06FF';

    private static void Append(StringBuilder simple, char c)
    {
        if (!ArabicVariants.Contains(c))
        {
            simple.Append(c is '’' or '‘' or 'ʼ' ? '\'' : c);
        }
        else if (c != 'ـ')
        {
            simple.Append(c switch { 'ى' => 'ي', 'ة' => 'ه', _ => 'ا' });
        }
    }

    /// <summary>The text without emoji, punctuation and blanks at its ends; brackets at the end stay.</summary>
    private static string TrimMarks(string text)
    {
        int start = 0;
        int end = text.Length;
        while (start < end && !IsWord(text[start]))
        {
            start++;
        }

        while (end > start && !IsWord(text[end - 1]) && text[end - 1] is not (')' or ']' or '}'))
        {
            end--;
        }

        return text[start..end];
    }

    private static bool IsWord(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark && c < '\uFE00';

    private static string WithoutBrackets(string text)
    {
        while (text.Length > 0 && text[^1] is ')' or ']' or '}')
        {
            char opening = text[^1] switch { ')' => '(', ']' => '[', _ => '{' };
            int at = text.LastIndexOf(opening);
            text = TrimMarks(at < 0 ? text[..^1] : text[..at]);
        }

        return text;
    }

    /// <summary>The text without a year at its end: "predictions for 2026", "forecasts, 2026".</summary>
    private string WithoutYear(string text)
    {
        bool isYear = text.Length > YearLength && text[^(YearLength + 1)] is ' ' && text[^YearLength] is '1' or '2' && text.AsSpan()[^YearLength..].IndexOfAnyExceptInRange('0', '9') < 0;
        if (!isYear)
        {
            return text;
        }

        string rest = TrimMarks(text[..^YearLength]);
        string? lead = _yearLeads.FirstOrDefault(word => rest.EndsWith(" " + word, StringComparison.Ordinal));
        return lead is null ? rest : TrimMarks(rest[..^lead.Length]);
    }

    /// <summary>The text without a number before its words: <c>1.</c>, <c>2)</c>, <c>3.1 –</c>, <c>2026</c>.</summary>
    private static string WithoutNumber(string text)
    {
        int at = 0;
        while (at < text.Length && (char.IsDigit(text[at]) || (at > 0 && text[at] is '.' or ':' or ')' or '-' or '–' or '—' or '、' or ' ' or '/')))
        {
            at++;
        }

        return at < text.Length ? TrimMarks(text[at..]) : text;
    }

    private string WithoutLeads(string words)
    {
        while (_leads.FirstOrDefault(lead => words.StartsWith(lead + " ", StringComparison.Ordinal)) is string found)
        {
            words = TrimMarks(words[found.Length..]);
        }

        return words;
    }

    /// <summary>A word without a plural's ending. It need not be a word: names and headings lose the same.</summary>
    private static string Singular(string word) => word switch
    {
        { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        { Length: > 4 } when word.EndsWith("xes", StringComparison.Ordinal) => word[..^2],
        { Length: > 3 } when word[^1] == 's' && word[^2] != 's' => word[..^1],
        _ => word,
    };
}
