using Garden.Language.Model;
using Garden.Language.Parsing.Items;
using static Garden.Language.Parsing.Estimates.LineTokenKind;

namespace Garden.Language.Parsing.Estimates;

/// <summary>The range behind a number or a likelihood word: <c>(60–80)</c>, <c>[60–80]</c>, <c>± 10</c>, <c>(±5%)</c>, <c>(90% CI 60–80)</c>, <c>(range 40–80%)</c>.</summary>
internal static class RangeSuffix
{
    private const string Advice = "the range in brackets holds what stands before it and runs upwards, from 0 to 100: `70% (60–80)`";

    /// <summary>Words that may stand in the bracket beside the range.</summary>
    public static readonly WordSet Labels = new(["range", "ci", "interval", "credible", "confidence", "conf", "between", "from", "band", "low", "high", "lower", "upper", "min", "max",
        "Spanne", "Bereich", "Intervall", "zwischen", "von", "fourchette", "plage", "intervalle", "entre", "de", "rango", "intervalo", "del", "範囲", "区間", "نطاق", "مجال", "بين", "من"]);

    /// <summary>Units of a margin.</summary>
    private static readonly WordSet Points = new(["pp", "ppt", "pts", "points", "point", "percentage"]);

    /// <summary>The form with the range behind it, if there is one.</summary>
    public static FoundForm Behind(Line line, FoundForm found)
    {
        int at = found.Next;
        if (line.Kind(at) == PlusMinus && Margin(line, at) is { } margin)
        {
            return WithMargin(line, found, margin.Value, margin.Next);
        }

        if (line.Kind(at) != Open || line.Words(at) is "{")
        {
            return (Labelled(line, at) ?? Appended(line, found, at)) is { } labelled ? WithRange(line, found, labelled.Low, labelled.High, labelled.Next) : found;
        }

        if (line.Kind(at + 1) == PlusMinus && Margin(line, at + 1) is { } inside && line.Kind(inside.Next) == Close)
        {
            return WithMargin(line, found, inside.Value, inside.Next + 1);
        }

        return (Range(line, at) ?? Listed(line, found, at)) is { } range ? WithRange(line, found, range.Low, range.High, range.Next) : found;
    }

    /// <summary>The two ends of a range in brackets, and the place behind it; null when the bracket holds something else.</summary>
    private static (decimal Low, decimal High, int Next)? Range(Line line, int open)
    {
        int at = SkipLabels(line, open + 1);
        if (Percent(line, at, out int joint) is not true || !IsJoint(line, joint))
        {
            return null;
        }

        int high = joint + 1;
        if (Percent(line, high, out int close) is not true)
        {
            return null;
        }

        close = SkipLabels(line, close);
        return line.Kind(close) == Close && Read(line, at) is decimal from && Read(line, high) is decimal to
            ? (from, to, close + 1)
            : null;
    }

    /// <summary>A range without a bracket that words call one: <c>, range 60–80%</c>, <c>, 90% CI [60, 80]</c>; null when there is none.</summary>
    private static (decimal Low, decimal High, int Next)? Labelled(Line line, int next)
    {
        int start = line.Kind(next) is Comma or Semicolon ? next + 1 : next;
        int at = SkipLabels(line, start);
        if (at == start)
        {
            return null;
        }

        bool isInBracket = line.Kind(at) == Open;
        int number = isInBracket ? at + 1 : at;
        return Ends(line, number, hasComma: isInBracket) is { } ends && (isInBracket ? line.Kind(ends.Next) == Close : Placement.EndsEstimate(line, ends.Next))
            ? ends with { Next = isInBracket ? ends.Next + 1 : ends.Next }
            : null;
    }

    /// <summary>A range that follows behind a comma, where nothing else does and the number stands between its ends: <c>70%, 60–80</c>; null when there is none.</summary>
    private static (decimal Low, decimal High, int Next)? Appended(Line line, FoundForm found, int next)
    {
        bool isRange = line.Kind(next) is Comma or Semicolon && found.Form.Form == EstimateForm.Point;
        return isRange && Ends(line, next + 1, hasComma: false) is { } pair && Placement.EndsEstimate(line, pair.Next) && Holds(found, pair.Low, pair.High) ? pair : null;
    }

    private static bool Holds(FoundForm found, decimal low, decimal high) => found.Form.Probability * 100 is double percent && percent >= (double)low && percent <= (double)high;

    /// <summary>Two numbers in a bracket with a comma between, <c>70% [60, 80]</c>, where the number stands between them: other pairs are notes.</summary>
    private static (decimal Low, decimal High, int Next)? Listed(Line line, FoundForm found, int open)
    {
        if (Ends(line, SkipLabels(line, open + 1), hasComma: true) is not { } pair || line.Kind(pair.Next) != Close)
        {
            return null;
        }

        return Holds(found, pair.Low, pair.High) ? pair with { Next = pair.Next + 1 } : null;
    }

    /// <summary>Two numbers and what joins them from a place on, and the place behind; null when something else stands there.</summary>
    private static (decimal Low, decimal High, int Next)? Ends(Line line, int low, bool hasComma)
    {
        if (Percent(line, low, out int joint) is not true || !(IsJoint(line, joint) || (hasComma && line.Kind(joint) is Comma or Semicolon)))
        {
            return null;
        }

        int high = SkipLabels(line, joint + 1);
        return Percent(line, high, out int next) is true && Read(line, low) is decimal from && Read(line, high) is decimal to ? (from, to, next) : null;
    }

    /// <summary>Whether a number stands at a place, and where its percent sign, if it has one, ends.</summary>
    private static bool? Percent(Line line, int number, out int next)
    {
        int at = line.Kind(number) == Mark ? number + 1 : number;
        next = line.Kind(at + 1) == LineTokenKind.Percent ? at + 2 : at + 1;
        return line.Kind(at) == Number;
    }

    private static decimal? Read(Line line, int number) => WrittenNumber.Read(line.Words(line.Kind(number) == Mark ? number + 1 : number));

    /// <summary>Whether what joins the two ends of a range stands at a place: a dash, "to".</summary>
    public static bool IsJoint(Line line, int at) => line.Kind(at) == Dash || line.Words(at) is ".." || line.IsWordOf(at, FormParser.RangeJoints) || line.IsWordOf(at, FormParser.BetweenJoints);

    /// <summary>Past words such as "range", and past the level of an interval: <c>90% CI</c>.</summary>
    public static int SkipLabels(Line line, int at)
    {
        int next = at;
        for (int width = LabelWidth(line, next); width > 0; width = LabelWidth(line, next))
        {
            next += width;
        }

        return next;
    }

    /// <summary>How many tokens of a label stand at a place; 0 when none does.</summary>
    private static int LabelWidth(Line line, int at)
    {
        if (line.Kind(at) is Comma or Semicolon && line.Kind(at + 1) == Number && LabelWidth(line, at + 1) is > 0 and int level)
        {
            return level + 1; // "(60–80, 90% CI)"
        }

        if (line.Kind(at) == Number)
        {
            int name = at + 2;
            return line.Kind(at + 1) != LineTokenKind.Percent ? 0 : line.IsWordOf(name, Labels) ? 3 : Intervals.NameEnd(line, name) - name is > 0 and int width ? 2 + width : 0;
        }

        return Intervals.NameEnd(line, at) - at is > 0 and int words ? words : line.IsWordOf(at, Labels) || (line.Kind(at) is Colon or Comma && (line.IsWordOf(at - 1, Labels) || Intervals.NameEnd(line, at - 1) == at)) ? 1 : 0;
    }

    private static (decimal Value, int Next)? Margin(Line line, int sign) =>
        line.Kind(sign + 1) == Number && WrittenNumber.Read(line.Words(sign + 1)) is decimal value
            ? (value, SkipPoints(line, line.Kind(sign + 2) == LineTokenKind.Percent ? sign + 3 : sign + 2))
            : null;

    private static int SkipPoints(Line line, int at)
    {
        int next = at;
        while (line.IsWordOf(next, Points))
        {
            next++;
        }

        return next;
    }

    private static FoundForm WithMargin(Line line, FoundForm found, decimal margin, int next)
    {
        decimal middle = found.Form.Probability is double probability ? decimal.Round((decimal)probability * 100, 9) : -1;
        return found.Form.Form == EstimateForm.Point && middle >= margin && middle + margin <= 100
            ? WithRange(line, found, middle - margin, middle + margin, next)
            : found with { Next = next, Form = Ended(line, found.Form, next) with { Problem = "has a margin that leads out of 0 to 100 %", Advice = Advice } };
    }

    private static FoundForm WithRange(Line line, FoundForm found, decimal low, decimal high, int next)
    {
        NumberForm form = found.Form;
        double from = Math.Abs((double)(low / 100)); // a decimal keeps the sign of a zero
        double to = (double)(high / 100);
        bool isWords = form.Form == EstimateForm.Words;
        bool isApart = isWords
            ? to < form.Low - 1e-9 || from > form.High + 1e-9
            : form.Probability < from - 1e-9 || form.Probability > to + 1e-9;
        string? problem = to > 1 || from > 1 ? "has a range above 100 %"
            : from > to ? "has a range that runs backwards"
            : isApart ? isWords ? "has a range that leaves out all that the word stands for" : "has a range that leaves out the number itself"
            : null;
        NumberForm ended = Ended(line, form, next);
        return found with
        {
            Next = next,
            Form = problem is null
                ? ended with { Low = from, High = to, Probability = isWords ? (from + to) / 2 : form.Probability }
                : ended with { Problem = problem, Advice = Advice },
        };
    }

    private static NumberForm Ended(Line line, NumberForm form, int next) => form with { End = line[next - 1].End };
}
