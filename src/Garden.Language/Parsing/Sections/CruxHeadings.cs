using System.Collections.Immutable;

namespace Garden.Language.Parsing.Sections;

/// <summary>Finds the question in a heading such as <c>Crux 2: Can the weir hold?</c></summary>
/// <param name="words">How headings are compared.</param>
/// <param name="names">What such a heading begins with: <c>Crux</c>.</param>
/// <param name="leads">What may stand before that: <c>Key</c>.</param>
internal sealed class CruxHeadings(HeadingWords words, ImmutableArray<string> names, ImmutableArray<string> leads)
{
    private const int LongestNumber = 12;

    /// <summary>The question; the heading itself when it only names a crux; null when it is none.</summary>
    public string? QuestionOf(string heading)
    {
        string trimmed = heading.Trim();
        int start = StartOf(trimmed);
        foreach (string name in names)
        {
            if (trimmed.AsSpan(start).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return QuestionIn(trimmed, start + name.Length) is string question ? question : words.Normalize(trimmed) == words.Normalize(name) ? trimmed : null;
            }
        }

        return null;
    }

    /// <summary>Where the words of a heading begin: behind marks, a number and leads.</summary>
    private int StartOf(string heading)
    {
        int at = 0;
        while (at < heading.Length && !char.IsLetter(heading[at]))
        {
            at++;
        }

        foreach (string lead in leads)
        {
            if (heading.AsSpan(at).StartsWith(lead, StringComparison.OrdinalIgnoreCase) && at + lead.Length < heading.Length && heading[at + lead.Length] == ' ')
            {
                return at + lead.Length + 1;
            }
        }

        return Math.Min(at, heading.Length);
    }

    private static string? QuestionIn(string heading, int from)
    {
        int at = SkipBlanks(heading, from);
        int number = at;
        while (number < heading.Length && (char.IsLetterOrDigit(heading[number]) || heading[number] is '#' or '.'))
        {
            number++;
        }

        bool isNumbered = number > at && number - at < LongestNumber && (at > from || char.IsDigit(heading[at]));
        int behind = isNumbered ? SkipBlanks(heading, number) : at;
        int mark = behind;
        while (mark < heading.Length && heading[mark] is ':' or '：' or '—' or '–' or '-' or '.')
        {
            mark++;
        }

        bool isParted = mark > behind && (heading[behind] is ':' or '：' || (char.IsWhiteSpace(heading[behind - 1]) && mark < heading.Length && char.IsWhiteSpace(heading[mark])));
        bool isOnlyNumber = isNumbered && heading.AsSpan(at, number - at).ContainsAnyInRange('0', '9');
        if (behind >= heading.Length && isOnlyNumber)
        {
            return heading;
        }

        string question = heading[Math.Min(mark, heading.Length)..].Trim();
        return (isParted || (isOnlyNumber && heading.AsSpan(at, number - at).IndexOfAnyExceptInRange('0', '9') < 0)) && question.Length > 0 ? question : null;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
