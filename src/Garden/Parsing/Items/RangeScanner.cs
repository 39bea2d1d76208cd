using System.Buffers;
using System.Text.RegularExpressions;
using Garden.Model;

namespace Garden.Parsing.Items;

/// <summary>Recognises ranges: <c>60–80%</c> in whatever dash, <c>60% to 80%</c>, <c>between 60% and 80%</c>, and <c>(60–80)</c> behind a number or a word.</summary>
internal static partial class RangeScanner
{
    /// <summary>Nothing that is a range has its dash, or the word "to", farther from its start.</summary>
    private const int FarthestDash = 24;

    private const string Number = @"[0-9]{1,9}(\.[0-9]{1,9})?";

    private static readonly SearchValues<char> Joints = SearchValues.Create("-‐‑‒–—―−t");

    /// <summary>The range that starts at a place; null when none does.</summary>
    public static NumberForm? At(string grammar, int start)
    {
        if (grammar.AsSpan(start, Math.Min(FarthestDash, grammar.Length - start)).IndexOfAny(Joints) < 0
            || Syntax().Match(grammar, start, grammar.Length - start) is not { Success: true } match)
        {
            return null;
        }

        int end = match.Index + match.Length;

        // "~70% – 80% of us" is 70 % and a reason that starts with a number, unless nothing but the estimate's end follows.
        bool mayBeReason = match.Groups["percent"].Success && match.Groups["loose"].Success;
        return mayBeReason && !Dashes.IsFollowed(grammar, end) && Arrows.EndAt(grammar, SkipBlanks(grammar, end)) == 0
            ? null
            : Of(match);
    }

    /// <summary>The words <c>between 60% and 80%</c> at a place; null for other words.</summary>
    public static NumberForm? Between(string grammar, int start) =>
        BetweenSyntax().Match(grammar, start, grammar.Length - start) is { Success: true } match ? Of(match) : null;

    /// <summary>A point or a word with the range in brackets behind it, if there is one.</summary>
    public static NumberForm WithBracket(string grammar, NumberForm form)
    {
        Match match = BracketSyntax().Match(grammar, form.End, grammar.Length - form.End);
        if (!match.Success)
        {
            return form;
        }

        double low = EstimateScanner.Value(match.Groups["low"].Value);
        double high = EstimateScanner.Value(match.Groups["high"].Value);
        bool isApart = form.Form == EstimateForm.Words
            ? high < form.Low - 1e-9 || low > form.High + 1e-9
            : form.Probability < low - 1e-9 || form.Probability > high + 1e-9;
        string? problem = high > 1 || low > 1 ? "has a range above 100 %"
            : low > high ? "has a range that runs backwards"
            : isApart ? form.Form == EstimateForm.Words ? "has a range that leaves out all that the word stands for" : "has a range that leaves out the number itself"
            : null;
        NumberForm bracketed = form with { End = match.Index + match.Length };
        if (problem is not null)
        {
            return bracketed with { Problem = problem, Advice = "the range in brackets holds what stands before it and runs upwards, from 0 to 100: `70% (60–80)`" };
        }

        return bracketed with { Low = low, High = high, Probability = form.Form == EstimateForm.Words ? (low + high) / 2 : form.Probability };
    }

    private static NumberForm Of(Match match)
    {
        string from = match.Groups["low"].Value;
        string to = match.Groups["high"].Value;
        double low = EstimateScanner.Value(from);
        double high = EstimateScanner.Value(to);
        string? problem = high > 1 ? "is above 100 %" : low > high ? "runs backwards" : null;
        NumberForm range = NumberForm.Plain(match.Index, match.Index + match.Length, EstimateForm.Range) with
        {
            Decimals = Math.Max(EstimateScanner.DecimalsOf(from), EstimateScanner.DecimalsOf(to)),
        };
        return problem is null
            ? range with { Low = low, High = high, Probability = (low + high) / 2 }
            : range with { Form = EstimateForm.Malformed, Problem = problem, Correction = high <= 1 && low > high ? $"{to}–{from}%" : null };
    }

    private static int SkipBlanks(string grammar, int at)
    {
        while (at < grammar.Length && char.IsWhiteSpace(grammar[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Loose is what could as well part a number from its reason. A long dash with blanks around always does.</summary>
    [GeneratedRegex(@"\G(?<low>" + Number + @")(?<percent>\s?%)?([\u2010-\u2013\u2212-]|(?<loose>\s[\u2010-\u2013\u2212-]\s?|[\u2010-\u2013\u2212-]\s|[\u2014\u2015]|--)|\sto\s)(?<high>" + Number + @")\s?%(?![\w%])", EstimateScanner.Options, EstimateScanner.Timeout)]
    private static partial Regex Syntax();

    [GeneratedRegex(@"\Gbetween\s(?<low>" + Number + @")\s?%?\sand\s(?<high>" + Number + @")\s?%(?![\w%])", EstimateScanner.Options | RegexOptions.IgnoreCase, EstimateScanner.Timeout)]
    private static partial Regex BetweenSyntax();

    [GeneratedRegex(@"\G\s?\(\s?(?<low>" + Number + @")\s?%?(\s?([" + Dashes.Class + @"]|--)\s?|\sto\s)(?<high>" + Number + @")\s?%?\s?\)", EstimateScanner.Options, EstimateScanner.Timeout)]
    private static partial Regex BracketSyntax();
}
