using Garden.Language.Model;
using static Garden.Language.Parsing.Estimates.LineTokenKind;

namespace Garden.Language.Parsing.Estimates;

/// <summary>Recognises quantities with their range: <c>~40 boats (25–60)</c>, <c>~€1.2m (0.8–2)</c>.</summary>
internal static class QuantityParser
{
    private const int MostUnitWords = 3;

    /// <summary>The part of the distribution that a range holds when the writer says nothing else, 0–1.</summary>
    private const double UsualLevel = 0.8;

    /// <summary>The quantity whose mark stands at a token; null when none does.</summary>
    public static FoundQuantity? At(Line line, int mark)
    {
        if (line.Kind(mark) != Mark)
        {
            return null;
        }

        int at = mark + 1;
        string currency = "";
        if (line.Kind(at) == Symbol && line.Words(at) is "€" or "$" or "£" or "¥" or "₹" or "₽" or "₩" or "₿")
        {
            currency = line.Words(at++).ToString();
        }

        (string digits, string glued) = Digits(line, at);
        if (WrittenNumber.ReadGrouped(digits) is not decimal value)
        {
            return null;
        }

        int unitStart = at + 1;
        int unitEnd = unitStart;
        while (unitEnd < unitStart + MostUnitWords && line.Kind(unitEnd) == Word)
        {
            unitEnd++;
        }

        if (line.Kind(unitEnd) != Open || line.IsWord(unitStart, "in") || line.IsWord(unitStart, "percent") || line.IsWord(unitStart, "per"))
        {
            return null;
        }

        (double level, int shift) = Level(line, unitEnd);
        if (RangeSuffix.Range(line, unitEnd + shift, WrittenNumber.ReadGrouped) is not { } range)
        {
            return null;
        }

        string words = unitEnd > unitStart ? line.Text[line[unitStart].Start..line[unitEnd - 1].End] : "";
        string unit = Unit(currency, glued, words);
        if (unit.Length == 0 && value <= 100)
        {
            return null; // more likely a probability whose sign is missing
        }

        string? problem = unit.Length == 0 ? "has no unit"
            : range.Low > range.High ? "has a range that runs backwards"
            : value < range.Low || value > range.High ? "has a range that leaves out the number itself"
            : null;
        Quantity quantity = new((double)value, (double)range.Low, (double)range.High, level, unit);
        return new FoundQuantity(quantity, line[mark].Start, line[range.Next - 1].End, problem);
    }

    /// <summary>What is counted: a sign of money, letters grown together with the number, and words: <c>€m</c>, <c>boats</c>.</summary>
    public static string Unit(string currency, string glued, string words) =>
        currency + glued + (words.Length > 0 && currency.Length + glued.Length > 0 ? " " : "") + words;

    /// <summary>The digits of a number and the letters that have grown together with them: <c>1.2m</c>.</summary>
    private static (string Digits, string Glued) Digits(Line line, int at)
    {
        if (line.Kind(at) is not (Number or Word))
        {
            return ("", "");
        }

        ReadOnlySpan<char> written = line.Words(at);
        int end = written.IndexOfAnyExcept(WrittenNumber.Digits);
        return end < 0 ? (written.ToString(), "") : (written[..end].ToString(), written[end..].ToString());
    }

    /// <summary>The level of the range, and how many tokens it takes behind the bracket where no label follows it: <c>(90% 25–60)</c>, <c>(90% CI 25–60)</c>.</summary>
    private static (double Level, int Tokens) Level(Line line, int open)
    {
        bool isLabelled = line.IsWordOf(open + 3, RangeSuffix.Labels);
        return line.Kind(open + 1) == Number && line.Kind(open + 2) == Percent && (isLabelled || line.Kind(open + 3) == Number)
            && WrittenNumber.Read(line.Words(open + 1)) is > 0 and < 100 and decimal level
            ? ((double)(level / 100), isLabelled ? 0 : 2)
            : (UsualLevel, 0);
    }
}
