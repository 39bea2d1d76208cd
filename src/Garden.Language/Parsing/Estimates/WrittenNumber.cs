using System.Buffers;
using System.Globalization;

namespace Garden.Language.Parsing.Estimates;

/// <summary>Reads the digits of a number token.</summary>
internal static class WrittenNumber
{
    /// <summary>What digits are written with.</summary>
    public static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.,");

    /// <summary>More digits than this are no number that anyone means.</summary>
    private const int MostDigits = 18;

    /// <summary>
    /// The number as it is written, a decimal comma read as a point; null when it has groups of three digits behind commas (which is a
    /// thousand in one country and three decimals in another), several points, or too many digits.
    /// </summary>
    public static decimal? Read(ReadOnlySpan<char> digits)
    {
        int separator = digits.IndexOfAny('.', ',');
        if (digits.Length > MostDigits || separator != digits.LastIndexOfAny('.', ',') || IsGrouped(digits))
        {
            return null;
        }

        Span<char> point = stackalloc char[digits.Length];
        digits.Replace(point, ',', '.');
        return decimal.TryParse(point, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;
    }

    /// <summary>How many decimals a number is written with.</summary>
    public static int Decimals(ReadOnlySpan<char> digits) => digits.IndexOfAny('.', ',') is >= 0 and int at ? digits.Length - at - 1 : 0;

    /// <summary>Whether a number has groups of three digits behind commas: <c>12,000</c>.</summary>
    public static bool IsGrouped(ReadOnlySpan<char> digits)
    {
        int comma = digits.IndexOf(',');
        if (comma is < 1 or > 3 || digits[..comma].ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        for (; comma < digits.Length; comma += 4)
        {
            bool isGroup = digits[comma] == ',' && comma + 4 <= digits.Length && !digits.Slice(comma + 1, 3).ContainsAnyExceptInRange('0', '9');
            if (!isGroup)
            {
                return false;
            }
        }

        return true;
    }
}
