using System.Globalization;
using System.Text.RegularExpressions;
using Garden.Model;

namespace Garden.Parsing.Items;

/// <summary>What is meant as a probability and is none: what is wrong with it, and what it should read where that is certain.</summary>
internal static partial class UnreadableNumbers
{
    private const string Bound = @"(([<>]=?|[≤≥])\s?)?";

    private const string Signed = "[+." + Dashes.Class + "]?[0-9]";

    /// <summary>A character of a word: no blank, no dash that parts, no mark of another number, nothing that is not the writer's plain text.</summary>
    private const string Word = @"[^\s~≈\u2014\uE000-\uE002\uFFFC]";

    /// <summary>What is wrong with a number as it is written.</summary>
    /// <param name="unit">The sign or word behind it; empty when there is none.</param>
    public static (string Problem, string? Correction) Diagnose(string number, string unit)
    {
        if (number[0] is '-' or '−')
        {
            return ("is below 0 %", null);
        }

        if (Thousands().IsMatch(number))
        {
            return ("is above 100 %, or has a decimal comma", null);
        }

        string point = (number[0] == '.' ? "0" : "") + number.Replace(',', '.');
        if (!EstimateScanner.PlainNumber().IsMatch(point))
        {
            return ("cannot be read as a number", null);
        }

        double value = EstimateScanner.Value(point);
        string? correction = unit.Length > 0 ? (value <= 1 ? point + "%" : null) : Percent(point, value * 100);
        string problem = number.Contains(',', StringComparison.Ordinal) ? "has a decimal comma"
            : unit.Length == 0 ? "has no `%`"
            : value > 1 ? "is above 100 %"
            : number[0] == '.' ? "has no digit before its point"
            : "is not written with `%` directly behind it";
        return (problem, correction);
    }

    /// <summary>A number with a margin (<c>70% ± 10%</c>) at a place: a range is written in brackets. Null when there is none.</summary>
    public static NumberForm? Margin(string grammar, int start)
    {
        Match match = MarginSyntax().Match(grammar, start, grammar.Length - start);
        if (!match.Success)
        {
            return null;
        }

        decimal middle = decimal.Parse(match.Groups["middle"].Value, CultureInfo.InvariantCulture);
        decimal margin = decimal.Parse(match.Groups["margin"].Value, CultureInfo.InvariantCulture);
        bool fits = middle >= margin && middle + margin <= 100;
        return Malformed(start, start + match.Length, "has its range as a margin") with
        {
            Correction = fits ? string.Create(CultureInfo.InvariantCulture, $"{middle}% ({middle - margin}–{middle + margin})") : null,
            Advice = "write the range in brackets: `70% (60–80)`",
        };
    }

    /// <summary>
    /// Something that is clearly meant as a probability and has no readable form: odds in another order of signs, <c>1 in 20</c>, and a
    /// number grown together with what is none of it (<c>70%%</c>, <c>7O%</c>). Null for everything else: <c>~300 people</c>, <c>~3h</c>, <c>v2.1</c>.
    /// </summary>
    public static NumberForm? At(string grammar, int start)
    {
        int number = start;
        while (number < grammar.Length && grammar[number] is '~' or '≈')
        {
            number++;
        }

        Match match = ClearSyntax().Match(grammar, number, grammar.Length - number);
        if (!match.Success)
        {
            return null;
        }

        int end = EndOfWord(grammar, number, number + match.Length);
        NumberForm form = Malformed(number, end, "cannot be read as a number") with { Start = start, IsMarked = number > start };
        if (match.Groups["low"].Success)
        {
            string range = $"{match.Groups["low"].Value}–{match.Groups["high"].Value}%";
            return form.IsMarked && RangeScanner.At(range, 0) is { Problem: null } ? form with { Problem = "has no `%`", Correction = range } : null;
        }

        if (match.Groups["odds"].Success)
        {
            return form with { Problem = "cannot be read as odds", Advice = "write odds as two numbers and a colon: `odds 1:19`" };
        }

        return match.Groups["some"].Success
            ? form with { Problem = "is not a percentage", Correction = Share(match.Groups["some"].Value, match.Groups["all"].Value) }
            : form;
    }

    /// <summary>The whole of a part that starts with a digit or a mark, where nothing but a probability belongs; null when more than one word stands there.</summary>
    public static NumberForm? Alone(string grammar, int start)
    {
        if (At(grammar, start) is NumberForm clear)
        {
            return clear;
        }

        Match match = AloneSyntax().Match(grammar, start, grammar.Length - start);
        return match.Success ? Malformed(start, EndOfWord(grammar, start, start + match.Length), "cannot be read as a number") : null;
    }

    /// <summary>A readable estimate that a colon parts from its reason; null when something else does.</summary>
    public static NumberForm? BeforeColon(string grammar, NumberForm form)
    {
        bool isRead = form is { IsMarked: true, Problem: null, Form: not (EstimateForm.Unset or EstimateForm.Malformed) };
        bool isParted = form.End + 1 < grammar.Length && grammar[form.End] == ':' && char.IsWhiteSpace(grammar[form.End + 1]);
        return !isRead || !isParted
            ? null
            : NumberForm.Plain(form.Start, form.End + 1, EstimateForm.Malformed) with
            {
                NumberStart = form.NumberStart,
                IsMarked = true,
                Problem = "is parted from its reason by a colon",
                Correction = grammar[form.NumberStart..form.End] + " —",
            };
    }

    private static NumberForm Malformed(int start, int end, string problem) =>
        NumberForm.Plain(start, end, EstimateForm.Malformed) with { Problem = problem };

    private static int EndOfWord(string grammar, int start, int end)
    {
        while (end > start + 1 && grammar[end - 1] is '.' or ',' or ';' or ':' or ')')
        {
            end--;
        }

        return end;
    }

    /// <summary>The percentage that a number without a sign stands for: 0.7 and 70 are both 70 %.</summary>
    private static string? Percent(string point, double value)
    {
        if (value <= 1 && point.Contains('.', StringComparison.Ordinal))
        {
            return (value * 100).ToString("0.####", CultureInfo.InvariantCulture) + "%";
        }

        return value is > 1 and <= 100 ? point + "%" : null;
    }

    /// <summary>So many of so many as a percentage, if it is one of at most one decimal.</summary>
    private static string? Share(string some, string all)
    {
        decimal whole = decimal.Parse(all, CultureInfo.InvariantCulture);
        decimal share = whole == 0 ? 101 : decimal.Parse(some, CultureInfo.InvariantCulture) * 100 / whole;
        return share <= 100 && decimal.Round(share, 1) == share ? share.ToString("0.#", CultureInfo.InvariantCulture) + "%" : null;
    }

    /// <summary>Groups of three digits: a thousand in one country, a number with three decimals in another.</summary>
    [GeneratedRegex(@"^\+?[0-9]{1,3}(,[0-9]{3})+$", EstimateScanner.Options, EstimateScanner.Timeout)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\G(?<middle>[0-9]{1,3}(\.[0-9]{1,4})?)\s?%?\s?(±|\+/[-−–])\s?(?<margin>[0-9]{1,3}(\.[0-9]{1,4})?)\s?%?(?![\w%])", EstimateScanner.Options, EstimateScanner.Timeout)]
    private static partial Regex MarginSyntax();

    [GeneratedRegex(
        @"\G((?<odds>odds\s(of\s)?" + Signed + Word + @"*)"
        + @"|(?<some>[0-9]{1,9})\s(in|out\sof)\s(?<all>[0-9]{1,9})(?![\w%])"
        + @"|(?<low>[0-9]{1,2}(\.[0-9]{1,9})?)\s?[" + Dashes.Class + @"]\s?(?<high>[0-9]{1,3}(\.[0-9]{1,9})?)(?![\w%])"
        + @"|" + Bound + Signed + Word + @"*?(%|pct)" + Word + "*)",
        EstimateScanner.Options | RegexOptions.IgnoreCase,
        EstimateScanner.Timeout)]
    private static partial Regex ClearSyntax();

    [GeneratedRegex(@"\G[~≈]*" + Bound + Signed + Word + "*", EstimateScanner.Options, EstimateScanner.Timeout)]
    private static partial Regex AloneSyntax();
}
