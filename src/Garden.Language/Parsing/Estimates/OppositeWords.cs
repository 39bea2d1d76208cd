using static Garden.Language.Parsing.Estimates.LineTokenKind;

namespace Garden.Language.Parsing.Estimates;

/// <summary>
/// Finds words beside a number that make it one of the opposite of the claim: <c>Doubt: 70%</c>, <c>Probability of failure: 70%</c>, <c>P(not so) = 70%</c>,
/// <c>1 - p = 0.7</c>, <c>30% chance of being wrong</c>. At the line's front they are the claim itself.
/// </summary>
internal sealed class OppositeWords(Line line, EstimateWords words)
{
    /// <summary>How many words may stand between "chance" and what it is a chance of.</summary>
    private const int MostWords = 6;

    /// <summary><c>max. 70%</c>, <c>min. 70%</c></summary>
    private const int LettersOfShortBound = 3;

    private const string Advice = "write the probability of the claim itself, and put remarks behind a dash: `~30% — why`";

    /// <summary>What the words directly before or behind an estimate make of it; null when they say nothing of the kind.</summary>
    public NumberDoubt? Doubt(Candidate estimate)
    {
        int number = 0;
        while (line[number].Start < estimate.Form.Start)
        {
            number++;
        }

        int next = number;
        while (line.Kind(next) != End && line[next].Start < estimate.Form.End)
        {
            next++;
        }

        return Before(number) is { } before
            ? before with { Next = estimate.Next }
            : estimate.IsFront || line.IsBlank(0, estimate.First) ? null
            : Behind(next) is string behind ? new(behind, "which says how likely the opposite is", Advice, estimate.Next) : null;
    }

    private NumberDoubt? Before(int number)
    {
        int end = number;
        while (line.Kind(end - 1) is Colon or Comma or LineTokenKind.Equals or Open or EmphasisOpen or EmphasisClose || line.IsSeparator(end - 1) || line.IsWordOf(end - 1, words.About) || words.LabelJoints.End(line, end - 1) == end)
        {
            end--;
        }

        int first = line.Kind(end - 1) == Close ? OpensProbability(end - 1) : IsClauseStart(end - 1) ? end : end - 1;
        if (first >= 0 && first < end && (IsComplement(first) || (line.Kind(end - 1) == Close && IsNegated(first + 2, end - 1, first))))
        {
            return Label(IsComplement(first) ? first - (line.Kind(first - 2) == Percent ? 3 : 2) : first, end, "which is the probability of the opposite", Advice);
        }

        int tight = line.Kind(end - 1) == Stop && !line[end - 1].IsSpaced && line.Words(end - 2).Length == LettersOfShortBound ? end - 1 : end;
        int start = tight;
        while (!IsClauseStart(start - 1))
        {
            start--;
        }

        int label = start;
        while (label < end && (line.Kind(label) is EmphasisOpen || line.IsWordOf(label, words.LabelLeads)))
        {
            label++;
        }

        bool isFront = line.IsBlank(0, start);
        return label >= tight ? null
            : !isFront && tight == end && IsSource(label, end) ? Label(label, end, "which says whose number it is", "write your own number, and put remarks behind a dash: `~50% — why`")
            : !isFront && line.Kind(start - 1) != Percent && words.Bounds.End(line, label) == tight ? Label(label, tight, "which makes it a bound", "write the number that you mean, with its range: `~50% (40–60)`")
            : tight == end && (words.Doubts.End(line, label) == end || (!isFront && (words.Opposites.End(line, label) == end || IsOfOpposite(label, end, start))))
                ? Label(label, end, "which does not say how likely the claim is", Advice)
            : null;
    }

    /// <summary>Whether words say whose the number behind them is: <c>Bob says</c>, <c>my brother thinks</c>, <c>according to Bob</c>.</summary>
    private bool IsSource(int label, int end)
    {
        int said = words.Attributions.End(line, label);
        int name = NumberSequels.NameEnd(line, said, words);
        return name > said && (said > label ? name == end : words.Attributions.End(line, name) == end && end > name);
    }

    private NumberDoubt Label(int first, int end, string problem, string advice) =>
        new(line.Text[line[first].Start..line[end - 1].End], problem, advice, 0) { IsBefore = true };

    /// <summary>Where <c>P(</c> begins whose bracket closes at a place, with a claim before it; -1 when it is another bracket.</summary>
    private int OpensProbability(int close)
    {
        int open = close;
        while (open > 0 && !(line.Kind(open) == Open && line.Closing(open) == close))
        {
            open--;
        }

        return words.Label.End(line, open - 1) == open && !line[open].IsSpaced && !line.IsBlank(0, open - 1) ? open - 1 : -1;
    }

    /// <summary>Whether what stands in a bracket begins with a sign or word of negation, or is or holds a word of the opposite that the claim before it does not have.</summary>
    private bool IsNegated(int from, int to, int claimEnd)
    {
        ReadOnlySpan<char> begin = line.Words(from);
        int hyphen = begin.IndexOf('-');
        if (begin is "¬" or "~" or "!")
        {
            return true;
        }

        if (line.IsWordOf(from, words.Negation) || (hyphen > 0 && words.Negation.Contains(begin[..hyphen])))
        {
            return !HasNegation(0, claimEnd);
        }

        return (words.Opposites.End(line, from) == to && !IsSaidBefore(from, to, claimEnd)) || (HasNegation(from, to) && !HasNegation(0, claimEnd));
    }

    private bool HasNegation(int from, int to) => Enumerable.Range(from, Math.Max(0, to - from)).Any(at => line.IsWordOf(at, words.Negation));

    /// <summary><c>1 -</c> or <c>100% -</c> before what is called a probability.</summary>
    private bool IsComplement(int first)
    {
        int one = line.Kind(first - 2) == Percent ? first - 3 : first - 2;
        return line.Kind(first - 1) == Dash && line.Kind(one) == Number && WrittenNumber.Read(line.Words(one)) == (one == first - 2 ? 1 : 100) && words.Label.End(line, first) > first;
    }

    /// <summary>Whether words call a probability one of the opposite: <c>probability of failure</c>, <c>failure probability</c>.</summary>
    private bool IsOfOpposite(int label, int end, int start)
    {
        int opposite = words.Opposites.End(line, label);
        if (opposite > label && ChanceEnd(opposite) == end)
        {
            return !IsSaidBefore(label, opposite, start);
        }

        // "On dikes: the risk of failure is real: 70%": behind a colon only a label that ends so.
        return OppositeBehind(label, end, start) is int last && (last == end || line.Kind(start - 1) != Colon);
    }

    /// <summary>The place behind the first word of the opposite behind one that is called a probability; null when there is none.</summary>
    private int? OppositeBehind(int chance, int end, int claimEnd)
    {
        int at = ChanceEnd(chance);
        for (int word = at; at > chance && word < end; word++)
        {
            int opposite = Math.Max(words.Opposites.End(line, word), line.IsWordOf(word, words.Negation) ? word + 1 : word);
            if (opposite > word && opposite <= end && !IsSaidBefore(word, opposite, claimEnd))
            {
                return opposite;
            }
        }

        return null;
    }

    /// <summary>Whether the claim has the same words, or words of their stem (<c>fails</c>, <c>failure</c>), so that they turn nothing round.</summary>
    private bool IsSaidBefore(int from, int to, int claimEnd)
    {
        const int stem = 4;
        ReadOnlySpan<char> said = line.Text.AsSpan(line[from].Start, line[to - 1].End - line[from].Start);
        bool isLong = said.Length > stem;
        for (int at = 0; at < claimEnd; at++)
        {
            ReadOnlySpan<char> word = line.Text.AsSpan(line[at].Start, line[claimEnd - 1].End - line[at].Start);
            if (line.Kind(at) == Word && (isLong ? word.StartsWith(said[..stem], StringComparison.OrdinalIgnoreCase) : line.Words(at).Equals(said, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private int ChanceEnd(int at) => Math.Max(words.Label.End(line, at), line.IsWordOf(at, words.Sure) || line.IsWordOf(at, words.Risks) ? at + 1 : at);

    /// <summary>The words directly behind a number, or in a bracket of their own, that say how likely the opposite is; null when there are none.</summary>
    private string? Behind(int next)
    {
        int start = line.Kind(next) == Open ? next + 1 : next;
        int joint = words.LabelJoints.End(line, start); // "30% is my doubt"
        int at = line.IsWordOf(joint, words.Bridge) || line.IsWordOf(joint, words.LabelLeads) ? joint + 1 : joint;
        int end = at;
        while (end < at + MostWords + 1 && (line.Kind(end) == Word || LeadsOn(end)))
        {
            end++;
        }

        int doubt = words.Doubts.End(line, at);
        int opposite = words.Opposites.End(line, at);
        int last = doubt > at && Placement.EndsEstimate(line, doubt) ? doubt
            : opposite > at && Placement.EndsEstimate(line, opposite) && !IsSaidBefore(at, opposite, next) ? opposite
            : OppositeBehind(at, end, next) ?? -1;
        return last > 0 ? line.Text[line[start].Start..line[last - 1].End] : null;
    }

    /// <summary>Whether a comma stands before a clause that belongs to the words before: <c>Wahrscheinlichkeit, dass</c>.</summary>
    private bool LeadsOn(int at) => line.Kind(at) == Comma && line.IsWordOf(at + 1, words.Clause);

    /// <summary>Whether a clause begins behind a token.</summary>
    private bool IsClauseStart(int at) => (line.Kind(at) == Comma && !LeadsOn(at)) || line.Kind(at) is End or Semicolon or Colon or Open or Close or Break or Arrow or Percent || line.IsSentenceEnd(at) || line.IsSeparator(at);
}
