using System.Globalization;
using System.Text.RegularExpressions;
using Garden.Model;
using Garden.Parsing.Inlines;

namespace Garden.Parsing.Items;

/// <summary>Recognises number forms at a place of a grammar string: <c>~70% (60–80)</c>, <c>&lt;5%</c>, <c>~likely</c>, <c>odds 1:19</c>, …</summary>
internal static partial class EstimateScanner
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = 1000;

    /// <summary>Words that writers use as a whole estimate though they say next to nothing (GRD211).</summary>
    private static readonly string[] VagueWords = ["possible", "possibly", "perhaps", "maybe", "might", "could be", "conceivable", "conceivably", "plausible", "plausibly"];

    /// <summary>The form that starts exactly at a place; null when none does.</summary>
    public static NumberForm? At(string grammar, int start, Vocabulary vocabulary)
    {
        if (grammar[start] == InlineText.StrikeStart)
        {
            return Struck(grammar, start, vocabulary);
        }

        if (start > 0 && !MayPrecede(grammar[start - 1], grammar[start]))
        {
            return null;
        }

        int number = start;
        while (number < grammar.Length && grammar[number] is '~' or '≈')
        {
            number++;
        }

        bool marked = number > start;
        if (number >= grammar.Length)
        {
            return null;
        }

        NumberForm? form = grammar[number] switch
        {
            >= '0' and <= '9' or '-' or '−' or '+' => marked || UnitFollows(grammar, number) ? Range(grammar, number) ?? Point(grammar, number, marked) : null,
            '<' or '>' or '≤' or '≥' => Bound(grammar, number),
            'X' or 'x' or 'N' or '?' or '_' => Unset(grammar, start, number),
            'o' or 'O' when grammar.AsSpan(number).StartsWith("odds", StringComparison.OrdinalIgnoreCase) => Odds(grammar, number),
            _ => null,
        };
        form ??= marked ? Worded(grammar, number, vocabulary) : null;
        return form is null ? null : form with { Start = start, IsMarked = marked };
    }

    /// <summary>A vague word that stands where an estimate would; null when there is none.</summary>
    public static NumberForm? VagueAt(string grammar, int start)
    {
        foreach (string word in VagueWords)
        {
            bool whole = grammar.AsSpan(start).StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (start + word.Length == grammar.Length || !char.IsLetterOrDigit(grammar[start + word.Length]));
            if (whole)
            {
                return Plain(start, start + word.Length, EstimateForm.Vague) with { Words = word };
            }
        }

        return null;
    }

    /// <summary>Whether a percent sign or "per cent" stands near enough to belong to a number: a cheap look before the exact one.</summary>
    private static bool UnitFollows(string grammar, int number)
    {
        const int farthest = 32;
        ReadOnlySpan<char> near = grammar.AsSpan(number, Math.Min(farthest, grammar.Length - number));
        return near.Contains('%') || near.Contains("per", StringComparison.OrdinalIgnoreCase);
    }

    private static bool MayPrecede(char before, char first) =>
        !char.IsLetterOrDigit(before) && before is not ('~' or '≈' or '%' or '$' or '€' or '£' or '#' or '/')
        && (before is not ('.' or ',' or '-' or '–' or '+' or '<' or '>' or '≤' or '≥' or '=') || !char.IsDigit(first));

    private static NumberForm Plain(int start, int end, EstimateForm form) =>
        new() { Start = start, End = end, NumberStart = start, NumberEnd = end, IsMarked = false, Form = form };

    private static NumberForm? Unset(string grammar, int start, int number)
    {
        Match match = PlaceholderWords.UnsetProbabilityHere().Match(grammar, start);
        return match.Success
            ? Plain(number, start + match.Length, EstimateForm.Unset) with { NumberStart = start }
            : null;
    }

    /// <summary>Nothing that is a range has its dash, or the word "to", farther from its start.</summary>
    private const int FarthestDash = 24;

    private static NumberForm? Range(string grammar, int start)
    {
        if (grammar.AsSpan(start, Math.Min(FarthestDash, grammar.Length - start)).IndexOfAny('–', '-', 't') < 0
            || RangeSyntax().Match(grammar, start, grammar.Length - start) is not { Success: true } match)
        {
            return null;
        }

        double low = Value(match.Groups["low"].Value);
        double high = Value(match.Groups["high"].Value);
        string? problem = high > 1 ? "is above 100 %" : low > high ? "runs backwards" : null;
        return Plain(start, match.Index + match.Length, EstimateForm.Range) with
        {
            Form = problem is null ? EstimateForm.Range : EstimateForm.Malformed,
            Low = problem is null ? low : null,
            High = problem is null ? high : null,
            Probability = problem is null ? (low + high) / 2 : null,
            Decimals = Math.Max(DecimalsOf(match.Groups["low"].Value), DecimalsOf(match.Groups["high"].Value)),
            Problem = problem,
            Correction = high <= 1 && low > high ? $"{match.Groups["high"].Value}–{match.Groups["low"].Value}%" : null,
        };
    }

    private static NumberForm? Bound(string grammar, int start)
    {
        Match match = BoundSyntax().Match(grammar, start, grammar.Length - start);
        if (!match.Success || match.Index != start)
        {
            return null;
        }

        double value = Value(match.Groups["value"].Value);
        bool upper = match.Groups["sign"].Value[0] is '<' or '≤';
        return Plain(start, match.Index + match.Length, value > 1 ? EstimateForm.Malformed : EstimateForm.Bound) with
        {
            Probability = value > 1 ? null : value,
            Low = value > 1 ? null : upper ? 0 : value,
            High = value > 1 ? null : upper ? value : 1,
            Decimals = DecimalsOf(match.Groups["value"].Value),
            Problem = value > 1 ? "is above 100 %" : null,
        };
    }

    private static NumberForm? Point(string grammar, int start, bool marked)
    {
        Match match = NumberSyntax().Match(grammar, start, grammar.Length - start);
        if (!match.Success || match.Index != start)
        {
            return null;
        }

        string number = match.Groups["number"].Value;
        string unit = match.Groups["unit"].Value;
        if (unit.Length == 0 && !marked)
        {
            return null;
        }

        int end = start + match.Length;
        if (unit == "%" && PlainNumber().IsMatch(number) && Value(number) <= 1)
        {
            return WithRange(grammar, Plain(start, end, EstimateForm.Point) with { Probability = Value(number), Decimals = DecimalsOf(number) });
        }

        (string problem, string? correction) = Diagnose(number, unit);
        return Plain(start, end, EstimateForm.Malformed) with { Problem = problem, Correction = correction };
    }

    private static (string Problem, string? Correction) Diagnose(string number, string unit)
    {
        if (number[0] is '-' or '−')
        {
            return ("is below 0 %", null);
        }

        if (number.Contains(',', StringComparison.Ordinal))
        {
            string point = number.Replace(',', '.');
            return ("has a decimal comma", PlainNumber().IsMatch(point) && Value(point) <= 1 ? point + "%" : null);
        }

        if (!PlainNumber().IsMatch(number))
        {
            return ("cannot be read as a number", null);
        }

        if (unit.Length > 0)
        {
            return Value(number) > 1 ? ("is above 100 %", null) : ("is not written with `%` directly behind it", number + "%");
        }

        double value = Value(number) * 100;
        string? percent = value <= 1 && number.Contains('.', StringComparison.Ordinal)
            ? (value * 100).ToString("0.####", CultureInfo.InvariantCulture) + "%"
            : value is > 1 and <= 100 ? number + "%" : null;
        return ("has no `%`", percent);
    }

    private static NumberForm WithRange(string grammar, NumberForm point)
    {
        Match match = BracketSyntax().Match(grammar, point.End, grammar.Length - point.End);
        if (!match.Success || match.Index != point.End)
        {
            return point;
        }

        double low = Value(match.Groups["low"].Value);
        double high = Value(match.Groups["high"].Value);
        string? problem = high > 1 || low > 1 ? "has a range above 100 %"
            : low > high ? "has a range that runs backwards"
            : point.Probability < low - 1e-9 || point.Probability > high + 1e-9 ? "has a range that leaves out the number itself"
            : null;
        return problem is null
            ? point with { End = match.Index + match.Length, Low = low, High = high }
            : point with { End = match.Index + match.Length, Problem = problem };
    }

    private static NumberForm? Odds(string grammar, int start)
    {
        Match match = OddsSyntax().Match(grammar, start, grammar.Length - start);
        if (!match.Success || match.Index != start)
        {
            return null;
        }

        double yes = double.Parse(match.Groups["yes"].Value, CultureInfo.InvariantCulture);
        double no = double.Parse(match.Groups["no"].Value, CultureInfo.InvariantCulture);
        bool bad = yes + no <= 0;
        return Plain(start, start + match.Length, bad ? EstimateForm.Malformed : EstimateForm.Odds) with
        {
            Probability = bad ? null : yes / (yes + no),
            Problem = bad ? "has odds of nothing to nothing" : null,
        };
    }

    private static NumberForm? Worded(string grammar, int start, Vocabulary vocabulary)
    {
        Match match = WordsSyntax().Match(grammar, start, grammar.Length - start);
        if (!match.Success || match.Index != start)
        {
            return null;
        }

        string[] words = match.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words[0].Equals("unquantified", StringComparison.OrdinalIgnoreCase))
        {
            return Plain(start, start + words[0].Length, EstimateForm.Unquantified);
        }

        for (int count = words.Length; count > 0; count--)
        {
            string phrase = string.Join(' ', words[..count]);
            if (Likelihood.Find(vocabulary, phrase) is LikelihoodTerm term)
            {
                int end = start + EndOfWords(match.Value, count);
                return Plain(start, end, EstimateForm.Words) with { Words = term.Words, Low = term.Low, High = term.High, Probability = term.Mid };
            }
        }

        if (VagueAt(grammar, start) is NumberForm vague)
        {
            return vague;
        }

        string? near = Text.NearestName.Of(string.Join(' ', words), Likelihood.TermsOf(vocabulary).Select(term => term.Words));
        return Plain(start, start + match.Value.TrimEnd().Length, EstimateForm.Malformed) with
        {
            Problem = near is null ? "is no number and no likelihood word of this garden" : $"is no likelihood word of this garden; did you mean `{near}`?",
        };
    }

    private static int EndOfWords(string text, int count)
    {
        int at = 0;
        for (int word = 0; word < count; word++)
        {
            while (text[at] == ' ')
            {
                at++;
            }

            while (at < text.Length && text[at] != ' ')
            {
                at++;
            }
        }

        return at;
    }

    private static NumberForm? Struck(string grammar, int start, Vocabulary vocabulary)
    {
        int close = grammar.IndexOf(InlineText.StrikeEnd, start);
        if (close < 0 || At(grammar[..close], start + 1, vocabulary) is not { Probability: double previous } old || old.End != close)
        {
            return null;
        }

        int next = close + 1;
        while (next < grammar.Length && grammar[next] == ' ')
        {
            next++;
        }

        // The form behind the struck one may stand directly at the mark, which is no character of its own.
        return next < grammar.Length && grammar[next] != InlineText.StrikeStart && At($" {grammar[next..]}", 1, vocabulary) is NumberForm now
            ? now.Shift(next - 1) with { Start = start, Previous = previous, IsMarked = now.IsMarked || old.IsMarked }
            : null;
    }

    private static double Value(string number) => double.Parse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) / 100;

    private static int DecimalsOf(string number) => number.IndexOf('.', StringComparison.Ordinal) is >= 0 and int at ? number.Length - at - 1 : 0;

    [GeneratedRegex(@"\G(?<low>\d{1,9}(\.\d{1,9})?)\s?%?(\s?[–-]\s?|\sto\s)(?<high>\d{1,9}(\.\d{1,9})?)\s?%(?![\w%])", Options, Timeout)]
    private static partial Regex RangeSyntax();

    [GeneratedRegex(@"\G(?<sign>[<>]=?|[≤≥])\s?(?<value>\d{1,9}(\.\d{1,9})?)%(?![\w%])", Options, Timeout)]
    private static partial Regex BoundSyntax();

    [GeneratedRegex(@"\G(?<number>[-−+]?\d([\d.,]*\d)?(e[-+]?\d+)?)(?<unit>%|\s%|\s?per\s?cent\b|)(?![\w%])", Options | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex NumberSyntax();

    [GeneratedRegex(@"^\d{1,9}(\.\d{1,9})?$", Options, Timeout)]
    private static partial Regex PlainNumber();

    [GeneratedRegex(@"\G\s?\(\s?(?<low>\d{1,9}(\.\d{1,9})?)\s?%?(\s?[–—-]\s?|\sto\s)(?<high>\d{1,9}(\.\d{1,9})?)\s?%?\s?\)", Options, Timeout)]
    private static partial Regex BracketSyntax();

    [GeneratedRegex(@"\Godds\s(of\s)?(?<yes>\d{1,9}(\.\d{1,9})?)\s?:\s?(?<no>\d{1,9}(\.\d{1,9})?)(?![\w:])", Options | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex OddsSyntax();

    [GeneratedRegex(@"\G[A-Za-z]+( +[A-Za-z]+){0,5}", Options, Timeout)]
    private static partial Regex WordsSyntax();
}
