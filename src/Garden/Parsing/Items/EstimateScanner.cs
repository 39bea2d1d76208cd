using System.Globalization;
using System.Text.RegularExpressions;
using Garden.Model;
using Garden.Parsing.Inlines;

namespace Garden.Parsing.Items;

/// <summary>Recognises number forms at a place of a grammar string: <c>~70% (60–80)</c>, <c>&lt;5%</c>, <c>~likely</c>, <c>odds 1:19</c>, …</summary>
internal static partial class EstimateScanner
{
    /// <summary>How the patterns of numbers are read.</summary>
    internal const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>When a pattern gives up, in milliseconds.</summary>
    internal const int Timeout = 1000;

    private const string NumberAndUnit = @"(?<number>[-−+]?([0-9]([0-9.,]*[0-9])?|\.[0-9]+)(e[-+]?[0-9]+)?)(?<unit>%|\s%|\s?per\s?cent\b|\s?pct\b|)(?![\w%+]|-\p{L})";

    /// <summary>Words that writers use as a whole estimate though they say next to nothing (GRD211).</summary>
    private static readonly string[] VagueWords = ["possible", "possibly", "perhaps", "maybe", "might", "could be", "conceivable", "conceivably", "plausible", "plausibly"];

    /// <summary>The form that starts exactly at a place; null when none does.</summary>
    public static NumberForm? At(string grammar, int start, LikelihoodScale vocabulary)
    {
        if (grammar[start] == InlineText.StrikeStart)
        {
            return Struck(grammar, start, vocabulary);
        }

        if (!MayStart(grammar, start))
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
            >= '0' and <= '9' or '-' or '−' or '+' => marked || UnitFollows(grammar, number) ? Number(grammar, number, marked) : null,
            '.' when marked => Point(grammar, number, marked),
            '<' or '>' or '≤' or '≥' => Bound(grammar, number),
            'b' or 'B' => RangeScanner.Between(grammar, number),
            'X' or 'x' or 'N' or '?' or '_' => Unset(grammar, start, number),
            'o' or 'O' when grammar.AsSpan(number).StartsWith("odds", StringComparison.OrdinalIgnoreCase) => Odds(grammar, number),
            _ => null,
        };
        form ??= marked ? Worded(grammar, number, vocabulary) : null;
        return form is null ? null : form with { Start = start, IsMarked = marked };
    }

    /// <summary>Whether what stands before a place lets a number start there: <c>$70%</c>, <c>x-70%</c> and <c>1:70%</c> are words of their own.</summary>
    public static bool MayStart(string grammar, int start)
    {
        if (start == 0 || Arrows.IsHead(grammar, start - 1))
        {
            return true;
        }

        bool behindRatio = start > 1 && grammar[start - 1] == ':' && char.IsDigit(grammar[start - 2]) && char.IsDigit(grammar[start]);
        return MayPrecede(grammar[start - 1], grammar[start]) && !behindRatio && !Arrows.IsHead(grammar, start);
    }

    /// <summary>A number of a value, its sign left out or not: <c>70%</c>, and <c>70</c> as what should be <c>70%</c>; null when there is none.</summary>
    public static NumberForm? Bare(string grammar, int start) => char.IsAsciiDigit(grammar[start]) ? Point(grammar, start, marked: true) : null;

    /// <summary>A vague word that stands where an estimate would; null when there is none.</summary>
    public static NumberForm? VagueAt(string grammar, int start)
    {
        foreach (string word in VagueWords)
        {
            bool whole = grammar.AsSpan(start).StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (start + word.Length == grammar.Length || !char.IsLetterOrDigit(grammar[start + word.Length]));
            if (whole)
            {
                return NumberForm.Plain(start, start + word.Length, EstimateForm.Vague) with { Words = word };
            }
        }

        return null;
    }

    /// <summary>Whether a percent sign or "per cent" stands near enough to belong to a number: a cheap look before the exact one.</summary>
    private static bool UnitFollows(string grammar, int number)
    {
        const int farthest = 32;
        ReadOnlySpan<char> near = grammar.AsSpan(number, Math.Min(farthest, grammar.Length - number));
        return near.Contains('%') || near.Contains('±') || near.Contains("per", StringComparison.OrdinalIgnoreCase) || near.Contains("pct", StringComparison.OrdinalIgnoreCase);
    }

    private static bool MayPrecede(char before, char first) =>
        !char.IsLetterOrDigit(before) && before is not ('~' or '≈' or '%' or '$' or '€' or '£' or '#' or '/')
        && (before is not ('.' or ',' or '-' or '−' or (>= '\u2010' and <= '\u2013') or '+' or '<' or '>' or '≤' or '≥' or '=') || !char.IsDigit(first));

    private static NumberForm? Unset(string grammar, int start, int number)
    {
        Match match = PlaceholderWords.UnsetProbabilityHere().Match(grammar, start);
        return match.Success
            ? NumberForm.Plain(number, start + match.Length, EstimateForm.Unset) with { NumberStart = start }
            : null;
    }

    private static NumberForm? Number(string grammar, int start, bool marked) =>
        RangeScanner.At(grammar, start) ?? UnreadableNumbers.Margin(grammar, start) ?? Point(grammar, start, marked);

    private static NumberForm? Bound(string grammar, int start)
    {
        Match match = BoundSyntax().Match(grammar, start, grammar.Length - start);
        if (!match.Success)
        {
            return null;
        }

        string number = match.Groups["number"].Value;
        string unit = match.Groups["unit"].Value;
        NumberForm bound = NumberForm.Plain(start, match.Index + match.Length, EstimateForm.Bound);
        if (unit != "%" || !PlainNumber().IsMatch(number) || Value(number) > 1)
        {
            (string problem, string? correction) = UnreadableNumbers.Diagnose(number, unit);
            return bound with { Form = EstimateForm.Malformed, Problem = problem, Correction = correction is null ? null : match.Groups["sign"].Value + correction };
        }

        double value = Value(number);
        bool upper = match.Groups["sign"].Value[0] is '<' or '≤';
        return bound with { Probability = value, Low = upper ? 0 : value, High = upper ? value : 1, Decimals = DecimalsOf(number) };
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
            return RangeScanner.WithBracket(grammar, NumberForm.Plain(start, end, EstimateForm.Point) with { Probability = Value(number), Decimals = DecimalsOf(number) });
        }

        (string problem, string? correction) = UnreadableNumbers.Diagnose(number, unit);
        NumberForm malformed = NumberForm.Plain(start, end, EstimateForm.Malformed);
        return malformed with { End = RangeScanner.WithBracket(grammar, malformed).End, Problem = problem, Correction = correction };
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
        return NumberForm.Plain(start, start + match.Length, bad ? EstimateForm.Malformed : EstimateForm.Odds) with
        {
            Probability = bad ? null : yes / (yes + no),
            Problem = bad ? "has odds of nothing to nothing" : null,
        };
    }

    private static NumberForm? Worded(string grammar, int start, LikelihoodScale vocabulary)
    {
        Match match = WordsSyntax().Match(grammar, start, grammar.Length - start);
        if (!match.Success || match.Index != start)
        {
            return null;
        }

        string[] words = match.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words[0].Equals("unquantified", StringComparison.OrdinalIgnoreCase))
        {
            return NumberForm.Plain(start, start + words[0].Length, EstimateForm.Unquantified);
        }

        for (int count = words.Length; count > 0; count--)
        {
            string phrase = string.Join(' ', words[..count]);
            if (Likelihood.Find(vocabulary, phrase) is LikelihoodTerm term)
            {
                int end = start + EndOfWords(match.Value, count);
                return RangeScanner.WithBracket(grammar, NumberForm.Plain(start, end, EstimateForm.Words) with { Words = term.Words, Low = term.Low, High = term.High, Probability = term.Mid });
            }
        }

        if (VagueAt(grammar, start) is NumberForm vague)
        {
            return vague;
        }

        string? near = Text.NearestName.Of(string.Join(' ', words), Likelihood.TermsOf(vocabulary).Select(term => term.Words));
        return NumberForm.Plain(start, start + match.Value.TrimEnd().Length, EstimateForm.Malformed) with
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

    private static NumberForm? Struck(string grammar, int start, LikelihoodScale vocabulary)
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

    /// <summary>A number of percent as a probability.</summary>
    internal static double Value(string number) => double.Parse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) / 100;

    /// <summary>How many decimals a number is written with.</summary>
    internal static int DecimalsOf(string number) => number.IndexOf('.', StringComparison.Ordinal) is >= 0 and int at ? number.Length - at - 1 : 0;

    [GeneratedRegex(@"\G(?<sign>[<>]=?|[≤≥])\s?" + NumberAndUnit, Options | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex BoundSyntax();

    [GeneratedRegex(@"\G" + NumberAndUnit, Options | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex NumberSyntax();

    /// <summary>A number as the accepted forms have it.</summary>
    [GeneratedRegex(@"^[0-9]{1,9}(\.[0-9]{1,9})?$", Options, Timeout)]
    internal static partial Regex PlainNumber();

    [GeneratedRegex(@"\Godds\s(of\s)?(?<yes>[0-9]{1,9}(\.[0-9]{1,9})?)\s?:\s?(?<no>[0-9]{1,9}(\.[0-9]{1,9})?)(?![\w:%])", Options | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex OddsSyntax();

    [GeneratedRegex(@"\G[A-Za-z]+( +[A-Za-z]+){0,5}", Options, Timeout)]
    private static partial Regex WordsSyntax();
}
