using static Garden.Language.Parsing.Estimates.LineTokenKind;

namespace Garden.Language.Parsing.Estimates;

/// <summary>
/// Finds what a line may begin with that numbers or names its entry and is no claim: <c>(a)</c>, <c>A1:</c>, <c>#3</c>, <c>Belief 2:</c>. A number behind
/// it stands at the front.
/// </summary>
internal static class LineLead
{
    /// <summary>How many letters a code may have before its digits: <c>AB12</c>.</summary>
    private const int MostLetters = 2;

    /// <summary>How many digits a code may have.</summary>
    private const int MostDigits = 3;

    /// <summary>The place behind the lead; 0 when the line has none, or holds nothing else.</summary>
    public static int EndOf(Line line, EstimateWords words)
    {
        int first = SkipEmphasis(line, 0);
        int end = Bracketed(line, first) ?? Counted(line, first) ?? Code(line, first) ?? Named(line, first, words) ?? 0;
        int next = end > 0 ? SkipEmphasis(line, end) : 0;
        bool isParted = line.Kind(next) is Colon or Close
            || (line.Kind(next) == Stop && end > 0 && (HasDigit(line, first, end) || char.IsLower(line.Words(end - 1)[0]) && end == first + 1))
            || (line.IsSeparator(next) && HasDigit(line, first, end));
        next = isParted ? SkipEmphasis(line, next + 1) : next;
        bool mayStandBare = line.Kind(first) is Open or Symbol;
        bool isLabel = words.Label.End(line, first) > first && line.Kind(next) is Number or Mark or Bound;
        return end > 0 && (isParted || mayStandBare) && !isLabel && line.Kind(next) != LineTokenKind.End && line[next].IsSpaced && IsBalanced(line, next) ? next : 0;
    }

    /// <summary><c>(a)</c>, <c>[B-2]</c>, <c>(iv)</c>, <c>(3)</c></summary>
    private static int? Bracketed(Line line, int open)
    {
        int? close = line.Kind(open) != Open ? null : Code(line, open + 1) ?? (line.Kind(open + 1) == Number ? open + 2 : null);
        return close is int at && line.Kind(at) == Close ? at + 1 : null;
    }

    /// <summary><c>#3</c>, <c>3</c></summary>
    private static int? Counted(Line line, int first)
    {
        int number = line.Words(first) is "#" ? first + 1 : first;
        bool isWhole = line.Kind(number) == Number && !line.Words(number).ContainsAny('.', ',') && line.Words(number).Length <= MostDigits;
        return isWhole && (number == first || !line[number].IsSpaced) ? number + 1 : null;
    }

    /// <summary><c>A1</c>, <c>B-2</c>, <c>b</c>, <c>iv</c></summary>
    private static int? Code(Line line, int first)
    {
        if (line.Kind(first) != Word)
        {
            return null;
        }

        bool isHyphened = line.Kind(first + 1) == Dash && line.Kind(first + 2) == Number && !line[first + 1].IsSpaced && !line[first + 2].IsSpaced;
        return isHyphened
            ? IsCode($"{line.Words(first)}{line.Words(first + 2)}") ? first + 3 : null
            : IsCode(line.Words(first)) || IsRoman(line.Words(first)) ? first + 1 : null;
    }

    /// <summary><c>Belief 2</c>, <c>Belief</c>, <c>No. 3</c></summary>
    private static int? Named(Line line, int first, EstimateWords words)
    {
        int end = words.Entry.End(line, first);
        int counter = words.Counter.End(line, Math.Max(first, end));
        int number = line.Kind(counter) == Stop && !line[counter].IsSpaced ? counter + 1 : counter;
        number = line.Words(number) is "#" ? number + 1 : number;
        int? numbered = number == first ? null : line.Kind(number) == Number ? number + 1 : Code(line, number);
        return numbered ?? (end > first ? end : null);
    }

    private static bool HasDigit(Line line, int from, int end) => end > from && line.Text.AsSpan(line[from].Start, line[end - 1].End - line[from].Start).ContainsAnyInRange('0', '9');

    /// <summary>At most two letters and some digits behind them, or a letter alone.</summary>
    private static bool IsCode(ReadOnlySpan<char> word)
    {
        int letters = 0;
        while (letters < word.Length && char.IsLetter(word[letters]))
        {
            letters++;
        }

        ReadOnlySpan<char> digits = word[letters..];
        bool isLetter = word.Length == 1 && letters == 1 && !LineLexer.IsIdeograph(word[0]);
        return isLetter || (letters is > 0 and <= MostLetters && digits.Length is > 0 and <= MostDigits && !digits.ContainsAnyExceptInRange('0', '9'));
    }

    private static bool IsRoman(ReadOnlySpan<char> word) => word.Length is > 0 and <= 4 && !word.ContainsAnyExcept('i', 'v', 'x');

    private static int SkipEmphasis(Line line, int at)
    {
        int next = at;
        while (line.Kind(next) is EmphasisOpen or EmphasisClose)
        {
            next++;
        }

        return next;
    }

    /// <summary>Whether all emphasis that opened before a place has closed there.</summary>
    private static bool IsBalanced(Line line, int end)
    {
        int depth = 0;
        for (int at = 0; at < end; at++)
        {
            depth += line.Kind(at) == EmphasisOpen ? 1 : line.Kind(at) == EmphasisClose ? -1 : 0;
        }

        return depth == 0;
    }
}
