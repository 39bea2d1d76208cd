using System.Globalization;
using Garden.Language.Model;
using Garden.Language.Parsing.Items;
using static Garden.Language.Parsing.Estimates.LineTokenKind;

namespace Garden.Language.Parsing.Estimates;

/// <summary>What is meant as a probability and has no form that can be read: what is wrong with it, and what it should read where that is certain.</summary>
internal sealed class UnreadableForms(Line line, LikelihoodScale scale)
{
    /// <summary>Stand for the sign, in every language that the tool reads.</summary>
    public static readonly PhraseSet PercentWords = new(
        ["percent", "percents", "pct", "per cent", "Prozent", "pourcent", "pour cent", "por ciento", "por cien", "per cento", "パーセント", "بالمئة", "بالمائة", "في المئة", "في المائة"]);

    /// <summary>Such words that may have grown together with the number: <c>70pct</c>.</summary>
    public static readonly WordSet GluedPercentWords = new(["percent", "pct", "prozent", "パーセント"]);

    /// <summary>Words that writers use as a whole estimate though they say next to nothing (GRD211).</summary>
    private static readonly string[] VagueWords = ["could be", "conceivably", "conceivable", "possibly", "possible", "plausibly", "plausible", "perhaps", "maybe", "might"];

    /// <summary>The form that starts exactly at a place; null when what stands there is not clearly meant as a probability.</summary>
    public FoundForm? At(int first)
    {
        bool isMarked = line.Kind(first) == Mark;
        int at = isMarked ? first + 1 : first;
        bool isGlued = first > 0 && !line[first].IsSpaced && line.Kind(first - 1) is Word or Number or Symbol or Dash or Stop or Percent or Mark or Bound && !(line.Kind(first - 1) == Stop && EndsRun(first - 1));
        if (isMarked ? line[at].IsSpaced : isGlued)
        {
            return null;
        }

        FoundForm? found = line.Kind(at) switch
        {
            Number => Fraction(at) ?? Ratio(at) ?? Sayings(at) ?? Percentage(at) ?? (isMarked || IsShare(at) ? Bare(at) : null),
            Bound => AtBound(at),
            Word => line.IsWord(at, "odds") ? Odds(at) : (char.IsAsciiDigit(line.Words(at)[0]) ? Joined(at) ?? Percentage(at) : null) ?? Vague(at) ?? (isMarked ? UnknownWord(at) : null),
            Dash or Stop or Symbol => Percentage(at) ?? (isMarked && line.Kind(at) == Stop ? Bare(at) : null),
            _ => null,
        };
        return found is null
            ? null
            : found.Value with { First = first, Form = found.Value.Form with { Start = line[first].Start, IsMarked = isMarked } };
    }

    /// <summary>Whether a decimal below one ends the line: <c>claim — 0.65</c>.</summary>
    private bool IsShare(int number) =>
        WrittenNumber.Read(line.Words(number)) is > 0 and < 1 && line.Words(number).ContainsAny('.', ',') && line.IsBlank(number + 1, line.Count);

    /// <summary>Whatever stands at a place where nothing but a probability belongs; null when it does not begin like a number.</summary>
    public FoundForm? Alone(int first)
    {
        if ((At(first) ?? Bare(line.Kind(first) == Mark ? first + 1 : first)) is { } clear)
        {
            return clear;
        }

        int at = line.Kind(first) == Mark ? first + 1 : first;
        bool begins = line.Kind(at) is Number or Bound || (line.Kind(at) == Word && char.IsAsciiDigit(line.Words(at)[0])) || (line.Kind(at) is Dash or Stop && line.Kind(at + 1) == Number);
        if (!begins)
        {
            return null;
        }

        FoundForm alone = Malformed(at, EndOfRun(at), "cannot be read as a number");
        return alone with { First = first, Form = alone.Form with { Start = line[first].Start } };
    }

    /// <summary>Something grown together in which a percent sign stands: <c>70%%</c>, <c>7O%</c>, <c>140%</c>, <c>-10%</c>, <c>.7%</c>.</summary>
    private FoundForm? Percentage(int first)
    {
        int end = EndOfRun(first);
        int percent = first;
        while (percent < end && line.Kind(percent) != Percent)
        {
            percent++;
        }

        // "70 %%": the sign may stand apart from its number.
        if (percent == end && line.Kind(end) == Percent && line.Kind(first) == Number)
        {
            percent = end;
            end = EndOfRun(percent);
        }

        bool hasDigit = line.Text[line[first].Start..line[end - 1].End].Any(char.IsNumber);
        if (percent >= end || !hasDigit)
        {
            return null;
        }

        int stop = line.Kind(first) == Stop ? first + 1 : first;
        if (percent == stop + 1 && percent == end - 1 && line.Kind(stop) == Number)
        {
            (string problem, string? correction) = Diagnose(stop, stop > first, "%");
            return Malformed(first, end, problem, correction);
        }

        return Malformed(first, end, line.Kind(first) == Dash && percent == first + 2 ? "is below 0 %" : "cannot be read as a number");
    }

    /// <summary><c>70pct</c></summary>
    private FoundForm? Joined(int word)
    {
        ReadOnlySpan<char> written = line.Words(word);
        int letters = written.IndexOfAnyExcept(WrittenNumber.Digits);
        return letters > 0 && GluedPercentWords.Contains(written[letters..]) && WrittenNumber.Read(written[..letters]) is <= 100 and decimal value
            ? Malformed(word, word + 1, "is not written with `%` directly behind it", value.ToString(CultureInfo.InvariantCulture) + "%")
            : null;
    }

    private FoundForm? AtBound(int first)
    {
        int number = first + 1;
        int word = PercentWords.End(line, number + 1);
        bool hasWord = word > number + 1;
        bool hasSign = line.Kind(number + 1) == Percent;
        if (line.Kind(number) is Dash or Stop)
        {
            return Percentage(first);
        }

        if (line.Kind(number) != Number || (!hasSign && !hasWord && !Placement.EndsEstimate(line, number + 1)))
        {
            return null;
        }

        int next = hasSign ? number + 2 : word;
        (string problem, string? correction) = Diagnose(number, false, hasSign || hasWord ? "percent" : "");
        return Malformed(first, next, problem, correction is null ? null : line.Words(first).ToString() + correction);
    }

    /// <summary><c>70 percent</c></summary>
    private FoundForm? Sayings(int number)
    {
        int word = number + 1;
        if (PercentWords.End(line, word) is int end && end > word)
        {
            (string problem, string? correction) = Diagnose(number, false, "percent");
            return Malformed(number, end, problem, correction);
        }

        int all = line.IsWord(word, "in") ? word + 1 : line.IsWord(word, "out") && line.IsWord(word + 1, "of") ? word + 2 : 0;
        return all > 0 && line.Kind(all) == Number && line.Kind(all + 1) != Percent
            ? Malformed(number, all + 1, "is not a percentage", Share(line.Words(number), line.Words(all)))
            : RangeWithoutSign(number);
    }

    /// <summary><c>2/3</c>, <c>50/50</c></summary>
    private FoundForm? Fraction(int number)
    {
        bool isFraction = line.Words(number + 1) is "/" && !line[number + 1].IsSpaced && line.Kind(number + 2) == Number && !line[number + 2].IsSpaced;
        if (!isFraction || line.Kind(number + 3) == Percent || line.Words(number + 3) is "/")
        {
            return null;
        }

        bool isSplit = WrittenNumber.Read(line.Words(number)) + WrittenNumber.Read(line.Words(number + 2)) == 100;
        string? correction = isSplit ? line.Words(number).ToString() + "%" : Share(line.Words(number), line.Words(number + 2));
        bool mayBeRange = !isSplit && WrittenNumber.Read(line.Words(number)) is >= 10 and decimal low && WrittenNumber.Read(line.Words(number + 2)) is <= 100 and decimal high && low < high;
        return mayBeRange
            ? Malformed(number, number + 3, "is not a percentage", null, $"write a share as a percentage, such as `75%`, and a range as `{line.Words(number)}–{line.Words(number + 2)}%`")
            : Malformed(number, number + 3, "is not a percentage", correction);
    }

    /// <summary><c>3:1</c>, <c>3:1 odds</c></summary>
    private FoundForm? Ratio(int number)
    {
        bool isRatio = line.Kind(number + 1) == Colon && !line[number + 1].IsSpaced && line.Kind(number + 2) == Number && !line[number + 2].IsSpaced && line.Kind(number + 3) != Percent;
        return isRatio
            ? Malformed(number, line.IsWord(number + 3, "odds") ? number + 4 : number + 3, "is not a percentage", null, "write odds as `odds 1:19`, or the number in percent")
            : null;
    }

    private FoundForm? Odds(int first)
    {
        int number = line.IsWord(first + 1, "of") ? first + 2 : first + 1;
        bool isMeant = line.Kind(number) == Number || (line.Kind(number) is Dash or Stop && line.Kind(number + 1) == Number);
        return isMeant ? Malformed(first, EndOfRun(number), "cannot be read as odds", null, "write odds as two numbers and a colon: `odds 1:19`") : null;
    }

    private FoundForm? RangeWithoutSign(int low)
    {
        int high = low + 2;
        bool isRange = line.Kind(low + 1) == Dash && line.Kind(high) == Number && line.Kind(high + 1) != Percent && line.Kind(low - 1) == Mark && !(line[low + 1].IsSpaced && !line[high].IsSpaced);
        return isRange && WrittenNumber.Read(line.Words(low)) is decimal from && WrittenNumber.Read(line.Words(high)) is <= 100 and decimal to && from <= to
            ? Malformed(low, high + 1, "has no `%`", $"{line.Words(low)}–{line.Words(high)}%")
            : null;
    }

    private FoundForm? Bare(int first)
    {
        int number = line.Kind(first) == Stop ? first + 1 : first;
        bool isWhole = line.Kind(number) == Number && (number == first || !line[number].IsSpaced);
        if (!isWhole)
        {
            return null;
        }

        (string problem, string? correction) = Diagnose(number, number > first, "");
        FoundForm bare = Malformed(first, number + 1, problem, correction);
        FoundForm found = bare with { Form = number > first ? bare.Form : PerhapsOfTen(bare.Form, WrittenNumber.Read(line.Words(number))) };
        FoundForm ranged = RangeSuffix.Behind(line, found with { Form = found.Form with { Form = EstimateForm.Point, Problem = null } });
        return found with { Next = ranged.Next, Form = found.Form with { End = ranged.Form.End } };
    }

    /// <summary>A number without its percent sign, not to be corrected where it may be so many of ten: <c>7</c>.</summary>
    public static NumberForm PerhapsOfTen(NumberForm form, decimal? value) => form.Correction is string correction && value is > 1 and <= 10 and decimal whole && decimal.IsInteger(whole)
        ? form with { Correction = null, Advice = $"write `{correction}`, or a number such as `70%` where it is meant as so many of ten" }
        : form;

    private FoundForm? Vague(int first)
    {
        if (line.Words(first)[0] is not ('c' or 'C' or 'm' or 'M' or 'p' or 'P'))
        {
            return null; // no phrase begins otherwise
        }

        foreach (string phrase in VagueWords)
        {
            int words = phrase.Contains(' ', StringComparison.Ordinal) ? 2 : 1;
            bool isPhrase = line.Kind(first + words - 1) == Word && line.Text.AsSpan(line[first].Start, line[first + words - 1].End - line[first].Start).Equals(phrase, StringComparison.OrdinalIgnoreCase);
            if (isPhrase)
            {
                return new FoundForm(NumberForm.Plain(line[first].Start, line[first + words - 1].End, EstimateForm.Vague) with { Words = phrase }, first, first + words);
            }
        }

        return null;
    }

    private FoundForm? UnknownWord(int first)
    {
        int end = first;
        while (line.Kind(end) == Word && end < first + 4)
        {
            end++;
        }

        string written = line.Text[line[first].Start..line[end - 1].End];
        if (!written.All(c => char.IsLetter(c) || c == ' '))
        {
            return null;
        }

        string? near = Text.NearestName.Of(written, Likelihood.TermsOf(scale).Select(term => term.Words));
        FoundForm found = Malformed(first, end, near is null ? "is no number and no likelihood word of this garden" : $"is no likelihood word of this garden; did you mean `{near}`?");
        FoundForm ranged = RangeSuffix.Behind(line, found with { Form = found.Form with { Form = EstimateForm.Point, Problem = null } });
        return found with { Next = ranged.Next, Form = found.Form with { End = ranged.Form.End } };
    }

    private int EndOfRun(int first)
    {
        int end = first + 1;
        while (end < line.Count && !line[end].IsSpaced && !EndsRun(end) && line.Kind(end) is not (Break or Prompt or LineTokenKind.Reference or EmphasisOpen or EmphasisClose or Open or Close or Arrow or StrikeOpen or StrikeClose) && !line.IsSeparator(end))
        {
            end++;
        }

        while (end > first + 1 && line.Kind(end - 1) is Stop or Comma or Semicolon or Colon or Quote)
        {
            end--;
        }

        return end;
    }

    /// <summary>Whether a number cannot go on here: in scripts that set no blanks a sentence begins with it, and a marked number begins behind a stop.</summary>
    private bool EndsRun(int at) => line.Kind(at) switch
    {
        Word => LineLexer.IsIdeograph(line.Words(at)[0]),
        Stop => line.Words(at)[0] is '。' or '｡',
        Mark => line.Kind(at - 1) is Stop or Comma or Semicolon or Colon,
        _ => false,
    };

    /// <summary>What is wrong with a number, and the percentage it stands for where that is certain.</summary>
    private (string Problem, string? Correction) Diagnose(int number, bool hasBarePoint, string unit)
    {
        ReadOnlySpan<char> digits = line.Words(number);
        if (WrittenNumber.Read(digits) is not decimal read)
        {
            return WrittenNumber.IsGrouped(digits) ? ("is above 100 %, or has a decimal comma", null) : ("cannot be read as a number", null);
        }

        string point = digits.ToString().Replace(',', '.');
        decimal value = read;
        if (hasBarePoint && !point.Contains('.', StringComparison.Ordinal))
        {
            point = "0." + point;
            value = decimal.TryParse(point, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal below) ? below : value;
        }

        string? correction = unit.Length > 0 ? (value <= 100 ? point + "%" : null)
            : value <= 1 && point.Contains('.', StringComparison.Ordinal) ? (value * 100).ToString("0.####", CultureInfo.InvariantCulture) + "%"
            : value is > 1 and <= 100 ? point + "%" : null;
        string problem = unit.Length == 0 ? "has no `%`"
            : value > 100 ? "is above 100 %"
            : hasBarePoint ? "has no digit before its point"
            : "is not written with `%` directly behind it";
        return (problem, correction);
    }

    /// <summary>So many of so many as a percentage, if it is one of at most one decimal.</summary>
    private static string? Share(ReadOnlySpan<char> some, ReadOnlySpan<char> all)
    {
        if (WrittenNumber.Read(some) is not decimal part || WrittenNumber.Read(all) is not (> 0 and decimal whole))
        {
            return null;
        }

        decimal share = part * 100 / whole;
        return share <= 100 && decimal.Round(share, 1) == share ? share.ToString("0.#", CultureInfo.InvariantCulture) + "%" : null;
    }

    private FoundForm Malformed(int first, int next, string problem, string? correction = null, string? advice = null) =>
        new(NumberForm.Plain(line[first].Start, line[next - 1].End, EstimateForm.Malformed) with { Problem = problem, Correction = correction, Advice = advice }, first, next);
}
