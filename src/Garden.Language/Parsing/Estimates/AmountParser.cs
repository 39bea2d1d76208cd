using static Garden.Language.Parsing.Estimates.LineTokenKind;

namespace Garden.Language.Parsing.Estimates;

/// <summary>A number as it is written, and the place behind it.</summary>
/// <param name="Digits">Its digits with all that stands between them.</param>
/// <param name="Next">The first token behind it.</param>
internal readonly record struct WrittenDigits(string Digits, int Next);

/// <summary>An amount as it is written: the digits and what is counted.</summary>
/// <param name="Digits">The digits with all that stands between them.</param>
/// <param name="Unit">A sign of money, letters grown together with the number, words and signs: <c>€m</c>, <c>boats</c>, <c>km/h</c>; empty when there is none.</param>
/// <param name="Next">The first token behind it.</param>
internal sealed record WrittenAmount(string Digits, string Unit, int Next);

/// <summary>Takes amounts apart: <c>40 boats</c>, <c>€1.2m</c>, <c>1.5 °C</c>, <c>5 per year</c>, <c>1 200 Mio. €</c>.</summary>
internal static class AmountParser
{
    private const int GroupLength = 3;
    private const int MostUnitWords = 3;

    /// <summary>How many words and signs a unit may have.</summary>
    private const int MostUnitTokens = 8;

    private const string Money = "€$£¥₹₽₩₿";

    /// <summary>Signs that stand in units beside those of money.</summary>
    private const string UnitSigns = "°/·*²³µμΩ′″€$£¥₹₽₩₿¹⁰⁴⁵⁶⁷⁸⁹⁻₀₁₂₃₄₅₆₇₈₉";

    /// <summary>The amount that starts at a token; null when no number stands there, or it is a percentage or a ratio.</summary>
    /// <param name="endsUnit">Whether what follows the unit begins at a token.</param>
    public static WrittenAmount? At(Line line, int first, Func<int, bool> endsUnit)
    {
        int at = first;
        string currency = line.Kind(at) == Symbol && Money.Contains(line.Text[line[at].Start], StringComparison.Ordinal) ? line.Words(at++).ToString() : "";
        if (DigitsAt(line, at, out string glued) is not { } number || line.IsWord(number.Next, "in") || UnreadableForms.PercentWords.End(line, number.Next) > number.Next || UnreadableForms.GluedPercentWords.Contains(glued))
        {
            return null;
        }

        int end = UnitEnd(line, number.Next, endsUnit);
        string words = end > number.Next ? line.Text[line[number.Next].Start..line[end - 1].End] : "";
        string unit = currency + glued + (words.Length > 0 && currency.Length + glued.Length > 0 ? " " : "") + (IsShortened(line, end) ? words : words.TrimEnd('.'));
        return new WrittenAmount(number.Digits, unit, end);
    }

    /// <summary>The digits of a number at a token, groups of thousands joined that blanks or apostrophes part; null when none stands there.</summary>
    /// <param name="glued">The letters that have grown together with it: <c>1.2m</c>.</param>
    public static WrittenDigits? DigitsAt(Line line, int first, out string glued)
    {
        glued = "";
        if (line.Kind(first) is not (Number or Word))
        {
            return null;
        }

        ReadOnlySpan<char> written = line.Words(first);
        int end = written.IndexOfAnyExcept(WrittenNumber.Digits);
        if (!char.IsAsciiDigit(written[0]) || (end >= 0 && !char.IsLetter(written[end])))
        {
            return null;
        }

        glued = end < 0 ? "" : written[end..].ToString();
        int next = first + 1;
        bool mayGroup = end < 0 && written.Length <= GroupLength && !written.ContainsAny('.', ',') && written[0] != '0';
        while (mayGroup && GroupEnd(line, next) is int behind)
        {
            next = behind;
        }

        return new WrittenDigits(glued.Length > 0 ? written[..end].ToString() : line.Text[line[first].Start..line[next - 1].End], next);
    }

    /// <summary>The place behind three digits that a blank or an apostrophe parts from those before; null when none follow.</summary>
    private static int? GroupEnd(Line line, int next)
    {
        bool isQuoted = line.Kind(next) == Quote && line.Words(next) is "'" or "’" && !line[next].IsSpaced && !line[next + 1].IsSpaced;
        int group = isQuoted ? next + 1 : next;
        ReadOnlySpan<char> digits = line.Kind(group) == Number ? line.Words(group) : [];
        bool isGroup = digits.Length == GroupLength || (digits.Length > GroupLength && digits[GroupLength] is '.' or ',' && digits[(GroupLength + 1)..].IndexOfAny('.', ',') < 0);
        return isGroup && !digits[..GroupLength].ContainsAny('.', ',') ? group + 1 : null;
    }

    private static int UnitEnd(Line line, int start, Func<int, bool> endsUnit)
    {
        int words = 0;
        int at = start;
        while (at < start + MostUnitTokens && !endsUnit(at) && IsOfUnit(line, at, at == start))
        {
            words += line.Kind(at) == Word && !IsSign(line, at - 1) ? 1 : 0;
            if (words > MostUnitWords)
            {
                break;
            }

            at++;
        }

        return at;
    }

    private static bool IsOfUnit(Line line, int at, bool isFirst) => line.Kind(at) switch
    {
        Word => true,
        Symbol => line.Words(at) is "/" ? !isFirst || line.Kind(at + 1) == Word : IsSign(line, at),
        Stop => !isFirst && !line[at].IsSpaced && line.Words(at) is "." && line.Kind(at - 1) == Word,
        _ => false,
    };

    private static bool IsSign(Line line, int at) => line.Kind(at) == Symbol && UnitSigns.Contains(line.Text[line[at].Start], StringComparison.Ordinal);

    /// <summary>Whether a full stop before a place shortens the word before it, <c>Mio.</c>, rather than ending a sentence: it is no longer than that.</summary>
    private static bool IsShortened(Line line, int end)
    {
        const int longest = 4;
        return line.Kind(end - 1) == Stop && line.Words(end - 2).Length is > 2 and <= longest && char.IsUpper(line.Words(end - 2)[0]);
    }
}
