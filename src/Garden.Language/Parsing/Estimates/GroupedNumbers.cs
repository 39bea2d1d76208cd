using System.Globalization;

namespace Garden.Language.Parsing.Estimates;

/// <summary>
/// Reads the numbers of one amount together. A point or a comma before exactly three digits parts thousands in one country and decimals in another: what
/// another of the numbers shows decides, then the language, and what neither does is not read.
/// </summary>
internal static class GroupedNumbers
{
    private const int GroupLength = 3;

    /// <summary>More digits than this are no number that anyone means.</summary>
    private const int MostDigits = 18;

    /// <summary>What is wrong with a number that has two meanings.</summary>
    public const string Problem = "is a thousand times more in some countries than in others";

    /// <summary>What to do about it.</summary>
    public const string Advice = "write thousands without a mark, `1200`, and decimals so that there are not three, `1.2`";

    /// <summary>The numbers, and the first that has two meanings; null where one can be read in no way.</summary>
    /// <param name="written">Digits with points, commas, or blanks and apostrophes between thousands.</param>
    /// <param name="hasPoints">Whether thousands are parted by points in the language of the page.</param>
    public static (decimal[] Values, string? TwoMeanings)? Read(IReadOnlyList<string> written, bool hasPoints)
    {
        string[] plain = [.. written.Select(digits => string.Concat(digits.Where(c => char.IsAsciiDigit(c) || c is '.' or ',')))];
        bool pointParts = plain.Any(digits => Shows(digits, '.', ',')) || plain.Any(digits => IsDecimal(digits, ','));
        bool commaParts = plain.Any(digits => Shows(digits, ',', '.')) || plain.Any(digits => IsDecimal(digits, '.'));
        bool isSettled = pointParts != commaParts;
        char thousands = (isSettled ? pointParts : hasPoints) ? '.' : ',';
        decimal[] values = new decimal[plain.Length];
        for (int i = 0; i < plain.Length; i++)
        {
            bool isOpen = IsEither(plain[i], '.') || IsEither(plain[i], ',');
            if (isOpen && !isSettled && (pointParts || !plain[i].Contains(thousands, StringComparison.Ordinal)))
            {
                return (values, written[i]);
            }

            char parting = isSettled || isOpen ? thousands : Shows(plain[i], '.', ',') || IsDecimal(plain[i], ',') ? '.' : ',';
            if (Value(plain[i], parting) is not decimal value)
            {
                return null;
            }

            values[i] = value;
        }

        return (values, null);
    }

    /// <summary>Whether a mark parts thousands in a number that can be read in no other way: <c>1.200.000</c>, <c>1.200,5</c>.</summary>
    private static bool Shows(string digits, char mark, char other)
    {
        int decimals = digits.IndexOf(other, StringComparison.Ordinal);
        string whole = decimals < 0 ? digits : digits[..decimals];
        return IsGrouped(whole, mark) && (decimals >= 0 || whole.Count(c => c == mark) > 1);
    }

    /// <summary>Whether a mark can only begin decimals: it stands alone, and no group of three digits behind one to three others.</summary>
    private static bool IsDecimal(string digits, char mark) => IsAlone(digits, mark) && !IsGrouped(digits, mark);

    /// <summary>Whether a number with one mark may be thousands and may be decimals: <c>1.200</c>.</summary>
    private static bool IsEither(string digits, char mark) => IsAlone(digits, mark) && IsGrouped(digits, mark);

    private static bool IsAlone(string digits, char mark) => digits.Count(c => c is '.' or ',') == 1 && digits.Contains(mark, StringComparison.Ordinal);

    private static bool IsGrouped(string digits, char mark)
    {
        string[] groups = digits.Split(mark);
        return groups.Length > 1 && groups[0].Length is > 0 and <= GroupLength && groups[0][0] != '0'
            && groups.All(group => group.All(char.IsAsciiDigit)) && groups.Skip(1).All(group => group.Length == GroupLength);
    }

    private static decimal? Value(string digits, char thousands)
    {
        char point = thousands == '.' ? ',' : '.';
        int decimals = digits.IndexOf(point, StringComparison.Ordinal);
        string whole = decimals < 0 ? digits : digits[..decimals];
        bool isWhole = whole.Length > 0 && whole.All(char.IsAsciiDigit);
        string plain = whole.Replace(thousands.ToString(), "", StringComparison.Ordinal) + (decimals < 0 ? "" : "." + digits[(decimals + 1)..]);
        return (isWhole || IsGrouped(whole, thousands)) && plain.Length <= MostDigits && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) ? value : null;
    }
}
