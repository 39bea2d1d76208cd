using Garden.Language.Model;
using static Garden.Language.Parsing.Estimates.LineTokenKind;

namespace Garden.Language.Parsing.Estimates;

/// <summary>Recognises quantities with their range: <c>~40 boats (25–60)</c>, <c>~€1.2m (0.8–2)</c>, <c>~1.5 °C (1.2–2)</c>.</summary>
internal static class QuantityParser
{
    /// <summary>The part of the distribution that a range holds when the writer says nothing else, 0–1.</summary>
    private const double UsualLevel = 0.8;

    /// <summary>The quantity whose mark stands at a token; null when none does.</summary>
    public static FoundQuantity? At(Line line, int mark, EstimateWords words)
    {
        if (line.Kind(mark) != Mark || AmountParser.At(line, mark + 1, at => line.Kind(at) == Open) is not { } amount || line.Kind(amount.Next) != Open)
        {
            return null;
        }

        (double level, int shift) = Level(line, amount.Next);
        if (RangeAt(line, amount.Next + shift) is not var (low, high, next)
            || GroupedNumbers.Read([amount.Digits, low, high], words.HasPointsInThousands) is not var (numbers, twoMeanings))
        {
            return null;
        }

        (decimal value, decimal from, decimal to) = (numbers[0], numbers[1], numbers[2]);
        if (amount.Unit.Length == 0 && twoMeanings is null && value <= 100)
        {
            return null; // more likely a probability whose sign is missing
        }

        string? problem = twoMeanings is not null ? $"has the number `{twoMeanings}`, which {GroupedNumbers.Problem}"
            : amount.Unit.Length == 0 ? "has no unit"
            : from > to ? "has a range that runs backwards"
            : value < from || value > to ? "has a range that leaves out the number itself"
            : null;
        string? advice = twoMeanings is null ? null : GroupedNumbers.Advice;
        Quantity quantity = new((double)value, (double)from, (double)to, level, amount.Unit);
        return new FoundQuantity(quantity, mark, next, line[mark].Start, line[next - 1].End, problem) { Advice = advice };
    }

    /// <summary>The ends of the range in a bracket, as they are written, and the place behind it; null when the bracket holds something else.</summary>
    private static (string Low, string High, int Next)? RangeAt(Line line, int open)
    {
        int at = RangeSuffix.SkipLabels(line, open + 1);
        at = line.Kind(at) == Mark ? at + 1 : at;
        if (Years(line, at) is var (first, second))
        {
            return line.Kind(at + 1) == Close ? (first, second, at + 2) : null;
        }

        if (AmountParser.DigitsAt(line, at, out string lowUnit) is not { } low || lowUnit.Length > 0 || !RangeSuffix.IsJoint(line, low.Next)
            || AmountParser.DigitsAt(line, low.Next + 1, out string highUnit) is not { } high || highUnit.Length > 0)
        {
            return null;
        }

        int close = RangeSuffix.SkipLabels(line, high.Next);
        return line.Kind(close) == Close ? (low.Digits, high.Digits, close + 1) : null;
    }

    /// <summary>Two numbers of four digits with a hyphen between, which look like a date: <c>1000-2000</c>; null when something else stands there.</summary>
    private static (string Low, string High)? Years(Line line, int at)
    {
        string word = line.Kind(at) == Word ? line.Words(at).ToString() : "";
        return word.Split('-') is [{ Length: > 0 } low, { Length: > 0 } high] && low.All(char.IsAsciiDigit) && high.All(char.IsAsciiDigit) ? (low, high) : null;
    }

    /// <summary>The level of the range, and how many tokens it takes behind the bracket where no label follows it: <c>(90% 25–60)</c>, <c>(90% CI 25–60)</c>.</summary>
    private static (double Level, int Tokens) Level(Line line, int open)
    {
        bool isLabelled = RangeSuffix.SkipLabels(line, open + 1) > open + 1;
        return line.Kind(open + 1) == Number && line.Kind(open + 2) == Percent && (isLabelled || line.Kind(open + 3) == Number)
            && WrittenNumber.Read(line.Words(open + 1)) is > 0 and < 100 and decimal level
            ? ((double)(level / 100), isLabelled ? 0 : 2)
            : (UsualLevel, 0);
    }
}
