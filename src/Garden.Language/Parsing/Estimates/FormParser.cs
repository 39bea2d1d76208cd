using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Items;
using static Garden.Language.Parsing.Estimates.LineTokenKind;

namespace Garden.Language.Parsing.Estimates;

/// <summary>
/// Recognises the accepted number forms at a place of a line: <c>~70% (60–80)</c>, <c>60–80%</c>, <c>&lt;5%</c>, <c>~likely</c>,
/// <c>odds 1:19</c>, <c>~~70%~~ 60%</c>, <c>60% → 70%</c>, <c>~XX%</c>. What surrounds them is not its matter.
/// </summary>
/// <param name="inPlace">Whether an arrow between two numbers revises the first in place, as it does on a belief's line; in a value it parts two numbers.</param>
internal sealed class FormParser(Line line, LikelihoodScale scale, bool inPlace = false)
{
    /// <summary>Join the ends of a range, in every language that the tool reads: <c>60 to 80%</c>.</summary>
    public static readonly WordSet RangeJoints = new(["to", "bis", "à", "a", "al", "إلى"]);

    /// <summary>Lead to a range whose ends a word joins: <c>between 60 and 80%</c>.</summary>
    private static readonly WordSet Betweens = new(["between", "zwischen", "entre", "بين"]);

    /// <summary>Join the two ends behind such a word.</summary>
    public static readonly WordSet BetweenJoints = new(["and", "und", "et", "y", "و"]);

    /// <summary>The form that starts exactly at a place; null when none does.</summary>
    /// <param name="first">The token it starts with, its mark included.</param>
    /// <param name="withWords">Whether a likelihood word without a mark is a form.</param>
    public FoundForm? At(int first, bool withWords = false)
    {
        if (line.Kind(first) == StrikeOpen)
        {
            return Struck(first);
        }

        if (Simple(first, withWords) is not FoundForm found)
        {
            return null;
        }

        // "60% → 70%" is a revision in place: the last is now, the one before was.
        while (inPlace
            && found.Form is { Problem: null, Probability: not null }
            && line.Kind(found.Next) == Arrow
            && Simple(found.Next + 1, withWords: found.Form.Form == EstimateForm.Words) is { Form: { Problem: null, Probability: not null } now } next)
        {
            found = new FoundForm(
                now with { Start = found.Form.Start, Previous = found.Form.Probability, IsMarked = found.Form.IsMarked || now.IsMarked }, first, next.Next);
        }

        return found;
    }

    private FoundForm? Struck(int first)
    {
        if (At(first + 1) is not { Form: { Probability: double previous } old } struck || line.Kind(struck.Next) != StrikeClose)
        {
            return null;
        }

        int after = line.Kind(struck.Next + 1) == Arrow ? struck.Next + 2 : struck.Next + 1;
        return (line.Kind(after) == StrikeOpen ? Struck(after) : Simple(after, withWords: false)) is { } now
            ? new FoundForm(now.Form with { Start = line[first].Start, Previous = now.Form.Previous ?? previous, IsMarked = true }, first, now.Next)
            : null;
    }

    private FoundForm? Simple(int first, bool withWords)
    {
        bool isMarked = line.Kind(first) == Mark;
        int at = isMarked ? first + 1 : first;

        // A mark and its number may be parted by a blank only where the mark stands alone: "~ 70%", not "x~ 70%".
        bool isApart = isMarked && line[at].IsSpaced && !(line[first].IsSpaced && line.Kind(at) == Number);
        if (isApart || (!isMarked && IsGrownTogether(first)))
        {
            return null;
        }

        FoundForm? found = line.Kind(at) switch
        {
            Number => OfNumber(at, isMarked),
            Bound => AtBound(at),
            Word or Stop or Symbol when Unset(first, at) is { } unset => unset,
            Word when line.IsWord(at, "odds") => Odds(at),
            Word when line.IsWordOf(at, Betweens) => Between(at),
            Word when isMarked && line.IsWord(at, "unquantified") => new FoundForm(Form(at, at + 1, EstimateForm.Unquantified), at, at + 1),
            Word when isMarked || withWords => Worded(at),
            _ => null,
        };
        return found is null
            ? null
            : found.Value with { First = first, Form = found.Value.Form with { Start = line[first].Start, IsMarked = isMarked || found.Value.Form.IsMarked } };
    }

    /// <summary>Whether a sign directly before a number makes it another kind of number: <c>$70%</c>, <c>#70%</c>, <c>1:70%</c>, <c>-70%</c>.</summary>
    private bool IsGrownTogether(int first)
    {
        if (line[first].IsSpaced || first == 0)
        {
            return false;
        }

        return line.Kind(first - 1) switch
        {
            Word => !LineLexer.IsIdeograph(line.Text[line[first].Start - 1]),
            Number or Percent or Symbol or PlusMinus or Bound or Mark => true,
            Dash => line.Words(first - 1) is "-" or "−" || !line[first - 1].IsSpaced && !line.IsSeparator(first - 1),
            Stop => line.Text[line[first - 1].Start] is '.',
            Comma => line.Text[line[first - 1].Start] is ',' && line.Kind(first - 2) is not (Word or Close or Quote or EmphasisClose),
            Colon => line.Kind(first - 2) == Number && !line[first - 1].IsSpaced,
            _ => false,
        };
    }

    /// <summary>Where the percent sign of a number stands; -1 when it has none, or has grown together with what follows.</summary>
    private int PercentOf(int number)
    {
        int percent = number + 1;
        return line.Kind(number) == Number && line.Kind(percent) == Percent && IsWhole(percent) ? percent : -1;
    }

    /// <summary>Whether nothing has grown together with the end of a form: <c>70%%</c>, <c>70%ish</c>, <c>70%-ish</c>, <c>70%+</c>.</summary>
    private bool IsWhole(int last)
    {
        LineToken next = line[last + 1];
        return next.IsSpaced || next.Kind switch
        {
            Word => IsCaseless(line.Text[next.Start]),
            Number or Percent or Mark => false,
            Dash => line.IsSeparator(last + 1) || line[last + 2].IsSpaced || line.Kind(last + 2) is not Word,
            Symbol => line.Words(last + 1) is not "+",
            _ => true,
        };
    }

    /// <summary>A range or a percentage; what is the level or the ends of an interval is none that can be read. A mark says that a number is the writer's, whatever it is called.</summary>
    private FoundForm? OfNumber(int number, bool isMarked)
    {
        if (Range(number) is { } range)
        {
            bool isNamed = !isMarked && (Intervals.IsNamedBefore(line, number, isRange: true) || Intervals.IsNamedBehind(line, range.Next));
            return isNamed ? AsInterval(range, "is the range of an interval, not a probability") : range;
        }

        if (Point(number) is not { } point)
        {
            return null;
        }

        bool isLevel = Intervals.IsLevel(line, PercentOf(number) + 1, isMarked) || (!isMarked && Intervals.IsNamedBefore(line, number, isRange: false));
        return isLevel ? AsInterval(point, "is the level of an interval, not a probability") : point;
    }

    private static FoundForm AsInterval(FoundForm found, string problem) => found with
    {
        Form = found.Form with
        {
            Form = EstimateForm.Malformed,
            Probability = null,
            Low = null,
            High = null,
            IsOfInterval = true,
            Problem = problem,
            Correction = null,
            Advice = "write the number that you mean, and the interval behind it: `~70% (90% CI 60–80)`",
        },
    };

    private static bool IsCaseless(char c) => !char.IsUpper(c) && !char.IsLower(c);

    private FoundForm? Point(int number)
    {
        int percent = PercentOf(number);
        if (percent < 0 || WrittenNumber.Read(line.Words(number)) is not (<= 100 and decimal value))
        {
            return null;
        }

        NumberForm point = Form(number, percent + 1, EstimateForm.Point) with
        {
            Probability = (double)(value / 100),
            Decimals = WrittenNumber.Decimals(line.Words(number)),
        };
        return RangeSuffix.Behind(line, new FoundForm(point, number, percent + 1));
    }

    /// <summary><c>60–80%</c>, <c>60% to 80%</c>, and with blanks around the dash where nothing but the estimate's end follows.</summary>
    private FoundForm? Range(int low)
    {
        int lowPercent = line.Kind(low + 1) == Percent ? low + 1 : -1;
        int joint = lowPercent > 0 ? low + 2 : low + 1;
        bool isWord = line.IsWordOf(joint, RangeJoints) && line[joint].IsSpaced;
        int high = joint + 1;
        if (!(isWord || line.Kind(joint) == Dash) || PercentOf(high) is not (> 0 and int percent))
        {
            return null;
        }

        bool isLong = line.Kind(joint) == Dash && line.Text[line[joint].Start] is '—' or '―';
        bool isTight = line.Kind(joint) == Dash && !line[joint].IsSpaced && !line[high].IsSpaced;
        bool isEnd = Placement.EndsEstimate(line, percent + 1) || line.Kind(percent + 1) == Arrow;

        // "~70% – 80% of us" is 70 % and a reason that starts with a number; a long dash with blanks around always parts.
        bool isClear = isTight && !isLong && line.Words(joint) is not "--";
        bool isReason = lowPercent > 0 && !isWord && !isClear && !isEnd;
        if (isReason || (isLong && !isTight) || RangeOf(low, high, percent) is not { } range)
        {
            return null;
        }

        // "… in 2018 – 85%" ends with a year, not with a range.
        bool isLoose = line.Kind(joint) == Dash && !isTight;
        return isLoose && range.Form.Problem is not null ? null : range;
    }

    private FoundForm? Between(int first)
    {
        int low = first + 1;
        int joint = line.Kind(low + 1) == Percent ? low + 2 : low + 1;
        return line.Kind(low) == Number && line.IsWordOf(joint, BetweenJoints) && PercentOf(joint + 1) is > 0 and int percent
            ? RangeOf(low, joint + 1, percent) is { } range ? range with { First = first, Form = range.Form with { NumberStart = line[first].Start } } : null
            : null;
    }

    private FoundForm? RangeOf(int low, int high, int percent)
    {
        if (WrittenNumber.Read(line.Words(low)) is not decimal from || WrittenNumber.Read(line.Words(high)) is not decimal to)
        {
            return null;
        }

        string? problem = to > 100 || from > 100 ? "is above 100 %" : from > to ? "runs backwards" : null;
        NumberForm form = Form(low, percent + 1, problem is null ? EstimateForm.Range : EstimateForm.Malformed) with
        {
            Decimals = Math.Max(WrittenNumber.Decimals(line.Words(low)), WrittenNumber.Decimals(line.Words(high))),
            Problem = problem,
            Correction = problem is not null && to <= 100 && from <= 100 ? $"{line.Words(high)}–{line.Words(low)}%" : null,
        };
        return new FoundForm(
            problem is null ? form with { Low = (double)(from / 100), High = (double)(to / 100), Probability = (double)((from + to) / 200) } : form,
            low,
            percent + 1);
    }

    private FoundForm? AtBound(int first)
    {
        int number = first + 1;
        if (PercentOf(number) is not (> 0 and int percent) || WrittenNumber.Read(line.Words(number)) is not (<= 100 and decimal value))
        {
            return null;
        }

        bool isUpper = line.Words(first)[0] is '<' or '≤';
        double probability = (double)(value / 100);
        NumberForm bound = Form(first, percent + 1, EstimateForm.Bound) with
        {
            Probability = probability,
            Low = isUpper ? 0 : probability,
            High = isUpper ? probability : 1,
            Decimals = WrittenNumber.Decimals(line.Words(number)),
        };
        return new FoundForm(bound, first, percent + 1);
    }

    private FoundForm? Odds(int first)
    {
        int yes = line.IsWord(first + 1, "of") || line.IsWord(first + 1, "are") || line.Kind(first + 1) is Colon or LineTokenKind.Equals ? first + 2 : first + 1;
        int no = yes + 2;
        bool isRatio = line.Kind(yes) == Number && line.Kind(yes + 1) == Colon && line.Kind(no) == Number && !(line.Kind(no + 1) == Colon && !line[no + 1].IsSpaced && line.Kind(no + 2) == Number);
        if (!isRatio || WrittenNumber.Read(line.Words(yes)) is not decimal won || WrittenNumber.Read(line.Words(no)) is not decimal lost || PercentOf(no) > 0)
        {
            return null;
        }

        NumberForm odds = Form(first, no + 1, EstimateForm.Odds);
        return new FoundForm(
            won + lost > 0
                ? odds with { Probability = (double)(won / (won + lost)) }
                : odds with { Form = EstimateForm.Malformed, Problem = "has odds of nothing to nothing" },
            first,
            no + 1);
    }

    private FoundForm? Worded(int first)
    {
        if (!Likelihood.Begins(scale, line.Words(first)))
        {
            return null;
        }

        const int longest = 5;
        int end = first;
        while (end < first + longest && line.Kind(end) == Word)
        {
            end++;
        }

        for (; end > first; end--)
        {
            if (Likelihood.Find(scale, line.Text[line[first].Start..line[end - 1].End]) is LikelihoodTerm term)
            {
                NumberForm words = Form(first, end, EstimateForm.Words) with { Words = term.Words, Low = term.Low, High = term.High, Probability = term.Mid };
                return Confirmed(term, new FoundForm(words, first, end)) ?? RangeSuffix.Behind(line, new FoundForm(words, first, end));
            }
        }

        return null;
    }

    /// <summary>The number in brackets behind a likelihood word, <c>likely (70%)</c>, which says more exactly what the word says; null when there is none.</summary>
    private FoundForm? Confirmed(LikelihoodTerm term, FoundForm word)
    {
        int number = line.Kind(word.Next + 1) == Mark ? word.Next + 2 : word.Next + 1;
        if (line.Kind(word.Next) != Open || PercentOf(number) < 0 || Point(number) is not { Form.Probability: double probability } point || line.Kind(point.Next) != Close)
        {
            return null;
        }

        bool isOther = probability < term.Low - 1e-9 || probability > term.High + 1e-9;
        NumberForm form = point.Form with { IsMarked = number > word.Next + 1 };
        return new FoundForm(
            isOther ? form with { Form = EstimateForm.Malformed, Probability = null, Problem = $"stands behind `{term.Words}`, which stands for other numbers", Advice = "write one of the two" } : form with { End = line[point.Next].End },
            word.First,
            point.Next + 1);
    }

    private FoundForm? Unset(int first, int at)
    {
        if (line[at].Start >= line.Text.Length || line.Text[line[at].Start] is not ('X' or 'x' or 'N' or '?' or '_') || (first == at && line[first - 1] is { Kind: Word or Number } && !line[first].IsSpaced))
        {
            return null;
        }

        System.Text.RegularExpressions.Match match = PlaceholderWords.UnsetProbabilityHere().Match(line.Text, line[first].Start);
        if (!match.Success)
        {
            return null;
        }

        int next = first;
        while (next < line.Count && line[next].Start < match.Index + match.Length)
        {
            next++;
        }

        NumberForm form = Form(first, next, EstimateForm.Unset) with { End = match.Index + match.Length, NumberEnd = match.Index + match.Length };
        return new FoundForm(form, first, next);
    }

    private NumberForm Form(int first, int next, EstimateForm form) => NumberForm.Plain(line[first].Start, line[next - 1].End, form);
}
