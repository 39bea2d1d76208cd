using System.Collections.Immutable;
using static Garden.Language.Parsing.Estimates.LineTokenKind;

namespace Garden.Language.Parsing.Estimates;

/// <summary>Parts a belief's line into claim and reason around its estimate. What only leads from one to the other belongs to neither.</summary>
internal sealed class LineSplitter(Line line, EstimateWords words)
{
    /// <summary>Parts the line.</summary>
    /// <param name="estimate">The number that parts it; null when none does.</param>
    public BeliefLine Split(NumberPlace? estimate)
    {
        if (estimate is null)
        {
            return WithoutEstimate();
        }

        if (estimate.Claim is { } inside)
        {
            return Parts([Part(inside.First, inside.Next)], Reason(estimate.Next));
        }

        return estimate.IsFront ? ClaimBehind(estimate) : ClaimBefore(estimate);
    }

    private BeliefLine WithoutEstimate()
    {
        int lead = EmphasisedSentence(0);
        if (lead > 0)
        {
            return Parts([Part(0, lead)], [Part(SkipSeparators(lead), line.Count)]);
        }

        int dash = line.NextSeparator(0);
        return Parts([Part(0, dash)], [Part(dash + 1, line.Count)]);
    }

    private BeliefLine ClaimBehind(NumberPlace estimate)
    {
        int word = line.Kind(estimate.Next) == Comma ? estimate.Next + 1 : estimate.Next;
        if (words.Because.End(line, word) > word && char.IsLower(line.Words(word)[0]) && line.LeadsToReason(word, words))
        {
            return Parts([], Reason(estimate.Next)); // "70% because it is dry" has no claim
        }

        int start = SkipMarks(estimate.Next).Next;
        int lead = EmphasisedSentence(start);
        int end = lead > 0 ? lead : line.NextSeparator(start);
        return Parts([Part(start, end)], [Part(SkipSeparators(end), line.Count)]);
    }

    private BeliefLine ClaimBefore(NumberPlace estimate)
    {
        int tags = line.TagsEnd(estimate.Next); // "~70% #water — dry": they say what the claim is about
        int lead = EmphasisedSentence(0);
        if (lead > 0 && lead <= estimate.First)
        {
            return Parts([Part(0, lead), Part(estimate.Next, tags)], [Part(SkipSeparators(lead), TrimBack(estimate.First)), .. Reason(tags)]);
        }

        // "The ford (~70%) stays open": the sentence goes on behind the bracket.
        bool goesOn = line.Kind(estimate.Next - 1) == Close && line.Kind(estimate.Next) == Word && line.Kind(estimate.First - 1) == Word
            && !line.LeadsToReason(estimate.Next, words);
        if (goesOn)
        {
            int dash = line.NextSeparator(estimate.Next);
            return Parts([Part(0, estimate.First), Part(estimate.Next, dash)], [Part(dash + 1, line.Count)]);
        }

        return Parts([Part(0, TrimBack(estimate.First)), Part(estimate.Next, tags)], Reason(tags));
    }

    /// <summary>The place behind a sentence in emphasis that starts at a token and ends in a stop or a colon; 0 when none does.</summary>
    private int EmphasisedSentence(int start)
    {
        if (line.Kind(start) != EmphasisOpen)
        {
            return 0;
        }

        int close = line.Closing(start);
        int last = close - 1;
        while (line.Kind(last) is EmphasisClose or Quote or Close)
        {
            last--;
        }

        bool isLabel = line.IsWordOf(start + 2, words.Numberless) && line.Closing(start + 1) == close - 1; // "**(Normative.)** the claim"
        bool ends = !isLabel && close < line.Count && (line.Kind(last) is Stop or Colon || line.Kind(close + 1) == Colon);
        return ends ? close + 1 : 0;
    }

    /// <summary>
    /// A reason behind the estimate; a bracket that holds nothing else and only gives the cause is opened, and one that opened before the estimate
    /// and closes in the reason is left out.
    /// </summary>
    private ImmutableArray<(int Start, int End)> Reason(int next)
    {
        bool isAside = line.Kind(next) == Open && words.Because.End(line, next + 1) > next + 1 && line.LeadsToReason(next + 1, words) && line.IsBlank(line.Closing(next), line.Count);
        int start = isAside ? line.BehindBecause(next + 1, words) : SkipSeparators(next);
        if (isAside)
        {
            return [Part(start, line.Closing(next))];
        }

        int close = Unopened(start);
        return close == line.Count - 1 || close == line.Count ? [Part(start, close)]
            : OpenAt(next) > 0 ? [Part(start, close), Part(close + 1, line.Count)]
            : [Part(start, line.Count)];
    }

    /// <summary>The first bracket from a place on that closes what opened before it; the line's end when there is none.</summary>
    private int Unopened(int start)
    {
        int depth = 0;
        for (int at = start; at < line.Count; at++)
        {
            depth += line.Kind(at) == Open ? 1 : line.Kind(at) == Close ? -1 : 0;
            if (depth < 0)
            {
                return at;
            }
        }

        return line.Count;
    }

    /// <summary>How many brackets are open at a place.</summary>
    private int OpenAt(int end)
    {
        int depth = 0;
        for (int at = 0; at < end; at++)
        {
            depth += line.Kind(at) == Open ? 1 : line.Kind(at) == Close && depth > 0 ? -1 : 0;
        }

        return depth;
    }

    /// <summary>Past what leads on: closing emphasis, one separator, and "because" where no dash has led on already.</summary>
    private int SkipSeparators(int next)
    {
        (int at, bool dashed) = SkipMarks(next);
        return dashed ? at : line.BehindBecause(at, words);
    }

    /// <summary>Past marks alone, and whether a dash was among them.</summary>
    private (int Next, bool HasDash) SkipMarks(int next)
    {
        int at = next;
        bool dashed = false;
        while (line.Kind(at) is EmphasisClose or Comma or Semicolon or Colon or Stop or Break || line.IsSeparator(at))
        {
            dashed |= line.Kind(at) == Dash;
            at++;
        }

        return (at, dashed);
    }

    /// <summary>The claim's end without the marks that only lead over to the number.</summary>
    private int TrimBack(int end)
    {
        int at = end;
        while (line.Kind(at - 1) is Dash or Comma or Colon or Semicolon or Arrow or EmphasisOpen or Open && at > 0)
        {
            at--;
        }

        return at;
    }

    private (int Start, int End) Part(int first, int next) =>
        first >= next ? (line[next].Start, line[next].Start) : (line[first].Start, line[next - 1].End);

    private static BeliefLine Parts(ImmutableArray<(int Start, int End)> claim, ImmutableArray<(int Start, int End)> reason) => new()
    {
        Claim = [.. claim.Where(part => part.End > part.Start)],
        Reason = reason,
    };
}
