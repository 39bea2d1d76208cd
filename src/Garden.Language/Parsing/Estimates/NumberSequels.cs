using Garden.Language.Model;
using static Garden.Language.Parsing.Estimates.LineTokenKind;

namespace Garden.Language.Parsing.Estimates;

/// <summary>What stands directly before or behind an estimate and raises a doubt about it.</summary>
/// <param name="Words">The words, as they are written.</param>
/// <param name="Problem">What they make of the number.</param>
/// <param name="Advice">What to do.</param>
/// <param name="Next">The token behind the number and those of the words that belong to it.</param>
internal sealed record NumberDoubt(string Words, string Problem, string Advice, int Next)
{
    /// <summary>Whether the words stand before the number.</summary>
    public bool IsBefore { get; init; }
}

/// <summary>What stands behind a number and makes it another one: words of a bound, a later number, a number for the other case.</summary>
internal sealed class NumberSequels(Line line, FormParser forms, EstimateWords words)
{
    /// <summary>Whether what stands behind a number of a value makes it another one: an arrow, "or", a comparison, a bound, a rival.</summary>
    /// <param name="next">The token behind the number.</param>
    public bool IsOther(int next)
    {
        int or = words.Alternatives.End(line, next);
        bool isComparison = line.IsWordOf(next, words.Compares);
        return line.Kind(next) == Arrow || isComparison || (or > next && forms.At(or) is not null) || Bound(next) is not null || Rival(next) is not null;
    }

    /// <summary>Whether words behind the number of a dated entry make it another one: a later number, somebody else's.</summary>
    /// <param name="next">The token behind the number.</param>
    public bool IsOtherThatDay(int next) => Following(next) is not null || Source(next) is not null;

    /// <summary>What stands directly behind an estimate and raises a doubt about it; null when nothing does.</summary>
    /// <param name="next">The token behind the number.</param>
    /// <param name="probability">The number.</param>
    public NumberDoubt? Doubt(int next, double? probability) =>
        Bound(next) is { } bound ? new(bound.Words, "which makes it a bound", "write the number that you mean, with its range: `~50% (40–60)`", bound.Next)
        : Turn(next) is string turn ? new(turn, "so it is not clear that it is your probability of the claim", "write your own number, and put remarks behind a dash: `~50% — why`", next)
        : Pair(next, probability) is string pair ? new(pair, "which is not read as its range", "write the range as `~70% (60–80)`", next)
        : OtherWord(next, probability) is string other ? new(other, "which stands for other numbers", "write one of the two", next)
        : null;

    /// <summary>
    /// The words directly behind a number, in a bracket or up to the next mark, that say whose it is or turn it round: <c>(Metaculus)</c>, <c>(no)</c>,
    /// <c>, against</c>, <c>it won't</c>, <c>says Bob</c>; null when there are none.
    /// </summary>
    /// <param name="next">The token behind the number.</param>
    private string? Turn(int next)
    {
        const int most = 3;
        int start = line.Kind(next) is Comma or Open ? next + 1 : next;
        if (Source(next) is string source)
        {
            return source;
        }

        int at = start;
        bool isTurned = false;
        while (at < start + most && line.Kind(at) == Word)
        {
            isTurned |= line.IsWordOf(at, words.Negation) || (line.Kind(start - 1) == Open && line.IsWordOf(at, words.Others));
            at++;
        }

        // "The well (~85%) never ran dry": the sentence goes on behind the bracket; "or not" turns nothing round.
        if ((line.Kind(next - 1) == Close && line.Kind(next) == Word) || words.Alternatives.End(line, start) > start)
        {
            return null;
        }

        // "no idea why", "not sure why", "no doubt" speak of something else than the claim.
        bool isAside = line.IsWordOf(start, words.Negation)
            && (line.IsWordOf(start + 1, words.Sure) || words.Doubts.End(line, start + 1) > start + 1 || (at == start + most && line.IsWordOf(start, words.Nothings)));
        bool isShort = line.Kind(next) != Open ? Placement.EndsEstimate(line, at) : line.Kind(at) == Close;
        return isTurned && isShort && !isAside && at > start ? line.Text[line[start].Start..line[at - 1].End] : null;
    }

    /// <summary>The words directly behind a number that say whose it is, <c>says Bob</c>, <c>according to my brother</c>; null when there are none.</summary>
    /// <param name="next">The token behind the number.</param>
    private string? Source(int next)
    {
        int start = line.Kind(next) is Comma or Open ? next + 1 : next;
        int name = words.Attributions.End(line, start);
        return name > start && NameEnd(line, name, words) is int end && end > name && Placement.EndsEstimate(line, end) ? line.Text[line[start].Start..line[end - 1].End] : null;
    }

    /// <summary>The place behind the name of somebody else, or what they are to the writer: <c>Bob</c>, <c>my brother</c>, <c>the market</c>; the place itself when none stands there.</summary>
    public static int NameEnd(Line line, int at, EstimateWords words)
    {
        int name = line.IsWordOf(at, words.LabelLeads) ? at + 1 : at;
        bool isName = name == at && line.Kind(at) == Word && !char.IsLower(line.Words(at)[0]) && !line.IsWord(at, "I");
        return isName || line.IsWordOf(name, words.Others) ? name + 1 : at;
    }

    /// <summary>The words directly behind a number that make it a bound, <c>or more</c>; null when there are none.</summary>
    /// <param name="next">The token behind the number.</param>
    private (string Words, int Next)? Bound(int next)
    {
        int start = line.Kind(next) is Comma or Open ? next + 1 : next;
        int end = words.Bounds.End(line, start);
        bool isOfFigure = line.Kind(end) == Stop && line.Kind(end + 1) == Number; // "max. 2 boats"
        return end > start && !isOfFigure && (Placement.EndsEstimate(line, end) || line.Kind(end) == Word && line.LeadsToReason(end, words))
            ? (line.Text[line[start].Start..line[end - 1].End], line.Kind(next) == Open && line.Kind(end) == Close ? end + 1 : end)
            : null;
    }

    /// <summary>
    /// Two numbers in a bracket behind a number that are neither read as its range nor the share that it is: <c>70% (60/80)</c>, <c>70% (.6-.8)</c>; null
    /// when there are none.
    /// </summary>
    /// <param name="next">The token behind the number.</param>
    /// <param name="probability">The number.</param>
    private string? Pair(int next, double? probability)
    {
        int low = line.Kind(next + 1) == Stop ? next + 2 : next + 1;
        int joint = line.Kind(low + 1) == Percent ? low + 2 : low + 1;
        int high = line.Kind(joint + 1) == Stop ? joint + 2 : joint + 1;
        int close = line.Kind(high + 1) == Percent ? high + 2 : high + 1;
        bool isShare = line.Words(joint) is "/";
        bool hasBarePoint = line.Kind(next + 1) == Stop || line.Kind(joint + 1) == Stop;
        if (line.Kind(next) != Open || line.Kind(low) != Number || !(isShare || (hasBarePoint && line.Kind(joint) == Dash)) || line.Kind(high) != Number || line.Kind(close) != Close)
        {
            return null;
        }

        bool isSame = isShare && WrittenNumber.Read(line.Words(low)) is decimal some && WrittenNumber.Read(line.Words(high)) is > 0 and decimal all && Math.Abs((double)(some / all) - (probability ?? -1)) < 0.005;
        return isSame ? null : line.Text[line[next].Start..line[close].End];
    }

    /// <summary>A likelihood word behind a number that stands for others than this one, <c>45%, likely</c>; null when there is none.</summary>
    /// <param name="next">The token behind the number.</param>
    /// <param name="probability">The number.</param>
    private string? OtherWord(int next, double? probability)
    {
        int start = line.Kind(next) is Comma or Open ? next + 1 : next;
        return forms.At(start, withWords: true) is { Form: { Form: EstimateForm.Words, Words: string word } form } found && Placement.EndsEstimate(line, found.Next) && (probability < form.Low || probability > form.High)
            ? word
            : null;
    }

    /// <summary>
    /// The number behind an estimate that takes its place, <c>~40%, now 55%</c>, or that holds in the other case,
    /// <c>~70% if it rains, 20% otherwise</c>; null when there is none.
    /// </summary>
    /// <param name="next">The token behind the estimate.</param>
    public FoundForm? Rival(int next)
    {
        if (Following(next) is { } following)
        {
            return following;
        }

        bool isStart = true;
        for (int at = next; at < line.Count; at++)
        {
            bool isLabel = line.Kind(words.Revises.End(line, at)) == Colon;
            if ((isStart || isLabel) && Behind(words.Revises.End(line, at), at) is { } later && !line.IsWordOf(later.Next, words.Share))
            {
                return later;
            }

            if (Behind(words.Instead.End(line, at), at) is { } contrary)
            {
                return contrary;
            }

            if (forms.At(at) is { } other && words.Instead.End(line, AfterMarks(other.Next)) > AfterMarks(other.Next))
            {
                return other;
            }

            isStart &= line.Kind(at) is Comma or Semicolon or Colon or Stop or Open or Close or EmphasisOpen or EmphasisClose || line.IsSeparator(at);
        }

        return null;
    }

    /// <summary>
    /// Another number that stands directly behind an estimate and is no part of a reason: <c>80% — 70%</c>, <c>80%, later 70%</c>, <c>60% or 80%</c>; null when
    /// words follow it, as in <c>70% — 5% of cases</c>.
    /// </summary>
    private FoundForm? Following(int next)
    {
        int at = next;
        while (line.Kind(at) is Comma or Semicolon || line.IsSeparator(at))
        {
            at++;
        }

        int number = Math.Max(words.Follows.End(line, at), words.Alternatives.End(line, at));
        return number > next && forms.At(number) is { Form.Problem: null } other && (line.Kind(other.Next) is End or Break or LineTokenKind.Equals || line.IsSentenceEnd(other.Next) || line.IsSeparator(other.Next)) ? other : null;
    }

    /// <summary>The number behind words that end at a token; null when they are no words or no number stands there.</summary>
    private FoundForm? Behind(int end, int start)
    {
        int at = AfterMarks(end);
        while (line.IsWordOf(at, words.About))
        {
            at++;
        }

        return end > start ? forms.At(at) : null;
    }

    private int AfterMarks(int at)
    {
        int next = at;
        while (line.Kind(next) is Colon or Comma or Open or EmphasisOpen or EmphasisClose || line.IsSeparator(next))
        {
            next++;
        }

        return next;
    }
}
