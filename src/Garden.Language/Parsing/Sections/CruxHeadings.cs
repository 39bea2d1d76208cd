using System.Collections.Immutable;

namespace Garden.Language.Parsing.Sections;

/// <summary>A heading of a crux.</summary>
/// <param name="Lead">What stands before the question, without the mark between: <c>Crux 2</c>; null where there is nothing but a name.</param>
/// <param name="Question">The question; the whole heading where it asks none.</param>
internal readonly record struct CruxHeading(string? Lead, string Question);

/// <summary>Finds the question in a heading such as <c>Crux 2: Can the weir hold?</c></summary>
/// <param name="words">How headings are compared.</param>
/// <param name="names">What such a heading begins with: <c>Crux</c>.</param>
/// <param name="leads">What may stand before that: <c>Key</c>.</param>
internal sealed class CruxHeadings(HeadingWords words, ImmutableArray<string> names, ImmutableArray<string> leads)
{
    private const int LongestNumber = 12;

    /// <summary>What may stand before a number.</summary>
    private static readonly ImmutableArray<string> NumberSigns = ["#", "№", "no.", "nr.", "nº", "n°"];

    /// <summary>The parts of a heading that names a crux; null for any other heading.</summary>
    public CruxHeading? Read(string heading)
    {
        string trimmed = heading.Trim();
        int start = StartOf(trimmed);
        foreach (string name in names)
        {
            if (trimmed.AsSpan(start).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return QuestionIn(trimmed, start + name.Length) ?? (words.Normalize(trimmed) == words.Normalize(name) ? new CruxHeading(null, trimmed) : null);
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

    private static CruxHeading? QuestionIn(string heading, int from)
    {
        int at = SkipBlanks(heading, from);
        int sign = NumberSigns.FirstOrDefault(sign => heading.AsSpan(at).StartsWith(sign, StringComparison.OrdinalIgnoreCase))?.Length ?? 0;
        int first = SkipBlanks(heading, at + sign);
        int behind = first;
        while (behind < heading.Length && (char.IsLetterOrDigit(heading[behind]) || heading[behind] is '.' or '(' or ')' or '/'))
        {
            behind++;
        }

        ReadOnlySpan<char> number = heading.AsSpan(first, behind - first).Trim(".()");
        bool isDigits = number.ContainsAnyInRange('0', '9') && number.IndexOfAnyExceptInRange('/', '9') < 0; // with the stroke of `1/3`
        bool isNumbered = number.Length is > 0 and < LongestNumber && number is not "/" && (first > from || isDigits);
        int mark = SkipBlanks(heading, isNumbered ? behind : at);
        if (mark >= heading.Length && isNumbered && number.ContainsAnyInRange('0', '9'))
        {
            return new CruxHeading(null, heading);
        }

        int question = mark;
        while (question < heading.Length && heading[question] is ':' or '：' or '—' or '–' or '-' or '.')
        {
            question++;
        }

        bool isParted = question > mark && (heading[mark] is ':' or '：' || (char.IsWhiteSpace(heading[mark - 1]) && question < heading.Length && char.IsWhiteSpace(heading[question])));
        string asked = heading[question..].Trim();
        return (isParted || (isNumbered && isDigits)) && asked.Length > 0 ? new CruxHeading(heading[..mark].TrimEnd(), asked) : null;
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
